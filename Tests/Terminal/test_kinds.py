"""The sitting on the kinds of terminals that people have."""
import time
import unittest

from screen import AtHome, Pane
from terminal import PRIVATE, PROGRAM


class Kinds(AtHome):
    """Each is driven by a pane that keeps what is scrolled off it, and gives no other screen to those who ask."""

    def walk(self, pane, enter=()):
        """Opens, reads an entry, calls the household page and leaves."""
        pane.sees("Passphrase")
        pane.type(PRIVATE)
        pane.sees("Journal: 1 entry")
        pane.keys("j", *enter)
        pane.sees("Boiler rattled")
        pane.keys("C-x")
        pane.sees("Kitchen")
        pane.keys("q", *enter)
        pane.sees("it ended")

    def nothing_left(self, text):
        """None of what was shown is in `text`."""
        for words in [*self.HERS, "Letters", "Kitchen", PRIVATE[:5]]:
            self.assertNotIn(words, text)

    def command(self, term):
        """What a person types to begin."""
        return f"clear; TERM={term} {PROGRAM} --language en --file {self.book}; echo it ended"

    def test_nothing_is_left_where_there_is_no_other_screen(self):
        for term, enter in [("xterm", ()), ("linux", ()), ("vt100", ()), ("tmux-256color", ()), ("dumb", ["Enter"])]:
            with self.subTest(term=term):
                pane = Pane(self, "true")
                pane.tmux("set", "-g", "alternate-screen", "off")
                pane.type(self.command(term))
                self.walk(pane, enter)
                self.nothing_left(pane.text)

    def test_nothing_is_left_in_screen(self):
        for other in ("on", "off"):
            with self.subTest(altscreen=other):
                rules, history = self.folder / "rules", self.folder / "history"
                rules.write_text(f"altscreen {other}\ndefscrollback 500\nstartup_message off\nshell sh\n")
                sockets = self.folder / f"sockets-{other}"
                sockets.mkdir(mode=0o700)
                pane = Pane(self, f"SCREENDIR={sockets} screen -U -c {rules}")
                pane.sees("$" if "$" in pane.text else "#")
                pane.type(self.command("$TERM"))
                self.walk(pane)
                pane.keys("C-a", ":")
                pane.type(f"hardcopy -h {history}")
                pane.sees("it ended")
                self.nothing_left(pane.text)
                kept = self.waited(history, "it ended")
                self.nothing_left(kept)
                history.unlink()
                pane.keys("C-a", "\\", "y")

    def waited(self, path, text):
        """What stands in a file that somebody else is about to write, as soon as `text` does."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            found = path.read_text(errors="replace") if path.exists() else ""
            if text in found:
                return found
            time.sleep(0.05)
        self.fail(f"{text} was not written")


if __name__ == "__main__":
    unittest.main()
