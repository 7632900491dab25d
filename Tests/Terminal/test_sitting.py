"""A sitting on the whole screen."""
import os
import re
import signal
import time
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome, Pane
from terminal import EVERYDAY, PRIVATE, PROGRAM


class Opening(AtHome):
    """The passphrase and the first screen."""

    def test_the_title_stands_first_and_nothing_of_the_passphrase_is_shown(self):
        seat = self.sit().opens()
        seat.sees("Letters", "Journal: 1 entry", "Ctrl-X: the first page")
        self.assertTrue(seat.screen.display[0].startswith("Letters"))
        shown = seat.bytes.decode(errors="replace")
        for letters in [PRIVATE, PRIVATE[:4], "*", "•"]:
            self.assertNotIn(letters, shown)
        seat.type("q")
        self.assertEqual(seat.ends(), 0)

    def test_a_wrong_passphrase_says_so_and_the_next_one_opens(self):
        seat = self.sit()
        for times in (1, 2):
            seat.opens("nobody").writes("opens nothing", times)
        seat.never("2", "attempt").opens().sees("Letters")

    def test_a_wrong_passphrase_opens_the_everyday_notebook_where_the_book_says_so(self):
        os.remove(self.book)
        self.create(on_wrong="everyday")
        self.give(EVERYDAY, "settings", '{"title":"Kitchen"}')
        seat = self.sit().opens("nobody")
        seat.sees("Kitchen", "Journal: no entries yet").never("opens nothing")

    def test_it_speaks_spanish(self):
        seat = self.sit(language="es").opens(prompt="Contraseña")
        seat.sees("Diario: 1 entrada", "Ctrl-X: la primera página").type("w").sees("Aunt Bea", "volver")

    def test_the_numbers_of_a_country_are_one_key_behind_the_glance(self):
        seat = self.sit().opens().sees("Letters")
        seat.type("g").sees("At a glance", "other numbers").type("o").sees("Type the first letters")
        # A name in the other language finds it too.
        seat.type("nueva zel").sees("New Zealand").never("Argentina").type(ENTER).sees("The number for an emergency")
        seat.sees("111", "checked ", "New Zealand").type(ESC).sees("Type the first letters")
        seat.type(ESC).sees("At a glance").type(ESC).sees("Journal: 1 entry")

    def test_a_small_window_shows_it_all_and_a_tiny_one_says_so(self):
        seat = self.sit(columns=60, rows=18).opens()
        seat.sees("Ctrl-X: the first page", "Plans: 1", "leave")
        seat.resize(28, 9).sees("too small").never("Boiler")
        seat.resize(80, 24).sees("Journal: 1 entry", "leave")


class Leaving(AtHome):
    """Every way out leaves nothing behind."""

    PATHS = ["", "p", "p" + ENTER, "p" + ENTER + ENTER, "j", "j" + ENTER, "jc", "d", "db", "w", "w" + ENTER,
             "wnx", "/sow", "s"]

    def test_the_chord_shows_the_everyday_notebook_from_every_screen(self):
        for path in self.PATHS:
            with self.subTest(path=path):
                seat = self.sit().opens().sees("Letters")
                for key in path:
                    seat.type(key)
                    seat.look(0.1)
                seat.type(CTRL_X).sees("Kitchen", "Journal: 1 entry").never("Letters", *self.HERS)
                seat.type("j").sees("Bought flour").back().type("q")
                self.assertEqual(seat.ends(), 0)

    def test_the_everyday_notebook_after_the_chord_can_be_written_in(self):
        seat = self.sit().opens().sees("Letters").type(CTRL_X).sees("Kitchen")
        seat.type("wnUncle Leo" + ENTER).sees("Name: Uncle Leo").type("s").sees("Saved")
        seat.type(CTRL_X).sees("People: 1").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertIn("Uncle Leo", self.run_(EVERYDAY, "people", "list"))
        self.assertIn("Boiler rattled", self.run_(PRIVATE, "journal", "list"))

    def test_a_hangup_and_a_request_to_end_close_the_book(self):
        for number, status in [(signal.SIGHUP, 129), (signal.SIGTERM, 143)]:
            seat = self.sit().opens().sees("Letters").type("j").sees("Boiler rattled")
            seat.child.kill(number)
            self.assertEqual(seat.ends(), status)
            seat.never(*self.HERS)

    def test_a_window_that_is_closed_ends_it_within_a_second(self):
        for keys, seen in [(None, "Passphrase"), ("", "Letters"), ("jn", "When"), ("/b", "Boiler")]:
            with self.subTest(keys=keys):
                seat = self.sit()
                if keys is not None:
                    seat.opens().sees("Letters").type(keys)
                seat.sees(seen)
                seat.child.ptyproc.fileobj.close()
                end, ended = time.monotonic() + 1, 0
                while not ended and time.monotonic() < end:
                    ended, status = os.waitpid(seat.child.pid, os.WNOHANG)
                    time.sleep(0.01)
                self.assertEqual(ended, seat.child.pid)
                self.assertEqual(os.waitstatus_to_exitcode(status), 129)
                # There is nothing left to close for pexpect.
                seat.child.ptyproc.closed = seat.child.ptyproc.terminated = True
        self.assertIn("Boiler", self.run_(PRIVATE, "journal", "list"))

    def test_a_stop_locks_and_asks_for_the_passphrase_again(self):
        pane = Pane(self, f"clear; {PROGRAM} --language en --file {self.book}")
        pane.sees("Passphrase")
        pane.type(PRIVATE)
        pane.sees("Letters")
        pane.keys("j")
        pane.sees("Boiler rattled")
        pane.stop()
        pane.sees("Stopped")
        # The book is closed meanwhile: another program can use it.
        self.assertIn("Boiler", self.run_(PRIVATE, "journal", "list"))
        for text in [*self.HERS, "Letters"]:
            self.assertNotIn(text, pane.text)
        pane.type("fg")
        pane.sees("Passphrase")
        pane.type(PRIVATE)
        pane.sees("Journal: 1 entry")

    def test_nothing_is_left_in_the_history_of_a_pane(self):
        for keys in [["j", "Enter", "Escape", "Escape", "q"], ["j", "Enter", "C-x", "q"], ["p", "Enter", "stop"]]:
            with self.subTest(keys=keys):
                pane = Pane(self, f"clear; {PROGRAM} --language en --file {self.book}; echo it ended")
                pane.sees("Passphrase")
                pane.type(PRIVATE)
                pane.sees("Letters")
                for key in keys:
                    if key == "stop":
                        pane.stop()
                    else:
                        pane.keys(key)
                    time.sleep(0.2)
                if "stop" not in keys:
                    pane.sees("it ended")
                for text in [*self.HERS, "Letters", PRIVATE[:5]]:
                    self.assertNotIn(text, pane.text)


class Alike(AtHome):
    """What is on the screen does not depend on which notebook is open."""

    KEYS = ["p", ENTER, ENTER, ESC, ESC, ESC, "j", "c", ESC, ESC, "d", "m", "m", "b", ESC, ESC, "w", "t", ESC, ESC,
            "/", "b", "o", ESC, "c", ESC, "s", ESC]

    def test_equal_notebooks_give_equal_bytes(self):
        os.remove(self.book)
        self.create()
        for passphrase in (EVERYDAY, PRIVATE):
            for command, text in [
                ("settings", '{"title":"Letters","fields":"full"}'),
                ("journal add", '{"happened":"2026-03-01","account":"Boiler rattled"}'),
                ("plan add", '{"title":"Spring garden","sections":[{"steps":[{"text":"Sow","status":"idea"}]}]}'),
                ("documents add", '{"name":"Passport of mine"}'),
                ("people add", '{"name":"Aunt Bea","telephones":["555 1"]}'),
            ]:
                self.give(passphrase, command, text)
        for options in ([], ["--plain-screen"]):
            with self.subTest(options=options):
                # Says now what was saved in the other notebook meanwhile.
                self.run_(PRIVATE, "due")
                # The codes of two journals follow from seeds of their own.
                hers, everyday = (re.sub(rb"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}", b"code", self.played(words, options))
                                  for words in (PRIVATE, EVERYDAY))
                self.assertEqual(hers, everyday)

    def played(self, passphrase, options):
        """What the program writes from the passphrase to the end."""
        seat = self.sit(*options).opens(passphrase).sees("Letters", "Journal: 1 entry")
        for key in self.KEYS:
            seat.type(key.replace(ESC, ".") + "\r" if options and key != ENTER else key)
            seat.look(0.25)
        seat.type("q\r" if options else "q")
        self.assertEqual(seat.ends(), 0)
        return seat.bytes


class LineByLine(AtHome):
    """The same sitting without a screen to fill."""

    def test_the_same_questions_are_asked_line_by_line(self):
        for argv, term in [(["--plain-screen"], "xterm"), ([], "dumb")]:
            with self.subTest(term=term):
                child = self.start(*argv, term=term)
                child.expect_exact("Passphrase")
                child.sendline(PRIVATE)
                child.expect_exact("Letters")
                child.expect_exact("Journal: 1 entry")
                child.sendline("w")
                child.expect_exact("Aunt Bea")
                child.sendline("n")
                child.expect_exact("What is the name?")
                child.sendline("Leo")
                child.expect_exact("Name: Leo")
                child.sendline("s")
                child.expect_exact("Saved")
                child.send(CTRL_X)
                child.expect_exact("Kitchen")
                child.sendline("q")
                self.assertEqual(self.finish(child), 0)
                self.assertIn("Leo", self.run_(PRIVATE, "people", "list"))
                self.run_(PRIVATE, "people", "remove", self.ids(PRIVATE, "people", "Leo"))

    def ids(self, passphrase, shelf, name):
        """The beginning of the identifier of what is called `name`."""
        lines = self.run_(passphrase, shelf, "list").splitlines()
        return next(line.split()[0] for line in lines if name in line)


if __name__ == "__main__":
    unittest.main()
