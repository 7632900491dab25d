"""Histories over the model of the ring, and faults that they must find. HOMEBOOK_LONG=1: twenty thousand."""
import os
import random
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import histories  # noqa: E402
from sittings import Crash, Level, Ring, Session, clock, create  # noqa: E402

LONG = os.environ.get("HOMEBOOK_LONG") == "1"

# switch -> the kind of history that shows it, and the first seed that does
FAULTS = {
    "clock of all levels": ("crashes", 0),
    "tombs not taken up": ("crashes", 41),
    "tombs count": ("attacks", 7),
    "fill by passes": ("crashes", 0),
    "no padding": ("crashes", 0),
    "Y not written": ("crashes", 16),
    "adjacent places": ("damage", 0),
    "nothing after the clock": ("attacks", 18),
    "first alone": ("crashes", 24),
    "newest by place": ("crashes", 0),
    "notes forgotten": ("attacks", 251),
    "losses uncounted": ("crashes", 201),
    "early stop": ("crashes", 24),
    "begins at nothing": ("attacks", 382),
    "clock kept over descent": ("attacks", 16),
    "rewrite outlives descent": ("crashes", 11),
    "no look with a note": ("attacks", 16),
}


def after_a_crash_and_a_stretch(faults=()):
    """A second save breaks off, a sitting follows, then one stretch takes the odd places of both: (shown, note)."""
    ring = Ring(32, (10, 10, 20), faults)
    disk = create(ring)
    broken = Session(disk, 0)
    broken.save({0: [(1, 0.1, 2)]})
    disk.left, disk.chance = 0, random.Random(0)
    disk.chance.choice = lambda states: states[2]  # all of X is torn
    try:
        broken.save({0: [(2, 0.2, 2)]})
    except Crash:
        disk.left = None
    kept = Session(disk, 0)
    kept.save({0: [(3, 0.3, 2)]})
    for g in (kept.last, kept.last - 2):
        disk.cells[g % ring.E] = [disk.noise() for _ in range(3)]
    level = Level(disk, 0, clock(disk)[0])
    return sorted(level.live), level.note


class Model(unittest.TestCase):
    def test_no_history_breaks_what_the_document_claims(self):
        end = time.monotonic() + 10
        failures, done = histories.run(0, 20_000, until=None if LONG else lambda: time.monotonic() > end)
        self.assertEqual(failures, [])
        self.assertGreater(done["two worlds"], 50)

    def test_every_fault_is_found(self):
        for fault, (kind, seed) in FAULTS.items():
            with self.subTest(fault):
                found, _ = histories.run(seed, seed + 1000, [fault], kind, stop=True)
                self.assertTrue(found)

    def test_a_crash_and_a_stretch_leave_the_newest_state_in_step(self):
        self.assertEqual(after_a_crash_and_a_stretch(), ([1, 3], None))
        self.assertNotEqual(after_a_crash_and_a_stretch(["step of two"]), ([1, 3], None))


if __name__ == "__main__":
    unittest.main()
