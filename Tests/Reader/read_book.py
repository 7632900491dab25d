#!/usr/bin/env python3
"""Reads a notebook file by Docs/Format.md alone, the whole ring every time, and prints what it holds as JSON.

    read_book.py FILE --passphrase-fd N
    read_book.py FILE --passphrase-file PATH        (for tests)
"""
import argparse
import io
import json
import struct
import sys

from records import attachments_of, records_of
from sealing import (CLASSES, FIRST_SLOT, FRAME_HEAD, HEAD, HEADER, SEGMENT_HEAD, SLOT, SLOTS, anything_key, blake2b,
                     is_ours, label, passphrase_key, unseal, witness)

GRAVE = {"missing", "counter", "gone", "last save unreadable"}
STATUS = {"size": 13, "no entry": 12, "damaged": 13, "too long": 15}
TOP_GENERATION = 1 << 62


class Refusal(Exception):
    """A row of the first table in section 12."""


class Segment:
    """Section 5. Raises ValueError with the broken rule."""

    def __init__(self, shape, level, place, plain):
        self.generation, self.live_count, self.lost_count, length, zero = struct.unpack_from("<QIIII", plain)
        self.live_digest = plain[24:SEGMENT_HEAD]
        if not 1 <= self.generation < TOP_GENERATION or self.generation % shape.turns != place:
            raise ValueError("generation")
        if length > shape.room(level):
            raise ValueError("frames_length")
        if zero:
            raise ValueError("zero")
        end = SEGMENT_HEAD + length
        if any(plain[end:]):
            raise ValueError("padding")
        self.frames = self.read_frames(shape, plain[SEGMENT_HEAD:end])

    def read_frames(self, shape, data):
        frames, offset = {}, 0
        while offset < len(data):
            if len(data) - offset < FRAME_HEAD:
                raise ValueError("end of frames")
            frame = Frame(*struct.unpack_from("<QQII", data, offset), self.generation, data, offset + FRAME_HEAD)
            offset += FRAME_HEAD + len(frame.body)
            if not 1 <= frame.version <= self.generation:
                raise ValueError("version")
            if frame.kind > 2 or frame.kind == 0 and frame.body:
                raise ValueError("kind")
            if len(frame.body) > shape.longest:
                raise ValueError("body_length")
            if frame.id in frames:
                raise ValueError("id twice")
            frames[frame.id] = frame
        return frames.values()


class Frame:
    def __init__(self, id, version, kind, length, last_copy, data, offset):
        if length > len(data) - offset:
            raise ValueError("body_length")
        self.id, self.version, self.kind, self.last_copy = id, version, kind, last_copy
        self.body = data[offset:offset + length]

    def bytes(self):
        return struct.pack("<QQII", self.id, self.version, self.kind, len(self.body)) + self.body


class Level:
    """Rules 4 to 9 of section 7 for one level."""

    def __init__(self, number, segments, clock, turns):
        self.number, self.notes = number, []
        self.newest = max(segments, key=lambda s: s.generation, default=None)
        current = [s for s in segments if s.generation > clock - turns]
        if not segments:
            self.notes.append("gone")
        elif not current:
            self.notes.append("counter")
        self.has_current = bool(current)
        self.live, self.best = {}, {}
        met = any(self.fold(s) for s in sorted(current or segments, key=lambda s: -s.generation))
        self.missing = 0
        if self.newest and not met:
            self.notes.append("missing")
            self.missing = max(0, self.newest.live_count - len(self.live))

    def fold(self, segment):
        """Takes in the next older segment, and says whether the newest one's account is met now."""
        for frame in segment.frames:
            known = self.best.get(frame.id)
            if known is None or known.version < frame.version:
                self.best[frame.id] = frame
            elif known.version == frame.version and (known.kind, known.body) != (frame.kind, frame.body):
                self.notes += ["mixed"] * ("mixed" not in self.notes)
        self.live = {id: self.best[id] for id in sorted(self.best) if self.best[id].kind}
        return self.newest.live_count == len(self.live) and self.newest.live_digest == self.digest()

    def digest(self):
        return blake2b(b"".join(blake2b(frame.bytes(), 32) for frame in self.live.values()), 32)

    def margin(self, clock, turns):
        return min((frame.last_copy for frame in self.live.values()), default=clock) + turns - 1 - clock


class Book:
    def __init__(self, file, passphrase):
        self.file = file
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
        by_salt = {page[:16]: passphrase_key(self.shape, passphrase, page[:16]) for page in distinct}
        tries = [(by_salt[page[:16]], page, False) for page in distinct]
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
        self.heads, self.unreadable = {}, [0, 0, 0]
        segments = [[], [], []]
        for place in range(self.shape.turns):
            for level in range(3):
                offset = self.shape.segment(place, level)
                self.heads[place, level] = self.at(offset, HEAD)
                segment = self.segment(place, level, offset) if self.is_ours(place, level) else None
                if segment:
                    segments[level].append(segment)
        self.clock = max((s.generation for level in segments for s in level), default=0)
        self.levels = [Level(j, segments[j], self.clock, self.shape.turns) for j in range(self.level + 1)]
        self.holes = set(range(self.shape.turns)) - {s.generation % self.shape.turns for s in segments[0]}
        self.look_for_unfinished_turns()
        self.read_only = (any("counter" in level.notes for level in self.levels) or not segments[0]
                          or self.clock + 1 == TOP_GENERATION)

    def tag(self, place, level):
        return label(b"ring seg", self.shape.number, self.salt, level, place)

    def is_ours(self, place, level):
        return level <= self.level and is_ours(self.keys[level], self.tag(place, level), self.heads[place, level])

    def segment(self, place, level, offset):
        plain = unseal(self.keys[level], self.tag(place, level), self.at(offset, self.shape.segments[level]))
        try:
            if plain is None:
                raise ValueError("tag")
            return Segment(self.shape, level, place, plain)
        except ValueError:
            self.unreadable[level] += 1
            return None

    def vouched(self, level, generation):
        """Whether the witness for (level, generation) verifies; its nonce is in the segment one level up, in a ring."""
        place = generation % self.shape.turns
        nonce = self.heads[place, (level + 1) % 3][:24]
        return nonce[8:] == witness(self.keys[level], self.shape.number, self.salt, level, place, generation, nonce[:8])

    def dates_itself(self, level, generation):
        return self.is_ours(generation % self.shape.turns, level) and self.vouched(level - 1, generation)

    def was_written(self, level, generation):
        if level == 0:
            return generation <= self.clock or self.vouched(0, generation)
        vouched = self.vouched(level, generation) and (level == 1 or self.vouched(0, generation))
        return vouched or self.dates_itself(level, generation)

    def look_for_unfinished_turns(self):
        """Rules 10, 12 and 13 of section 7."""
        for level in self.levels:
            if not level.has_current:
                continue
            first = max(level.newest.generation + 1, self.clock + 2 - self.shape.turns)
            turns = range(first, self.clock + 2)
            if any(self.was_written(level.number, g) for g in turns):
                level.notes.append("last save unreadable")
            elif level.number == 2 and any(self.vouched(2, g) for g in turns):
                level.notes.append("broken off")
            elif level.number == 0 and (self.clock + 1) % self.shape.turns in self.holes:
                level.notes.append("broken off")

    def chunk(self, level, number, owner):
        tag = label(b"arena ch", self.shape.number, self.salt, level, number, owner)
        return unseal(self.keys[level], tag, self.at(self.shape.chunk_offset(level, number), self.shape.chunk))

    def describe(self):
        return {
            "class": self.shape.name, "level": self.level, "keyless": self.keyless, "clock": self.clock,
            "readOnly": self.read_only,
            "margin": min(level.margin(self.clock, self.shape.turns) for level in self.levels),
            "levels": [self.describe_level(level) for level in self.levels],
        }

    def describe_level(self, level):
        records, not_understood = records_of(level.live.values())
        described = {
            "level": level.number, "notes": sorted(level.notes), "missing": level.missing,
            "newest": level.newest.generation if level.newest else 0,
            "liveCount": len(level.live), "lostCount": level.newest.lost_count if level.newest else 0,
            "margin": level.margin(self.clock, self.shape.turns), "unreadable": self.unreadable[level.number],
            "notUnderstood": not_understood, "records": records,
        }
        attachments = attachments_of(level.live.values(), self.shape, level.number, self.chunk)
        return described | ({"attachments": attachments} if attachments else {})

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
    options = parser.parse_args()
    try:
        with open(options.file, "rb") as file:
            book = Book(file, read_passphrase(options))
            print(json.dumps(book.describe(), ensure_ascii=False, indent=2))
            return book.status()
    except Refusal as refusal:
        print(json.dumps({"error": str(refusal)}))
        return STATUS[str(refusal)]


if __name__ == "__main__":
    sys.exit(main())
