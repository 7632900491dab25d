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


def held(disk):
    """the generation that each place holds"""
    segments = [disk.segment(p, 0) for p in range(disk.ring.E)]
    return [s and s.generation for s in segments]


def clock(disk, levels=1):
    """the clock, and whether the session is read-only"""
    ring = disk.ring
    holds = held(disk)
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
        """deletions to be taken up again (rule 7), by their ids"""
        live = {i for i, f in self.best.items() if f.body is not None}
        found = [i for i, (_, stands) in self.tombs.items() if i not in live and self.young.get(i, 0) > stands]
        return [self.tombs[i][0] for i in sorted(found)]


def newest(taken):
    return max(taken, key=lambda pair: (pair[0].state, pair[1]))[0]


def of_level(disk, level, c):
    """(segment, generation its place stands for) of a level, the youngest place first"""
    E, cells, book, found = disk.ring.E, disk.cells, disk.book, []
    for stands in range(c, c - E, -1):
        s = cells[stands % E][level]
        # the test of Disk.segment, here where the time goes
        if type(s) is Segment and s.place == stands % E and s.level == level and s.book == book:
            if level or s.generation == stands:
                found.append((s, stands))
    return found


def read_in_short(disk, level, c):
    """a fold and its claim, or nothing if this is not enough"""
    ring, faults, fold, taken = disk.ring, disk.ring.faults, Fold(), []
    if level and clock_in_short(held(disk), ring.E) is None:
        return None
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


class Level:
    """A level as a session has it. Nothing here knows of another level or of the session."""

    def __init__(self, disk, number, c, whole=False):
        self.ring, self.number, self.book, self.clock = disk.ring, number, disk.book, c
        self.live, self.base, self.after, self.fresh, self.again = {}, {}, {}, {}, []
        self.state = self.lost = self.count = 0
        self.digest, self.note, self.mixed, self.agreed, self.short = frozenset(), None, False, False, False
        self.held = set()  # ids in the segment that was written last
        self.newest = c  # the generation that the place of the newest segment stands for
        read = None if whole else read_in_short(disk, number, c)
        if read:
            self.short, met = True, True
        else:
            read = read_whole(disk, number, c)
            met = read and read[2]
        if not read:
            self.note = "gone"
            return
        fold, claim = read[:2]
        self.note, self.mixed = None if met else "missing", fold.mixed
        self.state, self.lost, self.count, self.digest = claim.state, claim.lost, claim.count, claim.digest
        self.newest = max(g for s, g in of_level(disk, number, c) if s.state == claim.state)
        self.live = {i: f for i, f in fold.best.items() if f.body is not None}
        self.base = {i: fold.at[i] for i in self.live}
        self.after = dict(self.base)
        self.again = [] if "tombs not taken up" in self.ring.faults else fold.again()

    def grave(self):
        return self.note is not None and not self.agreed

    def agree(self):
        """the next pass counts anew what is there"""
        if self.grave():
            self.agreed = True
            if self.note == "gone" and "begins at nothing" not in self.ring.faults:
                self.state = max(self.state, min(self.clock << START, HIGHEST // 2))
            self.lost += max(0, self.count - len(self.live)) if self.note == "missing" else 0
            self.up()

    def up(self):
        self.state = min(self.state + 1, HIGHEST - 1)

    def margin(self, last):
        """A level without records has one too: that of its newest segment, whose loss is noted."""
        return min(self.base.values(), default=self.newest) + self.ring.E - 1 - last

    def begin(self):
        """Another pair: what is fresh has its copies, and a deletion that was taken up is younger than what it deletes."""
        self.again = [t for t in self.again if t.id not in self.held]
        self.base = {i: self.after[i] for i in self.live}
        self.fresh = {}

    def used(self, new=()):
        replaced = {f[0] for f in new}
        kept = sum(f.size for f in self.fresh.values() if f.id not in replaced)
        if "tombs count" in self.ring.faults:
            kept += sum(f.size for f in self.again)
        return kept + sum(f[2] for f in new)

    def fits(self, new):
        return self.used(new) <= self.ring.room[self.number]

    def refuses(self, new):
        adding = any(body is not None for _, body, _ in new)
        full = adding and sum(f.size for f in self.live.values()) + sum(n[2] for n in new) > self.ring.limit[self.number]
        return self.grave() or full or self.state + 1 >= HIGHEST

    def add(self, new):
        self.up()
        for id, body, size in new:
            f = Frame(id, self.state, body, size)
            for kept in (self.fresh, self.live, self.base, self.after):
                kept.pop(id, None)
            self.again = [t for t in self.again if t.id != id]
            self.fresh[id] = f
            if body is not None:
                self.live[id] = f

    def chosen(self, g, base, passes):
        """the frames of the segment of generation g, in order"""
        room, frames = self.ring.room[self.number], []
        rest = sorted((f for f in self.live.values() if f.id not in self.fresh), key=lambda f: (base[f.id], f.id))
        if "fill by passes" in self.ring.faults and passes > 2:
            rest.reverse()
        # Deletions come after what is fresh and what stands nowhere else, as far as they fit: a new pair for their sake
        # would show them.
        only = [f for f in rest if base[f.id] + self.ring.E <= g]
        for f in [*self.fresh.values(), *only, *self.again, *rest[len(only):]]:
            if f.size <= room:
                frames.append(f)
                room -= f.size
        return frames

    def segment(self, g, second, passes):
        """The segment of generation g; `second`: that of Y, after X."""
        if self.note == "gone" and self.grave():
            return None
        base = self.after if second else self.base
        frames = self.chosen(g, base, passes)
        self.held, self.newest = {f.id for f in frames}, g
        self.after = dict(base)
        self.after.update((f.id, g) for f in frames if f.body is not None)
        if not self.grave() or "notes forgotten" in self.ring.faults:
            self.give_up(g)
            self.count, self.digest = len(self.live), frozenset(self.live.values())
        return Segment(self.book, self.number, g % self.ring.E, g, self.state, self.count, self.lost, self.digest,
                       tuple(frames))

    def give_up(self, g):
        gone = [i for i in self.live if self.after[i] + self.ring.E <= g]
        for i in gone:
            del self.live[i]
            self.after.pop(i), self.base.pop(i, None)
        if gone:
            self.lost += len(gone)
            if "losses uncounted" not in self.ring.faults:
                self.up()


class Session:
    """One opening of the file: section 10."""

    def __init__(self, disk, level, whole=False):
        self.disk, self.ring, self.level, self.whole = disk, disk.ring, level, whole
        self.open()
        self.x, self.passes = None, 0
        self.places, self.must = 0, 2
        self.descended, self.taken, self.agreed, self.crowded = False, {}, set(), set()
        self.overwritten = 0  # places after a descent, noise at the higher levels
        self.least = [self.ring.E] * 3  # the least margin at the beginning of a pair

    def begin(self):
        self.x, self.passes = self.last + 1, 0
        for L in self.levels:
            L.begin()
            self.least[L.number] = min(self.least[L.number], L.margin(self.last))

    def put(self, g):
        self.passes += 1
        cells = [None] * 3
        for L in self.levels:
            s = L.segment(g, g != self.x, self.passes)
            self.crowded |= {L.number} if any(t.id not in L.held for t in L.again) else set()
            cells[L.number] = s if s and well_formed(self.ring, s) else None
        self.disk.write(g % self.ring.E, [self.disk.noise() if s is None else s for s in cells])
        self.places += g > self.last
        self.last = max(self.last, g)

    def pair(self):
        self.put(self.x)
        if "Y not written" not in self.ring.faults:
            self.put(self.x + 1)

    def accepts(self, new):
        return {j: n for j, n in new.items() if n and not self.levels[j].refuses(n)}

    def save(self, new):
        """new: level -> [(id, body, size)] ; what was taken"""
        new = {} if self.readonly else self.accepts(new)
        if not new or self.last > HIGHEST - 8:
            return {}
        if self.x is None or not all(self.levels[j].fits(n) for j, n in new.items()):
            self.begin()
        for j, n in new.items():
            self.levels[j].add(n)
        self.pair()
        return new

    def batch(self, new):
        """A batch that is not the last of its save: X alone. Nothing more is written to its pair."""
        new = {} if self.readonly else self.accepts(new)
        if not new or self.last > HIGHEST - 8:
            return {}
        self.begin()
        for j, n in new.items():
            self.levels[j].add(n)
        self.put(self.x)
        self.x = None
        return new

    def rewrite(self, n):
        self.must = max(self.must, n)

    def look(self):
        if not self.readonly and not self.places:
            if "no look with a note" in self.ring.faults and any(L.grave() for L in self.levels):
                return
            self.begin()
            self.pair()

    def pad(self):
        """up to the next size of a sitting"""
        if self.readonly or "no padding" in self.ring.faults and self.must == 2:
            return
        while self.places < max(self.must, self.ring.size(self.places)) and self.last <= HIGHEST - 8:
            self.begin()
            self.put(self.x)

    def close(self):
        self.look()
        self.pad()

    def descend(self, unfinished=None):
        """Goes on as a session of level 0, whose sitting is a new one.

        A rewrite is given up: without the keys it would be noise over everything that the higher levels have.
        """
        self.taken = self.save(unfinished) if unfinished else {}
        self.descended = True
        if not self.taken:
            self.look()
        self.levels, self.level = self.levels[:1], 0
        if "rewrite outlives descent" not in self.ring.faults:
            self.must = 2
        before = self.places
        if self.ring.size(self.places) < self.ring.E or self.must > 2:
            self.pad()
        self.overwritten = max(self.overwritten, self.places - before + 2)
        self.x, self.places, self.must = None, 0, 2
        if "clock kept over descent" not in self.ring.faults:
            self.open()

    def open(self):
        """finds the clock and reads the levels that the session knows"""
        self.clock, self.readonly = clock(self.disk, self.level + 1)
        self.levels = [Level(self.disk, j, self.clock, self.whole) for j in range(self.level + 1)]
        self.last = self.clock
