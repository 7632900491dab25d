"""Sections 3 and 5: the newest segment of level 2 breaks one rule each."""
import struct

from sealing import label
from story import AFTER, CLOCK
from vectors import before, good, level, opened, vector
from writer import SHAPE, pack

ROOM = SHAPE.room(2)
SHOWN_BEFORE = opened(good(l2=before(2, unreadable=1)))


def segment_with(name, rule, change):
    """`change` gets the fields of the good segment's plain text and gives another plain text."""
    @vector(name, "5", rule, SHOWN_BEFORE)
    def _(book):
        plain = book.plain(2, CLOCK)
        changed = change(plain, plain[56:56 + struct.unpack_from("<I", plain, 16)[0]])
        assert len(changed) == len(plain) != 0 and changed != plain
        book.reseal(2, CLOCK, changed)


def put(plain, offset, form, value):
    out = bytearray(plain)
    struct.pack_into(form, out, offset, value)
    return bytes(out)


def with_frames(plain, frames):
    _, live, lost = struct.unpack_from("<QII", plain)
    return pack(CLOCK, live, lost, plain[24:56], frames, ROOM)


def head(id, version, kind, length):
    return struct.pack("<QQII", id, version, kind, length)


def full():
    """Frames that fill a segment to the last byte."""
    return b"".join(head(id, CLOCK, 1, length) + bytes(length) for id, length in [(7, 360), (8, 360), (9, ROOM - 792)])


BOUNDS = "1 <= generation < 2^62, and generation mod E is the place"
segment_with("generation 2^62", BOUNDS, lambda p, _: put(p, 0, "<Q", (1 << 62) + CLOCK % 32))
segment_with("generation of the highest bit", BOUNDS, lambda p, _: put(p, 0, "<Q", (1 << 63) + CLOCK % 32))
segment_with("generation of another place", BOUNDS, lambda p, _: put(p, 0, "<Q", CLOCK + 1))
segment_with("frames_length over ROOM", "at most ROOM(level)",
             lambda p, _: put(with_frames(p, full()), 16, "<I", ROOM + 1))
segment_with("frames_length of all ones", "at most ROOM(level)", lambda p, _: put(p, 16, "<I", 0xFFFFFFFF))
segment_with("zero field of a segment", "| 20 | zero u32 | 0 |", lambda p, _: put(p, 20, "<I", 1))
segment_with("padding of a segment", "zeros to the end", lambda p, f: put(with_frames(p, f[:0]), len(p) - 1, "<B", 1))
segment_with("body over LONGEST", "at most LONGEST",
             lambda p, _: with_frames(p, head(7, CLOCK, 1, 361) + bytes(361)))
segment_with("body beyond the frames", "not beyond the end of the frames",
             lambda p, _: with_frames(p, head(7, CLOCK, 1, 11) + bytes(10)))
segment_with("body of all ones", "not beyond the end of the frames",
             lambda p, _: with_frames(p, head(7, CLOCK, 1, 0xFFFFFFFF) + bytes(10)))
segment_with("version 0", "1 <= version <= generation", lambda p, _: with_frames(p, head(7, 0, 1, 30) + bytes(30)))
segment_with("version above generation", "1 <= version <= generation",
             lambda p, _: with_frames(p, head(7, CLOCK + 1, 1, 30) + bytes(30)))
segment_with("id twice", "no id twice in a segment",
             lambda p, _: with_frames(p, head(7, 2, 0, 0) + head(8, 2, 0, 0) + head(7, 3, 0, 0)))
segment_with("deletion with a body", "0 if the kind is 0", lambda p, _: with_frames(p, head(7, 2, 0, 1) + b"x"))
segment_with("unknown kind of frame", "0 deletion, 1 record, 2 attachment",
             lambda p, _: with_frames(p, head(7, 2, 3, 1) + b"x"))
segment_with("part of a frame's head", "frames do not end exactly at frames_length",
             lambda p, _: with_frames(p, head(7, 2, 0, 0) + head(8, 2, 0, 0)[:23]))


@vector("generation 0", "5", BOUNDS, opened(good(l2=level(AFTER[2], unreadable=1))))
def _(book):
    assert all(frame.last_copy > 64 for frame in book.levels[2].live.values())
    plain = book.plain(2, 64)
    book.reseal(2, 64, pack(0, *struct.unpack_from("<II", plain, 8), plain[24:56], b"", ROOM))


LABELS = "Labels tie them to file, class, level and place"


def segment_labelled(name, tag):
    @vector(name, "14", LABELS, opened(good(l2=before(2))))
    def _(book):
        book.reseal(2, CLOCK, book.plain(2, CLOCK), tag(book.salt))


PLACE = CLOCK % 32
segment_labelled("segment of another class", lambda salt: label(b"ring seg", 1, salt, 2, PLACE))
segment_labelled("segment of another file", lambda salt: label(b"ring seg", 0, bytes(16), 2, PLACE))
segment_labelled("segment of another level", lambda salt: label(b"ring seg", 0, salt, 1, PLACE))
segment_labelled("segment of another place", lambda salt: label(b"ring seg", 0, salt, 2, PLACE + 1))
segment_labelled("segment of another owner", lambda salt: label(b"ring seg", 0, salt, 2, PLACE, CLOCK))
segment_labelled("segment of another purpose", lambda salt: label(b"key slot", 0, salt, 2, PLACE))


@vector("segment copied to another place", "14", LABELS, opened(good()))
def _(book):
    book.put(book.offset(2, CLOCK + 1), book.segment(2, CLOCK))


@vector("segment copied to another level", "14", LABELS, opened(good()))
def _(book):
    book.put(book.offset(1, CLOCK + 1), book.segment(0, CLOCK))
