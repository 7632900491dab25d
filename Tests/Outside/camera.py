"""Photographs that say when and where they were taken, as a camera writes it (Exif, TIFF of the high byte first)."""
import struct

ASCII, LONG, RATIONAL = 2, 4, 5


def texts(tag, text):
    data = text.encode() + b"\0"
    return tag, ASCII, len(data), data


def degrees(tag, *parts):
    return tag, RATIONAL, len(parts), b"".join(struct.pack(">II", part, 1) for part in parts)


def directory(at, *entries):
    """A list of entries that lies at a place, and behind it what does not fit into an entry."""
    head, rest = struct.pack(">H", len(entries)), b""
    end = at + 2 + 12 * len(entries) + 4
    for tag, kind, count, data in entries:
        value = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack(">I", end + len(rest))
        rest += data if len(data) > 4 else b""
        head += struct.pack(">HHI", tag, kind, count) + value
    return head + bytes(4) + rest


def photograph(time="2024:05:01 21:30:07", north=(40, 25, 0), west=(3, 42, 0)):
    """A picture that says these; nobody can look at it."""
    taken, earth = 300, 600
    where = directory(earth, texts(1, "N"), degrees(2, *north), texts(3, "W"), degrees(4, *west))
    first = directory(8, (0x8769, LONG, 1, struct.pack(">I", taken)), (0x8825, LONG, 1, struct.pack(">I", earth)))
    tiff = (b"MM\0\x2a\0\0\0\x08" + first).ljust(taken, b"\0") + directory(taken, texts(0x9003, time))
    return b"\xff\xd8\xff\xe1\0\0Exif\0\0" + tiff.ljust(earth, b"\0") + where + b"\xff\xd9"
