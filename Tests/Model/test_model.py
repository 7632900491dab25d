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
    "tombs count": ("attacks", 91),
    "fill by passes": ("crashes", 0),
    "no padding": ("crashes", 0),
    "Y not written": ("crashes", 14),
    "adjacent places": ("damage", 0),
    "nothing after the clock": ("attacks", 18),
    "first alone": ("crashes", 23),
    "newest by place": ("crashes", 0),
    "notes forgotten": ("attacks", 322),
    "losses uncounted": ("crashes", 201),
    "early stop": ("crashes", 23),
    "clock kept over descent": ("attacks", 275),
    "rewrite outlives descent": ("crashes", 4),
    "no look with a note": ("attacks", 176),
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


def after_a_flood_and_an_old_place(faults=()):
    """Level 2 is overwritten, agreed to and begun again; then one place of its former life is put back."""
    ring = Ring(32, (10, 10, 20), faults)
    disk = create(ring)
    for number in range(5):
        private = Session(disk, 2)
        private.save({2: [(number, 0.5, 2)]})
        private.close()
    p, old = private.last % ring.E, disk.cells[private.last % ring.E][2]
    for _ in range(ring.E // 2):
        Session(disk, 0).close()
    private = Session(disk, 2)
    private.levels[2].agree()
    private.save({2: [(9, 0.9, 2)]})
    disk.cells[p][2] = old
    level = Level(disk, 2, clock(disk)[0], whole=True)
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

    def test_a_level_that_was_gone_begins_above_its_former_states(self):
        self.assertEqual(after_a_flood_and_an_old_place(), ([9], None))
        self.assertNotEqual(after_a_flood_and_an_old_place(["begins at nothing"]), ([9], None))


if __name__ == "__main__":
    unittest.main()
