"""Writing in a sitting: what is typed is not lost."""
import json
import os
import signal
import time
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome
from terminal import EVERYDAY, PRIVATE

CTRL_S = "\x13"
BEGUN = "The kettle whistled and"


class Writing(AtHome):
    """An entry from its first key to the saving, and every way in which that breaks off."""

    def write(self, text=BEGUN):
        """Begins an entry and types `text`."""
        seat = self.sit().opens().sees("Letters").type("jn").sees("When was it?")
        seat.type("evening of 1 March 2026").sees("Understood: ", "between 17:00 and 23:59").type(ENTER)
        return seat.sees("What happened").type(text).sees(text.splitlines()[-1][-20:])

    def offered(self, text=BEGUN):
        """Opens again: the text is offered, and goes on where it ended."""
        seat = self.sit().opens().sees("Letters", "Not finished", "Go on writing: ")
        seat.type(ENTER).sees(text, "Throw it away").type(ENTER).sees("Ctrl-S", text)
        return seat

    def entries(self):
        """The entries of the private notebook."""
        return self.run_(PRIVATE, "journal", "list")

    def test_an_entry_is_written_and_saved_with_one_key(self):
        seat = self.write(BEGUN + ENTER + "then it was quiet").type(CTRL_S)
        seat.sees("That is enough: s saves it").type("s").sees("Saved.", "then it was quiet").type(ESC * 2)
        seat.sees("Journal: 2 entries").never("Go on writing").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertIn(BEGUN, self.entries())

    def test_undo_takes_back_and_the_time_can_be_free_words(self):
        seat = self.sit().opens().sees("Letters").type("jn").sees("When was it?")
        seat.type("when the shop closed").sees("Kept in your words.").type(ENTER)
        seat.sees("At the earliest", "Your words are kept").type(ENTER).sees("What happened")
        seat.type("one two").look(0.2)
        seat.type("\x1b[200~ pasted\x1b[201~").sees("one two pasted").type("\x1a").sees("one two")
        seat.look(0.3)
        seat.never("pasted").type(CTRL_S).sees("That is enough").type("s").sees("Saved.")

    def test_a_text_survives_a_window_that_closes(self):
        for number in [signal.SIGHUP, signal.SIGTERM]:
            with self.subTest(number=number):
                seat = self.write()
                seat.child.kill(number)
                self.assertEqual(seat.ends(), 128 + number)
                seat.never(BEGUN)
                seat = self.offered()
                seat.type(ESC).sees("That is enough").type(ESC).sees("Keep it for later", "Throw it away")
                seat.type("\x1b[B" * 2 + ENTER).sees("Journal: 1 entry").never("Go on writing: ").type("q")
                self.assertEqual(seat.ends(), 0)

    def test_a_text_survives_the_terminal_that_goes_away(self):
        seat = self.write()
        seat.child.close(force=False)
        time.sleep(1)
        self.offered()

    def test_a_text_survives_the_end_of_the_process_after_a_pause(self):
        seat = self.write()
        seat.look(17)
        seat.child.kill(signal.SIGKILL)
        self.assertEqual(seat.ends(), -signal.SIGKILL)
        self.offered()

    def test_a_text_survives_the_chord_and_only_its_own_notebook_has_it(self):
        seat = self.write().type(CTRL_X).sees("Kitchen").never(BEGUN, "Go on writing").type("q")
        self.assertEqual(seat.ends(), 0)
        seat = self.sit().opens(EVERYDAY).sees("Kitchen").never("Go on writing").type("q")
        self.assertEqual(seat.ends(), 0)
        self.offered()

    @unittest.skipUnless(os.environ.get("HOMEBOOK_LONG"), "a minute of waiting")
    def test_a_text_survives_the_lock_after_a_minute(self):
        self.give(PRIVATE, "settings", '{"idle":1}')
        seat = self.write()
        seat.look(62)
        seat.sees("Passphrase").never(BEGUN, "Letters")
        seat.type(PRIVATE + ENTER).sees("Letters", "Go on writing: ")

    def test_an_amendment_is_written_in_the_same_way(self):
        seat = self.sit().opens().sees("Letters").type("j").sees("Boiler rattled").type(ENTER)
        seat.sees("add or correct").type("a").sees("What happened: Boiler rattled")
        for _ in range(12):
            if "> What happened" in seat.text:
                break
            seat.type("\x1b[B").look(0.1)
        seat.type(ENTER).look(0.3)
        seat.type(" and stopped").sees("Boiler rattled and stopped")
        seat.child.kill(signal.SIGHUP)
        self.assertEqual(seat.ends(), 129)
        seat = self.offered("Boiler rattled and stopped")
        seat.type(CTRL_S).sees("That is enough").type("s").sees("Ctrl-S")
        seat.type("I remembered" + CTRL_S).sees("Saved.", "Journal: 1 entry").never("Go on writing: ").type("q")
        self.assertEqual(seat.ends(), 0)
        entry = json.loads(self.run_(PRIVATE, "journal", "list", "--json"))[0]
        self.assertEqual(entry["account"], "Boiler rattled")
        self.assertEqual(entry["amendments"][0]["account"], "Boiler rattled and stopped")

    def test_line_by_line_not_even_a_half_line_is_lost(self):
        child = self.start("--plain-screen")
        for prompt, line in [("Passphrase", PRIVATE), ("Letters", "j"), ("Boiler", "n"), ("When was it?", "1 March 2026"),
                             ("What happened", "The first line")]:
            child.expect_exact(prompt)
            child.sendline(line)
        child.expect_exact("The first line")
        child.send("and a half")
        child.expect_exact("and a half")
        child.kill(signal.SIGHUP)
        self.finish(child)
        self.offered("and a half")

    def test_it_is_offered_in_spanish(self):
        seat = self.write()
        seat.child.kill(signal.SIGHUP)
        seat.ends()
        self.sit(language="es").opens(prompt="Contraseña").sees("Sin terminar", "Seguir escribiendo: ")


class Long(AtHome):
    """A text of a megabyte, in a book that has room for it."""

    def create(self, on_wrong="error"):
        self.make("64M", on_wrong)

    def test_a_megabyte_is_pasted_whole(self):
        line = "All of it was pasted from elsewhere, ñandú and 家 too. "
        text = (line * 25 + "\n") * (1_000_000 // len(line.encode()) // 25) + "the end"
        seat = self.sit().opens().sees("Letters").type("jn").sees("When was it?")
        seat.type("1 March 2026" + ENTER).sees("What happened")
        seat.type("\x1b[200~")
        for start in range(0, len(text), 4000):
            seat.type(text[start:start + 4000])
            seat.look(0)
        began = time.monotonic()
        seat.type("\x1b[201~").sees("the end")
        self.assertLess(time.monotonic() - began, 10)
        seat.type(CTRL_S).sees("That is enough").type("s").sees("Saved.").back(2).type("q")
        self.assertEqual(seat.ends(), 0)
        entries = json.loads(self.run_(PRIVATE, "journal", "list", "--json"))
        self.assertEqual(entries[0]["account"], text)


if __name__ == "__main__":
    unittest.main()
