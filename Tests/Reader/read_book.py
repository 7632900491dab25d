#!/usr/bin/env python3
"""Reads a notebook file by Docs/Format.md alone and prints what it holds as JSON.

    read_book.py FILE --passphrase-fd N [--short]
    read_book.py FILE --passphrase-file PATH        (for tests)

The whole ring is read, or with --short no more of it than an opening needs.
"""
import argparse
import functools
import io
import json
import sys
import unicodedata

from files import Files, loads_of
from records import records_of, text_id
from ring import GRAVE, Level, clock_of
from sealing import CLASSES, FIRST_SLOT, HEADER, SLOT, SLOTS, anything_key, is_ours, label, passphrase_key, unseal
from segments import TOP, Segment

STATUS = {"size": 13, "no entry": 12, "damaged": 13, "too long": 15}
HIGHEST_CLOCK = TOP - 4


class Refusal(Exception):
    """A row of the first table in section 12."""


def forms(passphrase):
    """What is tried of a passphrase: its NFC, where it is UTF-8, and where that differs, what was typed."""
    try:
        composed = unicodedata.normalize("NFC", passphrase.decode()).encode()
    except UnicodeDecodeError:
        return [passphrase]
    return [composed] if composed == passphrase else [composed, passphrase]


class Book:
    """A file that was opened; in a whole reading every segment counts, in a short one as few as are enough."""

    def __init__(self, file, passphrase, whole=True):
        self.file, self.whole, self.unreadable = file, whole, [0, 0, 0]
        size = file.seek(0, io.SEEK_END)
        self.shape = next((shape for shape in CLASSES if shape.size == size), None)
        if not self.shape:
            raise Refusal("size")
        if not 1 <= len(passphrase) <= 1024:
            raise Refusal("too long")
        self.level, self.keys, self.salt, self.keyless = self.unlock(passphrase)
        self.read_ring()

    def at(self, offset, count):
        self.file.seek(offset)
        return self.file.read(count)

    def unlock(self, passphrase):
        pages = [self.at(0, HEADER), self.at(self.shape.second_header, HEADER)]
        distinct = pages if pages[0] != pages[1] else pages[:1]
        tries = []
        for form in forms(passphrase):
            by_salt = {page[:16]: passphrase_key(self.shape, form, page[:16]) for page in distinct}
            tries += [(by_salt[page[:16]], page, False) for page in distinct]
        tries += [(anything_key(page[:16]), page, True) for page in distinct]
        hits = [hit for key, page, keyless in tries for hit in self.hits(key, page, keyless)]
        if not hits:
            raise Refusal("no entry" if len(distinct) == 1 else "damaged")
        return hits[0]

    def hits(self, key, page, keyless):
        salt = page[:16]
        for slot in range(SLOTS):
            offset = FIRST_SLOT + slot * SLOT
            plain = unseal(key, label(b"key slot", self.shape.number, salt, 0, slot), page[offset:offset + SLOT])
            if not plain or plain[0] > 2 or keyless and plain[0]:
                continue
            used = 1 + 32 * (plain[0] + 1)
            if not any(plain[used:]):
                yield plain[0], [plain[i:i + 32] for i in range(1, used, 32)], salt, keyless

    def read_ring(self):
        places = self.shape.places
        self.clock = clock_of(self.holds, places)
        self.read_only = not 0 < self.clock <= HIGHEST_CLOCK
        self.loads = loads_of(self.clock, places, self.holds, lambda place: self.segment(place, 0))
        self.levels = [Level(j, self.clock, places, self.segments_of(j), self.whole) for j in range(self.level + 1)]

    def segments_of(self, level):
        """What gives a place's segment of this level; of level 0 only a current one."""
        return self.current if level == 0 else lambda place: self.segment(place, level)

    @functools.cache
    def segment(self, place, level):
        """The readable segment, or None."""
        tag = label(b"ring seg", self.shape.number, self.salt, level, place)
        sealed = self.at(self.shape.segment(place, level), self.shape.segments[level])
        if not is_ours(self.keys[level], tag, sealed):
            return None
        plain = unseal(self.keys[level], tag, sealed)
        try:
            if plain is None:
                raise ValueError("tag")
            return Segment(self.shape, level, place, plain)
        except ValueError:
            self.unreadable[level] += 1
            return None

    def holds(self, place):
        segment = self.segment(place, 0)
        return segment.generation if segment else None

    def current(self, place):
        """Level 0's segment if it has the generation that its place stands for."""
        segment = self.segment(place, 0)
        return segment if segment and 0 <= self.clock - segment.generation < self.shape.places else None

    def chunk(self, level, number, owner, piece):
        tag = label(b"files ch", self.shape.number, self.salt, level, number + (piece << 32), owner)
        return unseal(self.keys[level], tag, self.at(self.shape.chunk_offset(level, number), self.shape.chunk))

    def describe(self):
        return {
            "class": self.shape.name, "level": self.level, "keyless": self.keyless, "clock": self.clock,
            "readOnly": self.read_only, "loads": self.loads, "margin": min(level.margin() for level in self.levels),
            "levels": [self.describe_level(level) for level in self.levels],
        }

    def describe_level(self, level):
        records, not_understood = records_of(level.live.values())
        described = {
            "level": level.number, "notes": sorted(level.notes), "missing": level.missing,
            "state": level.newest.state if level.newest else 0,
            "liveCount": len(level.live), "lostCount": level.newest.lost_count if level.newest else 0,
            "margin": level.margin(), "unreadable": self.unreadable[level.number],
            "takenUpAgain": list(map(text_id, level.taken_up_again())),
            "notUnderstood": not_understood, "records": records,
        }
        if not self.shape.chunk:
            return described
        files = Files(level, self.shape, self.loads[level.number], functools.partial(self.chunk, level.number))
        attachments = files.all()
        described["notUnderstood"] += sum("notUnderstood" in attachment for attachment in attachments)
        return described | {"filesMargin": files.margin()} | ({"attachments": attachments} if attachments else {})

    def status(self):
        return 3 if any(GRAVE & set(level.notes) for level in self.levels) else 0


def read_passphrase(options):
    source = options.passphrase_fd if options.passphrase_fd is not None else options.passphrase_file
    with open(source, "rb") as lines:
        return lines.readline().removesuffix(b"\n")


def main():
    parser = argparse.ArgumentParser(description="Reads a notebook file by Docs/Format.md and prints JSON.")
    parser.add_argument("file")
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument("--passphrase-fd", type=int)
    ways.add_argument("--passphrase-file")
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    try:
        with open(options.file, "rb") as file:
            book = Book(file, read_passphrase(options), not options.short)
            print(json.dumps(book.describe(), ensure_ascii=False, indent=2))
            return book.status()
    except Refusal as refusal:
        print(json.dumps({"error": str(refusal)}))
        return STATUS[str(refusal)]


if __name__ == "__main__":
    sys.exit(main())
