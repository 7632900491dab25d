"""The program without a book: what it asks before it makes one, and what follows."""
import errno
import os
import re
import signal
import subprocess
import unittest

import test_memory
from faults import Faults
from screen import CTRL_X, ENTER, ESC, Seat
from terminal import PRIVATE, PROGRAM, OnTerminal

DOWN = "\x1b[B"
EVERYDAY = "frost jaguar day origin thread finger lemon"


class FirstRun(OnTerminal):
    """One person, one new book."""

    def begin(self, **more):
        """Starts the program."""
        return Seat(self, **more).sees("A household notebook", "> Begin")

    def to_passphrase(self, seat, title=""):
        """Answers up to the passphrase of the private notebook."""
        seat.type(ENTER).sees("Does anybody else use").type(ENTER).sees("> On this computer").never(self.book)
        seat.type(ENTER).sees("keep photographs").type(ENTER).sees("Enter alone: Notebook").type(title + ENTER)
        return seat.sees("A suggestion:", "New passphrase")

    def choose_passphrase(self, seat, words):
        """Types a passphrase twice; what is suggested stays meanwhile."""
        seat.type(words + ENTER).sees("The same once more", "A suggestion:").type(words + ENTER)
        return seat.sees("A wrong passphrase", "It opens nothing.")

    def to_the_first_page(self, seat, on_wrong=1):
        """Answers up to the page to write on."""
        self.choose_passphrase(self.to_passphrase(seat), PRIVATE)
        return seat.type(DOWN * (on_wrong + 1) + ENTER).sees("One sentence is enough to begin")

    def writes_a_sentence(self, seat):
        """Writes and saves the first sentence."""
        seat.type("He broke my phone.\x13").sees("Enter alone: today.").type(ENTER)
        return seat.sees("Saved.", "Words for paper")

    def opens(self, words):
        """How many notebooks a passphrase opens."""
        run = subprocess.run(
            [PROGRAM, "check", "--json", "--file", self.book, "--passphrase-fd", "0"], input=words.encode(),
            capture_output=True)
        return run.stdout.count(b'"notebook"')

    def left(self):
        """What lies in the folder."""
        return sorted(path.name for path in self.folder.iterdir())

    def words_below(self, seat, line, count):
        """The words that stand below a line."""
        lines = seat.text.splitlines()
        start = next(number for number, each in enumerate(lines) if each.startswith(line)) + 1
        return " ".join(" ".join(lines[start:start + 4]).split()[:count])

    def test_a_tired_person_gets_through(self):
        seat = self.to_passphrase(self.begin())
        first = re.search(r"A suggestion: ([a-z ]+)", seat.text).group(1)
        seat.type(ENTER).look(0.5)
        self.assertNotEqual(re.search(r"A suggestion: ([a-z ]+)", seat.text).group(1), first)
        seat.type("short" + ENTER).sees("could find this passphrase soon", "Once more").type(ESC).sees("own; Enter alone")
        seat.type(PRIVATE + ENTER).sees("The same once more").type("another" + ENTER).sees("not the same")
        self.assertEqual(self.left(), [])
        self.choose_passphrase(seat, PRIVATE)
        # Nothing stands out there: Enter alone chooses nothing.
        seat.type(ENTER).sees("Choose with the arrow keys, then Enter").type(DOWN * 2 + ENTER)
        self.writes_a_sentence(seat.sees("What happened?")).type(ENTER)
        seat.sees("Write these words on paper", "Now type them from the paper")
        phrase = self.words_below(seat, "Write these words", 12)
        self.assertEqual(len(phrase.split()), 12)
        seat.type("something else" + ENTER).sees("not the same").type(phrase + ENTER)
        seat.sees("The paper opens everything", "A second copy").type(DOWN * 9 + ENTER)
        seat.sees("The everyday passphrase", "> Show the words").type(ENTER).sees("These are the words")
        everyday = self.words_below(seat, "These are the words", 7)
        seat.type(everyday + ENTER).sees("They open the everyday notebook", "It is empty").type(ENTER)
        seat.sees("Notebook", "Journal: 1 entry", "There is no second copy yet").never("for paper", "passphrase is not")
        seat.type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual([self.opens(words) for words in [everyday, PRIVATE, phrase, "nobody"]], [1, 3, 3, 0])
        shown = seat.bytes.decode(errors="replace")
        for secret in [PRIVATE, PRIVATE[:12]]:
            self.assertNotIn(secret, shown)

    def test_what_is_put_off_stands_on_the_first_screen_until_it_is_done(self):
        seat = self.writes_a_sentence(self.to_the_first_page(self.begin()))
        for title in ["Words for paper", "A second copy", "The everyday passphrase"]:
            seat.sees(title, "Later").type(DOWN * 9 + ENTER)
        seat.sees("It is empty").type(ENTER).sees("The words for paper are not on paper yet", "There is no second copy yet")
        seat.type("q")
        self.assertEqual(seat.ends(), 0)
        seat = Seat(self).opens()
        seat.sees("The words for paper are not on paper yet", "The everyday passphrase is not known to you yet")
        # Who finds the notebook open is not shown a way to open it again.
        row = 4 + seat.text[seat.text.index("Wants attention"):].splitlines().index(
            "  The everyday passphrase is not known to you yet") - 1
        seat.type(DOWN * row + ENTER).sees("> Show the words").type(ENTER).sees("First your passphrase")
        seat.never("These are the words").type("somebody else" + ENTER).sees("That is not the passphrase")
        seat.type(PRIVATE + ENTER).sees("These are the words").type(ESC).sees("is not known to you yet").type("q")
        self.assertEqual(seat.ends(), 0)

    def test_what_was_suggested_and_made_for_paper_is_in_no_memory_afterwards(self):
        seat = self.to_passphrase(self.begin())
        suggested = " ".join(re.search(r"A suggestion: ([a-z ]+)", seat.text).group(1).split()[:4])
        self.choose_passphrase(seat, PRIVATE).type(DOWN * 2 + ENTER)
        self.writes_a_sentence(seat.sees("One sentence is enough")).type(ENTER).sees("Write these words on paper")
        phrase = self.words_below(seat, "Write these words", 12)
        seat.type(phrase + ENTER).sees("A second copy").look(0.3)
        memory = test_memory.Memory.memory(self, seat.child.pid)
        # What is on the screen is found: the search is not blind.
        self.assertIn(b"A second copy", memory)
        for secret in (suggested, " ".join(phrase.split()[:3]), " ".join(phrase.split()[-3:])):
            self.assertFalse(secret.encode() in memory, secret)

    def test_a_wrong_passphrase_opens_the_everyday_notebook_where_that_was_chosen(self):
        seat = self.writes_a_sentence(self.to_the_first_page(self.begin(), on_wrong=0))
        # Nobody needs to know a passphrase of it then.
        seat.type(DOWN + ENTER).sees("A second copy").type(DOWN * 9 + ENTER).sees("The everyday notebook", "It is empty")
        seat.type(DOWN + ENTER).sees("Household", "Journal: no entries yet").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual([self.opens("nobody"), self.opens(PRIVATE)], [1, 3])

    def test_a_second_copy_can_be_made_at_once(self):
        seat = self.writes_a_sentence(self.to_the_first_page(self.begin()))
        copy = str(self.folder / "copy")
        seat.type(DOWN + ENTER).sees("A second copy").type(DOWN * 9 + "\x1b[A" + ENTER).sees("Where to?")
        seat.type(copy + ENTER).sees("The copy was read back", "The everyday passphrase").type(CTRL_X)
        seat.sees("Household", "Journal: no entries yet").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual(self.left(), ["book", "copy"])

    def test_one_can_go_back_from_everywhere_and_change_what_was_answered(self):
        seat = self.choose_passphrase(self.to_passphrase(self.begin()), EVERYDAY)
        for text in ["A suggestion:", "Enter alone: Notebook", "keep photographs", "On this computer",
                     "Does anybody else use", "A household notebook"]:
            seat.type(ESC).sees(text)
        self.to_the_first_page(seat).type(CTRL_X).sees("Household").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual([self.opens(EVERYDAY), self.opens(PRIVATE)], [0, 3])

    def test_the_first_sentence_is_kept_whatever_ends_it(self):
        for way in [CTRL_X, signal.SIGHUP]:
            with self.subTest(way=way):
                seat = self.to_the_first_page(self.begin()).type("He broke my")
                seat.sees("He broke my")
                if isinstance(way, str):
                    seat.type(way).sees("Household").type("q")
                else:
                    seat.child.kill(way)
                seat.ends()
                seat = Seat(self).opens().sees("Not finished", "He broke my")
                # What was begun stands first.
                self.assertIn("> ", next(line for line in seat.text.splitlines() if "He broke my" in line))
                seat.type("q").ends()
                (self.folder / "book").unlink()

    def test_a_disk_that_is_full_costs_no_answer(self):
        """The page before comes back with the reason; once there is room, Enter goes on with all that was answered."""
        faults = Faults(self.folder, str(self.folder) + ".plan")
        self.addCleanup(os.unlink, faults.path)
        self.addCleanup(faults.close)
        for left in (0, 2, 5):
            with self.subTest(left=left):
                seat = self.begin(**faults.environment)
                self.choose_passphrase(self.to_passphrase(seat), PRIVATE)
                faults.arm(left, errno.ENOSPC, for_good=True)
                seat.type(DOWN * 2 + ENTER).sees("The disk is full", "> On this computer")
                self.assertEqual(self.left(), [])
                faults.heal()
                self.writes_a_sentence(seat.type(ENTER).sees("One sentence is enough to begin"))
                seat.child.kill(signal.SIGHUP)
                seat.ends()
                self.assertEqual(self.opens(PRIVATE), 3)
                (self.folder / "book").unlink()

    def test_who_leaves_leaves_nothing(self):
        for way, status in [(ESC * 7, 0), (CTRL_X, 0), (signal.SIGHUP, 129), (signal.SIGTERM, 143)]:
            with self.subTest(way=way):
                seat = self.to_passphrase(self.begin())
                suggestion = re.search(r"A suggestion: ([a-z]+ [a-z]+)", seat.text).group(1)
                if isinstance(way, str):
                    for key in way:
                        seat.type(key).look(0.3)
                else:
                    seat.child.kill(way)
                self.assertEqual(seat.ends(), status)
                seat.never(suggestion)
                self.assertEqual(self.left(), [])

    def test_who_is_not_sure_of_the_computer_is_told_and_can_leave(self):
        seat = self.begin().type(ENTER).sees("Does anybody else use").type(DOWN + ENTER)
        seat.sees("no passphrase helps", "nothing is made").type(ENTER)
        self.assertEqual(seat.ends(), 0)
        self.assertEqual(self.left(), [])

    def test_another_place_is_taken_and_a_wrong_one_is_named(self):
        seat = self.begin().type(ENTER).sees("Does anybody else use").type(ENTER).sees("On this computer")
        for path, said in [("/nowhere/at/all", "no such folder"), (PROGRAM, "something at that place")]:
            seat.type(DOWN * 9 + ENTER).sees("Type the folder").type(path + ENTER).sees(said)
        seat.type(DOWN * 9 + ENTER).sees("Type the folder").type(str(self.folder / "other") + ENTER)
        seat.sees("keep photographs")

    def test_it_asks_the_same_line_by_line(self):
        child = self.start("--plain-screen")
        for text, line in [
                ("Begin", "1"), ("Does anybody else use", "1"), ("On this computer", "1"),
                ("keep photographs", "1"), ("Enter alone: Notebook", "House"), ("New passphrase", PRIVATE),
                ("Once more", PRIVATE), ("It opens nothing.", "2"),
                ("One sentence is enough", "He broke my phone."), ("", "."), ("Enter alone: today", ""),
                ("Words for paper", "2"), ("A second copy", "2"), ("The everyday passphrase", "2"),
                ("It is empty", "1"), ("Journal: 1 entry", "q")]:
            child.expect_exact(text)
            child.sendline(line)
        self.assertEqual(self.finish(child), 0)
        self.assertEqual([self.opens(words) for words in [PRIVATE, "nobody"]], [3, 0])

    def test_it_speaks_spanish(self):
        seat = Seat(self, language="es").sees("Un cuaderno de casa", "Empezar").type(ENTER)
        seat.sees("¿Usa o cuida alguien más este equipo?", "volver")


if __name__ == "__main__":
    unittest.main()
