"""Section 9 of Docs/Format.md: which copies of a file's pieces count, and its data."""
import hashlib
import struct
from collections import defaultdict

from records import Part, fields_of, text_id
from sealing import OVERHEAD
from segments import FILE, LIST, TOP_LOAD, Bay

FILE_HEAD = 40
RECORD_KIND = 15


def loads_of(clock, places, holds, segment):
    """The numbers of the newest loads; `holds` and `segment` are level 0's."""
    if clock == 0:
        return [0, 0, 0]
    seen = [segment(g % places).loads for g in (clock, clock - 1) if holds(g % places) == g]
    loads = [max(numbers) for numbers in zip(*seen)] or [0, 0, 0]
    sure = all(holds(g % places) == must for g, must in
               ((clock - 1, clock - 1), (clock, clock), (clock + 1, clock + 1 - places)))
    return loads if sure else [min(number + 1, TOP_LOAD - 1) for number in loads]


class Files:
    """The files of one level; `chunk(number, owner of piece)` gives an opened chunk or None."""

    def __init__(self, level, shape, load, chunk):
        self.level, self.shape, self.load, self.chunk = level, shape, load, chunk
        self.bays, self.each = shape.bays[level.number]
        self.copies = defaultdict(list)
        for frame in level.live.values():
            if frame.kind == LIST:
                self.take_in(Bay(shape.bays[level.number], frame))

    def take_in(self, bay):
        first = bay.number * self.each
        pieces = bay.pieces()
        known = self.load - bay.load < self.bays or bay.load > self.load
        if known or pieces and self.chunk(first, *pieces[0]) is not None:
            for i, piece in enumerate(pieces):
                self.copies[piece].append(((self.load - bay.number) % self.bays, first + i))

    def all(self):
        return [self.described(frame) for frame in self.level.live.values() if frame.kind == FILE]

    def described(self, frame):
        shown = {"id": text_id(frame.id), "damaged": True, "lost": False}
        try:
            length, digest = struct.unpack_from("<Q32s", frame.body)
            part = Part(frame.id, frame.body[FILE_HEAD:])
            if part.count != 1 or part.kind != RECORD_KIND:
                raise ValueError("record")
            shown |= {"bytes": length, "sha256": digest.hex()}
        except (ValueError, struct.error):
            return shown | {"notUnderstood": True}
        try:
            shown["fields"] = fields_of(part.text)
        except ValueError:
            shown["notUnderstood"] = True
        pieces = max(1, -(-length // (self.shape.chunk - OVERHEAD)))
        if pieces > self.bays * self.each:
            return shown
        numbers = [(frame.id, i) for i in range(pieces)]
        shown["lost"] = not all(self.copies.get(number) for number in numbers)
        data = [self.piece(*number) for number in numbers]
        fine = None not in data and hashlib.sha256(b"".join(data)[:length]).digest() == digest
        return shown | {"damaged": not fine}

    def piece(self, file, piece):
        opened = (self.chunk(number, file, piece) for _, number in sorted(self.copies.get((file, piece), ())))
        return next((data for data in opened if data is not None), None)

    def margin(self):
        """The least of B - 1 - age over the copies that count."""
        counting = [min(copies)[0] for copies in self.copies.values()]
        return self.bays - 1 - max(counting, default=0)
