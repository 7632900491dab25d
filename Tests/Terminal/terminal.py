"""The built program on a pseudo-terminal, as a person meets it."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

import pexpect

# A run in the background of a shell ignores some signals, and so would every program that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
for ignored in (signal.SIGHUP, signal.SIGQUIT):
    signal.signal(ignored, signal.SIG_DFL)

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("HOMEBOOK_PROGRAM", str(ROOT / ".build/debug/homebook"))
EVERYDAY, PRIVATE = "kitchen table monday bread copper", "seven teapots wander past the barn"


class OnTerminal(unittest.TestCase):
    """A test with a folder and a terminal of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="homebook-"))
        self.book = str(self.folder / "book")

    def tearDown(self):
        shutil.rmtree(self.folder)

    def create(self, on_wrong="error"):
        """Makes the smallest book with two notebooks."""
        self.make("T", on_wrong)

    def make(self, size, on_wrong="error"):
        """Makes a book with two notebooks."""
        words = f"everyday: {EVERYDAY}\nprivate: {PRIVATE}\n".encode()
        subprocess.run(
            [PROGRAM, "create", "--size", size, "--on-wrong", on_wrong, "--file", self.book, "--passphrase-fd", "0"],
            input=words, check=True)

    def start(self, *argv, language="en", columns=80, term="xterm"):
        """Starts the program on a terminal; everything it writes is kept."""
        child = pexpect.spawn(
            PROGRAM, [*argv, "--file", self.book, "--language", language], encoding="utf8", timeout=60,
            dimensions=(40, columns), env={"TERM": term})
        child.delaybeforesend = None
        self.addCleanup(child.close, force=True)
        return child

    def finish(self, child):
        """Waits for the end and gives the exit status."""
        child.expect(pexpect.EOF)
        child.wait()
        return child.exitstatus


def answer(child, question, reply=""):
    """Waits for a question and answers it; gives what stood before it."""
    child.expect_exact(question)
    before = child.before
    child.sendline(reply)
    return before


def choose(child, question, number=""):
    """Answers a question that has answers to choose from; gives what stood before it."""
    child.expect_exact(question)
    before = child.before
    child.expect_exact("] > ")
    child.sendline(number)
    return before
