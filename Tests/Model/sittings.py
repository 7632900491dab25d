"""A model of the ring of Docs/Format.md: places, segments, the clock, reading, sittings. No cryptography.

A segment is a plain tuple. It counts only in the file, the level and the place that it was made for, which is
what labels do. The attacker of `histories.py` makes segments of level 0 alone, which is what keys do.
Files (section 9) are not in it. `faults` are switches that break one rule each; the tests must find every one.
"""
import collections

HIGHEST = 2 ** 62  # generations and states stay below
AHEAD = 8  # places after the clock that reading in short looks at
STEP = 8  # generations before one that is in step: more than a stretch of damage and three crashes leave out
START = 16  # a level that was gone begins again at the clock times 2^16, above every state it may have had

Frame = collections.namedtuple("Frame", "id version body size")  # a body of None: a deletion
Segment = collections.namedtuple("Segment", "book level place generation state count lost digest frames")


class Crash(Exception):
    """The power fails during a pass."""


class Ring:
    """What section 2 derives from a class: here smaller, and in units instead of bytes."""

    def __init__(self, E, room, faults=()):
        self.E, self.room, self.faults = E, room, frozenset(faults)
        self.limit = [E // 4 * r for r in room]
        self.steps = [n for n in (2, 16, 256) if n < E]

    def where(self, p):
        """s(p), the position in the file"""
        if "adjacent places" in self.faults:
            return p
        return p // 2 if p % 2 == 0 else self.E // 2 + (p - 1) // 2

    def size(self, places):
        """the next size of a sitting"""
        fitting = [n for n in self.steps if n >= places]
        return fitting[0] if fitting else -(-places // self.E) * self.E

    def stands(self, p, clock):
        """the generation that place p stands for"""
        return clock - (clock - p) % self.E


class Disk:
    """Three cells a place. A cell is a segment or a number that stands for noise."""

    def __init__(self, ring, cells, book=1):
        self.ring, self.cells, self.book = ring, cells, book
        self.log = []  # (place, level-0 segment) of every pass
        self.left = None  # passes until the power fails
        self.chance = None
        self.serial = 0

    def copy(self):
        return Disk(self.ring, [list(place) for place in self.cells], self.book)

    def noise(self):
        self.serial += 1
        return self.serial

    def write(self, p, cells):
        """one pass and its flush; in a crash every segment is as before, new or torn"""
        self.log.append((p, cells[0]))
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.tear(p, cells)
                raise Crash
        self.cells[p] = list(cells)

    def tear(self, p, cells):
        for level in range(3):
            self.cells[p][level] = self.chance.choice((self.cells[p][level], cells[level], self.noise()))

    def segment(self, p, level):
        cell = self.cells[p][level]
        if type(cell) is Segment and cell[:3] == (self.book, level, p):
            return cell
        return None


def well_formed(ring, s):
    """the rules of section 5 that a length or a number can break"""
    return (1 <= s.generation < HIGHEST and s.generation % ring.E == s.place and 0 <= s.state < HIGHEST
            and sum(f.size for f in s.frames) <= ring.room[s.level]
            and len({f.id for f in s.frames}) == len(s.frames)
            and all(1 <= f.version <= s.state for f in s.frames))


def create(ring, first=()):
    """a new file; `first` are the frames of each level that its last two places begin with"""
    disk, E = Disk(ring, [[0, 0, 0] for _ in range(ring.E)]), ring.E
    for g in range(E, 2 * E):
        real = g >= 2 * E - 2
        for level in range(3):
            frames = tuple(first[level]) if real and first else ()
            live = frozenset(frames)
            s = Segment(1, level, g % E, g, 1 if frames else 0, len(live), 0, live, frames)
            disk.cells[g % E][level] = s if real or level == 0 else disk.noise()
    return disk


# Section 6: the clock

def clock_in_short(holds, E):
    first = holds[0]
    if first is None:
        return None
    low, high = 0, E
    while high - low > 1:
        middle = (low + high) // 2
        if holds[middle] == first + middle:
            low = middle
        elif holds[middle] == first + middle - E:
            high = middle
        else:
            return None
    c, k = first + low, 1
    if holds[(c - 1) % E] != c - 1:
        return None
    while k <= E // 2:
        if holds[(c + k) % E] != c + k - E:
            return None
        k *= 2
    return c


def clock_in_full(holds, E, step=STEP):
    held = [g for g in holds if g is not None]
    in_step = [g for g in held if any(holds[(g - k) % E] == g - k for k in range(1, step + 1))]
    return max(in_step or held, default=0)


def clock(disk, levels=1):
    """the clock, and whether the session is read-only"""
    ring = disk.ring
    segments = [disk.segment(p, 0) for p in range(ring.E)]
    holds = [s and s.generation for s in segments]
    c = clock_in_short(holds, ring.E)
    if c is None:
        c = clock_in_full(holds, ring.E, 2 if "step of two" in ring.faults else STEP)
    if "clock of all levels" in ring.faults:
        higher = [disk.segment(p, j) for p in range(ring.E) for j in range(1, levels)]
        c = max([c, *(s.generation for s in higher if s)])
    return c, not any(holds) or c > HIGHEST - 4


# Section 7: reading

class Fold:
    """What segments that were taken in one by one amount to."""

    def __init__(self):
        self.best, self.at, self.young, self.mixed = {}, {}, {}, False
        self.tombs = {}  # the newest deletion of an id, and the youngest place that holds it
        self.live = 0

    def take(self, segment, stands):
        for f in segment.frames:
            self.newer(f, stands)
            self.age(f, stands)

    def age(self, f, stands):
        """what rule 7 has to know"""
        if f.body is not None:
            self.young[f.id] = max(self.young.get(f.id, 0), stands)
        else:
            self.tombs[f.id] = max(self.tombs.get(f.id, (f, 0)), (f, stands), key=lambda t: (t[0].version, t[1]))

    def newer(self, f, stands):
        old = self.best.get(f.id)
        if old is None or f.version > old.version:
            self.live += (f.body is not None) - (old is not None and old.body is not None)
            self.best[f.id], self.at[f.id] = f, stands
        elif f.version == old.version:
            if f != old:
                self.mixed = True
                if stands > self.at[f.id]:
                    self.live += (f.body is not None) - (old.body is not None)
                    self.best[f.id] = f
            self.at[f.id] = max(self.at[f.id], stands)

    def notice(self, segment, stands):
        """Rules 2 and 7 go by all places that were read, also after rule 4 has ended the taking in."""
        for f in segment.frames:
            if self.best.get(f.id) == f:
                self.at[f.id] = max(self.at[f.id], stands)
            self.age(f, stands)

    def meets(self, claim):
        if self.live != claim.count or len(claim.digest) != self.live:
            return False
        return all(self.best.get(f.id) == f for f in claim.digest)

    def again(self):
        """deletions to be taken up again (rule 7), the oldest first"""
        live = {i for i, f in self.best.items() if f.body is not None}
        found = [(stands, i) for i, (_, stands) in self.tombs.items() if i not in live and self.young.get(i, 0) > stands]
        return [self.tombs[i][0] for _, i in sorted(found)]


def newest(taken):
    return max(taken, key=lambda pair: (pair[0].state, pair[1]))[0]


def of_level(disk, level, c):
    """(segment, generation its place stands for) of a level, the youngest place first"""
    ring, found = disk.ring, []
    for back in range(ring.E):
        s = disk.segment((c - back) % ring.E, level)
        if s and (level or s.generation == c - back):
            found.append((s, c - back))
    return found


def read_in_short(disk, level, c):
    """a fold and its claim, or nothing if this is not enough"""
    ring, faults, fold, taken = disk.ring, disk.ring.faults, Fold(), []
    found = of_level(disk, level, c)
    if level and "nothing after the clock" not in faults:
        for k in range(1, AHEAD + 1):
            s = disk.segment((c + k) % ring.E, level)
            if s and s.generation != c + k - ring.E:
                return None
    for n, (s, stands) in enumerate(found):
        if level and s.generation != stands:
            return None
        first_two = n == 0 or n == 1 and stands == found[0][1] - 1 and "first alone" not in faults
        if not first_two and s.state > claim.state:
            return None
        taken.append((s, stands))
        fold.take(s, stands)
        if first_two:
            claim = newest(taken)
        if n == 0 and len(found) > 1 and found[1][1] == stands - 1 and "first alone" not in faults:
            continue
        if fold.meets(claim):
            return fold, claim
    return None


def read_whole(disk, level, c):
    """a fold, its claim, and whether it was met"""
    found = sorted(of_level(disk, level, c), key=lambda pair: (-pair[0].state, -pair[1]))
    if "newest by place" in disk.ring.faults:
        found = of_level(disk, level, c)
    if not found:
        return None
    fold, claim = Fold(), found[0][0]
    for n, (s, stands) in enumerate(found):
        fold.take(s, stands)
        if fold.meets(claim):
            if "early stop" not in disk.ring.faults:
                for later in found[n + 1:]:
                    fold.notice(*later)
            return fold, claim, True
    return fold, claim, False
