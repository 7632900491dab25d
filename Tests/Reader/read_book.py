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

from files import Files, loads_of
from passphrases import canonical
from records import records_of, text_id
from ring import GRAVE, Level, clock_of, in_short
from sealing import CLASSES, FIRST_SLOT, HEADER, SLOT, SLOTS, anything_key, is_ours, label, passphrase_key, unseal
from segments import TOP, Segment

STATUS = {"size": 13, "earlier format": 13, "no entry": 12, "damaged": 13, "too long": 15}
HIGHEST_CLOCK = TOP - 4
PIECE, SAMPLES = 64, 64


def earlier(shapes):
    """The classes of the format before, as far as their slots go: only their numbers are others."""
    return [shape._replace(number=shape.number - 8) for shape in shapes]


class Refusal(Exception):
    """A row of the first table in section 12."""


class Book:
    """A file that was opened; in a whole reading every segment counts, in a short one as few as are enough."""

    def __init__(self, file, passphrase, whole=True):
        self.file, self.whole, self.unreadable = file, whole, [0, 0, 0]
        self.size = file.seek(0, io.SEEK_END)
        if self.size < HEADER:
            raise Refusal("size")
        if not all(1 <= len(form) <= 1024 for form in (passphrase, canonical(passphrase))):
            raise Refusal("too long")
        self.shape, self.level, self.keys, self.salt, self.keyless = self.unlock(passphrase)
        self.zeros = self.has_zeros()
        self.read_ring()

    def at(self, offset, count):
        self.file.seek(offset)
        return self.file.read(count)

    def layouts(self):
        """Section 2, "A damaged file": as what the first page is tried."""
        exact = [shape for shape in CLASSES if shape.size == self.size]
        if exact:
            same = exact[0].name == "T"
            return exact + [shape for shape in CLASSES if (shape.name == "T") == same and shape not in exact]
        return [shape for shape in CLASSES if shape.name != "T" or self.size < 1 << 20]

    def pages(self):
        """The header pages, each with the classes as whose it is tried; none twice."""
        layouts = self.layouts()
        exact = any(shape.size == self.size for shape in layouts)
        pages = {self.at(0, HEADER): list(layouts)}
        for shape in layouts:
            if shape.size == self.size or not exact and shape.size < self.size:
                tried = pages.setdefault(self.at(shape.second_header, HEADER), [])
                tried += [shape] * (shape not in tried)
        return pages, exact

    def unlock(self, passphrase):
        pages, exact = self.pages()
        for tests in (True, False):
            group = {page: [shape for shape in shapes if (shape.name == "T") == tests] for page, shapes in pages.items()}
            hits = self.hits_on(group, passphrase)
            if hits:
                return hits[0]
            if any(shapes and self.hits_on({page: earlier(shapes)}, passphrase) for page, shapes in group.items()):
                raise Refusal("earlier format")
        if not exact:
            raise Refusal("size")
        blank = any(not any(page[i:i + PIECE]) for page in pages for i in range(0, HEADER, PIECE))
        raise Refusal("damaged" if blank or len(pages) > 1 else "no entry")

    def hits_on(self, pages, passphrase):
        tries = [(passphrase_key(shapes[0], passphrase, page[:16]), page, shapes, False) for page, shapes in pages.items() if shapes]
        tries += [(anything_key(page[:16]), page, shapes, True) for page, shapes in pages.items()]
        return [hit for key, page, shapes, keyless in tries for shape in shapes for hit in self.hits(shape, key, page, keyless)]

    def hits(self, shape, key, page, keyless):
        salt = page[:16]
        for slot in range(SLOTS):
            offset = FIRST_SLOT + slot * SLOT
            plain = unseal(key, label(b"key slot", shape.number, salt, 0, slot), page[offset:offset + SLOT])
            if not plain or plain[0] > 2 or keyless and plain[0]:
                continue
            used = 1 + 32 * (plain[0] + 1)
            if not any(plain[used:]):
                yield shape, plain[0], [plain[i:i + 32] for i in range(1, used, 32)], salt, keyless

    def has_zeros(self):
        """Whether a piece that an opening looks at is of zeros."""
        end = min(self.size, self.shape.size)
        last = end - PIECE
        looked_at = [last // SAMPLES * k // PIECE * PIECE for k in range(SAMPLES + 1)] + [last]
        for page in (0, self.shape.second_header):
            looked_at += range(page, page + HEADER, PIECE)
        return any(at + PIECE <= end and not any(self.at(at, PIECE)) for at in looked_at)

    def read_ring(self):
        places = self.shape.places
        self.clock = clock_of(self.holds, places)
        self.read_only = not 0 < self.clock <= HIGHEST_CLOCK or self.is_damaged()
        self.loads = loads_of(self.clock, places, self.holds, lambda place: self.segment(place, 0))
        # Where the clock was not found in short, the levels above 0 are read whole.
        above = self.whole or in_short(self.holds, places) is None
        self.levels = [Level(j, self.clock, places, self.segments_of(j), above and j > 0) for j in range(self.level + 1)]
        if self.whole:
            # Level 0 is read in short always; what of it cannot be read is counted all the same.
            list(map(self.holds, range(places)))

    def is_damaged(self):
        """What section 2 makes read-only."""
        return self.zeros or self.size != self.shape.size

    def segments_of(self, level):
        """What gives a place's segment of this level; of level 0 only a current one."""
        return self.current if level == 0 else lambda place: self.segment(place, level)

    @functools.cache
    def segment(self, place, level):
        """The readable segment, or None."""
        tag = label(b"ring seg", self.shape.number, self.salt, level, place)
        sealed = self.at(self.shape.segment(place, level), self.shape.segments[level])
        if len(sealed) < self.shape.segments[level]:
            self.unreadable[level] += 1
            return None
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
        return 3 if self.is_damaged() or any(GRAVE & set(level.notes) for level in self.levels) else 0


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
