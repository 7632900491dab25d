"""Times as they are told, by the clock and the time zone of the machine: in a sitting and by a command alike."""
import calendar
import json
import os
import pathlib
import subprocess
import time
import unittest

import pyrage

from clocks import Clocks
from screen import ESC, AtHome
from sitting import Household
from terminal import PRIVATE, PROGRAM

# What is told, and the dates that must stand in how it is understood.
SUMMER_TIME = [
    ("an hour ago", ["29 March 2026, between 00:55 and 01:25"]), ("two hours ago", ["28 March 2026, 23:50", "00:30"]),
    ("today at 2:30 am", ["did not exist", "01:30", "03:30"]), ("today at 3:05 am", ["Sunday, 29 March 2026, 03:05"]),
]
NIGHTS = [
    ("last night at 2", ["Saturday, 28 November 2026, 02:00"]), ("last night at 2 am", ["Saturday, 28 November 2026, 02:00"]),
    ("last night around 11", ["27 November 2026, 22:00"]),
    ("two nights ago", ["26 November 2026, 20:00"]), ("the week before last", ["9 November 2026"]),
    ("20/11", ["Friday, 20 November 2026"]), ("20.11.26", ["Friday, 20 November 2026"]),
]


class Times(AtHome):
    """The clock is set, and the rules of the zone are those of the machine."""

    def setUp(self):
        super().setUp()
        self.clocks = Clocks(self.folder)

    def at(self, moment, zone):
        """Sets the clock of the day and the time zone."""
        self.clocks.set(day=int(calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")) - time.time()))
        self.before = ["env", f"TZ={zone}", "LC_ALL=C.UTF-8", *self.clocks.before]

    def told(self, lines):
        """Each line as it is understood while it is typed."""
        seat = self.sit(before=self.before).opens()
        seat.sees("Letters").type("j").sees("Boiler rattled").type("n").sees("When")
        for line, parts in lines:
            seat.type(line)
            for part in parts:
                seat.sees(part)
            seat.type("\x7f" * len(line))
        seat.type(ESC)
        seat.child.close(force=True)

    def test_an_hour_that_the_clock_left_out(self):
        self.at("2026-03-29T01:10:00Z", "Europe/Madrid")
        self.told(SUMMER_TIME)

    def test_nights_and_dates(self):
        self.at("2026-11-28T11:00:00Z", "Europe/Madrid")
        self.told(NIGHTS)

    def test_a_command_reads_the_same(self):
        self.at("2026-03-29T01:10:00Z", "Europe/Madrid")
        read, write = os.pipe()
        os.write(write, PRIVATE.encode() + b"\n")
        os.close(write)
        ended = subprocess.run(
            [*self.before, PROGRAM, "journal", "add", "--json", "-", "--file", self.book, "--passphrase-fd", str(read)],
            input=json.dumps({"happened": "an hour ago", "account": "Rain"}), capture_output=True, text=True, pass_fds=[read])
        os.close(read)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        entries = json.loads(self.run_(PRIVATE, "journal", "list", "--json"))
        happened = next(entry["happened"] for entry in entries if entry.get("account") == "Rain")
        self.assertEqual((happened["earliest"], happened["latest"]), ("2026-03-29T00:55", "2026-03-29T01:25"))


class AskedOnce(Household):
    """What one question settles for a whole table, and for the notebook."""

    def table(self, name, *cells):
        """A table with a time and a text in each row."""
        path = self.folder / name
        path.write_text("When,What happened\n" + "".join(f"{cell},Rain {cell}\n" for cell in cells), encoding="utf-8")
        return str(path)

    def happened(self, account):
        """When the entry with that account was."""
        entries = json.loads(self.run_("journal", "list", "--json"))
        when = next(entry["happened"] for entry in entries if entry.get("account") == account)
        return (when["earliest"], when["latest"]) if isinstance(when, dict) else when

    def piped(self, *names, input=""):
        """A command to which the passphrase and standard input are given, and whom nobody can answer."""
        read, write = os.pipe()
        os.write(write, PRIVATE.encode() + b"\n")
        os.close(write)
        ended = subprocess.run(
            [PROGRAM, *names, "--file", self.book, "--passphrase-fd", str(read)], env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC"},
            input=input, capture_output=True, text=True, pass_fds=[read])
        os.close(read)
        return ended

    def test_the_order_the_year_and_the_half_of_the_world_of_a_table(self):
        year = time.localtime().tm_year - 2
        sitting = self.sit("import", self.table("one.csv", "03/04/2024", "20/11", "winter 2020"), "--kind", "entry")
        sitting.sees("What comes first in dates such as 03/04/2024?")
        sitting.picks("The month", "] > ")
        sitting.sees("When does summer begin where you live?")
        sitting.picks("In December", "] > ")
        sitting.sees("Which year are dates such as 20/11 of?")
        sitting.picks(str(year), "] > ")
        self.assertEqual(sitting.end(), 0, sitting.text)
        self.assertEqual(self.happened("Rain 03/04/2024"), "2024-03-04")
        self.assertEqual(self.happened("Rain 20/11"), f"{year}-11-20")
        self.assertEqual(self.happened("Rain winter 2020"), ("2020-06", "2020-08"))
        # The half of the world is kept, and not asked again.
        again = self.sit("import", self.table("two.csv", "winter 2021"), "--kind", "entry")
        self.assertEqual(again.end(), 0, again.text)
        self.assertEqual(self.happened("Rain winter 2021"), ("2021-06", "2021-08"))

    def test_the_half_of_the_world_at_a_prompt(self):
        sitting = self.sit("journal", "add")
        sitting.types("When: ", "last summer")
        sitting.sees("Which one is meant?")
        sitting.picks("Between December", "] > ")
        sitting.types("ends it.", "Rain", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(json.loads(self.run_("settings", "--json"))["summer"], "december")
        sitting = self.sit("journal", "add")
        sitting.types("When: ", "last winter")
        sitting.types("ends it.", "Wind", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        first, last = self.happened("Wind")
        self.assertEqual((first[5:], last[5:]), ("06", "08"))

    def test_the_same_of_locked_tables_one_by_one(self):
        year = time.localtime().tm_year - 2
        inbox = self.folder / "inbox"
        inbox.mkdir()
        key = pyrage.x25519.Recipient.from_str(self.run_("age", "key").strip())
        for name, cells in (("a.csv", ("03/04/2024", "winter 2020")), ("b.csv", ("20/11", "winter 2021"))):
            table = pathlib.Path(self.table(name, *cells))
            (inbox / f"{name}.age").write_bytes(pyrage.encrypt(table.read_bytes(), [key]))
        sitting = self.sit("import", str(inbox))
        sitting.sees("What comes first in dates such as 03/04/2024?")
        sitting.sees("a.csv.age:")
        sitting.picks("The month", "] > ")
        sitting.sees("When does summer begin where you live?")
        sitting.picks("In December", "] > ")
        sitting.sees("Which year are dates such as 20/11 of?")
        sitting.sees("b.csv.age:")
        sitting.picks(str(year), "] > ")
        self.assertEqual(sitting.end(), 0, sitting.text)
        self.assertEqual(self.happened("Rain 03/04/2024"), "2024-03-04")
        self.assertEqual(self.happened("Rain 20/11"), f"{year}-11-20")
        self.assertEqual(self.happened("Rain winter 2021"), ("2021-06", "2021-08"))
        # What was said with an option is not asked, of one locked table either.
        (inbox / "c.csv.age").write_bytes(pyrage.encrypt(b"When,What happened\n04/03/2024,Fog\n5/11,Mist\n", [key]))
        sitting = self.sit("import", str(inbox / "c.csv.age"), "--dates", "day-first", "--year", "2023")
        self.assertEqual(sitting.end(), 0, sitting.text)
        self.assertEqual((self.happened("Fog"), self.happened("Mist")), ("2024-03-04", "2023-11-05"))

    def test_the_half_of_the_world_of_what_is_piped_in_and_of_a_period(self):
        entry = json.dumps({"happened": "last summer", "account": "Sun"})
        ended = self.piped("journal", "add", "--json", "-", input=entry)
        self.assertEqual(ended.returncode, 15)
        self.assertEqual(json.loads(self.run_("journal", "list", "--json")), [])
        self.assertEqual(self.piped("journal", "list", "--from", "last summer").returncode, 15)
        sitting = self.sit("journal", "list", "--from", "last summer")
        sitting.sees("When does summer begin where you live?")
        sitting.picks("In December", "] > ")
        self.assertEqual(sitting.end(), 0, sitting.text)
        # It is kept, for every reader of times.
        self.assertEqual(json.loads(self.run_("settings", "--json"))["summer"], "december")
        self.assertEqual(self.piped("journal", "add", "--json", "-", input=entry).returncode, 0)
        first, last = self.happened("Sun")
        self.assertEqual((first[5:], last[5:]), ("12", "02"))
        listed = self.piped("journal", "list", "--from", "last summer", "--to", "last summer", "--json")
        self.assertEqual([one["account"] for one in json.loads(listed.stdout)], ["Sun"])

    def test_dates_without_a_year_are_named_where_nobody_is_asked(self):
        path = self.table("one.csv", "20/11", "2026-03-01")
        ended = self.piped("import", path, "--kind", "entry", "--dry-run")
        self.assertEqual(ended.returncode, 0)
        self.assertIn("row 1 (20/11)", ended.stderr)
        self.assertNotIn("row 2", ended.stderr)
        self.run_("import", path, "--kind", "entry", "--year", "2024")
        self.assertEqual(self.happened("Rain 20/11"), "2024-11-20")


if __name__ == "__main__":
    unittest.main()
