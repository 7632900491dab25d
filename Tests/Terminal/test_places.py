"""What is done in a sitting does not show in the file: each changes the two places that a look changes.

The book has a real size. While a draft is written time goes by faster for the program: a clock between it and the system
counts many seconds for each. With HOMEBOOK_LONG it is ours.
"""
import json
import os
import shutil
import subprocess
import time
import unittest

from screen import CTRL_X, ENTER, ESC, AtHome
from terminal import EVERYDAY, PRIVATE, PROGRAM, answer

CTRL_S, DOWN = "\x13", "\x1b[B"
# Class S (Docs/Format.md, section 2).
HEADER, PLACES, WIDTH = 4096, 2048, 32768
LONG = "HOMEBOOK_LONG" in os.environ
# Programs linked into one file know no clock but the system's.
IS_DYNAMIC = b"libc.so.6" in open(PROGRAM, "rb").read()
HURRY = 1 if LONG or not IS_DYNAMIC or not shutil.which("cc") else 40
HASTE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <poll.h>
#include <time.h>

static struct timespec first[16];

int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int got = real(clock, now);
    if (got || clock < 0 || clock > 15 || clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID) return got;
    if (!first[clock].tv_sec) first[clock] = *now;
    long long gone = (now->tv_sec - first[clock].tv_sec) * 1000000000LL + now->tv_nsec - first[clock].tv_nsec;
    gone = gone * HURRY + first[clock].tv_nsec;
    now->tv_sec = first[clock].tv_sec + gone / 1000000000LL;
    now->tv_nsec = gone % 1000000000LL;
    return 0;
}

int poll(struct pollfd *all, nfds_t count, int wait) {
    static int (*real)(struct pollfd *, nfds_t, int);
    if (!real) real = (int (*)(struct pollfd *, nfds_t, int))dlsym(RTLD_NEXT, "poll");
    return real(all, count, wait > 0 ? (wait + HURRY - 1) / HURRY : wait);
}
"""


class Places(AtHome):
    """Sittings in the private notebook, one after another, and the places of the ring that each changes."""

    def create(self, on_wrong="error"):
        self.make("64M", on_wrong)

    def setUp(self):
        super().setUp()
        steps = [{"text": f"Step {n}", "status": "idea"} for n in range(1, 13)]
        self.give(PRIVATE, "plan add", json.dumps({"title": "Twelve", "sections": [{"steps": steps}]}))

    def begin(self):
        """From here on places are counted."""
        with open(self.book, "rb") as file:
            self.before = file.read()

    def changed(self):
        """How many places of the ring are others than before, and whether anything else is."""
        before, self.before = self.before, None
        self.begin()
        now, ring = self.before, range(HEADER, HEADER + PLACES * WIDTH, WIDTH)
        self.assertEqual((before[:HEADER], before[ring.stop:]), (now[:HEADER], now[ring.stop:]))
        return sum(before[at:at + WIDTH] != now[at:at + WIDTH] for at in ring)

    def entries(self, passphrase=PRIVATE):
        """The entries of a notebook."""
        return json.loads(self.run_(passphrase, "journal", "list", "--json"))

    def leave(self, seat):
        """Back to the first page and out; two places, and no more."""
        seat.sees("Journal: ").type("q")
        self.assertEqual(seat.ends(), 0)
        self.assertEqual(self.changed(), 2)

    def test_each_sitting_changes_two_places(self):
        for act in (self.a_look, self.twelve_marks, self.five_entries, self.an_amendment, self.words_taken_out, self.a_move,
                    self.the_chord_wherever_it_is_typed, self.the_chord_while_an_entry_is_written,
                    self.a_draft_over_ten_minutes):
            with self.subTest(act.__name__):
                self.begin()
                try:
                    act()
                finally:
                    # A sitting that failed does not hold the book.
                    self.doCleanups()

    def a_look(self):
        self.leave(self.sit().opens())
        self.leave(self.sit().opens(EVERYDAY))

    def twelve_marks(self):
        seat = self.sit(rows=40).opens().sees("Letters").type("p").sees("Twelve").type(ENTER).sees("Step 12")
        for number in range(1, 13):
            # What is done folds away, and the cursor stands on the next.
            seat.type("d").sees(f"Done: {number}")
        seat.type(ESC)
        seat.look(0.2)
        self.leave(seat.type(ESC))
        plan = [plan for plan in json.loads(self.run_(PRIVATE, "plan", "list", "--json")) if plan["title"] == "Twelve"][0]
        self.assertEqual({step["status"] for step in plan["sections"][0]["steps"]}, {"done"})

    def five_entries(self):
        seat = self.sit().opens().sees("Journal: 1 entry")
        for number in range(5):
            seat.type("jn").sees("When was it?").type("1 March 2026" + ENTER).sees("What happened")
            seat.type(f"Line {number}" + CTRL_S).sees("That is enough").type("s").sees("Saved.").type(ESC)
            seat.look(0.2)
            seat.type(ESC).sees(f"Journal: {number + 2} entries")
        self.leave(seat)
        self.assertEqual(len(self.entries()), 6)

    def an_amendment(self):
        seat = self.sit(rows=40).opens().sees("Letters").type("j").sees("Boiler rattled")
        for _ in range(12):
            if any(line.startswith(">") and "Boiler" in line for line in seat.screen.display):
                break
            seat.type(DOWN).look(0.1)
        seat.type(ENTER).sees("add or correct").type("a").sees("What happened: Boiler rattled")
        for _ in range(12):
            if "> What happened" in seat.text:
                break
            seat.type(DOWN).look(0.1)
        seat.type(ENTER).look(0.3)
        seat.type(" twice").sees("Boiler rattled twice").type(CTRL_S).sees("That is enough").type("s").sees("Ctrl-S")
        seat.type("It came back" + CTRL_S).sees("Saved.").type(ESC * 2)
        self.leave(seat)
        entry = [entry for entry in self.entries() if entry["account"] == "Boiler rattled"][0]
        self.assertEqual(entry["amendments"][0]["account"], "Boiler rattled twice")

    def a_move(self):
        entry = self.entries(EVERYDAY)[0]["id"]
        self.begin()
        child = self.start("move", entry, "--to-notebook", "private", "--notebook", "everyday")
        answer(child, "Passphrase: ", PRIVATE)
        answer(child, "[1] > ", "y")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual(self.changed(), 2)
        self.assertIn("Bought flour", self.run_(PRIVATE, "journal", "list"))

    def words_taken_out(self):
        entry = [entry for entry in self.entries() if entry["account"] == "Line 0"][0]["id"]
        self.begin()
        child = self.start("journal", "empty", entry)
        answer(child, "Passphrase: ", PRIVATE)
        answer(child, "[1] > ", "y")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual(self.changed(), 2)

    def the_chord_wherever_it_is_typed(self):
        for keys, seen in [("", "Letters"), ("jn", "When was it?"), ("wnBea" + ENTER + "s", "Saved")]:
            self.leave(self.sit().opens().sees("Letters").type(keys).sees(seen).type(CTRL_X).sees("Kitchen"))

    def the_chord_while_an_entry_is_written(self):
        seat = self.sit().opens().sees("Letters").type("jn").sees("When was it?").type("1 March 2026" + ENTER)
        seat.sees("What happened").type("It is half past").sees("half past").type(CTRL_X).sees("Kitchen").never("half")
        self.leave(seat)
        seat = self.sit().opens().sees("Go on writing: ")
        self.leave(seat)

    def hurried(self):
        """A sitting in which time goes by faster."""
        haste = self.folder / "haste.so"
        if HURRY > 1:
            command = ["cc", "-shared", "-fPIC", "-O1", f"-DHURRY={HURRY}", "-x", "c", "-o", str(haste), "-", "-ldl"]
            subprocess.run(command, input=HASTE, text=True, check=True)
        return self.sit(LD_PRELOAD=str(haste) if HURRY > 1 else "")

    def a_draft_over_ten_minutes(self):
        seat = self.hurried().opens().sees("Letters").type("jn").sees("When was it?").type("1 March 2026" + ENTER)
        seat.sees("What happened")
        begun, kept = time.monotonic(), set()
        while time.monotonic() - begun < (600 if LONG or HURRY > 1 else 70) / HURRY:
            seat.type("and on. ").look(7 / HURRY)
            kept.add(os.stat(self.book).st_mtime_ns)
        # It was kept again and again, in the same two places.
        self.assertGreater(len(kept), 5 if LONG or HURRY > 1 else 1)
        seat.type(CTRL_S).sees("That is enough").type("s").sees("Saved.").type(ESC)
        seat.look(0.2)
        self.leave(seat.type(ESC))


if __name__ == "__main__":
    unittest.main()
