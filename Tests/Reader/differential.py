#!/usr/bin/env python3
"""Writes random files, and what this reader finds in each, for the other reader to find alike.

    differential.py COUNT SEED FOLDER

FOLDER gets whole.json and short.json, in the form of Tests/Vectors/manifest.json: the same files, read in the two ways of
section 7. Each begins as the good file; then come sittings, loads and old copies, and faults that only somebody with all
keys can make.
"""
import io
import json
import random
import struct
import sys
from pathlib import Path

from read_book import Book, Refusal
from segments import HEAD_FORM
from sealing import HEADER
from story import BOILER, EVERYDAY, GONE, PERSONAL, PRIVATE, ROOF_NOTE, TALES
from vectors import GOOD
from writer import PIECE, SHAPE, file_frame, frame, pack, patches, pieces_of

HEAD = struct.calcsize(HEAD_FORM)
WORDS = [EVERYDAY, PERSONAL, PRIVATE, PRIVATE, PRIVATE, b"nobody's"]


def near(rng, value, top):
    """A number beside `value`, or one at an end of its range."""
    return rng.choice([max(0, value - 1), value + 1, value + rng.randrange(40), 0, 1, top - 1, top]) & top


class Maker:
    """One random file."""

    def __init__(self, seed):
        self.rng, self.book = random.Random(seed), GOOD.clone()

    def made(self):
        acts = [self.sit, self.sit, self.load]
        faults = [self.flip, self.zero, self.put_back, self.exchange, self.claim, self.claim, self.reframe, self.header]
        for _ in range(self.rng.randrange(3)):
            self.rng.choice(acts)()
        for _ in range(self.rng.randrange(7)):
            self.rng.choice(faults)()
        return bytes(self.book.data)

    def place(self):
        """A level and a generation of the lap, most often one of the newest."""
        back = self.rng.choice([0, 1, 2, self.rng.randrange(SHAPE.places)])
        return self.rng.randrange(3), self.book.clock - back

    def sit(self):
        knows = self.rng.randrange(3)
        new = {}
        for level in range(knows + 1):
            tale = self.rng.choice([None, ROOF_NOTE, GONE, *TALES])
            if tale and tale is not BOILER and self.rng.random() < 0.6:
                new[level] = [frame(tale.id) if self.rng.random() < 0.2 else tale.whole()]
        self.book.sitting(knows, *([new] if new else []))

    def load(self):
        level = self.rng.choice([1, 2])
        data = self.rng.randbytes(self.rng.randrange(2 * PIECE))
        id = self.rng.randrange(1 << 20, 1 << 60)
        self.book.begin(2)
        self.book.load(level, pieces_of(id, data), [file_frame(id, data, b'{"name":"x"}', 9)])
        self.book.end()

    def flip(self):
        at = self.rng.randrange(HEADER, SHAPE.size)
        self.book.flip(at, min(self.rng.choice([1, 1, 512]), SHAPE.size - at))

    def zero(self):
        at = self.rng.randrange(0, SHAPE.size, 512)
        self.book.put(at, bytes(min(self.rng.choice([512, 2048, 8192]), SHAPE.size - at)))

    def put_back(self):
        clock = self.rng.choice(sorted(self.book.past))
        level, g = self.place()
        for each in range(3) if self.rng.random() < 0.5 else [level]:
            self.book.put_back(each, g, clock)

    def exchange(self):
        level, g = self.place()
        _, other = self.place()
        self.book.put(self.book.offset(level, g), self.book.segment(level, other))

    def opened(self):
        """A level, a generation and the plain text of its segment, where there is one."""
        for _ in range(8):
            level, g = self.place()
            if plain := self.book.plain(level, g):
                return level, g, plain
        return None

    def claim(self):
        """Another number, count, load or digest in a segment."""
        if found := self.opened():
            level, g, plain = found
            head = list(struct.unpack_from(HEAD_FORM, plain))
            which = self.rng.choice([0, 1, 1, 1, 2, 2, 3, 3, 5, 6, 7, 8])
            if which == 8:
                head[8] = self.rng.randbytes(32)
            else:
                head[which] = near(self.rng, head[which], (1 << 64 if which < 2 else 1 << 32) - 1)
            self.book.reseal(level, g, struct.pack(HEAD_FORM, *head) + plain[HEAD:])

    def reframe(self):
        """Another frame in a segment, or one field of a frame changed, with the claim as it was."""
        if found := self.opened():
            level, g, plain = found
            _, state, live, lost, length, *loads, digest = struct.unpack_from(HEAD_FORM, plain)
            frames = bytearray(plain[HEAD:HEAD + length])
            if len(frames) >= 24 and self.rng.random() < 0.6:
                offset, form, top = self.rng.choice([(0, "<Q", (1 << 64) - 1), (8, "<Q", (1 << 64) - 1), (16, "<I", 7)])
                value, = struct.unpack_from(form, frames, offset)
                struct.pack_into(form, frames, offset, near(self.rng, value, top))
            else:
                body = self.rng.choice(TALES).whole().body[:SHAPE.longest]
                id = self.rng.choice([self.rng.randrange(1 << 64), *(tale.id for tale in TALES)])
                frames = struct.pack("<QQII", id, max(1, state - self.rng.randrange(3)), 1, len(body)) + body
            if len(frames) <= SHAPE.room(level):
                self.book.reseal(level, g, pack(g, state, live, lost, digest, bytes(frames), SHAPE.room(level), loads))

    def header(self):
        page = self.rng.choice([0, SHAPE.second_header])
        self.book.flip(page + self.rng.randrange(HEADER), self.rng.choice([1, 16]))


def outcome(data, passphrase, whole):
    try:
        found = Book(io.BytesIO(data), passphrase, whole).describe()
    except Refusal as refusal:
        return {"error": str(refusal)}
    files = found["levels"][1].get("attachments", []) if len(found["levels"]) > 1 else []
    shown = [{"id": file["id"], "damaged": file["damaged"]} for file in files]
    return found | ({"attachments": shown} if shown else {})


def main(count, seed, folder):
    vectors = {True: [], False: []}
    for number in range(seed, seed + count):
        maker = Maker(number)
        data, passphrase = maker.made(), maker.rng.choice(WORDS)
        common = {"name": f"SEED={number}", "passphrase": passphrase.hex(), "patches": patches(GOOD.data, data)}
        for whole, kept in vectors.items():
            kept.append(common | {"expect": outcome(data, passphrase, whole)})
    folder.mkdir(parents=True, exist_ok=True)
    for whole, kept in vectors.items():
        text = json.dumps({"base": "good.book", "records": {}, "vectors": kept}, ensure_ascii=False)
        (folder / ("whole.json" if whole else "short.json")).write_text(text)
    print(f"{count} files from SEED={seed}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
