"""Sections 3, 5 and 9: the newest segment of level 2, whose twin is damaged, breaks one rule each."""
import struct

from sealing import label
from segments import DELETION, FILE, LIST, RECORD
from story import CLOCK, EVERYDAY
from vectors import AGAIN, after, before, good, opened, vector
from writer import SHAPE, pack, packed_list

ROOM, LONGEST = SHAPE.room(2), SHAPE.longest
ID = 1 << 20
SHOWN_BEFORE = opened(good(l2=before(2, unreadable=2)))


def segment_with(name, rule, change, section="5"):
    """`change` gets the good segment's plain text and its state, and gives another plain text."""
    @vector(name, section, rule, SHOWN_BEFORE)
    def _(book):
        plain = book.plain(2, CLOCK)
        changed = change(plain, struct.unpack_from("<Q", plain, 8)[0])
        assert len(changed) == len(plain) and changed != plain
        book.reseal(2, CLOCK, changed)
        book.flip_body(2, CLOCK - 1)


def put(plain, offset, form, value):
    out = bytearray(plain)
    struct.pack_into(form, out, offset, value)
    return bytes(out)


def with_frames(plain, frames):
    _, state, live, lost = struct.unpack_from("<QQII", plain)
    return pack(CLOCK, state, live, lost, plain[40:72], frames, ROOM)


def head(id, version, kind, length):
    return struct.pack("<QQII", id, version, kind, length)


def with_frame(name, rule, made, section="5"):
    """`made` gives the frames from the state of the segment."""
    segment_with(name, rule, lambda plain, state: with_frames(plain, made(state)), section)


def full(s):
    """Frames that fill a segment to the last byte."""
    rest = ROOM - 3 * 24 - 2 * LONGEST
    return b"".join(head(ID + n, s, 1, length) + bytes(length) for n, length in enumerate([LONGEST, LONGEST, rest]))


BOUNDS = "1 <= generation < 2^62, and generation mod E is the place"
segment_with("generation 0", BOUNDS, lambda p, _: put(p, 0, "<Q", 0))
segment_with("generation 2^62", BOUNDS, lambda p, _: put(p, 0, "<Q", (1 << 62) + CLOCK % 32))
segment_with("generation of the highest bit", BOUNDS, lambda p, _: put(p, 0, "<Q", (1 << 63) + CLOCK % 32))
segment_with("generation of another place", BOUNDS, lambda p, _: put(p, 0, "<Q", CLOCK + 1))
segment_with("state 2^62", "below 2^62", lambda p, _: put(p, 8, "<Q", 1 << 62))
segment_with("state of all ones", "below 2^62", lambda p, _: put(p, 8, "<Q", (1 << 64) - 1))
segment_with("frames_length over ROOM", "at most ROOM(level)",
             lambda p, s: put(with_frames(p, full(s)), 24, "<I", ROOM + 1))
segment_with("frames_length of all ones", "at most ROOM(level)", lambda p, _: put(p, 24, "<I", 0xFFFFFFFF))
for j in range(3):
    segment_with(f"load of level {j} in a segment of level 2", "in segments of levels 1 and 2",
                 lambda p, _, j=j: put(p, 28 + 4 * j, "<I", 1))
segment_with("padding of a segment", "zeros to the end",
             lambda p, _: put(with_frames(p, b""), len(p) - 1, "<B", 1))
OVER = "at most LONGEST"
with_frame("body over LONGEST", OVER, lambda s: head(ID, s, 1, LONGEST + 1) + bytes(LONGEST + 1))
BEYOND = "not beyond the end of the frames"
with_frame("body beyond the frames", BEYOND, lambda s: head(ID, s, 1, 11) + bytes(10))
with_frame("body of all ones", BEYOND, lambda s: head(ID, s, 1, 0xFFFFFFFF) + bytes(10))
VERSION = "1 <= version <= state"
with_frame("version 0", VERSION, lambda s: head(ID, 0, 1, 30) + bytes(30))
with_frame("version above the state", VERSION, lambda s: head(ID, s + 1, 1, 30) + bytes(30))
with_frame("id twice", "no id twice in a segment",
           lambda s: head(ID, 2, 0, 0) + head(ID + 1, 2, 0, 0) + head(ID, 3, 0, 0))
with_frame("deletion with a body", "0 if the kind is 0", lambda s: head(ID, 2, 0, 1) + b"x")
with_frame("unknown kind of frame", "any other kind among them", lambda s: head(ID, 2, 4, 1) + b"x")
with_frame("part of a frame's head", "frames do not end exactly at frames_length",
           lambda s: head(ID, 2, 0, 0) + head(ID + 1, 2, 0, 0)[:23])


def with_list(name, rule, made, bay=1):
    with_frame(f"list: {name}", rule, lambda s: head(bay, s, LIST, len(made)) + made, "9")


def listed(*entries, load=13, zero=0):
    return packed_list(load, (), entries, zero)


with_list("load 0", "load is from 1 to 2^31 - 1", listed(load=0), 0)
with_list("load 2^31", "load is from 1 to 2^31 - 1", listed(load=1 << 31), (1 << 31) % 6)
with_list("load of another bay", "load mod B_j = id", listed(load=14))
with_list("bay that is not there", "id < B_j", listed(load=13), 7)
with_list("zero field", "zero = 0", listed(zero=1))
with_list("entry of no pieces", "every pieces >= 1", listed((ID, 0, 1), (ID, 1, 0)))
with_list("more pieces than chunks", "their sum at most N_j", listed((ID, 0, 3), (ID + 1, 0, 2)))
with_list("pieces of all ones", "their sum at most N_j", listed((ID, 0, 0xFFFFFFFF), (ID, 0, 2)))
with_list("piece 2^31", "first_piece + pieces at most 2^31", listed((ID, (1 << 31) - 1, 2)))
with_list("an entry too few", "body_length = 16 + 16 * count", listed((ID, 0, 1))[:16])
with_list("an entry too many", "body_length = 16 + 16 * count", listed() + bytes(16))
with_list("short", "body_length = 16 + 16 * count", listed()[:15])


@vector("load of 2^31", "5", "each below 2^31", opened([after(0, unreadable=1)], CLOCK - 1, loads=AGAIN), EVERYDAY)
def _(book):
    book.reseal(0, CLOCK, put(book.plain(0, CLOCK), 32, "<I", 1 << 31))


LABELS = "Labels tie them to file, class, level and"


def segment_labelled(name, tag):
    @vector(name, "14", LABELS, opened(good(l2=before(2, unreadable=1))))
    def _(book):
        book.reseal(2, CLOCK, book.plain(2, CLOCK), tag(book.salt))
        book.flip_body(2, CLOCK - 1)


PLACE = CLOCK % 32
segment_labelled("segment of another class", lambda salt: label(b"ring seg", 9, salt, 2, PLACE))
segment_labelled("segment of the former format", lambda salt: label(b"ring seg", 0, salt, 2, PLACE))
segment_labelled("segment of another file", lambda salt: label(b"ring seg", 8, bytes(16), 2, PLACE))
segment_labelled("segment of another level", lambda salt: label(b"ring seg", 8, salt, 1, PLACE))
segment_labelled("segment of another place", lambda salt: label(b"ring seg", 8, salt, 2, PLACE + 1))
segment_labelled("segment of another owner", lambda salt: label(b"ring seg", 8, salt, 2, PLACE, CLOCK))
segment_labelled("segment of another purpose", lambda salt: label(b"key slot", 8, salt, 2, PLACE))


@vector("segment copied to another place", "14", LABELS, opened(good(l2=before(2, unreadable=1))))
def _(book):
    book.put(book.offset(2, CLOCK + 1), book.segment(2, CLOCK))
    book.flip_body(2, CLOCK - 1)
    book.flip_head(2, CLOCK)


@vector("segment copied to another level", "14", LABELS, opened(good()))
def _(book):
    book.put(book.offset(1, CLOCK + 1), book.segment(0, CLOCK))
