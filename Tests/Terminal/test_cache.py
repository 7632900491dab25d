"""What an open book leaves in the page cache while a sitting lasts, and after it was killed: nothing that tells how far
back the opening read (Docs/Format.md, section 7)."""
import signal
import subprocess
import unittest

from screen import AtHome
from terminal import EVERYDAY, PRIVATE


class Cache(AtHome):
    """A private notebook whose text stands in many places."""

    def create(self, on_wrong="error"):
        self.make("64M", on_wrong)

    def pages(self):
        """How many pages of the book the system holds, as anybody can ask it."""
        told = subprocess.run(["fincore", "-b", "-n", "-r", "-o", "PAGES", self.book], check=True, capture_output=True)
        return int(told.stdout or 0)

    def test_an_open_book_is_in_the_cache_alike_at_every_level(self):
        line = '{"happened":"2026-03-01","account":"%s"}\n' % ("x" * 2000)
        self.give(PRIVATE, "journal add", line * 60)
        for _ in range(4):
            self.run_(EVERYDAY, "journal", "list")
        for words, title in ((EVERYDAY, "Kitchen"), (PRIVATE, "Letters")):
            with self.subTest(title=title):
                seat = self.sit().opens(words).sees(title)
                self.assertEqual(self.pages(), 0)
                seat.child.kill(signal.SIGKILL)
                seat.ends()
                self.assertEqual(self.pages(), 0)


if __name__ == "__main__":
    unittest.main()
