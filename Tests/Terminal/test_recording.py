"""The recording of a sitting in Docs/Sitting.txt: it is what the program shows.

Run as a program it prints the recording anew: test_recording.py >Docs/Sitting.txt"""
import re
import sys
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome
from terminal import PRIVATE, ROOT

RECORDING = ROOT / "Docs/Sitting.txt"
COLUMNS, ROWS = 60, 18
# The code of the journal follows from random seeds: no two books have the same.
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}\b")
CTRL_S = "\x13"

# What is done, the keys for it, and what is waited for.
STEPS = [
    ("The program starts", "", ["Passphrase"]),
    ("The passphrase is typed, Enter", PRIVATE + ENTER, ["Letters", "People: 1"]),
    ("j: the journal", "j", ["1 March 2026"]),
    ("n: write; 4 March 2026, Enter; a few lines", "n4 March 2026" + ENTER + "We picked up the keys.", ["the keys."]),
    ("Ctrl-S: that is all", CTRL_S, ["That is enough"]),
    ("s: save, and Esc back to the list", "s" + ESC, ["4 March 2026", "1 March 2026"]),
    ("Esc, p: the plans; Enter: one of them", (ESC, "p", ENTER), ["Sow beans"]),
    ("d: the step is done, and folds away", "d", ["Done: 1"]),
    ("Esc, Esc, /: search; boi", (ESC, ESC, "/", "boi"), ["What happened: Boiler"]),
    ("Ctrl-X: at once", CTRL_X, ["Kitchen"]),
]


class Recording(AtHome):
    """A sitting from the passphrase to the chord."""

    def test_the_recording_is_what_the_program_shows(self):
        self.assertEqual(RECORDING.read_text(encoding="utf8"), self.recording())

    def test_the_first_screen_in_the_readme_is_one_of_the_recording(self):
        example = "Letters  " + (ROOT / "README.md").read_text(encoding="utf-8").split("```\nLetters  ")[1].split("```")[0]
        frame = RECORDING.read_text(encoding="utf-8").split("\nThe passphrase is typed")[1].split("\nj: ")[0]
        shown = [line.strip("|").strip() for line in frame.split("\n")[2:] if line.startswith("|")]
        self.assertEqual([line.strip() for line in example.split("\n") if line.strip()], [line for line in shown if line])

    def recording(self):
        """All frames, each below what was done."""
        seat = self.sit(columns=COLUMNS, rows=ROWS)
        frames = [f"A sitting in a window of {COLUMNS} columns and {ROWS} rows, as Tests/Terminal/test_recording.py records it.\n"]
        for done, keys, waited in STEPS:
            for key in [keys] if isinstance(keys, str) else keys:
                seat.type(key)
                seat.look(0.3)
            seat.sees(*waited).look(0.3)
            lines = (f"| {line.ljust(COLUMNS)} |" for line in CODE.sub(lambda code: re.sub(r"\w", "X", code[0]), seat.text).split("\n"))
            frames.append("\n".join([f"\n{done}", "-" * (COLUMNS + 4), *lines, "-" * (COLUMNS + 4)]) + "\n")
        return "".join(frames)


if __name__ == "__main__":
    class Printed(Recording):
        """Prints instead of comparing."""

        def runTest(self):
            """The recording, printed."""
            sys.__stdout__.write(self.recording())

    unittest.TextTestRunner(stream=sys.stderr).run(Printed("runTest"))
