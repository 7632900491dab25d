"""The true state of one level, and "Filling a segment" of section 10 of Docs/Format.md."""
from sealing import blake2b

EMPTY = 0, 0, 0, blake2b(b"", 32), b""


def size(frames):
    return sum(len(frame.bytes()) for frame in frames)


class LevelState:
    def __init__(self, shape, number):
        self.number, self.room, self.places = number, shape.room(number), shape.places
        self.live, self.copies, self.fresh = {}, {}, {}
        self.state = self.lost = 0

    def begin_pair(self):
        self.fresh, self.base = {}, dict(self.copies)

    def fits(self, new):
        return size({**self.fresh, **{frame.id: frame for frame in new}}.values()) <= self.room

    def save(self, new):
        """Makes frames fresh, each in the place of a fresh one of the same id."""
        assert self.fits(new), "the caller cuts a long save into batches"
        self.state += bool(new)
        for frame in new:
            frame.version = self.state
            self.fresh.pop(frame.id, None)
            self.fresh[frame.id] = frame
            self.live.pop(frame.id, None)
            if frame.kind:
                self.live[frame.id] = frame

    def rewind(self):
        """Last copies as they stood when the pair was begun: how often it was written makes no difference."""
        self.copies = dict(self.base)

    def fill(self, g):
        """The claim and the frames of the segment of generation g."""
        chosen = list(self.fresh.values())
        others = [frame for frame in self.live.values() if frame.id not in self.fresh]
        for frame in sorted(others, key=lambda frame: (self.copies[frame.id], frame.id)):
            if size(chosen) + len(frame.bytes()) <= self.room:
                chosen.append(frame)
        self.copies |= {frame.id: g for frame in chosen}
        self.give_up(g)
        return self.state, len(self.live), self.lost, self.digest(), b"".join(f.bytes() for f in chosen)

    def give_up(self, g):
        lost = [id for id in self.live if self.copies[id] + self.places <= g]
        for id in lost:
            del self.live[id]
        self.lost += len(lost)
        self.state += bool(lost)

    def digest(self):
        return blake2b(b"".join(blake2b(self.live[id].bytes(), 32) for id in sorted(self.live)), 32)

    def margin(self, clock):
        return min((self.copies[id] for id in self.live), default=clock) + self.places - 1 - clock
