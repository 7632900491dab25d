"""Writes class T files by sections 9 to 11 of Docs/Format.md, with every random byte drawn from a seed.

For test vectors only: whoever knows the seed knows every key.
"""
import copy
import hashlib
import struct

from levels import EMPTY, LevelState
from sealing import CLASSES, FIRST_SLOT, SLOT, SLOTS, anything_key, blake2b, label, passphrase_key, seal, unseal
from segments import DELETION, FILE, HEAD_FORM, LIST, RECORD, Frame

SHAPE = CLASSES[0]
PIECE = SHAPE.chunk - 72
SIZES = [2, 16] + [SHAPE.places * n for n in range(1, 9)]


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
    """A new frame; without a body a deletion. The save that brings it gives the version."""
    kind = DELETION if body is None else kind
    return Frame(id, 0, kind, len(body or b""), body or b"")


def body(id, revision, kind, text, order=1, index=0, count=1, zero=0):
    return struct.pack("<QIHHHHI", id, revision, index, count, kind, zero, order) + text


def pack(g, state, live_count, lost_count, digest, frames, room, loads=(0, 0, 0)):
    """The plain text of a segment."""
    head = struct.pack(HEAD_FORM, g, state, live_count, lost_count, len(frames), *loads, digest)
    return head + frames + bytes(room - len(frames))


class Writer:
    """A file in memory and the true state of its three levels."""

    def __init__(self, seed, slots, begins_with=()):
        """`slots` are pairs of passphrase and level; the highest level is in use with all below it.

        `begins_with` are the everyday frames that creation writes.
        """
        self.drip = Drip(seed)
        self.salt, self.keys = self.drip(16), [self.drip(32) for _ in range(3)]
        self.top = max(level for _, level in slots)
        self.levels = [LevelState(SHAPE, j) for j in range(3)]
        self.loads = [max(0, 2 * count - 1) for count, _ in SHAPE.bays]
        self.data = bytearray(SHAPE.size)
        self.past = {}  # the file as it stood when each sitting ended
        self.write_header(slots)
        self.create(begins_with)
        for level in range(3):
            for number in range(SHAPE.chunks(level)):
                self.put(SHAPE.chunk_offset(level, number), self.noise(SHAPE.chunk))

    def create(self, begins_with):
        last = 2 * SHAPE.places - 1
        for g in range(SHAPE.places, last - 1):
            for level in range(3):
                self.write(level, g, EMPTY if level == 0 else None)
        self.clock, self.opened = last - 2, 2
        self.begin(self.top)
        self.save({0: list(begins_with)})

    def clone(self):
        return copy.deepcopy(self)

    def put(self, offset, data):
        self.data[offset:offset + len(data)] = data

    def put_header(self, offset, data, pages=(0, 1)):
        for page in pages:
            self.put((0, SHAPE.second_header)[page] + offset, data)

    def noise(self, length):
        return seal(self.drip(32), bytes(48), self.drip(24), bytes(length - 72))

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

    # A sitting

    def begin(self, knows):
        """A sitting of a session of level `knows`; nothing is written yet."""
        self.knows, self.begun, self.written = knows, self.clock, 0
        self.new_pair()

    def new_pair(self):
        self.pair = self.clock + 1
        for level in self.known():
            level.begin_pair()

    def known(self):
        return self.levels[:self.knows + 1]

    def save(self, new=None, places=2):
        """`new` has the new frames of each level. A batch but the last of a long save has one place."""
        new = new or {}
        if places == 1 or not all(level.fits(new.get(level.number, [])) for level in self.known()):
            self.new_pair()
        for level in self.known():
            level.save(new.get(level.number, []))
        for level in self.known():
            level.rewind()
        for g in range(self.pair, self.pair + places):
            self.one_pass(g)
        self.clock = self.pair + places - 1

    def one_pass(self, g, writes=(0, 1, 2)):
        """Writes place g; only the levels in `writes` reach the file."""
        for level in range(3):
            claim = self.levels[level].fill(g) if level <= self.knows else None
            if level in writes:
                self.write(level, g, claim)

    def write(self, level, g, claim):
        """A segment with this state, live and lost count, digest and frames, or noise."""
        if claim is None:
            return self.put(self.offset(level, g), self.noise(SHAPE.segments[level]))
        plain = pack(g, *claim, SHAPE.room(level), self.loads if level == 0 else (0, 0, 0))
        self.put(self.offset(level, g), seal(self.keys[level], self.tag(level, g), self.drip(24), plain))

    def end(self):
        """The passes of a look, or those up to the size of the sitting."""
        if self.clock == self.begun:
            self.save()
        size = next(size for size in SIZES if size >= self.clock - self.begun)
        while self.clock - self.begun < size:
            self.save(places=1)
        self.past[self.clock] = bytes(self.data)

    def sitting(self, knows, *saves):
        self.begin(knows)
        for new in saves:
            self.save(new)
        self.end()

    # Files

    def load(self, level, contents=(), new=()):
        """A load of a level: pieces as (file, number, data), and the file frames that are complete with them."""
        bays, each = SHAPE.bays[level]
        n = self.loads[level] + 1
        bay, known = n % bays, level <= self.knows
        contents = list(contents) if known else []
        assert len(contents) <= each
        for i in range(each):
            number = bay * each + i
            chunk = self.sealed_chunk(level, number, *contents[i]) if i < len(contents) else self.noise(SHAPE.chunk)
            self.put(SHAPE.chunk_offset(level, number), chunk)
        self.loads[level] = n
        had = bay in self.levels[level].live
        lists = [frame(bay, packed_list(n, contents), LIST)] if known and (contents or had) else []
        self.save({level: lists + list(new)})

    def sealed_chunk(self, level, number, file, piece, data):
        tag = label(b"files ch", SHAPE.number, self.salt, level, number + (piece << 32), file)
        return seal(self.keys[level], tag, self.drip(24), data.ljust(PIECE, b"\0"))

    # What a flaw needs

    def offset(self, level, g):
        return SHAPE.segment(g % SHAPE.places, level)

    def tag(self, level, g):
        return label(b"ring seg", SHAPE.number, self.salt, level, g % SHAPE.places)

    def segment(self, level, g):
        offset = self.offset(level, g)
        return bytes(self.data[offset:offset + SHAPE.segments[level]])

    def plain(self, level, g):
        return unseal(self.keys[level], self.tag(level, g), self.segment(level, g))

    def reseal(self, level, g, plain, tag=None):
        """The same nonce over another plain text: only a test may do this."""
        nonce = self.segment(level, g)[:24]
        self.put(self.offset(level, g), seal(self.keys[level], tag or self.tag(level, g), nonce, plain))

    def put_back(self, level, g, clock):
        """A level's segment in the place of g becomes again what it was when the clock was `clock`."""
        offset = self.offset(level, g)
        self.put(offset, self.past[clock][offset:offset + SHAPE.segments[level]])

    def flip(self, offset, count=1):
        self.put(offset, bytes(byte ^ 0xFF for byte in self.data[offset:offset + count]))

    def flip_head(self, level, g):
        self.flip(self.offset(level, g), 56)

    def flip_body(self, level, g):
        self.flip(self.offset(level, g) + 100)


def packed_list(load, contents, entries=None, zero=0):
    """The body of a list: these entries, or one for each run of pieces of one file."""
    runs = []
    for file, piece, _ in contents:
        if runs and runs[-1][0] == file and sum(runs[-1][1:]) == piece:
            runs[-1][2] += 1
        else:
            runs.append([file, piece, 1])
    entries = runs if entries is None else entries
    return struct.pack("<QII", load, len(entries), zero) + b"".join(struct.pack("<QII", *entry) for entry in entries)


def pieces_of(file, data):
    return [(file, i, data[at:at + PIECE]) for i, at in enumerate(range(0, max(1, len(data)), PIECE))]


def file_frame(id, data, text, order=1, length=None, digest=None, record=None):
    digest = digest or hashlib.sha256(data).digest()
    record = body(id, 1, 15, text, order) if record is None else record
    return frame(id, struct.pack("<Q32s", len(data) if length is None else length, digest) + record, FILE)


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
