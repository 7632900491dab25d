"""Section 5 of Docs/Format.md: segments and frames, and the lists of section 9. A broken rule raises ValueError."""
import struct

from sealing import FRAME_HEAD, SEGMENT_HEAD

DELETION, RECORD, FILE, LIST = range(4)
TOP = 1 << 62
TOP_LOAD = 1 << 31
HEAD_FORM = "<QQIII3I32s"


class Segment:
    def __init__(self, shape, level, place, plain):
        (self.generation, self.state, self.live_count, self.lost_count, length,
         *self.loads, self.live_digest) = struct.unpack_from(HEAD_FORM, plain)
        if not 1 <= self.generation < TOP or self.generation % shape.places != place:
            raise ValueError("generation")
        if self.state >= TOP:
            raise ValueError("state")
        if length > shape.room(level):
            raise ValueError("frames_length")
        if max(self.loads) >= TOP_LOAD or any(self.loads) and (level or not shape.chunk):
            raise ValueError("loads")
        end = SEGMENT_HEAD + length
        if any(plain[end:]):
            raise ValueError("padding")
        self.frames = self.read_frames(shape, level, plain[SEGMENT_HEAD:end])

    def read_frames(self, shape, level, data):
        frames, offset = {}, 0
        while offset < len(data):
            if len(data) - offset < FRAME_HEAD:
                raise ValueError("end of frames")
            frame = Frame(*struct.unpack_from("<QQII", data, offset), data, offset + FRAME_HEAD)
            offset += FRAME_HEAD + len(frame.body)
            frame.check(shape, level, self.state)
            if frame.id in frames:
                raise ValueError("id twice")
            frames[frame.id] = frame
        return list(frames.values())


class Frame:
    def __init__(self, id, version, kind, length, data, offset=0):
        if length > len(data) - offset:
            raise ValueError("body_length")
        self.id, self.version, self.kind = id, version, kind
        self.body = data[offset:offset + length]

    def check(self, shape, level, state):
        if not 1 <= self.version <= state:
            raise ValueError("version")
        if self.kind > (LIST if shape.chunk else RECORD) or self.kind == DELETION and self.body:
            raise ValueError("kind")
        if len(self.body) > shape.longest:
            raise ValueError("body_length")
        if self.kind == LIST:
            Bay(shape.bays[level], self)

    def bytes(self):
        return struct.pack("<QQII", self.id, self.version, self.kind, len(self.body)) + self.body


class Bay:
    """The list of what a bay holds."""

    def __init__(self, bays, frame):
        (count, chunks), self.number = bays, frame.id
        if len(frame.body) < 16:
            raise ValueError("body_length")
        self.load, entries, zero = struct.unpack_from("<QII", frame.body)
        if not 1 <= self.load < TOP_LOAD or self.number >= count or self.load % count != self.number:
            raise ValueError("load")
        if zero or len(frame.body) != 16 + 16 * entries:
            raise ValueError("count")
        self.entries = list(struct.iter_unpack("<QII", frame.body[16:]))
        if any(pieces == 0 or first + pieces > TOP_LOAD for _, first, pieces in self.entries):
            raise ValueError("pieces")
        if sum(pieces for _, _, pieces in self.entries) > chunks:
            raise ValueError("pieces")

    def pieces(self):
        """File and piece of each chunk, from chunk 0 of the bay on."""
        return [(file, first + i) for file, first, pieces in self.entries for i in range(pieces)]
