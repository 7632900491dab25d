"""A clock that cannot be right is said before something is saved with it, and the copy marks what was saved all the same."""
import calendar
import json
import os
import subprocess
import time
import unittest

from clocks import Clocks
from screen import ENTER, AtHome
from terminal import EVERYDAY, PRIVATE, PROGRAM

SAID = {"early": "before this program was made", "before": "before the newest page", "ahead": "years after all before"}


class Clock(AtHome):
    """Entries are written down at times that the clock cannot have."""

    def setUp(self):
        super().setUp()
        self.clocks = Clocks(self.folder)

    def at(self, moment):
        """Sets the clock of the day."""
        self.clocks.set(day=int(calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")) - time.time()))

    def command(self, *argv, text="", passphrase=PRIVATE):
        """Runs a command with the clock that was set."""
        read, write = os.pipe()
        os.write(write, passphrase.encode() + b"\n")
        os.close(write)
        ended = subprocess.run(
            [*self.clocks.before, PROGRAM, *argv, "--file", self.book, "--language", "en", "--passphrase-fd", str(read)],
            input=text, capture_output=True, text=True, pass_fds=[read])
        os.close(read)
        return ended

    def add(self, moment):
        """Writes an entry down at a moment; gives what speaks against it."""
        self.at(moment)
        ended = self.command("journal", "add", "--json", "-", text=json.dumps({"happened": "2026-03-01", "account": moment}))
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return [name for name, words in SAID.items() if words in ended.stderr]

    def test_it_is_said_and_can_be_saved_and_is_marked(self):
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        for moment, said in [
            ("1970-01-01T00:10:00Z", ["early"]), ("2026-12-20T10:00:00Z", []), ("2026-12-20T09:00:00Z", ["before"]),
            ("2026-12-20T09:01:00Z", []), ("2038-01-19T03:20:00Z", ["ahead"]), ("2107-01-01T00:00:00Z", ["ahead"]),
            ("2000-01-01T00:00:00Z", ["early"]), (now, []),
        ]:
            self.assertEqual(self.add(moment), said, moment)
        self.at("2026-12-21T00:00:00Z")
        copy = " ".join(self.command("export", "report", "--plain", "--format", "text").stdout.split())
        self.assertEqual(copy.count("no such program at that time"), 2)
        self.assertEqual(copy.count("later than the copy itself"), 2)
        # The entry an hour back, and the one that was written today after those of December.
        self.assertEqual(copy.count("earlier than the time of what stands before it"), 3)
        page = self.folder / "page.html"
        self.assertEqual(self.command("export", "report", "--plain", "--output", str(page)).returncode, 0)
        self.assertEqual(page.read_text().count("later than the copy itself"), 2)
        self.assertEqual(subprocess.run([PROGRAM, "verify", str(page)], capture_output=True).returncode, 0)

    def test_the_page_says_it_before_anything_is_saved(self):
        self.at("1970-01-01T00:10:00Z")
        seat = self.sit(before=self.clocks.before).opens().sees("Letters", "That is before this")
        seat.type("wnUncle Leo" + ENTER).sees("Name: Uncle Leo", "That is before this", "save")
        seat.type("s").sees("Saved")

    def test_each_notebook_has_its_own_newest_page(self):
        self.add("2026-12-20T10:00:00Z")
        self.at("2026-12-19T10:00:00Z")
        self.assertIn(SAID["before"], self.command("journal", "list").stderr)
        self.assertNotIn("clock", self.command("journal", "list", passphrase=EVERYDAY).stderr)


if __name__ == "__main__":
    unittest.main()
