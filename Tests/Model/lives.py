"""Ten years of use, positions alone, and the game of two copies.

    lives.py lives      the table of section 13 of Docs/Format.md
    lives.py game       guesses whether a sitting was private, from copies before and after it
"""
import collections
import math
import random
import sys

from sittings import Ring, Segment, Session, create

CLASSES = {"S": (2048, 24 * 1024 - 144), "M": (4096, 48 * 1024 - 144)}
HEAD = 24  # of a frame
OTHERS = 3 * 2  # places a day: the everyday notebook is used three times, and every look writes two


class Life:
    """One private notebook: its frames, the oldest copy first."""

    def __init__(self, kind, entries, seed):
        self.E, self.room = CLASSES[kind]
        self.rng, self.last, self.lost, self.rewrites = random.Random(seed), 1, 0, collections.Counter()
        self.frames = collections.deque()
        new = [self.entry() for _ in range(entries)]
        while new:
            fresh, used = [], 0
            while new and used + new[-1] <= self.room:
                used += new[-1]
                fresh.append(new.pop())
            self.place(fresh)
        self.least = self.E - 1

    def entry(self):
        return HEAD + max(50, round(self.rng.gauss(750, 250)))

    def place(self, fresh=()):
        """fills the next place: what is fresh, then each of the oldest that still fits"""
        self.last += 1
        room, taken, passed = self.room - sum(fresh), [], []
        while self.frames and room > HEAD + 50 and len(passed) < 40 and self.frames[0][0] < self.last:
            copy, size = self.frames.popleft()
            if size <= room:
                room -= size
                taken.append(size)
            else:
                passed.append((copy, size))
        self.frames.extendleft(reversed(passed))
        self.frames.extend((self.last, size) for size in taken)
        self.give_up()
        if fresh:
            self.frames.extend((self.last, size) for size in fresh)

    def give_up(self):
        while self.frames and self.frames[0][0] + self.E <= self.last:
            self.frames.popleft()
            self.lost += 1

    def margin(self):
        return self.frames[0][0] + self.E - 1 - self.last if self.frames else self.E - 1

    def others(self, days):
        self.last += days * OTHERS

    def sitting(self, days, accepts):
        """A pair with three new entries, which stand in both places; then the rewrite that is offered."""
        foreign = days * OTHERS
        self.least = min(self.least, max(0, self.margin()))
        self.give_up()
        offered = self.margin() < self.E // 2 or self.margin() < 2 * foreign
        new = [self.entry() for _ in range(3)]
        self.place(new)
        kept = [self.frames.pop() for _ in new]
        self.place(new)
        del kept
        if offered and accepts:
            self.rewrite()

    def rewrite(self):
        """the smallest that brings the margin above 3E/4, if one does"""
        n = next((n for n in (16, 256) if self.would_do(n)), self.E)
        self.rewrites[n] += 1
        for _ in range(n - 2):
            self.place()

    def would_do(self, n):
        held = collections.deque(self.frames), self.last, self.lost
        for _ in range(n - 2):
            self.place()
        enough = self.margin() > 3 * self.E // 4
        self.frames, self.last, self.lost = held
        return enough


def life(kind, entries, days, accepts, years=10):
    one = Life(kind, entries, 7)
    for _ in range(years * 365 // days):
        one.others(days)
        one.sitting(days, accepts)
    return one


def lives():
    print("| entries | opened | class | margin, losses without a rewrite | margin, losses, rewrites accepted |")
    print("|---|---|---|---|---|")
    rows = [(300, 182)] + [(n, d) for n in (1000, 3000, 10000) for d in (7, 30)]
    for entries, days in rows:
        for kind in CLASSES:
            cells = []
            for accepts in (False, True):
                one = life(kind, entries, days, accepts)
                written = ", ".join(f"{c} x {n:,}" for n, c in sorted(one.rewrites.items())) or "none"
                cells.append(f"{one.least:,}; {one.lost:,} lost" + (f"; {written}" if accepts else ""))
            often = {7: "weekly", 30: "monthly", 182: "twice a year"}[days]
            print(f"| {entries:,} | {often} | {kind} | {cells[0]} | {cells[1]} |", flush=True)


# The game of two copies

def view(before, disk):
    """What the everyday key shows of two copies, against the everyday look that the guesser tries on the first."""
    tried = before.copy()
    Session(tried, 0).close()
    changed = [p for p in range(disk.ring.E) if disk.cells[p] != before.cells[p]]
    expected = [p for p in range(disk.ring.E) if tried.cells[p] != before.cells[p]]
    text = all(disk.cells[p][0] == tried.cells[p][0] for p in changed)
    real = sum(type(disk.cells[p][0]) is Segment for p in changed)
    return len(changed), changed == expected, text, real == len(changed)


def play(rng, disk, private, long_share):
    """one sitting: an everyday look or something private, with saves, drafts and a descent now and then"""
    s = Session(disk, 2 if private else 0)
    if private:
        ids = list(s.levels[2].live)
        for _ in range(rng.choice((0, 1, 1, 2, 6, 12))):
            body = (rng.choice(ids) if ids and rng.random() < 0.4 else rng.getrandbits(60), rng.random(), rng.randint(1, 2))
            s.save({2: [body]})
        for _ in range(40 if rng.random() < long_share else 0):
            s.save({2: [(rng.getrandbits(60), rng.random(), 2)]})
        if len(ids) > 150:
            s.save({2: [(i, None, 1) for i in ids[:20]]})
    s.descend() if rng.random() < 0.2 else s.close()


def game(sittings=10_000, E=512, long_share=0.03, seed=5):
    """(guesses of two places, those of larger sittings): Counter of (view, private)"""
    rng, disk = random.Random(seed), create(Ring(E, (20, 20, 60)))
    small, large = collections.Counter(), collections.Counter()
    for n in range(sittings):
        if n % 3 == 0:
            everyday = Session(disk, 0)
            known = list(everyday.levels[0].live)
            everyday.save({0: [(rng.choice(known), None, 1) if len(known) > 60 else (rng.getrandbits(60), rng.random(), 2)]})
            everyday.close()
        private, before = rng.random() < 0.5, disk.copy()
        play(rng, disk, private, long_share)
        seen = view(before, disk)
        (small if seen[0] == 2 else large)[seen, private] += 1
        disk.log = []
    return small, large


def advantage(counts):
    """the best guess's rate of being right about private sittings less that of being wrong about others, and its error"""
    total = {private: sum(c for (_, p), c in counts.items() if p == private) for private in (False, True)}
    rates = [counts[v, True] / max(1, total[True]) - counts[v, False] / max(1, total[False]) for v in {v for v, _ in counts}]
    error = sum(math.sqrt(math.log(4 / 0.001) / 2 / max(1, n)) for n in total.values())
    return sum(r for r in rates if r > 0), error, total


if __name__ == "__main__":
    if sys.argv[1:] == ["lives"]:
        lives()
    else:
        two, more = game()
        for name, counts in (("two places", two), ("larger", more)):
            gain, error, total = advantage(counts)
            print(f"{name}: everyday {total[False]:,}, private {total[True]:,}: advantage {gain:.4f}, 99.9 % bound {min(1, gain + error):.4f}")
            for (seen, private), count in sorted(counts.items()):
                print("   ", dict(zip(("places", "as expected", "text as expected", "all real"), seen)), "private" if private else "everyday", count)
