"""Signals at the questions of plain commands: whatever ends an opened book, it ends as it should."""
import os
import signal
import subprocess
import time
import unittest

from screen import AtHome
from terminal import EVERYDAY, PRIVATE, PROGRAM, OnTerminal, answer, choose
from test_prompts import shows_typing, until

CTRL_BACKSLASH, CTRL_C, CTRL_D, CTRL_Z = "\x1c", "\x03", "\x04", "\x1a"
# The ring of class T. A load of files, which comes by chance at the end of any sitting, stands behind it.
HEADER, PLACES, WIDTH = 4096, 32, 2048
# What is typed or sent, and the status that comes of it.
ENDS = {
    "Ctrl-C": (CTRL_C, 130), "Ctrl-\\": (CTRL_BACKSLASH, 131), "hang-up": (signal.SIGHUP, 129),
    "request to end": (signal.SIGTERM, 143), "quit": (signal.SIGQUIT, 131)}
# Whatever else would end a process that has not said what it does then.
ENDS |= {f"SIG{name}": (number := getattr(signal, f"SIG{name}"), 128 + number)
         for name in ("ALRM", "IO", "PROF", "PWR", "USR1", "USR2", "VTALRM", "XCPU")}


class Signals(OnTerminal):
    def setUp(self):
        super().setUp()
        self.create()

    def places(self):
        """The header of the file and the places of its ring."""
        with open(self.book, "rb") as file:
            return [file.read(HEADER)] + [file.read(WIDTH) for _ in range(PLACES)]

    def changed(self, before):
        """How many of them are others than before."""
        return sum(one != other for one, other in zip(before, self.places(), strict=True))

    def send(self, child, what):
        if isinstance(what, str):
            child.send(what)
        else:
            child.kill(what)

    def is_free(self):
        """Whether nobody has the book open; to try its lock could be in the program's way."""
        node = f":{os.stat(self.book).st_ino} "
        with open("/proc/locks", encoding="utf8") as locks:
            return not any(node in line for line in locks)

    def look(self):
        """How many places change where somebody looks and leaves."""
        before = self.places()
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        choose(child, "Change something?")
        self.assertEqual(self.finish(child), 0)
        return self.changed(before)

    def test_at_the_passphrase_all_of_them_leave_a_terminal_that_shows_typing(self):
        for name, (what, status) in ENDS.items():
            with self.subTest(name):
                before = self.places()
                child = self.start("check")
                child.expect_exact("Passphrase: ")
                self.assertTrue(until(lambda: not shows_typing(child)))
                self.send(child, what)
                self.assertTrue(until(lambda: shows_typing(child)))
                self.assertEqual(self.finish(child), status)
                # Nothing was open yet.
                self.assertEqual(self.changed(before), 0)

    def test_at_a_question_after_opening_the_book_is_closed_with_its_look(self):
        look = self.look()
        self.assertEqual(look, 2)
        for name, (what, status) in {**ENDS, "Ctrl-D": (CTRL_D, 130)}.items():
            with self.subTest(name):
                before = self.places()
                child = self.start("settings")
                answer(child, "Passphrase: ", PRIVATE)
                child.expect_exact("[1] > ")
                self.send(child, what)
                self.assertEqual(self.finish(child), status)
                self.assertEqual(self.changed(before), look)
                self.assertTrue(self.is_free())

    def test_at_a_hidden_question_after_opening_too(self):
        look = self.look()
        for what, status in ((CTRL_C, 130), (CTRL_BACKSLASH, 131)):
            before = self.places()
            child = self.start("renew", str(self.folder / "fresh"), "--size", "T", "--on-wrong", "error")
            answer(child, "Passphrase: ", PRIVATE)
            choose(child, "1  Go on")
            for reply in ("2", "2", "2", ""):
                child.expect(r"] > |Title ")
                child.sendline("" if "Title" in child.after else reply)
            child.expect_exact("New passphrase")
            self.assertTrue(until(lambda: not shows_typing(child)))
            child.send(what)
            self.assertTrue(until(lambda: shows_typing(child)))
            self.assertEqual(self.finish(child), status)
            self.assertEqual(self.changed(before), look)
            self.assertFalse((self.folder / "fresh").exists())

    def test_ctrl_z_does_not_stop_a_process_that_holds_keys(self):
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        child.expect_exact("[1] > ")
        child.send(CTRL_Z)
        child.kill(signal.SIGTSTP)
        time.sleep(0.3)
        with open(f"/proc/{child.pid}/stat", encoding="utf8") as file:
            self.assertNotEqual(file.read().rpartition(")")[2].split()[0], "T")
        child.sendline("1")
        self.assertEqual(self.finish(child), 0)

    def test_a_second_signal_at_a_question_does_not_keep_the_book_from_being_closed(self):
        look = self.look()
        before = self.places()
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        child.expect_exact("[1] > ")
        # Both come before the program gets to do anything.
        for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGINT, signal.SIGCONT):
            child.kill(number)
        self.assertIn(self.finish(child), (130, 143))
        self.assertEqual(self.changed(before), look)
        self.assertTrue(self.is_free())

    def test_a_notebook_that_the_passphrase_does_not_open_is_refused_with_a_look(self):
        look = self.look()
        before = self.places()
        child = self.start("settings", "--notebook", "private")
        answer(child, "Passphrase: ", EVERYDAY)
        self.assertEqual(self.finish(child), 12)
        self.assertEqual(self.changed(before), look)

    def test_an_answer_that_is_piped_in_does_not_keep_it(self):
        """Where it waits for standard input with the book open, it is ended in the same way."""
        look = self.look()
        before = self.places()
        read, write = os.pipe()
        os.write(write, PRIVATE.encode() + b"\n")
        words, hold = os.pipe()
        process = subprocess.Popen(
            [PROGRAM, "settings", "--json", "-", "--file", self.book, "--passphrase-fd", str(read)],
            stdin=words, pass_fds=[read], stderr=subprocess.PIPE)
        self.assertTrue(until(lambda: not self.is_free()))
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
        for descriptor in (read, write, words, hold):
            os.close(descriptor)
        self.assertEqual(process.returncode, 143)
        self.assertEqual(self.changed(before), look)


class InASitting(AtHome):
    def test_a_notebook_that_is_not_open_is_refused_with_a_look(self):
        with open(self.book, "rb") as file:
            before = file.read()
        seat = self.sit("--notebook", "private")
        seat.sees("Passphrase").type(EVERYDAY + "\r").sees("does not open")
        with open(self.book, "rb") as file:
            self.assertNotEqual(file.read(), before)

    def test_a_quit_from_outside_closes_the_book(self):
        seat = self.sit().opens().sees("Letters")
        with open(self.book, "rb") as file:
            before = file.read()
        seat.child.kill(signal.SIGQUIT)
        self.assertEqual(seat.ends(), 131)
        with open(self.book, "rb") as file:
            self.assertNotEqual(file.read(), before)


if __name__ == "__main__":
    unittest.main()
