"""A whole sitting line by line, as somebody hears it who sees nothing: an entry, a step of a plan, a copy.

What a screen reader speaks is what the program writes: every line once, in its order."""
import io
import re
import unittest

import pexpect

from screen import AtHome
from terminal import PRIVATE

CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\([A-Z]")
# Signs that draw: frames, bars, bullets, arrows as ornaments, rows of the same sign.
DRAWN = re.compile(r"[\u2500-\u259f\u25a0-\u25ff\u2190-\u21ff│─•·]{2,}|([-=_*~#.])\1{3,}|^\s*[|+]")


class Heard(AtHome):
    """What one sitting says."""

    def hear(self, acts, language="en"):
        """The lines that the program writes from the first page on, for the lines that are typed."""
        child = self.start("--plain-screen", language=language)
        child.logfile_read = io.StringIO()
        child.expect_exact("Passphrase" if language == "en" else "Contraseña")
        child.sendline(PRIVATE)
        for waited, typed in acts:
            child.expect_exact(waited)
            child.expect(pexpect.TIMEOUT, timeout=0.4)
            child.sendline(typed)
        child.expect(pexpect.EOF)
        text = CONTROL.sub("", child.logfile_read.getvalue()).replace("\r", "")
        return text, [line for line in text.split("\n") if line.strip()]

    def acts(self):
        """An entry, a step that is marked, a copy that is written."""
        return [
            ("Letters", "n"), ("When: ", "2 March 2026"), ("ends it.", "He blocked the door."), ("door.", "."),
            ("That is enough", "s"), ("Saved.", "."), ("2  Journal", "p"), ("1  Spring", "1"), ("1  Sow beans", "a"),
            ("ends it.", "Cut the hedge"), ("hedge", "."), ("Cut the hedge", "."), ("Plans", "."), ("2  Journal", "c"),
            ("Goes in:", "s"), ("File: ", str(self.folder / "copy")), ("Where it goes: ", "s"), ("[1] > ", "1"),
            ("The words that open it", "."), ("2  Journal", "q")]

    def test_nothing_is_drawn_and_what_is_the_same_is_said_once(self):
        text, lines = self.hear(self.acts())
        self.assertEqual([line for line in lines if DRAWN.search(line)], [])
        # The corner is said on the first page, and the help is named there.
        self.assertEqual(sum("Ctrl-X" in line for line in lines), 1, text)
        for key in ["? help", "F1 help", "Esc back", "/ filter", "Ctrl-S done"]:
            self.assertEqual(text.count(key), 1, text)
        # Of the page of the copy, which goes on by itself, no row is said twice on one visit.
        self.assertEqual(text.count("13  Who can open it"), 2, text)
        for once in ["When was it?", "What happened? In order", "What could you do?", "The path of a new file"]:
            self.assertEqual(text.count(once), 1, text)
        # What comes by itself begins a line: no prompt stands before it.
        self.assertEqual([line for line in lines if re.search(r"> [A-Z]", line)], [], text)

    def test_every_page_says_where_it_is_and_what_can_be_typed(self):
        text, lines = self.hear(self.acts())
        titles = [line for line in lines if line.startswith("Letters")]
        for title in ["Letters · When", "Letters · What happened", "Letters · Plans", "Letters · Spring garden", "Letters · A copy"]:
            self.assertIn(title, titles, text)
        for key in ["n write", "a add a step", "s write the copy", "q leave"]:
            self.assertIn(key, text)


if __name__ == "__main__":
    unittest.main()
