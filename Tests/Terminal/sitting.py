"""A person who answers questions about records, one after another."""
import os
import re
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

    def types(self, text, *lines):
        """Waits until `text` was said, then types lines; none is typed ahead of a hidden question."""
        self.sees(text)
        for line in lines:
            self.child.sendline(line)

    def picks(self, row, prompt="> "):
        """Waits for a list and chooses the row that begins so, by its number."""
        pattern = re.compile(r"(\d+)  " + re.escape(row))
        self.child.expect(pattern)
        self.text += (self.child.before + self.child.after).replace("\r\n", "\n")
        number = pattern.match(self.child.after).group(1)
        self.types(prompt, number)

    def choose(self, question, number=""):
        """Answers a question that has answers to choose from, after its title; without a number, with Enter."""
        self.sees(question)
        self.types("] > ", number)

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
