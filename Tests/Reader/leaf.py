"""A loose leaf: section 11 of Docs/Format.md."""
import json
import struct

from sealing import OVERHEAD, label, seal, unseal

SIZES = [1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24, 1 << 27]


def tag(shape, salt, level):
    return label(b"loose lf", shape.number, salt, level, 0)


def make_leaf(shape, salt, level, key, nonce, record):
    """A leaf with a record, which is an object."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    plain = struct.pack("<Q", len(text)) + text
    size = next(size for size in SIZES if size >= len(plain) + OVERHEAD)
    return seal(key, tag(shape, salt, level), nonce, plain.ljust(size - OVERHEAD, b"\0"))


def read_leaf(book, data):
    """The level of a leaf that an open book can read, and its record; None where it opens for none of its levels."""
    if len(data) not in SIZES:
        return None
    for level, key in reversed(list(enumerate(book.keys))):
        plain = unseal(key, tag(book.shape, book.salt, level), data)
        if plain is not None:
            length, = struct.unpack_from("<Q", plain)
            if any(plain[8 + length:]):
                return None
            return level, json.loads(plain[8:8 + length])
    return None
