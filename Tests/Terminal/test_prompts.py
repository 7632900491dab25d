"""Passphrases, titles, questions and interruptions on a terminal."""
import signal
import termios
import time
import unittest

from terminal import EVERYDAY, PRIVATE, OnTerminal, answer


def shows_typing(child):
    """Whether the terminal shows what is typed."""
    return bool(termios.tcgetattr(child.child_fd)[3] & termios.ECHO)


def until(holds):
    """Waits a little for something to hold."""
    for _ in range(200):
        if holds():
            return True
        time.sleep(0.02)
    return False


class Asking(OnTerminal):
    """Questions about a book that is there."""

    def setUp(self):
        super().setUp()
        self.create()

    def test_settings_are_asked_in_the_words_of_the_fields(self):
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        answer(child, "Change something? [y/N] ", "y")
        answer(child, "called?\r\n> ", "Letters")
        answer(child, "lock?\r\n> ", "0")
        answer(child, "120.\r\n> ", "5")
        answer(child, "> ")
        answer(child, "> ")
        answer(child, "> ")
        self.assertEqual(self.finish(child), 0)
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        # The title stands before the first question.
        said = answer(child, "Change something? [y/N] ")
        self.assertLess(said.index("Letters"), said.index("Title: Letters"))
        self.assertIn("5", said)
        self.assertEqual(self.finish(child), 0)

    def test_a_wrong_passphrase_ends_with_12(self):
        child = self.start("check")
        answer(child, "Passphrase: ", "nobody")
        child.expect_exact("opens nothing")
        self.assertEqual(self.finish(child), 12)

    def test_the_passphrase_is_not_shown_and_the_terminal_shows_typing_again_after(self):
        child = self.start("check")
        child.expect_exact("Passphrase: ")
        self.assertTrue(until(lambda: not shows_typing(child)))
        child.sendline(EVERYDAY)
        child.expect_exact("Nothing is damaged")
        self.assertNotIn("kitchen", child.before)
        self.assertTrue(until(lambda: shows_typing(child)))
        self.assertEqual(self.finish(child), 0)

    def test_an_interruption_ends_with_130_and_leaves_a_terminal_that_shows_typing(self):
        child = self.start("check")
        child.expect_exact("Passphrase: ")
        self.assertTrue(until(lambda: not shows_typing(child)))
        child.sendintr()
        self.assertTrue(until(lambda: shows_typing(child)))
        self.assertEqual(self.finish(child), 130)

    def test_a_request_to_end_leaves_a_terminal_that_shows_typing(self):
        child = self.start("check")
        child.expect_exact("Passphrase: ")
        self.assertTrue(until(lambda: not shows_typing(child)))
        child.kill(signal.SIGTERM)
        self.assertTrue(until(lambda: shows_typing(child)))
        self.assertEqual(self.finish(child), 143)

    def test_the_end_of_input_at_a_question_ends_with_130(self):
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        child.expect_exact("Change something? [y/N] ")
        child.sendeof()
        self.assertEqual(self.finish(child), 130)

    def test_what_stands_in_the_book_cannot_speak_to_the_terminal(self):
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        answer(child, "Change something? [y/N] ", "y")
        child.expect_exact("called?\r\n> ")
        child.send("a\x16\x1b[2Jb\n")
        child.expect_exact("lock?")
        for _ in range(4):
            child.sendline("")
        # A control character is refused when it comes in.
        child.expect_exact("control character")
        self.assertEqual(self.finish(child), 15)


if __name__ == "__main__":
    unittest.main()
