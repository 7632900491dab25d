"""Nothing stays open: a machine that sleeps, and keys that come before anybody can see what they answer."""
import time
import unittest

from clocks import Clocks
from screen import CTRL_X, ENTER, ESC, AtHome
from terminal import EVERYDAY, PRIVATE

DOWN = "\x1b[B"
HOURS = 7200


class Asleep(AtHome):
    """The clock that goes on in sleep is moved on, and nothing wakes the program but itself."""

    def setUp(self):
        super().setUp()
        self.clocks = Clocks(self.folder)

    def begin(self, *argv, **more):
        """Opens the private notebook and its journal."""
        seat = self.sit(*argv, before=self.clocks.before, **more).opens()
        seat.sees("Letters" if not argv else ">").type("j" + (ENTER if argv else ""))
        return seat.sees("Boiler rattled")

    def locked(self, seat):
        """The page is gone and the passphrase is asked for."""
        seat.sees("Passphrase").never(*self.HERS)

    def test_the_page_is_gone_when_the_machine_wakes(self):
        seat = self.begin()
        self.clocks.set(sleep=HOURS)
        begun = time.monotonic()
        self.locked(seat)
        self.assertLess(time.monotonic() - begun, 3)
        self.clocks.set()
        seat.opens().sees("Letters")

    def test_the_first_key_finds_it_locked_and_is_dropped(self):
        for key in (DOWN, "q", ENTER, ESC, "w", CTRL_X, "\x1b[200~pasted\x1b[201~"):
            with self.subTest(key=key):
                self.clocks.set()
                seat = self.begin()
                shown = len(seat.bytes)
                self.clocks.set(sleep=HOURS)
                seat.type(key)
                self.locked(seat)
                for text in (b"Kitchen", b"Aunt Bea", b"Boiler"):
                    self.assertNotIn(text, seat.bytes[shown:])
                # The key is no part of the passphrase.
                seat.type(PRIVATE + ENTER).sees("Letters")
                seat.child.close(force=True)

    def test_keys_that_only_move_about_keep_it_open(self):
        seat = self.begin()
        seat.type(ENTER).sees("Identifier")
        for step in range(1, 5):
            self.clocks.set(sleep=100 * step)
            seat.look(1.5)
            seat.type(DOWN)
            seat.look(0.3)
        seat.sees("Boiler rattled")
        self.clocks.set(sleep=400 + HOURS)
        self.locked(seat)

    def test_what_was_being_written_is_kept(self):
        seat = self.begin()
        seat.type("n1 March 2026" + ENTER)
        seat.look(0.5)
        seat.type("The stairs creaked at two").sees("creaked at two")
        self.clocks.set(sleep=HOURS)
        self.locked(seat)
        self.clocks.set()
        seat.opens().sees("Letters", "The stairs creaked")

    def test_a_page_line_by_line_is_gone_too(self):
        seat = self.sit("--plain-screen", before=self.clocks.before).opens().sees("Letters")
        self.clocks.set(sleep=HOURS)
        self.locked(seat)
        self.clocks.set()
        seat.opens().sees("Letters").type("j")
        self.clocks.set(sleep=HOURS)
        seat.type(ENTER).sees("Passphrase").never("Boiler")

    def test_a_question_of_a_command_ends(self):
        seat = self.sit("settings", before=self.clocks.before).opens().sees("Change something?")
        self.clocks.set(sleep=HOURS)
        self.assertEqual(seat.ends(), 130)


class Ahead(AtHome):
    """What is typed before anybody can see what it answers."""

    def test_keys_behind_the_passphrase_do_nothing(self):
        for more in (["--plain-screen"], []):
            with self.subTest(more=more):
                seat = self.sit(*more).sees("Passphrase")
                seat.type(PRIVATE + ENTER + "j" + ENTER + ENTER).sees("Letters", "Journal: 1 entry")
                seat.look(0.5)
                seat.never("Boiler rattled")
                seat.type("j" + (ENTER if more else "")).sees("Boiler rattled")
                seat.child.close(force=True)

    def test_the_chord_is_heard(self):
        seat = self.sit().sees("Passphrase")
        seat.type(PRIVATE + ENTER + "j" + CTRL_X).sees("Kitchen").never("Letters")
        seat.type("j").sees("Bought flour")

    def test_a_visible_question_is_not_answered_by_what_was_typed_before_it(self):
        seat = self.sit("settings").sees("Passphrase")
        seat.type(PRIVATE + ENTER + "2" + ENTER).sees("Change something?")
        seat.look(0.5)
        self.assertNotIn("Title: ", seat.text.split("Change something?")[1])
        seat.type("." + ENTER)
        self.assertEqual(seat.ends(), 0)

    def test_a_passphrase_that_is_typed_at_a_choice_is_not_shown(self):
        seat = self.sit("settings").opens().sees("Change something?", "] >")
        seat.type(EVERYDAY + ENTER).sees("Type one of the numbers")
        for word in EVERYDAY.split():
            self.assertNotIn(word.encode(), seat.bytes)
        seat.type("2" + ENTER).sees("Title")


if __name__ == "__main__":
    unittest.main()
