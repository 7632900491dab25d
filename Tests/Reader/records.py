"""Section 8 of Docs/Format.md: from live frames to records."""
import json
import struct
from collections import defaultdict

KINDS = {1: "entry", 2: "amendment", 3: "withdrawal", 4: "attachmentNote", 10: "plan", 11: "document", 12: "person",
         13: "settings", 14: "handedOver", 15: "attachment", 16: "formerPlan", 17: "draft",
         18: "ageKey"}
RECORD_HEAD = 24
DEEPEST = 64


class Part:
    """The body of a record frame. Raises ValueError if it breaks a rule."""

    def __init__(self, frame_id, body):
        if len(body) < RECORD_HEAD:
            raise ValueError("length")
        self.id, self.revision, self.index, self.count, self.kind, zero, self.order = struct.unpack_from(
            "<QIHHHHI", body)
        self.text = body[RECORD_HEAD:]
        if self.revision == 0 or self.index >= self.count or zero:
            raise ValueError("header")
        if self.count == 1 and self.id != frame_id:
            raise ValueError("id")

    def revision_key(self):
        return self.revision, self.count, self.kind, self.order


def unique(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def refuse(constant):
    raise ValueError(constant)


def depth(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(depth, inner), default=0) if isinstance(value, (dict, list)) else 0


def fields_of(text):
    """The one JSON object in the text, or ValueError."""
    try:
        fields = json.loads(text.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)
        json.dumps(fields, ensure_ascii=False).encode("utf-8")
    except (RecursionError, UnicodeError) as error:
        raise ValueError("text") from error
    if not isinstance(fields, dict) or depth(fields) > DEEPEST:
        raise ValueError("not an object")
    return fields


def text_id(id):
    return struct.pack("<Q", id).hex()


def joined(parts):
    """The text of a complete revision, or None."""
    parts = sorted(parts, key=lambda part: part.index)
    complete = [part.index for part in parts] == list(range(parts[0].count))
    return b"".join(part.text for part in parts) if complete else None


def shown(revisions):
    """The highest complete and understood revision, and how many frames of complete ones were not understood."""
    found, failed = None, 0
    for key in sorted(revisions, key=lambda key: (-key[0], *key[1:])):
        text = joined(revisions[key])
        try:
            found = found or text is not None and (key, fields_of(text))
        except ValueError:
            failed += len(revisions[key])
    return found, failed


def records_of(frames):
    """The records in the order of their ids, and the number of frames that are not understood."""
    grouped, failed = defaultdict(lambda: defaultdict(list)), 0
    for frame in frames:
        if frame.kind != 1:
            continue
        try:
            part = Part(frame.id, frame.body)
            grouped[part.id][part.revision_key()].append(part)
        except ValueError:
            failed += 1
    records = []
    for id in sorted(grouped):
        found, more = shown(grouped[id])
        failed += more
        if found:
            (revision, _, kind, order), fields = found
            records.append({"id": text_id(id), "kind": KINDS.get(kind, kind), "order": order,
                            "revision": revision, "fields": fields})
    return records, failed
