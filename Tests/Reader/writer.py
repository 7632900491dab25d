"""Writes class T files by sections 10 and 11 of Docs/Format.md, with every random byte drawn from a seed.

For test vectors only: whoever knows the seed knows every key.
"""
import copy
import struct

from read_book import Frame
from sealing import (CLASSES, FIRST_SLOT, SLOT, SLOTS, anything_key, blake2b, label,
                     passphrase_key, seal, unseal, witness)

SHAPE = CLASSES[0]
DELETION, RECORD, ATTACHMENT = range(3)


class Drip:
    """Bytes that look random and are the same on every run."""

    def __init__(self, seed):
        self.seed, self.count = seed, 0

    def __call__(self, length):
        out = b""
        while len(out) < length:
            out += blake2b(self.count.to_bytes(8, "little"), 64, self.seed)
            self.count += 1
        return out[:length]


def frame(id, body=None, kind=RECORD):
    """A new frame; without a body a deletion. The turn that places it gives the version."""
    kind = DELETION if body is None else kind
    return Frame(id, 0, kind, len(body or b""), 0, body or b"", 0)


def body(id, revision, kind, text, order=1, index=0, count=1, zero=0):
    return struct.pack("<QIHHHHI", id, revision, index, count, kind, zero, order) + text


class LevelState:
    def __init__(self):
        self.live, self.lost = {}, 0

    def order(self):
        return sorted(self.live.values(), key=lambda frame: (frame.last_copy, frame.id))

    def fill(self, g, room, new):
        """Frames of the segment, and whether the new ones are among them."""
        urgent = [f for f in self.order() if f.last_copy + SHAPE.turns - g < SHAPE.guard]
        kept = [f for f in urgent if f.id not in {n.id for n in new}]
        placed = sum(len(f.bytes()) for f in new + kept) <= room
        chosen = new + kept if placed else []
        taken = {f.id for f in chosen}
        for f in ([] if placed else urgent) + self.order():
            fits = sum(len(c.bytes()) for c in chosen) + len(f.bytes()) <= room
            if f.id not in taken and fits:
                chosen.append(f)
                taken.add(f.id)
        return chosen, placed

    def apply(self, g, chosen, new):
        for f in new:
            f.version = g
            self.live.pop(f.id, None)
            if f.kind:
                self.live[f.id] = f
        for f in chosen:
            f.last_copy = g
        for f in [f for f in self.live.values() if f.last_copy + SHAPE.turns <= g]:
            del self.live[f.id]
            self.lost += 1

    def digest(self):
        return blake2b(b"".join(blake2b(self.live[id].bytes(), 32) for id in sorted(self.live)), 32)

    def plain(self, g, room, new):
        chosen, placed = self.fill(g, room, new)
        assert placed, "the vectors' saves fit into one turn"
        self.apply(g, chosen, new)
        return pack(g, len(self.live), self.lost, self.digest(), b"".join(f.bytes() for f in chosen), room)


def pack(g, live_count, lost_count, digest, frames, room):
    head = struct.pack("<QIIII", g, live_count, lost_count, len(frames), 0) + digest
    return head + frames + bytes(room - len(frames))


class Writer:
    """A file in memory and the true state of its three levels."""

    def __init__(self, seed, slots):
        """`slots` are pairs of passphrase and level; the highest level is in use with all below it."""
        self.drip = Drip(seed)
        self.salt, self.keys = self.drip(16), [self.drip(32) for _ in range(3)]
        self.top = max(level for _, level in slots)
        self.levels = [LevelState() for _ in range(3)]
        self.data = bytearray(SHAPE.size)
        self.write_header(slots)
        for g in range(SHAPE.turns, 2 * SHAPE.turns):
            self.turn(knows=self.top if g == 2 * SHAPE.turns - 1 else 0, g=g)
        for level, share in enumerate(SHAPE.shares):
            for number in range(share):
                self.put(SHAPE.chunk_offset(level, number), self.noise(SHAPE.chunk))

    def clone(self):
        return copy.deepcopy(self)

    def put(self, offset, data):
        self.data[offset:offset + len(data)] = data

    def put_header(self, offset, data, pages=(0, 1)):
        for page in pages:
            self.put((0, SHAPE.second_header)[page] + offset, data)

    def noise(self, length, nonce=None):
        return seal(self.drip(32), bytes(48), nonce or self.drip(24), bytes(length - 72))

    def write_header(self, slots):
        self.put_header(0, self.salt + self.noise(FIRST_SLOT - 16))
        order = sorted(range(SLOTS), key=lambda _: self.drip(8))
        self.slot_of = dict(zip((passphrase for passphrase, _ in slots), order))
        for slot in range(SLOTS):
            self.put_header(FIRST_SLOT + slot * SLOT, self.noise(SLOT))
        for passphrase, level in slots:
            self.put_slot(self.slot_of[passphrase], passphrase_key(SHAPE, passphrase, self.salt), level)

    def put_slot(self, slot, key, level, plain=None, tag=None):
        keys = b"".join(self.keys[j] if j <= level else bytes(32) for j in range(3))
        tag = tag or label(b"key slot", SHAPE.number, self.salt, 0, slot)
        sealed = seal(key, tag, self.drip(24), plain or bytes([level]) + keys + bytes(23))
        self.put_header(FIRST_SLOT + slot * SLOT, sealed)

    def open_to_anything(self, level=0):
        """Fills the lowest free slot with F."""
        slot = min(set(range(SLOTS)) - set(self.slot_of.values()))
        self.put_slot(slot, anything_key(self.salt), level)

    def offset(self, level, g):
        return SHAPE.segment(g % SHAPE.turns, level)

    def tag(self, level, g):
        return label(b"ring seg", SHAPE.number, self.salt, level, g % SHAPE.turns)

    def nonce(self, level, g, written):
        r, vouched = self.drip(8), (level + 2) % 3
        if vouched not in written:
            return r + self.drip(16)
        return r + witness(self.keys[vouched], SHAPE.number, self.salt, vouched, g % SHAPE.turns, g, r)

    def repair(self):
        self.turn(knows=0, writes=(0,), vouches=False)

    def turn(self, new=None, knows=2, g=None, writes=(0, 1, 2), vouches=True):
        """One turn by a session of level `knows`; only the segments named in `writes` reach the file."""
        g = g or self.clock + 1
        known = range(knows + 1)
        for level in range(3):
            nonce = self.nonce(level, g, known if vouches else ())
            if level in known:
                plain = self.levels[level].plain(g, SHAPE.room(level), (new or {}).get(level, []))
                segment = seal(self.keys[level], self.tag(level, g), nonce, plain)
            else:
                segment = self.noise(SHAPE.segments[level], nonce)
            if level in writes:
                self.put(self.offset(level, g), segment)
        self.clock = g

    def segment(self, level, g):
        offset = self.offset(level, g)
        return bytes(self.data[offset:offset + SHAPE.segments[level]])

    def plain(self, level, g):
        return unseal(self.keys[level], self.tag(level, g), self.segment(level, g))

    def reseal(self, level, g, plain, tag=None):
        """The same nonce over another plain text: only a test may do this."""
        nonce = self.segment(level, g)[:24]
        self.put(self.offset(level, g), seal(self.keys[level], tag or self.tag(level, g), nonce, plain))

    def flip(self, offset, count=1):
        self.put(offset, bytes(byte ^ 0xFF for byte in self.data[offset:offset + count]))

    def flip_head(self, level, g):
        self.flip(self.offset(level, g), 56)

    def flip_body(self, level, g):
        self.flip(self.offset(level, g) + 100)


def patches(old, new):
    """Stretches of `new` that differ from `old`, as [offset, hex]; gaps under 8 bytes are bridged."""
    stretches, last = [], None
    for i in (i for i in range(len(old)) if old[i] != new[i]):
        if last is not None and i - last < 8:
            stretches[-1][1] = i
        else:
            stretches.append([i, i])
        last = i
    return [[start, bytes(new[start:end + 1]).hex()] for start, end in stretches]
