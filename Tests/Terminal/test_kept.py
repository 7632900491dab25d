"""What is typed at the questions of a command is kept, whatever ends it."""
import os
import signal
import unittest

from screen import Seat
from sitting import Household

CTRL_C, CTRL_D, CTRL_X, CTRL_BACKSLASH = "\x03", "\x04", "\x18", "\x1c"
TYPED = "The boiler was loud"
# What is typed or sent, and the status that comes of it.
ENDS = {
    "Ctrl-C": (CTRL_C, 130), "Ctrl-\\": (CTRL_BACKSLASH, 131), "Ctrl-X": (CTRL_X, 130), "hang-up": (signal.SIGHUP, 129),
    "request to end": (signal.SIGTERM, 143), "interruption from outside": (signal.SIGINT, 130)}


class Kept(Household):
    def finds(self, *texts):
        """The first screen of a sitting offers what was typed."""
        seat = Seat(self).opens().sees("Go on writing: ", *texts)
        seat.type("q")
        self.assertEqual(seat.ends(), 0)

    def nothing_is_saved(self):
        self.assertEqual(self.run_("journal", "list", "--json").strip(), "[]")

    def writes(self):
        """Writes the account of an entry and does not end it."""
        sitting = self.sit("journal", "add")
        sitting.types("When was it?", "1 March 2026")
        sitting.types("ends it.", TYPED)
        sitting.child.send("and")
        sitting.sees("and")
        return sitting

    def end(self, sitting, what):
        """Ends a run; what is typed comes as it is, what is a number as a signal."""
        if isinstance(what, str):
            sitting.child.send(what)
        else:
            sitting.child.kill(what)

    def test_in_the_middle_of_a_text(self):
        for name, (what, status) in ENDS.items():
            with self.subTest(name):
                sitting = self.writes()
                self.end(sitting, what)
                self.assertEqual(sitting.end(), status)
                self.assertIn("kept as unfinished", sitting.text)
                self.finds(TYPED)
                self.nothing_is_saved()
                os.unlink(self.book)
                self.setUp()

    def test_where_the_window_is_closed(self):
        """The pseudo-terminal is closed: the program gets SIGHUP from the kernel, and nothing can be written any more."""
        sitting = self.writes()
        child = sitting.child
        child.ptyproc.fileobj.close()
        child.closed = child.ptyproc.closed = True
        _, status = os.waitpid(child.pid, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), 129)
        child.terminated = child.ptyproc.terminated = True
        self.finds(TYPED)
        self.nothing_is_saved()

    def test_two_hang_ups_in_a_row_lose_nothing(self):
        sitting = self.writes()
        for number in (signal.SIGSTOP, signal.SIGHUP, signal.SIGTERM, signal.SIGCONT):
            sitting.child.kill(number)
        self.assertIn(sitting.end(), (129, 143))
        self.finds(TYPED)

    def test_a_time_that_is_half_typed(self):
        sitting = self.sit("journal", "add")
        sitting.sees("When was it?")
        sitting.child.send("about two we")
        sitting.sees("about two we")
        self.end(sitting, CTRL_C)
        self.assertEqual(sitting.end(), 130)
        self.finds("Journal entry")

    def test_a_form(self):
        sitting = self.sit("people", "add")
        sitting.types("Name: ", "Bea of the bakery")
        sitting.sees("That is enough: s")
        self.end(sitting, CTRL_D)
        self.assertEqual(sitting.end(), 130)
        self.finds("Bea of the bakery")

    def test_a_change_and_an_amendment(self):
        entry = self.run_("journal", "add", "--json", "-", text='{"happened":"2026","account":"Rain","title":"Roof"}')
        sitting = self.sit("journal", "amend", entry.strip())
        sitting.picks("Title: Roof")
        sitting.sees("Title: [Roof] ")
        sitting.child.send("Cellar of the house")
        sitting.sees("Cellar of the house")
        self.end(sitting, signal.SIGHUP)
        self.assertEqual(sitting.end(), 129)
        self.finds("Cellar of the house")

    def test_after_a_while_without_a_key(self):
        self.run_("settings", "--json", "-", text='{"idle":1}')
        sitting = self.writes()
        sitting.child.timeout = 90
        sitting.sees("kept as unfinished")
        self.assertIn("\x1b[3J", sitting.text)
        self.assertEqual(sitting.end(), 130)
        self.finds(TYPED)

    def test_what_is_saved_is_not_unfinished_any_more(self):
        sitting = self.writes()
        sitting.child.send("\r.\r")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        seat = Seat(self).opens().sees("Journal: 1 entry")
        seat.never("Go on writing").type("q")
        self.assertEqual(seat.ends(), 0)

    def test_nothing_is_kept_where_nothing_was_typed(self):
        sitting = self.sit("journal", "add")
        sitting.sees("When was it?")
        self.end(sitting, CTRL_C)
        self.assertEqual(sitting.end(), 130)
        self.assertNotIn("unfinished", sitting.text)


if __name__ == "__main__":
    unittest.main()
