"""The program without a book: what it asks before it makes one, and what follows."""
import re
import signal
import subprocess
import unittest

import test_memory
from screen import CTRL_X, ENTER, ESC, Seat
from terminal import PRIVATE, PROGRAM, OnTerminal

DOWN = "\x1b[B"
EVERYDAY = "frost jaguar day origin thread finger lemon"


class FirstRun(OnTerminal):
    """One person, one new book."""

    def begin(self, **more):
        """Starts the program."""
        return Seat(self, **more).sees("A household notebook", "Make a book")

    def to_passphrases(self, seat, on_wrong=1, private=False, recovery=False):
        """Answers up to the first passphrase; everything that is seen while it is typed comes before it."""
        seat.type(ENTER).sees("Does anybody else use").type(ENTER).sees("The usual place", self.book).type(ENTER)
        seat.sees("How large should the file be?").type("\x1b[A" + ENTER).sees("none of yours")
        # Enter alone leads back to the choice.
        seat.type(ENTER).sees("this is what I want").type(ENTER).sees("none of yours")
        seat.type(DOWN * on_wrong + ENTER).sees("this is what I want").type(DOWN + ENTER)
        seat.sees("called when it opens").type("House" + ENTER)
        seat.sees("A personal notebook can stand between").type(ENTER)
        seat.sees("for what nobody else should read").type(ENTER if private else DOWN + ENTER)
        if private:
            seat.sees("called when it opens").type(ENTER)
        seat.sees("with someone you trust").type(ENTER if recovery else DOWN + ENTER)
        seat.sees("Now the passphrases").type(ENTER)
        return seat.sees("A suggestion:", "New passphrase")

    def choose_passphrase(self, seat, words):
        """Types a passphrase twice."""
        seat.type(words + ENTER).sees("The same once more").type(words + ENTER)
        return seat

    def opens(self, words):
        """How many notebooks a passphrase opens."""
        run = subprocess.run(
            [PROGRAM, "check", "--json", "--file", self.book, "--passphrase-fd", "0"], input=words.encode(),
            capture_output=True)
        return run.stdout.count(b'"notebook"')

    def left(self):
        """What lies in the folder."""
        return sorted(path.name for path in self.folder.iterdir())

    def test_a_tired_person_gets_through(self):
        seat = self.to_passphrases(self.begin(), private=True, recovery=True)
        first = re.search(r"A suggestion: ([a-z ]+)", seat.text).group(1)
        seat.type(ENTER).look(0.5)
        self.assertNotEqual(re.search(r"A suggestion: ([a-z ]+)", seat.text).group(1), first)
        seat.type("short" + ENTER).sees("could find this passphrase soon", "Once more").type(ESC).sees("A suggestion:")
        seat.type(EVERYDAY + ENTER).sees("The same once more").type("another" + ENTER).sees("not the same")
        self.choose_passphrase(seat, EVERYDAY).sees("Another passphrase", "A suggestion:").type(ENTER)
        seat.sees("Private notebook", "A suggestion:").type(EVERYDAY + ENTER).sees("each opens one notebook")
        self.choose_passphrase(seat, PRIVATE)
        seat.sees("Write these words on paper", "Now type them from the paper")
        lines = seat.text.splitlines()
        start = next(number for number, line in enumerate(lines) if line.startswith("Write these words")) + 2
        phrase = " ".join(" ".join(lines[start:start + 3]).split()[:12])
        self.assertEqual(len(phrase.split()), 12)
        seat.type("something else" + ENTER).sees("not the same").type(phrase + ENTER)
        seat.sees("how often it was opened", "Make the book").never(" ".join(phrase.split()[:3]))
        self.assertEqual(self.left(), [])
        seat.type(ENTER).sees("The book is ready", "homebook").type(ENTER)
        seat.sees("House", "A second copy").type(DOWN * 9 + ENTER)
        seat.sees("House", "The first page").type(DOWN * 9 + ENTER).sees("House", "Journal: no entries yet")
        seat.type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual([self.opens(words) for words in [EVERYDAY, PRIVATE, phrase, "nobody"]], [1, 3, 3, 0])
        shown = seat.bytes.decode(errors="replace")
        for secret in [EVERYDAY, PRIVATE, EVERYDAY[:12]]:
            self.assertNotIn(secret, shown)

    def test_what_was_suggested_and_made_for_paper_is_in_no_memory_afterwards(self):
        seat = self.to_passphrases(self.begin(), recovery=True)
        suggested = " ".join(re.search(r"A suggestion: ([a-z ]+)", seat.text).group(1).split()[:4])
        self.choose_passphrase(seat, EVERYDAY).sees("Another passphrase").type(ENTER)
        seat.sees("Write these words on paper", "Now type them from the paper")
        lines = seat.text.splitlines()
        start = next(number for number, line in enumerate(lines) if line.startswith("Write these words")) + 2
        phrase = " ".join(" ".join(lines[start:start + 3]).split()[:12])
        seat.type(phrase + ENTER).sees("how often it was opened").type(ENTER).sees("The book is ready").type(ENTER)
        seat.sees("House", "A second copy").look(0.3)
        memory = test_memory.Memory.memory(self, seat.child.pid)
        # What is on the screen is found: the search is not blind.
        self.assertIn(b"A second copy", memory)
        for secret in (suggested, " ".join(phrase.split()[:3]), " ".join(phrase.split()[-3:])):
            self.assertFalse(secret.encode() in memory, secret)

    def answer_the_rest(self, seat):
        """Everything after the everyday passphrase, as short as it goes."""
        self.choose_passphrase(seat, EVERYDAY).sees("Another passphrase").type(ENTER)
        seat.sees("how often it was opened")
        return seat

    def test_a_wrong_passphrase_opens_the_everyday_notebook_where_that_was_chosen(self):
        seat = self.answer_the_rest(self.to_passphrases(self.begin(), on_wrong=0)).type(ENTER).sees("The book is ready")
        seat.type(ENTER).sees("A second copy").type(CTRL_X).sees("House", "Journal: no entries yet").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual(self.opens("nobody"), 1)

    def test_a_second_copy_and_a_first_page(self):
        seat = self.answer_the_rest(self.to_passphrases(self.begin())).type(ENTER).sees("The book is ready").type(ENTER)
        copy = str(self.folder / "copy")
        seat.sees("A second copy").type(DOWN * 9 + "\x1b[A" + ENTER).sees("Where to?").type(copy + ENTER)
        seat.sees("The copy was read back", "The first page").type(DOWN + ENTER).sees("When was it?")
        seat.type("today" + ENTER).sees("Ctrl-S").type("Bought bread\x13").sees("That is enough").type("s")
        seat.sees("Saved.", "Bought bread").type(ESC).sees("Journal: 1 entry").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual(self.left(), ["book", "copy"])

    def test_one_can_go_back_from_everywhere_and_change_what_was_answered(self):
        seat = self.to_passphrases(self.begin())
        for text in ["Now the passphrases", "with someone you trust", "nobody else should read", "stand between",
                     "called when it opens", "none of yours", "How large", "The usual place",
                     "Does anybody else use", "A household notebook"]:
            seat.type(ESC).sees(text)
        seat = self.answer_the_rest(self.to_passphrases(seat))
        seat.type(ESC).sees("Another passphrase").type(ESC).sees("Everyday notebook", "A suggestion:")
        self.answer_the_rest(seat).type(ENTER).sees("The book is ready").type(CTRL_X)
        self.assertEqual(seat.ends(), 0)
        self.assertEqual(self.opens(EVERYDAY), 1)

    def test_who_leaves_leaves_nothing(self):
        for way, status in [(ESC * 11, 0), (CTRL_X, 0), (signal.SIGHUP, 129), (signal.SIGTERM, 143)]:
            with self.subTest(way=way):
                seat = self.to_passphrases(self.begin())
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
        seat = self.begin().type(ENTER).sees("Does anybody else use").type(ENTER).sees("The usual place")
        for path, said in [("/nowhere/at/all", "no such folder"), (PROGRAM, "something at that place")]:
            seat.type(DOWN * 9 + ENTER).sees("Type the folder").type(path + ENTER).sees(said)
        seat.type(DOWN * 9 + ENTER).sees("Type the folder").type(str(self.folder / "other") + ENTER)
        seat.sees("How large")

    def test_it_asks_the_same_line_by_line(self):
        child = self.start("--plain-screen")
        for text, line in [
                ("Make a book", "1"), ("Does anybody else use", "1"), ("The usual place", "1"), ("How large", "1"),
                ("none of yours", "2"), ("this is what I want", "2"),
                ("called when it opens", "House"), ("stand between", "2"), ("nobody else should read", "2"),
                ("someone you trust", "2"), ("Now the passphrases", "1"),
                ("New passphrase", EVERYDAY), ("Once more", EVERYDAY), ("New passphrase", ""),
                ("how often it was opened", "1"), ("The book is ready", "1"), ("A second copy", "2"),
                ("The first page", "3"), ("Journal: no entries yet", "q")]:
            child.expect_exact(text)
            child.sendline(line)
        self.assertEqual(self.finish(child), 0)
        self.assertEqual([self.opens(words) for words in [EVERYDAY, "nobody"]], [1, 0])

    def test_it_speaks_spanish(self):
        seat = Seat(self, language="es").sees("Un cuaderno de casa", "Crear un libro").type(ENTER)
        seat.sees("¿Usa o cuida alguien más este equipo?", "volver")


if __name__ == "__main__":
    unittest.main()
