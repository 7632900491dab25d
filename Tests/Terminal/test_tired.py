"""Somebody who is tired: wrong keys, storms of Enter, things that happen meanwhile. Nothing that was typed is lost, no
secret is shown, nothing changes without a sentence, and nobody stands at a shell while a book is open.

The seed is printed; HOMEBOOK_SEED repeats a run, HOMEBOOK_LONG makes it long.
"""
import json
import os
import random
import re
import signal
import time
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome, Seat
from terminal import EVERYDAY, PRIVATE, PROGRAM

CTRL_S, CTRL_Y, CTRL_Z, CTRL_END, F1 = "\x13", "\x19", "\x1a", "\x1b[1;5F", "\x1b[11~"
ROUNDS = 60 if "HOMEBOOK_LONG" in os.environ else 4
# Keys that mean nothing while a text is written, or that only move about.
ASTRAY = [
    "\x1b[12~", "\x1b[13~", "\x1b[24~", "\x07", "\x0f", "\x0c", "\x1b[<0;3;3M\x1b[<0;3;3m", "\x1bq", "\x00",
    "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[99;9u",
]
# What tells that something was changed, in both languages: a setting may be that of the language.
TOLD = [
    "Saved.", "Guardado.", "Removed.", "Borrado.", "The words were taken out.", "Las palabras se han quitado.", "Undone.",
    "Deshecho.", "Done again.", "Hecho otra vez.", "Moved to the", "ahora en el", "came in;", "was read back", "se ha leído y",
    "Everything was saved anew.", "Todo se ha guardado de nuevo.", "for good.", "Se ha quitado del todo.", "Right. ",
    "Correcto. ", "Ctrl-Z undo", "Ctrl-Z deshacer",
    # Where a step stands now, behind its name, and the box of a thing that is packed.
    "Sow beans: ", "[x] ",
    # Beside the keys of a page of suggestions, whose last line may be gone with the next key.
    "In the plan now", "Ya está en el plan", "(in the plan)", "(en el plan)",
]
SHELF_KEYS = list("pjdwgcsaxermotvkbl1234") + [ENTER, ENTER, ESC, ESC, "\x1b[A", "\x1b[B", "\t", CTRL_Z, CTRL_Y, "?"]


class Tired(AtHome):
    def setUp(self):
        super().setUp()
        seed = int(os.environ.get("HOMEBOOK_SEED", random.SystemRandom().randrange(1 << 32)))
        print(f"\nHOMEBOOK_SEED={seed}", flush=True)
        self.dice = random.Random(seed)
        self.serial = 0

    def token(self):
        """A word that stands nowhere else."""
        self.serial += 1
        return f"word{self.serial}{self.dice.choice(['ñ', 'ü', 'a', '€'])}"

    def records(self):
        """All that both notebooks hold, as commands print it."""
        lists = ("plan list", "journal list", "documents list", "people list", "settings")
        return [json.loads(self.run_(passphrase, *line.split(), "--json"))
                for passphrase in (PRIVATE, EVERYDAY) for line in lists]

    def begin(self):
        """Opens the book, with a wrong passphrase first or Enter typed on and on while it opens."""
        seat = self.sit(before=("/usr/bin/env", "-C", str(self.folder)))
        self.wrong = []
        if self.dice.random() < 0.4:
            self.wrong.append("".join(self.dice.choices("abcdefgh", k=14)))
            seat.opens(self.wrong[0]).sees("opens nothing")
        seat.opens()
        if self.dice.random() < 0.6:
            seat.type(ENTER * self.dice.randrange(1, 30))
        self.comes_home(seat)
        return seat

    def comes_home(self, seat):
        """Waits for the first screen, whatever it is called and in whichever language."""
        end = time.monotonic() + 30
        while not re.search(r"q (leave|salir)", seat.text):
            self.assertLess(time.monotonic(), end, seat.text)
            seat.look()

    def hides(self, seat):
        """No passphrase, and nothing that was typed for one, was ever written to the terminal."""
        for secret in [PRIVATE, EVERYDAY, *self.wrong, *PRIVATE.split()[1:3]]:
            self.assertNotIn(secret.encode(), seat.bytes)

    # What was typed

    def test_no_character_that_was_typed_is_lost(self):
        written, unfinished = [], False
        for _ in range(ROUNDS):
            seat = self.begin()
            if unfinished:
                seat.type(ENTER).sees("Keep it for later").type(ENTER)
            else:
                written = []
                seat.type("n").sees("When was it?").type("2 March 2026" + ENTER)
            seat.sees("What happened", "Ctrl-S")
            self.stands(seat, written)
            for _ in range(self.dice.randrange(3, 9)):
                self.write(seat, written)
            self.stands(seat, written)
            unfinished = self.leave(seat, written)
            self.hides(seat)

    def write(self, seat, written):
        """Types a word at the end, and something goes wrong."""
        word = self.token()
        seat.type(CTRL_END + word + " ")
        written.append(word)
        seat.sees(word)
        match self.dice.randrange(7):
            case 0:
                seat.type("".join(self.dice.choices(ASTRAY, k=5)))
                seat.look(0.2)
                self.assertNotIn("What about what you typed?", seat.text)
            case 1: seat.type(CTRL_Z * 2 + CTRL_Y * 2)
            case 2:
                seat.type(F1).sees("Help").type(ESC).sees("Help").type(ESC)
                seat.sees("Ctrl-S")
            case 3:
                os.kill(seat.child.pid, signal.SIGSTOP)
                seat.look(0.1)
                os.kill(seat.child.pid, signal.SIGCONT)
            case 4:
                seat.resize(self.dice.randrange(40, 130), self.dice.randrange(12, 45)).look(0.1)
                seat.resize(80, 24)
            case 5:
                path = f"'/home/x/{self.token()}.jpg' "
                seat.type(CTRL_END + "\x1b[200~" + path + "\x1b[201~")
                written.append(path.strip())
            case _: seat.type(ENTER * self.dice.randrange(1, 3))

    def stands(self, seat, written):
        """All of it stands on the screen, wherever its lines are broken, looked at in a large window."""
        seat.resize(130, 45)
        seat.type(CTRL_END)
        end = time.monotonic() + 20
        missing = written
        while missing and time.monotonic() < end:
            seat.look()
            text = re.sub(r"\s+", "", seat.text)
            missing = [word for word in written if re.sub(r"\s+", "", word) not in text]
        self.assertEqual(missing, [], seat.text)
        seat.resize(80, 24)

    def leave(self, seat, written):
        """Ends the sitting in one way or another; whether the text is still unfinished."""
        match self.dice.randrange(5):
            case 0:
                seat.type(CTRL_S).sees("s saves it").type("s").sees("Saved.")
                seat.child.close(force=False)
                self.waits_for_lock()
                account = json.loads(self.run_(PRIVATE, "journal", "list", "--json"))[0]["account"]
                for word in written:
                    self.assertIn(word, account)
                return False
            case 1: seat.child.kill(signal.SIGHUP)
            case 2: seat.child.kill(signal.SIGTERM)
            case 3:
                seat.type(CTRL_X).sees("Kitchen").never(*written)
                seat.type("q")
            case 4: seat.child.close(force=False)
        if not seat.child.closed:
            seat.ends()
        self.waits_for_lock()
        return True

    def waits_for_lock(self):
        """Waits until the book was closed, which goes on a moment behind a window that is gone."""
        end = time.monotonic() + 20
        while not self.is_free():
            self.assertLess(time.monotonic(), end)
            time.sleep(0.02)

    # What was pressed

    def test_nothing_changes_without_a_sentence(self):
        before = self.records()
        for _ in range(ROUNDS):
            seat = self.begin()
            for key in self.dice.choices(SHELF_KEYS, k=60):
                if not seat.child.isalive():
                    break
                try:
                    seat.type(key)
                except OSError:
                    break
                seat.look(0.01)
            if seat.child.isalive():
                seat.type(CTRL_X)
                seat.look(0.2)
                seat.child.kill(signal.SIGHUP)
            seat.ends()
            self.hides(seat)
            after = self.records()
            if after != before:
                written = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", seat.bytes)
                told = [sentence for sentence in TOLD if sentence.encode() in written]
                self.assertTrue(told, (before, after))
            before = after

    # Where somebody stands

    def test_nobody_stands_at_a_shell_while_a_book_is_open(self):
        seat = Shell(self)
        for way in ([], ["j"], ["j", "n"], ["j", "n", "yesterday\r", "some words"], ["?"], ["s"], ["/", "x"]):
            seat.begins()
            for keys in way:
                seat.type(keys).look(0.1)
            seat.type(CTRL_Z * self.dice.randrange(1, 4)).look(0.2)
            self.assertEqual(seat.prompts, seat.begun, seat.text)
            # Stopped from outside, it may be: then the book is closed.
            if self.dice.random() < 0.5:
                seat.stops()
                self.assertTrue(self.is_free(), way)
            seat.leaves()

    def is_free(self):
        """Whether nobody has the book open; to try its lock could be in the program's way."""
        node = f":{os.stat(self.book).st_ino} "
        with open("/proc/locks", encoding="utf8") as locks:
            return not any(node in line for line in locks)


class Shell(Seat):
    """A person at a shell with jobs, who starts the program."""

    PROMPT = "at-the-shell "

    def __init__(self, test):
        import pexpect
        import pyte
        self.test = test
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes = b""
        self.begun, self.stopped = 0, False
        self.child = pexpect.spawn(
            "bash", ["--norc", "--noprofile", "-i"], timeout=30, dimensions=(24, 80),
            env={"TERM": "xterm", "PS1": self.PROMPT, "PATH": os.environ["PATH"]})
        self.child.delaybeforesend = None
        test.addCleanup(self.child.close, force=True)
        self.waits(1)

    @property
    def prompts(self):
        """How often the shell asked."""
        return self.bytes.count(self.PROMPT.encode())

    def waits(self, count):
        """Waits until the shell has asked so often."""
        end = time.monotonic() + 20
        while self.prompts < count:
            self.test.assertLess(time.monotonic(), end, self.text)
            self.look()
        self.begun = count

    def begins(self):
        """Starts the program and opens the book."""
        self.type(f"{PROGRAM} --file {self.test.book} --language en\r")
        self.opens().sees("Letters", "leave")

    def program(self):
        """The process of the program."""
        listed = os.popen(f"pgrep -P {self.child.pid}").read().split()
        self.test.assertEqual(len(listed), 1)
        return int(listed[0])

    def stops(self):
        """Stops the program from outside."""
        os.kill(self.program(), signal.SIGTSTP)
        self.waits(self.begun + 1)
        self.stopped = True

    def leaves(self):
        """Ends the program, which goes on first where it was stopped."""
        if self.stopped:
            self.type("fg\r").sees("Passphrase")
        os.kill(self.program(), signal.SIGTERM)
        self.waits(self.begun + 1)
        self.look(0.2)
        (self.begun, self.stopped) = (self.prompts, False)


if __name__ == "__main__":
    unittest.main()
