"""Lists, forms and texts, as somebody goes through them with the keys of other programs and with the mouse."""
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome, Pane
from terminal import PRIVATE, PROGRAM

TAB, BACK_TAB, CTRL_S, CTRL_Y, CTRL_Z = "\t", "\x1b[Z", "\x13", "\x19", "\x1a"


def click(column, row):
    """What a terminal writes for a click; both count from 1."""
    return f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"


class Lists(AtHome):
    """A list that is longer than the screen."""

    def setUp(self):
        super().setUp()
        for number in range(30):
            self.give(PRIVATE, "people add", f'{{"name":"Person {number}"}}')

    def test_the_place_stands_above_and_the_ends_are_one_key_away(self):
        seat = self.sit().opens().sees("Letters").type("w").sees("Person 9", "1 of 31")
        for key, place in [("\x1b[F", "31 of 31"), ("\x1b[H", "1 of 31"), ("\x1b[6~", "1"), (TAB, "of 31")]:
            seat.type(key).sees(place)
        seat.type("\x1b[1;5F").sees("31 of 31", "Person 29")

    def test_a_list_is_narrowed_and_the_chord_leaves_nothing_of_it(self):
        seat = self.sit().opens().sees("Letters").type("w").sees("1 of 31").type("/aunt").sees("Only with: aunt")
        seat.never("Person").type(TAB).sees("n add").type(ENTER).sees("Letters · Aunt Bea").type(ESC)
        seat.sees("Only with: aunt").type(ESC).sees("Person 9")
        seat.type("/aunt").sees("Only with: aunt").type(CTRL_X).sees("Kitchen").never("aunt", *self.HERS)

    def test_the_mouse_chooses_opens_presses_and_rolls(self):
        seat = self.sit().opens().sees("Letters")
        self.assertIn(b"\x1b[?1000h\x1b[?1006h", seat.bytes)
        seat.type("w").sees("1 of 31").type("\x1b[<65;5;5M").sees("Person 21").type(click(5, 10)).sees("11 of 31")
        seat.type(click(5, 10)).sees("Letters · Person 9", "Esc back")
        row = next(i for i, line in enumerate(seat.screen.display) if "Esc back" in line)
        seat.type(click(seat.screen.display[row].index("Esc") + 2, row + 1)).sees("of 31")
        seat.type("n").sees("What is the name?")
        self.assertTrue(seat.bytes.rindex(b"\x1b[?1000l") > seat.bytes.rindex(b"\x1b[?1000h"))

    def test_line_by_line_the_same_is_asked(self):
        child = self.start("--plain-screen")
        child.expect_exact("Passphrase")
        child.sendline(PRIVATE)
        child.expect_exact("Letters")
        child.sendline("w")
        child.expect_exact("20 of 31. More")
        child.sendline("/")
        child.expect_exact("Only with: ")
        child.sendline("aunt")
        child.expect_exact("1  Aunt Bea")
        child.sendline("1")
        child.expect_exact("Letters · Aunt Bea")
        child.send(CTRL_X)
        child.expect_exact("Kitchen")


class Undoing(AtHome):
    """Ctrl-Z undoes, wherever something was done, and stops nothing."""

    def test_a_text_a_line_and_a_form(self):
        seat = self.sit().opens().sees("Letters").type("n").sees("When was it?").type("May 2026")
        seat.sees("May 2026", "Ctrl-Z undo").type(CTRL_Z).sees("Ctrl-Y redo").type(CTRL_Y).sees("May 2026")
        seat.type(ENTER).sees("What happened:", "Ctrl-Z undo").type("One two").sees("One two")
        seat.type(CTRL_Z).look(0.3)
        seat.never("two").type(CTRL_Y).sees("One two").type("\x1b[1;2D" * 3 + "six").sees("One six")
        seat.type("\x15").look(0.3)
        seat.never("six").type("\x16").sees("One six").type(CTRL_S).sees("That is enough", "Ctrl-Z undo")
        seat.type(CTRL_Z).sees("What happened: –").never("One six")

    def test_tab_goes_through_the_questions_of_a_form(self):
        seat = self.sit().opens().sees("Letters").type("wn").sees("What is the name?").type("Leo" + TAB)
        seat.look(0.3)
        seat.never("What is the name?").type(BACK_TAB).sees("What is the name?", "Leo").type(ENTER)
        seat.sees("Name: Leo", "Ctrl-Z undo").type(CTRL_Z).sees("Name: –", "Ctrl-Y redo").type(CTRL_Y)
        seat.sees("Name: Leo").type("s").sees("Saved").back(2).type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertIn("Leo", self.run_(PRIVATE, "people", "list"))

    def test_what_was_removed_is_there_again(self):
        seat = self.sit().opens().sees("Letters").type("w" + ENTER).sees("555 1").type("r").sees("Remove")
        seat.type("\x1b[B" + ENTER).sees("Removed", "Ctrl-Z undo").type(CTRL_Z).sees("Undone", "Aunt Bea")
        seat.type(CTRL_Z).sees("There is nothing to undo here.").back().type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertIn("Aunt Bea", self.run_(PRIVATE, "people", "list"))

    def test_nobody_ends_at_a_shell_by_it(self):
        pane = Pane(self, f"clear; {PROGRAM} --language en --file {self.book}")
        pane.sees("Passphrase")
        pane.keys("C-z")
        pane.type(PRIVATE)
        pane.sees("Letters")
        for key, seen in [("C-z", "nothing to undo"), ("j", "1 March"), ("C-z", "nothing to undo")]:
            pane.keys(key)
            pane.sees(seen)
        self.assertNotIn("Stopped", pane.text)


class Files(AtHome):
    """A file that is kept is typed, dropped or chosen."""

    def create(self, on_wrong="error"):
        self.make("1G", on_wrong)

    def test_a_dropped_file_is_kept_however_the_terminal_writes_it(self):
        path = self.folder / "with space.txt"
        path.write_text("kept")
        ways = [f"'{path}' ", str(path).replace(" ", "\\ "), f"file://{str(path).replace(' ', '%20')}"]
        for way in ways:
            with self.subTest(way=way):
                seat = self.sit().opens().sees("Letters").type("j" + ENTER).sees("Boiler").type("fn")
                seat.look(0.3)
                if "Go on" in seat.text:
                    seat.type(ENTER if "> Go on" in seat.text else "\x1b[B" + ENTER)
                seat.sees("Where is it?").type(f"\x1b[200~{way}\x1b[201~").look(0.2)
                seat.type(ENTER).sees("Kept: with space.txt").back(3).type("q")
                self.assertEqual(seat.ends(), 0)

    def test_a_file_is_chosen_from_what_is_there_and_tab_completes(self):
        home = self.folder / "home"
        (home / "Pictures").mkdir(parents=True)
        (home / "Pictures" / "door.txt").write_text("kept")
        seat = self.sit(HOME=str(home)).opens().sees("Letters").type("j" + ENTER).sees("Boiler").type("fn")
        seat.look(0.3)
        if "Go on" in seat.text:
            seat.type(ENTER if "> Go on" in seat.text else "\x1b[B" + ENTER)
        seat.sees("Where is it?", "Home folder").type("\x1b[B" + ENTER).sees("File: ~/", "Pictures/")
        seat.type("P" + TAB).sees("File: ~/Pictures/", "door.txt").type("\x1b[B" + ENTER).sees("Kept: door.txt")


if __name__ == "__main__":
    unittest.main()
