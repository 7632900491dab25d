"""Every page on real terminals of several kinds, in windows of several sizes, in both languages.

What a page shows at a size does not hang on the kind of terminal; what leads on and out is named, or a mark says that
there is more. HOMEBOOK_RECORD names a folder into which all of it is written, to be looked at.
"""
import os
import pathlib
import re
import time
import unittest

from screen import AtHome
from terminal import PRIVATE

ESC, ENTER, UP, END, F1 = "\x1b", "\r", "\x1b[A", "\x1b[F", "\x1b[11~"
SIZES = [(40, 12), (60, 18), (80, 24), (120, 40)]
KINDS = ["xterm", "linux", "vt100"]
# Ways from the first screen: keys, and how often Esc leads back.
PAGES = {
    "home": ([], 0), "plans": (["p"], 1), "plan": (["p", ENTER], 2), "step": (["p", ENTER, ENTER], 3),
    "journal": (["j"], 1), "entry": (["j", ENTER], 2), "calendar": (["j", "c"], 2), "when": (["j", "n"], 2),
    "documents": (["d"], 1), "document": (["d", ENTER], 2), "people": (["w"], 1), "person": (["w", ENTER], 2),
    "glance": (["g"], 1), "search": (["/"], 1), "copy": (["c"], 1), "given": (["c", "l"], 2),
    "settings": (["s"], 1), "file": (["s", END, UP, ENTER], 2),
    "bring in": (["s", END, UP, ENTER, "\x1b[B", ENTER], 3), "help": (["j", "?"], 3),
}
LONG = "HOMEBOOK_LONG" in os.environ
# In line mode, where a row is chosen by its number: the answers that lead there.
SPOKEN = {name: way for name, way in PAGES.items() if name in (
    "home", "plans", "journal", "when", "documents", "people", "glance", "search", "copy", "settings")}


class Windows(AtHome):
    def record(self, *names, text):
        """Writes down what stands there, where somebody wants to look at it."""
        folder = os.environ.get("HOMEBOOK_RECORD")
        if folder:
            path = pathlib.Path(folder) / ("-".join(map(str, names)).replace(" ", "-") + ".txt")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text + "\n")

    def settles(self, seat, former=None):
        """Waits until another text stands there and stays; gives it."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            seat.look(0.02)
            text = seat.text
            drawn = text.startswith(("Letters", "Help", "Ayuda")) and text.split("\n")[-1]
            if text != former and drawn:
                seat.look(0.02)
                if seat.text == text:
                    return text
        self.fail(f"nothing new:\n{seat.text}")

    def lays_out(self, kind, language, sizes=SIZES):
        """What each page shows at each size on a terminal of a kind."""
        shown = {}
        seat = self.sit(language=language, term=kind, columns=SIZES[-1][0], rows=SIZES[-1][1])
        seat.opens(prompt="Passphrase" if language == "en" else "Contraseña")
        text = self.settles(seat)
        for name, (keys, back) in PAGES.items():
            for key in keys:
                text = self.settles_after(seat, key, text)
            for size in sizes:
                # What stood there before the program draws it anew is no part of the page.
                seat.screen.erase_in_display(2)
                seat.resize(*size)
                text = self.settles(seat)
                shown[name, size] = text
                self.record(kind, language, name, *size, text=text)
            for _ in range(back):
                text = self.settles_after(seat, ESC, text)
            self.assertIn("q ", text, name)
        seat.type("q")
        self.assertEqual(seat.ends(), 0)
        return shown

    def settles_after(self, seat, key, former):
        """Presses a key that may leave the page as it is, as one that only moves the mark does not."""
        seat.type(key)
        return self.settles(seat, former)

    def test_what_stands_there_is_the_same_on_every_kind_of_terminal(self):
        for language in ("en", "es"):
            first = self.lays_out(KINDS[0], language)
            for (name, (columns, rows)), text in first.items():
                with self.subTest(language=language, page=name, columns=columns):
                    self.check(text, columns, rows)
            for kind in KINDS[1:]:
                other = self.lays_out(kind, language, SIZES if LONG else SIZES[::2])
                for place, text in other.items():
                    self.assertEqual(text, first[place], (kind, language, place))

    def check(self, text, columns, rows):
        lines = text.split("\n")
        self.assertLessEqual(max(map(len, lines)), columns)
        self.assertEqual(len(lines), rows)
        foot = "\n".join(lines[rows // 2:])
        # The way out, and the help, stand there or a mark says that more keys do something.
        self.assertRegex(foot, r"\bEsc\b|\bq ")
        self.assertRegex(foot, r"\? |\bF1\b|…|\bEsc\b")

    def test_line_by_line_no_line_is_longer_than_the_window(self):
        for language, prompt in (("en", "Passphrase"), ("es", "Contraseña")):
            for columns, rows in SIZES:
                seat = self.sit(language=language, term="dumb", columns=columns, rows=rows)
                self.says(seat.writes(prompt, 1), PRIVATE + ENTER)
                for name, (keys, back) in SPOKEN.items():
                    before = len(seat.bytes)
                    for key in keys:
                        self.says(seat, key + ENTER)
                    said = seat.bytes[before:].decode().replace("\r", "")
                    for line in said.split("\n"):
                        self.assertLessEqual(len(line), columns, (language, name))
                    if keys:
                        # The way back is named with the first page that has it, not with every one.
                        self.assertIn(b"Esc ", seat.bytes, (language, name))
                    self.record("dumb", language, name, columns, rows, text=said)
                    for _ in range(back):
                        self.says(seat, "." + ENTER)
                self.says(seat, "q" + ENTER)
                self.assertEqual(seat.ends(), 0)

    def says(self, seat, line):
        """Gives an answer and waits until the next question stands there."""
        before = len(seat.bytes)
        seat.type(line)
        end = time.monotonic() + 20
        while not re.search(rb"(?:> |: )$", seat.bytes[before:]) and seat.child.isalive():
            self.assertLess(time.monotonic(), end, seat.bytes[before:])
            seat.look(0.02)


if __name__ == "__main__":
    unittest.main()
