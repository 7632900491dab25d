"""Passphrases, titles, questions and interruptions on a terminal."""
import signal
import termios
import time
import unittest

from terminal import EVERYDAY, PRIVATE, OnTerminal, answer, choose


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

    def settings(self):
        """Starts to change the settings."""
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        choose(child, "Change something?", "2")
        return child

    def test_settings_are_saved_one_by_one(self):
        child = self.settings()
        child.expect(r"(\d+)  Title: ")
        child.sendline(child.match.group(1))
        child.expect_exact("called?")
        child.sendline("Letters")
        child.expect_exact("Title: Letters")
        child.expect_exact("Saved.")
        child.expect_exact("> ")
        child.sendline(".")
        self.assertEqual(self.finish(child), 0)
        child = self.start("settings")
        answer(child, "Passphrase: ", PRIVATE)
        # The title stands before the first question.
        said = choose(child, "Change something?")
        self.assertLess(said.index("Letters"), said.index("Title: Letters"))
        self.assertEqual(self.finish(child), 0)

    def test_a_full_stop_is_no_title(self):
        child = self.settings()
        child.expect(r"(\d+)  Title: ")
        child.sendline(child.match.group(1))
        child.expect_exact("called?")
        child.sendline(".")
        child.expect_exact("Title: –")
        child.expect_exact("> ")
        child.sendline(".")
        self.assertEqual(self.finish(child), 0)
        child = self.start("settings", "--json")
        answer(child, "Passphrase: ", PRIVATE)
        child.expect_exact("}")
        self.assertNotIn("title", child.before)
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
        child.expect_exact("[1] > ")
        child.sendeof()
        self.assertEqual(self.finish(child), 130)

    def test_what_is_typed_cannot_speak_to_the_terminal(self):
        child = self.settings()
        child.expect(r"(\d+)  Title: ")
        child.sendline(child.match.group(1))
        child.expect_exact("called?")
        child.send("a\x16\x1b[2J\u202eb\n")
        child.expect_exact("Title: ab")
        self.assertNotIn("\x1b[2J", child.before)
        child.sendline(".")
        self.assertEqual(self.finish(child), 0)


if __name__ == "__main__":
    unittest.main()
