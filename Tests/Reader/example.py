#!/usr/bin/env python3
"""Prints the worked example of Docs/Format.md, computed from Tests/Vectors/good.book."""
import io
import struct
from pathlib import Path

from read_book import Book
from sealing import FIRST_SLOT, FRAME_HEAD, SEGMENT_HEAD, SLOT, blake2b, label, passphrase_key, unseal

BOOK = Path(__file__).resolve().parent.parent / "Vectors" / "good.book"
EVERYDAY, PERSONAL = b"green kettle, blue door", "maceta junto al balcón".encode()
GENERATION, FILE, CHUNK = 103, 0x3100000000000031, 0


def lines(name, data, note=""):
    """A name, then 32 bytes of hex a line."""
    pieces = [data[i:i + 32].hex() for i in range(0, len(data), 32)]
    rows = [f"{name:<14}{pieces[0]}" + (f"  {note}" if note else "")]
    return rows + [" " * 14 + piece for piece in pieces[1:]]


def sealed(key, tag, data):
    """What opening one sealed stretch goes through."""
    derived = blake2b(tag + data[:24], 64, key)
    rows = lines("label", tag) + lines("nonce", data[:24]) + lines("commitment", data[24:56])
    assert derived[32:] == data[24:56]
    return rows + lines("one_use_key", derived[:32]) + lines("tag", data[-16:])


def slot_example(book, page):
    key = passphrase_key(book.shape, EVERYDAY, book.salt)
    rows = lines("salt", book.salt) + lines("P", key)
    for slot in range(16):
        tag = label(b"key slot", book.shape.number, book.salt, 0, slot)
        data = page[FIRST_SLOT + SLOT * slot:][:SLOT]
        plain = unseal(key, tag, data)
        if plain:
            rows += [f"{'slot':<14}{slot}, at {FIRST_SLOT + SLOT * slot}"] + sealed(key, tag, data)
            assert not any(plain[33:])
            return rows + [f"{'plain text':<14}level {plain[0]}, K0, 87 zeros"] + lines("K0", plain[1:33])


def segment_example(book):
    place = GENERATION % book.shape.places
    offset = book.shape.segment(place, 0)
    tag = label(b"ring seg", book.shape.number, book.salt, 0, place)
    data = book.at(offset, book.shape.segments[0])
    plain = unseal(book.keys[0], tag, data)
    names = "generation", "state", "live_count", "lost_count", "frames_length"
    rows = [f"{'segment':<14}level 0, place {place}, at {offset}"] + sealed(book.keys[0], tag, data)
    rows += [f"{name:<14}{value}" for name, value in zip(names, struct.unpack_from("<QQIII", plain))]
    rows += [f"{'loads':<14}" + ", ".join(map(str, struct.unpack_from("<3I", plain, 28)))]
    return rows + lines("live_digest", plain[40:72]) + frame_example(plain[SEGMENT_HEAD:])


def frame_example(frames):
    id, version, kind, length = struct.unpack_from("<QQII", frames)
    part = struct.unpack_from("<QIHHHHI", frames, FRAME_HEAD)
    return [f"{'first frame':<14}id {id:#018x}, version {version}, kind {kind}, body_length {length}",
            *lines("", frames[:24]),
            f"{'record':<14}id {part[0]:#018x}, revision {part[1]}, part {part[2]} of {part[3]}, kind {part[4]}, "
            f"order {part[6]}", *lines("", frames[24:48]),
            f"{'text':<14}{frames[48:24 + length].decode()}",
            *lines("hash of frame", blake2b(frames[:24 + length], 32))]


def chunk_example(book):
    """The first piece of the personal notebook's file, and the list that names it."""
    bay = next(frame for frame in book.levels[1].live.values() if frame.id == CHUNK // book.shape.bays[1][1])
    load, count, _ = struct.unpack_from("<QII", bay.body)
    file, first, pieces = struct.unpack_from("<QII", bay.body, 16)
    assert (file, first) == (FILE, 0)
    offset = book.shape.chunk_offset(1, CHUNK)
    data = book.at(offset, book.shape.chunk)
    tag = label(b"files ch", book.shape.number, book.salt, 1, CHUNK, FILE)
    plain = unseal(book.keys[1], tag, data)
    return [f"{'list':<14}bay {bay.id}, load {load}, {count} entry: file {file:#018x}, first_piece {first}, "
            f"pieces {pieces}", *lines("", bay.body), *lines("K1", book.keys[1]),
            f"{'chunk':<14}level 1, chunk {CHUNK}, at {offset}", *sealed(book.keys[1], tag, data),
            f"{'plain text':<14}{plain[:8].hex()}..{plain[-8:].hex()}, {len(plain)} bytes"]


def opened(passphrase):
    with open(BOOK, "rb") as file:
        return Book(io.BytesIO(file.read()), passphrase)


def rendered():
    book = opened(EVERYDAY)
    blocks = slot_example(book, book.at(0, 4096)), segment_example(book), chunk_example(opened(PERSONAL))
    return ["\n".join(["```", *block, "```"]) for block in blocks]


if __name__ == "__main__":
    print("\n\n".join(rendered()))
