#!/usr/bin/env python3
"""Prints the worked example of Docs/Format.md, computed from Tests/Vectors/good.book."""
import struct
from pathlib import Path

from read_book import Book
from sealing import FIRST_SLOT, SLOT, blake2b, label, passphrase_key, unseal, witness

BOOK = Path(__file__).resolve().parent.parent / "Vectors" / "good.book"
PASSPHRASE, TURN = b"green kettle, blue door", 73


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
    key = passphrase_key(book.shape, PASSPHRASE, book.salt)
    rows = lines("salt", book.salt) + lines("P", key)
    for slot in range(16):
        tag = label(b"key slot", 0, book.salt, 0, slot)
        data = page[FIRST_SLOT + SLOT * slot:][:SLOT]
        plain = unseal(key, tag, data)
        if plain:
            rows += [f"{'slot':<14}{slot}, at {FIRST_SLOT + SLOT * slot}"] + sealed(key, tag, data)
            assert not any(plain[33:])
            return rows + [f"{'plain text':<14}level {plain[0]}, K0, 87 zeros"] + lines("K0", plain[1:33])


def segment_example(book):
    place = TURN % book.shape.turns
    offset = book.shape.segment(place, 0)
    tag = label(b"ring seg", 0, book.salt, 0, place)
    data = book.at(offset, book.shape.segments[0])
    plain = unseal(book.keys[0], tag, data)
    names = "generation", "live_count", "lost_count", "frames_length", "zero"
    rows = [f"{'segment':<14}level 0, place {place}, at {offset}"] + sealed(book.keys[0], tag, data)
    rows += [f"{name:<14}{value}" for name, value in zip(names, struct.unpack_from("<QIIII", plain))]
    return rows + lines("live_digest", plain[24:56]) + frame_example(plain[56:])


def frame_example(frames):
    id, version, kind, length = struct.unpack_from("<QQII", frames)
    part = struct.unpack_from("<QIHHHHI", frames, 24)
    return [f"{'first frame':<14}id {id:#018x}, version {version}, kind {kind}, body_length {length}",
            *lines("", frames[:24]),
            f"{'record':<14}id {part[0]:#018x}, revision {part[1]}, part {part[2]} of {part[3]}, kind {part[4]}, "
            f"order {part[6]}", *lines("", frames[24:48]),
            f"{'text':<14}{frames[48:24 + length].decode()}",
            *lines("hash of frame", blake2b(frames[:24 + length], 32))]


def witness_example(book):
    place = TURN % book.shape.turns
    nonce = book.heads[place, 1][:24]
    tag = label(b"ring wit", 0, book.salt, 0, place, TURN)
    assert nonce[8:] == witness(book.keys[0], 0, book.salt, 0, place, TURN, nonce[:8])
    return (lines("nonce", nonce, "level 1, place 9") + lines("label", tag) + lines("r", nonce[:8])
            + lines("w", nonce[8:]))


def rendered():
    with open(BOOK, "rb") as file:
        book = Book(file, PASSPHRASE)
        page = book.at(0, 4096)
        blocks = slot_example(book, page), segment_example(book), witness_example(book)
        return ["\n".join(["```", *block, "```"]) for block in blocks]


if __name__ == "__main__":
    print("\n\n".join(rendered()))
