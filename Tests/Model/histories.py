"""Random histories of sittings, crashes, damage and attacks over the model of `sittings.py`.

    histories.py FIRST_SEED LAST_SEED      prints every failure with its seed, then what was done

A history keeps its own books of what was acknowledged and compares them with what is read after each step.
"""
import collections
import random
import sys

from sittings import HIGHEST, Crash, Frame, Level, Ring, Segment, Session, clock, create, of_level, well_formed

RINGS = ((32, (10, 10, 20)), (32, (14, 14, 14)), (64, (10, 10, 24)))
KINDS = ("crashes", "crashes", "damage", "attacks", "attacks")


class Failure(Exception):
    pass


class Before:
    """What stood where before a step: the ids of a level with their places, and the places of its newest state."""

    def __init__(self, disk, level, content, c):
        self.copies, self.tombs = collections.defaultdict(set), collections.defaultdict(set)
        found = of_level(disk, level, c)
        for s, _ in found:
            for f in s.frames:
                if f.body is None:
                    self.tombs[f.id].add(s.place)
                elif content.get(f.id) == f.body:
                    self.copies[f.id].add(s.place)
        top = max((s.state for s, _ in found), default=0)
        self.newest = {s.place for s, _ in found if s.state == top}
        self.content = dict(content)


class History:
    def __init__(self, seed, faults=(), kind=None):
        self.seed, self.rng, self.done = seed, random.Random(seed), collections.Counter()
        E, room = RINGS[seed % len(RINGS)]
        self.kind = kind or KINDS[seed % len(KINDS)]
        self.ring = Ring(E, room, faults)
        self.disk = create(self.ring)
        self.content, self.noted, self.trusted = [{}, {}, {}], [None] * 3, [True] * 3
        self.ids, self.former, self.clock_moved, self.harmed = 0, [], False, False
        self.step = 0

    def fail(self, *what):
        raise Failure(" ".join(str(w) for w in (f"seed {self.seed} step {self.step} ({self.kind}):", *what)))

    def run(self, steps=14):
        for self.step in range(steps):
            self.keep_copy()
            if self.step and self.rng.random() < 0.3:
                self.harm()
            if self.rng.random() < 0.5:
                self.worlds()
            self.flood() if self.rng.random() < 0.08 else self.sitting()
        return self.done

    def keep_copy(self):
        if self.rng.random() < 0.5:
            self.former.append([list(place) for place in self.disk.cells])
            self.former = self.former[-6:]

    # What is done

    def some_change(self, level, content):
        """[(id, body, size)]: new, revised or deleted records that fit into one segment"""
        rng, new, room = self.rng, [], self.ring.room[level]
        for _ in range(rng.choice((1, 1, 1, 2, 5))):
            known = [i for i in content if i not in {n[0] for n in new}]
            act = rng.random()
            if known and (act < 0.3 or len(known) > 14):
                new.append((rng.choice(known), None, 1))
            elif known and act < 0.5:
                new.append((rng.choice(known), rng.random(), rng.randint(1, 5)))
            else:
                self.ids += 1
                new.append((self.ids, rng.random(), rng.randint(1, 5)))
        while sum(n[2] for n in new) > room:
            new.pop()
        return new

    def changes(self, session, content):
        levels = [j for j in range(session.level + 1) if self.rng.random() < 0.6]
        return {j: self.some_change(j, content[j]) for j in levels}

    @staticmethod
    def apply(content, new):
        result = [dict(c) for c in content]
        for j, changes in new.items():
            for id, body, _ in changes:
                if body is None:
                    result[j].pop(id, None)
                else:
                    result[j][id] = body
        return result

    def flood(self):
        E = self.ring.E
        self.sitting(level=0, flood=self.rng.choice((2, E // 8, E // 4, E // 2 + 1)))
        self.done["floods"] += 1

    def sitting(self, level=None, flood=0):
        """one sitting, or a flood of everyday looks, and what must hold after it"""
        rng, disk = self.rng, self.disk
        level = rng.choice((0, 0, 1, 2, 2)) if level is None else level
        c, _ = clock(disk)
        session = Session(disk, level, whole=rng.random() < 0.2)
        if not flood:
            self.agreements(session)
        before = [Before(disk, j, self.content[j], c) for j in range(3)]
        former, disk.log = [list(place) for place in disk.cells], []
        self.possible = [[dict(x)] for x in self.content]
        if not flood and rng.random() < 0.35:
            disk.left, disk.chance = rng.randrange(0, 12), rng
        try:
            crashed = not self.acts(session, flood)
        except Crash:
            crashed = True
            self.done["crashes"] += 1
        disk.left = None
        self.done["sittings"] += flood or 1
        if not crashed and not flood:
            self.size_of(session, former)
        written = {p for p, _ in disk.log}
        for j in range(3):
            self.after_sitting(j, before[j], written, j <= level, crashed, session)

    def acts(self, session, flood):
        rng = self.rng
        if flood:
            for _ in range(flood):
                Session(self.disk, 0).close()
            return True
        for _ in range(rng.choice((0, 1, 1, 2, 3, 5))):
            self.one_act(session)
        if rng.random() < 0.04:
            session.rewrite(rng.choice((16, self.ring.E)))
        if rng.random() < 0.2:
            self.descent(session)
        session.close() if not session.descended else session.pad()
        return True

    def one_act(self, session):
        new = self.changes(session, self.content)
        if self.rng.random() < 0.1:
            # batches: the first is acknowledged with the next pass
            self.attempt(session.batch, new)
            new = self.changes(session, self.content)
            new = new if any(new.values()) else {0: self.some_change(0, self.content[0])}
        self.attempt(session.save, new)

    def attempt(self, act, new):
        """Until `act` returns, either state may be found; a batch is only possible until the next pass."""
        self.next = self.apply(self.content, new)
        for j in new:
            self.possible[j].append(self.next[j])
        taken = act(new)
        now = self.apply(self.content, taken)
        batch = act.__name__ == "batch"
        for j in range(3):
            if j in taken:
                self.content[j] = now[j]
                self.possible[j] = [*self.possible[j], now[j]] if batch else [now[j]]
            elif j in new:
                self.possible[j] = [self.content[j]]
        self.done["batches" if batch else "saves"] += bool(taken)

    def descent(self, session):
        if self.rng.random() < 0.3:
            # in the middle of a rewrite
            session.rewrite(self.rng.choice((16, self.ring.E)))
        unfinished = self.changes(session, self.content)
        if any(unfinished.values()) and self.rng.random() < 0.5:
            self.attempt(lambda new: session.descend(new) or session.taken, unfinished)
        else:
            session.descend()
        self.done["descents"] += 1
        for _ in range(self.rng.choice((0, 1, 2))):
            self.attempt(session.save, {0: self.some_change(0, self.content[0])})

    def agreements(self, session):
        for j, L in enumerate(session.levels):
            if L.grave() and self.rng.random() < 0.5:
                L.agree()
                session.agreed.add(j)
                self.content[j] = {i: f.body for i, f in L.live.items()}
                self.noted[j] = None
                self.done["agreements"] += 1

    # What must hold

    def size_of(self, session, former):
        """Without a crash the places of a sitting are one of the sizes (a descent may end a long one as it is)."""
        changed = sum(self.disk.cells[p] != former[p] for p in range(self.ring.E))
        if session.overwritten >= self.ring.E:
            self.fail("a descent writes noise over", session.overwritten, "places")
        if session.descended or session.readonly or session.last > HIGHEST - 20:
            return
        if changed != min(self.ring.E, self.ring.size(changed)):
            self.fail("a sitting of", changed, "places")
        if session.places == 2:
            self.done["sittings of two places"] += 1

    def shown(self, j):
        """what is read, in short where that is enough, and whether whole reading agrees"""
        c, _ = clock(self.disk)
        short, whole = Level(self.disk, j, c), Level(self.disk, j, c, whole=True)
        what = [a for a in ("live", "note", "state", "lost", "base") if getattr(short, a) != getattr(whole, a)]
        # Whole reading may know of deletions in places that reading in short has no need of.
        if self.trusted[j] and self.kind == "crashes":
            self.same_claims(j, c)
        same = not what and {f.id for f in short.again} <= {f.id for f in whole.again}
        if not same and self.trusted[j] and not self.put_back_far(j, c):
            self.fail("level", j, "short and whole reading differ in", what)
        if not same:
            self.trusted[j] = False
        return {i: f.body for i, f in short.live.items()}, short.note

    def same_claims(self, j, c):
        """Two segments of the same state say the same (section 5)."""
        claims = {}
        for s, _ in of_level(self.disk, j, c):
            if claims.setdefault(s.state, (s.count, s.lost, s.digest)) != (s.count, s.lost, s.digest):
                self.fail("level", j, "two claims of state", s.state)

    def put_back_far(self, j, c):
        """The newest segment of the level is more than eight places after the clock."""
        found = of_level(self.disk, j, c)
        top = max(s.state for s, _ in found)
        return self.clock_moved and all((s.place - c) % self.ring.E > 8 for s, _ in found if s.state == top)

    def settle(self, j, shown, note):
        self.content[j], self.noted[j] = shown, note

    def after_sitting(self, j, before, written, knowing, crashed, session):
        shown, note = self.shown(j)
        if not self.trusted[j]:
            return self.settle(j, shown, note)
        lost = {i for i, places in before.copies.items() if places <= written}
        if knowing:
            if session.agreed >= {j} and (crashed or not written):
                # an agreement holds with the next pass
                return self.settle(j, shown, note)
            if session.crowded >= {j} and note == "missing":
                # What a broken save had deleted comes back, with a note: its deletion found no room in a full pair.
                self.done["deletions without room"] += 1
                return self.settle(j, shown, note)
            enough = session.least[j] - (len(self.disk.log) if session.descended else 0) >= 2
            self.known_level(j, shown, note, lost, enough and len(self.disk.log) < self.ring.E, crashed)
        else:
            self.unknown_level(j, shown, note, lost, before.newest <= written, before)
            if before.newest <= written and self.clock_moved:
                # Whoever plants a clock decides what is overwritten; what is older may be left.
                self.trusted[j] = False
        self.settle(j, shown, note)

    def known_level(self, j, shown, note, lost, enough, crashed):
        possible = self.possible[j] if crashed else [self.content[j]]
        if self.noted[j] and not note and not crashed:
            self.fail("level", j, "a note is gone without an agreement")
        if self.noted[j] is None and enough:
            if shown not in possible or note:
                self.fail("level", j, "after a crash" if crashed else "after a sitting", note, self.difference(shown, possible))
            return
        if not enough:
            self.done["levels at their margin"] += 1
        # beyond the margin: what is gone was overwritten, and nothing came back without a note
        if not any(all(p.get(i) == b for i, b in shown.items()) for p in possible) and not note and not crashed:
            self.fail("level", j, "text that is not the last one")
        if not crashed and not set(possible[0]) - set(shown) <= lost and len(self.disk.log) < self.ring.E:
            self.fail("level", j, "lost though it was not overwritten", set(possible[0]) - set(shown) - lost)

    def unknown_level(self, j, shown, note, lost, newest_gone, before):
        """a sitting or an attack changed places of a level that it did not know"""
        expected = self.content[j]
        if newest_gone:
            return
        if not note and not self.noted[j] and shown != expected:
            self.fail("level", j, "another state without a note", self.difference(shown, [expected]))
        if {i for i, b in expected.items() if shown.get(i) != b} - lost:
            self.fail("level", j, "lost though a copy is left", note)
        if note and not self.noted[j] and not lost and not before.tombs:
            self.fail("level", j, "a note without a loss", note)

    @staticmethod
    def difference(shown, possible):
        wanted = possible[-1]
        return (f"missing {sorted(set(wanted) - set(shown))} too many {sorted(set(shown) - set(wanted))} "
                f"older {sorted(i for i in wanted if i in shown and shown[i] != wanted[i])}")

    # What is done to the file between sittings

    def harm(self):
        if self.kind == "damage" and self.done["stretch"]:
            # "any one stretch": two that are half a ring apart may hit both places of a pair
            return
        attack = {"crashes": None, "damage": self.stretch,
                  "attacks": self.rng.choice((self.stretch, self.flip, self.put_back, self.splice, self.plant,
                                              self.destroy, self.put_back))}[self.kind]
        if attack is None:
            return
        c, _ = clock(self.disk)
        before = [Before(self.disk, j, self.content[j], c) for j in range(3)]
        former = [list(place) for place in self.disk.cells]
        for _ in range(1 if attack == self.stretch else self.rng.choice((1, 1, 2, 4))):
            attack()
        self.done[attack.__name__] += 1
        changed = [{p for p in range(self.ring.E) if self.disk.cells[p][j] != former[p][j]} for j in range(3)]
        if attack != self.stretch and changed[0]:
            # level 0 belongs to whoever has its key; and its clock may be anywhere now
            self.clock_moved, self.trusted[0] = True, False
        for j in range(3):
            self.after_harm(j, before[j], changed[j], attack == self.stretch)
        self.harmed = True

    def after_harm(self, j, before, changed, stretch):
        shown, note = self.shown(j)
        if self.trusted[j]:
            self.never_older(j, shown, note, before, changed, stretch)
            lost = {i for i, places in before.copies.items() if places <= changed}
            self.unknown_level(j, shown, note, lost, before.newest <= changed, before)
            if before.newest <= changed or self.noted[j]:
                # An older state or none; what was newer may be put back some day.
                self.trusted[j] = False
        self.settle(j, shown, note)

    def never_older(self, j, shown, note, before, changed, stretch):
        if not stretch or note or self.noted[j] or shown == before.content or not before.newest <= changed:
            return
        if self.harmed:
            # "any one stretch"
            return
        if len(before.newest) == 1:
            # A crash has left the newest state in one place.
            self.done["older after a crash and a stretch"] += 1
            return
        self.fail("level", j, "an older state without a note after a stretch")

    def positions(self, length):
        """the places of one stretch of the file"""
        start = self.rng.randrange(self.ring.E - length + 1)
        return [p for p in range(self.ring.E) if start <= self.ring.where(p) < start + length]

    def stretch(self):
        old = self.rng.choice(self.former) if self.former and self.rng.random() < 0.3 else None
        for p in self.positions(self.rng.randint(1, self.ring.E // 4 - 1)):
            self.disk.cells[p] = list(old[p]) if old else [self.disk.noise() for _ in range(3)]

    def levels(self):
        return self.rng.choice(((0,), (0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)))

    def near(self):
        """a place, mostly near the clock"""
        c, _ = clock(self.disk)
        return (c + self.rng.randint(-6, 12)) % self.ring.E if self.rng.random() < 0.7 else self.rng.randrange(self.ring.E)

    def range(self):
        start, length = self.near(), self.rng.choice((1, 1, 2, 3, 9, self.ring.E // 2, self.ring.E))
        return [(start + k) % self.ring.E for k in range(length)]

    def flip(self):
        self.disk.cells[self.near()][self.rng.randrange(3)] = self.disk.noise()

    def destroy(self):
        levels = self.levels()
        for p in self.range():
            for j in levels:
                self.disk.cells[p][j] = self.disk.noise()

    def put_back(self):
        if not self.former:
            return
        old, levels = self.rng.choice(self.former), self.levels()
        for p in self.range():
            for j in levels:
                self.disk.cells[p][j] = old[p][j]

    def splice(self):
        a, b, j = self.near(), self.near(), self.rng.randrange(3)
        self.disk.cells[a][j] = self.rng.choice(self.former)[b][j] if self.former else self.disk.cells[b][j]

    def plant(self):
        """a run of sittings of level 0 with any generations and claims"""
        rng, E = self.rng, self.ring.E
        c, _ = clock(self.disk)
        start = c + rng.choice((-2, -1, 0, 1, 2, 3, 9, E // 2, E - 5, E - 1, E, E + 1, 7 * E + 3, rng.randrange(9 * E)))
        start = HIGHEST - rng.choice((3, 5, 9, 40)) if rng.random() < 0.05 else start
        for g in range(start, start + rng.choice((1, 2, 2, 3, 17))):
            self.plant_one(max(1, min(g, HIGHEST - 1)))

    def plant_one(self, g):
        rng = self.rng
        state = rng.choice((0, 1, 5, 60, HIGHEST - 1, HIGHEST - 2))
        frames = tuple(Frame(rng.randrange(self.ids + 3), rng.randint(1, state), rng.choice((None, rng.random())), 2)
                       for _ in range(rng.randrange(4)) if state)
        live = frozenset(f for f in frames if f.body is not None)
        s = Segment(1, 0, g % self.ring.E, g, state, rng.choice((len(live), 3)), 0, live, frames)
        if well_formed(self.ring, s):
            self.disk.cells[s.place][0] = s

    # Two worlds

    def worlds(self):
        """The next sitting leaves the same marks whoever opens the file."""
        act = self.rng.choice((self.look, self.own_save, self.same_save, self.often, self.leave))
        content = self.content
        a = self.some_change(0, content[0])
        own = [self.some_change(j, content[j]) for j in range(3)]
        more = [self.some_change(j, {}) for j in range(3)]
        whole = self.rng.random() < 0.3
        marks = []
        for level in range(3):
            disk = self.disk.copy()
            places, plain = act(disk, level, whole, a, own[level], more[level])
            marks.append((places, plain))
        for level in (1, 2):
            if marks[level] != marks[0]:
                what = "places" if marks[level][0] != marks[0][0] else "everyday text"
                self.fail("two worlds:", act.__name__, "levels 0 and", level, "differ in", what, marks[0][0], marks[level][0])
        self.done["two worlds"] += 1

    @staticmethod
    def marks(disk, plain=True, passes=True):
        order = [p for p, _ in disk.log]
        if not passes:
            order = list(dict.fromkeys(order))
        text = [s for _, s in disk.log] if passes else [disk.cells[p][0] for p in order]
        return order, [s if type(s) is Segment else None for s in text] if plain else None

    def look(self, disk, level, whole, a, own, more):
        Session(disk, level, whole).close()
        return self.marks(disk)

    def own_save(self, disk, level, whole, a, own, more):
        s = Session(disk, level, whole)
        s.save({level: own})
        s.close()
        return self.marks(disk, plain=False)

    def same_save(self, disk, level, whole, a, own, more):
        s = Session(disk, level, whole)
        s.save({0: a, level: own} if level else {0: a})
        s.close()
        return self.marks(disk)

    def often(self, disk, level, whole, a, own, more):
        """more saves of the higher level, as long as they fit into one segment"""
        s = Session(disk, level, whole)
        if level and sum(n[2] for n in own + more) <= self.ring.room[level]:
            s.save({level: more})
            s.save({0: a, level: own})
            s.save({level: more})
        else:
            s.save({0: a})
        s.close()
        return self.marks(disk, passes=False)

    def leave(self, disk, level, whole, a, own, more):
        """a descent and an everyday save against a sitting and another one"""
        s = Session(disk, level, whole)
        if level:
            s.descend({level: own})
        else:
            s.close()
            s = Session(disk, 0)
        s.save({0: a})
        s.pad()
        return self.marks(disk)


def run(first, last, faults=(), kind=None, stop=False, until=None):
    """(failures, what was done)"""
    failures, done = [], collections.Counter()
    for seed in range(first, last):
        history = History(seed, faults, kind)
        try:
            history.run()
        except Failure as failure:
            failures.append(str(failure))
            if stop:
                break
        done.update(history.done)
        done["histories"] += 1
        if until and until():
            break
    return failures, done


if __name__ == "__main__":
    found, counts = run(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
    print(*found, sep="\n")
    for name, count in sorted(counts.items()):
        print(f"  {name:<40}{count:>12,}")
    print(f"  failures {len(found)}")
    sys.exit(bool(found))
