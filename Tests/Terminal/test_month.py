"""A month of entries, written through the screen as somebody does who is tired and has done it before."""
import json
import random
import time
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome
from terminal import PRIVATE

CTRL_S, DOWN, UP, END = "\x13", "\x1b[B", "\x1b[A", "\x1b[F"
KINDS = ["physical", "threat", "verbal", "money", "following", "technology", "orderBroken", "contact"]
LABELS = ["physical", "a threat", "words that hurt", "about money", "following or watching",
          "by telephone or computer", "an order was broken", "contact with a child"]
MATTERS = ["the flat", "contact", "breaches"]
MOST = 25


class Month(AtHome):
    """Forty entries of eight kinds, in a book that has room for them."""

    def create(self, on_wrong="error"):
        self.make("64M", on_wrong)

    def press(self, seat, *keys):
        """Presses keys that are no text, and counts them."""
        for key in keys:
            seat.type(key)
            self.keys += 1

    def reach(self, seat, row):
        """Goes down or up to a row, from where the cursor stands, by the shorter way over the end."""
        place = self.rows.index(row)
        if place <= len(self.rows) - place:
            self.press(seat, *[DOWN] * place)
        else:
            self.press(seat, END, *[UP] * (len(self.rows) - 1 - place))
        seat.sees("> [ ] " + row)

    def kind(self, seat, label):
        """Marks the kind."""
        self.press(seat, "k")
        seat.sees("What kind of thing was it?")
        self.reach(seat, label)
        self.press(seat, ENTER)
        seat.sees("[x] " + label)
        self.press(seat, ESC)
        seat.sees("That is enough")

    def matter(self, seat, name):
        """Puts it with a matter: one that is there, or a new one."""
        self.press(seat, "b")
        if name in self.matters:
            seat.sees("Which longer matter", "> [ ] " + self.matters[0])
            self.press(seat, *[DOWN] * self.matters.index(name), ENTER)
            self.matters.remove(name)
        else:
            if self.matters:
                seat.sees("Which longer matter", "> [ ] " + self.matters[0])
                self.press(seat, "n")
            seat.sees("Which longer matter", "Enter go on")
            seat.type(name)
            self.press(seat, ENTER)
        self.matters.insert(0, name)
        seat.sees("That is enough", "Matter: " + name)

    def entry(self, seat, day, text, label, name):
        """Writes one entry, from the list and back to it; gives how many keys it took beside the text."""
        self.keys = 0
        self.press(seat, "n")
        seat.sees("When was it?").type(f"{day} March 2026")
        self.press(seat, ENTER)
        seat.sees("What happened?").type(text)
        self.press(seat, CTRL_S)
        seat.sees("That is enough")
        self.kind(seat, label)
        self.matter(seat, name)
        self.press(seat, "s")
        seat.sees("Saved.")
        self.press(seat, ESC)
        seat.sees("n write", "as it was written")
        return self.keys

    def test_forty_entries_over_eight_kinds_take_few_keys_beside_the_text(self):
        seed = time.time_ns()
        print("seed", seed)
        chance = random.Random(seed)
        self.rows, self.matters = self.kinds(), []
        seat = self.sit(rows=40).opens().sees("Letters").type("j").sees("n write")
        counts = []
        for number in range(40):
            counts.append(self.entry(
                seat, 1 + number % 31, f"Entry {number}, and what came of it.", LABELS[number % 8],
                chance.choice(MATTERS)))
        seat.type(CTRL_X).sees("Kitchen").type("q")
        self.assertEqual(seat.ends(), 0)
        entries = json.loads(self.run_(PRIVATE, "journal", "list", "--json"))
        self.assertEqual(len(entries), 41)
        for number, entry in enumerate(reversed(entries[:40])):
            self.assertEqual(entry["kinds"], [KINDS[number % 8]])
            self.assertEqual(entry["account"], f"Entry {number}, and what came of it.")
            self.assertIn(entry["thread"], MATTERS)
        self.assertLessEqual(max(counts), MOST, counts)
        print("keys beside the text: at most", max(counts), "on average", sum(counts) / len(counts))

    def kinds(self):
        """The labels of the kinds, in the order in which they are offered."""
        seat = self.sit(rows=60).opens().sees("Letters").type("n").sees("When was it?").type("1 March 2026" + ENTER)
        seat.sees("What happened?").type("x" + CTRL_S).sees("That is enough").type("k")
        seat.sees("What kind of thing", "something else")
        rows = [line.strip("> ").removeprefix("[ ] ").strip() for line in seat.text.split("\n")]
        begin = next(place for place, row in enumerate(rows) if row.endswith("physical"))
        end = next(place for place, row in enumerate(rows) if row.endswith("something else"))
        seat.type(CTRL_X).sees("Kitchen").type("q")
        self.assertEqual(seat.ends(), 0)
        return rows[begin:end + 1]


if __name__ == "__main__":
    unittest.main()
