"""Sections 6 and 7 of Docs/Format.md: the clock, and what each level holds."""
from sealing import blake2b

GRAVE = {"missing", "older", "gone"}
LOOKED_AT_BEYOND = 8
MOST_STEPS = 8


def clock_of(holds, places):
    """The clock; `holds` gives a place's level-0 generation or None. 0 if no place holds anything."""
    clock = in_short(holds, places)
    if clock is not None:
        return clock
    held = {holds(place) for place in range(places)} - {None}
    in_step = (g for g in held if any(g - k in held for k in range(1, MOST_STEPS + 1)))
    return max(in_step, default=max(held, default=0))


def in_short(holds, places):
    """Rule 1; None if anything is not as it must be."""
    first = holds(0)
    if first is None:
        return None
    low, high = 0, places
    while high - low > 1:
        middle = (low + high) // 2
        held = holds(middle)
        if held == first + middle:
            low = middle
        elif held == first + middle - places:
            high = middle
        else:
            return None
    clock = first + low
    powers = [1 << i for i in range(places.bit_length() - 1)]
    required = [(clock - 1, clock - 1)] + [(clock + k, clock + k - places) for k in powers]
    return clock if all(holds(g % places) == must for g, must in required) else None


class Level:
    """Rules 2 to 7 of section 7; `segment` gives this level's readable segment in a place, or None."""

    def __init__(self, number, clock, places, segment, whole):
        self.number, self.clock, self.places, self.segment = number, clock, places, segment
        if whole or not self.read_in_short():
            self.read_whole()
        self.live = {id: self.best[id] for id in sorted(self.best) if self.best[id].kind}
        self.notes = ["mixed"] * self.mixed
        self.missing = 0
        if not self.newest:
            self.notes.append("gone")
        elif not self.met():
            self.notes.append("missing")
            self.missing = max(0, self.newest.live_count - len(self.live))
        if self.newest and self.older:
            self.notes.append("older")

    def stands(self, place):
        """The generation that the place stands for."""
        return self.clock - (self.clock - place) % self.places

    def begin(self):
        self.best, self.held, self.copies, self.newest, self.mixed = {}, {}, {}, None, False
        self.differs = False

    def read_in_short(self):
        """Whether this was enough."""
        self.begin()
        first, claim = None, None
        for back in range(self.places):
            place = (self.clock - back) % self.places
            segment = self.segment(place)
            if segment:
                first = back if first is None else first
                self.take_in(segment, self.stands(place))
                if self.number and segment.generation != self.stands(place):
                    return False
            if first is None or back == first:
                continue
            if back == first + 1:
                claim = self.newest.state
            if self.number and self.newest.state > claim:
                return False
            if self.met():
                return not self.number or self.nothing_newer()
        return False

    def nothing_newer(self):
        beyond = [self.clock + k for k in range(1, LOOKED_AT_BEYOND + 1)]
        found = [(g, self.segment(g % self.places)) for g in beyond]
        return all(segment is None or segment.generation == g - self.places for g, segment in found)

    def read_whole(self):
        """Rule 4 ends which versions count; last copies and rule 7 go by all places."""
        self.begin()
        found = [(segment, self.stands(p)) for p in range(self.places) if (segment := self.segment(p))]
        found.sort(key=lambda pair: (-pair[0].state, -pair[0].lost_count, -pair[1]))
        met = False
        for segment, age in found:
            if not met or segment.state == self.newest.state:
                self.take_in(segment, age)
                met = self.met()
            else:
                self.count_copies(segment, age)

    def take_in(self, segment, age):
        order = segment.state, segment.lost_count, age
        if not self.newest:
            self.differs = False
        elif order[:2] != self.order[:2]:
            self.differs = self.differs and order < self.order
        elif (segment.live_count, segment.live_digest) != (self.newest.live_count, self.newest.live_digest):
            self.differs = True
        if not self.newest or self.order[:2] < order[:2]:
            self.older = True
        if not self.newest or self.order < order:
            self.newest, self.order = segment, order
        if order[:2] == self.order[:2] and segment.generation >= age:
            self.older = False
        for frame in segment.frames:
            known = self.best.get(frame.id)
            if known and known.version == frame.version and (known.kind, known.body) != (frame.kind, frame.body):
                self.mixed = True
                known = known if self.held[frame.id] > age else None
            if not known or known.version < frame.version:
                self.best[frame.id], self.held[frame.id] = frame, age
        self.count_copies(segment, age)

    def count_copies(self, segment, age):
        for frame in segment.frames:
            key = frame.id, frame.version, frame.kind
            self.copies[key] = max(age, self.copies.get(key, age))

    def met(self):
        if self.differs:
            return False
        live = {id: self.best[id] for id in sorted(self.best) if self.best[id].kind}
        digest = blake2b(b"".join(blake2b(frame.bytes(), 32) for frame in live.values()), 32)
        return (self.newest.live_count, self.newest.live_digest) == (len(live), digest)

    def last_copy(self, frame):
        return self.copies[frame.id, frame.version, frame.kind]

    def taken_up_again(self):
        """Ids of deletions that an older copy of what they delete would outlive."""
        won = {frame.id: self.last_copy(frame) for frame in self.best.values() if not frame.kind}
        return sorted({id for (id, _, kind), age in self.copies.items() if kind and id in won and age > won[id]})

    def newest_age(self):
        return self.order[2] if self.newest else 0

    def margin(self):
        oldest = min(map(self.last_copy, self.live.values()), default=self.newest_age())
        return max(0, oldest + self.places - 1 - self.clock)
