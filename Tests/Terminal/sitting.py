"""A person who answers questions about records, one after another."""
import os
import subprocess

from terminal import PRIVATE, PROGRAM, OnTerminal, answer


class Sitting:
    """One run of the program, with everything that it put on the screen after the passphrase."""

    def __init__(self, test, *argv, language="en"):
        self.test = test
        self.child = test.start(*argv, language=language)
        answer(self.child, "Passphrase: " if language == "en" else "Contraseña: ", PRIVATE)
        self.text = ""

    def sees(self, text):
        """Waits until the screen shows `text`."""
        self.child.expect_exact(text)
        self.text += (self.child.before + text).replace("\r\n", "\n")

    def answer(self, *lines):
        """Answers the questions that follow, one line each."""
        for line in lines:
            self.choose("> ", line)

    def choose(self, question, line):
        """Answers a question that stands on the line of its answer."""
        self.sees(question)
        self.child.sendline(line)

    def end(self):
        """Waits for the end and gives the status."""
        status = self.test.finish(self.child)
        self.text += self.child.before.replace("\r\n", "\n")
        return status


class Household(OnTerminal):
    """Each test has a book whose private notebook has a title."""

    def setUp(self):
        super().setUp()
        self.create()
        self.run_("settings", "--json", "-", text='{"title":"Our house"}')

    def sit(self, *argv, **more):
        """Runs the program on a terminal."""
        return Sitting(self, *argv, **more)

    def run_(self, *argv, text=""):
        """Runs the program without a terminal to an end that must be good, and gives what it printed."""
        read, write = os.pipe()
        os.write(write, PRIVATE.encode() + b"\n")
        os.close(write)
        ended = subprocess.run(
            ["sh", "-c", f'exec "$@" 3<&{read}', "sh", PROGRAM, *argv, "--file", self.book,
             "--passphrase-fd", "3"],
            input=text, capture_output=True, text=True, pass_fds=[read], check=True)
        os.close(read)
        return ended.stdout
