#!/usr/bin/env python3
"""Packs text files into one Swift file, so that their words are in the program and not legible in it.

    pack.py NAME SWIFT-FILE TEXT-FILE...
    pack.py --each NAME SWIFT-FILE TEXT-FILE...

Writes `extension Packed { public static let NAME = Packed(...) }`, in which the text files follow one another, each
under its file name; with --each `static let NAME: [Packed]` for another module, each text file by itself. The bytes are XORed with BLAKE2b of a counter under a public key and written in 64 characters among
which there is no vowel, so that chance makes no words. This hides nothing from anyone who wants to read it.
"""
import hashlib
import pathlib
import sys

ALPHABET = "bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ0123456789!#%&()*+,-./"
KEY = b"homebook packed text"


def stream(count):
    blocks = (hashlib.blake2b(KEY + n.to_bytes(8, "little")).digest() for n in range(count // 64 + 1))
    return b"".join(blocks)[:count]


def characters(data):
    data += bytes(-len(data) % 3)
    for at in range(0, len(data), 3):
        group = int.from_bytes(data[at : at + 3], "big")
        for shift in (18, 12, 6, 0):
            yield ALPHABET[group >> shift & 63]


def joined(paths):
    parts = []
    for path in map(pathlib.Path, paths):
        text = path.read_bytes()
        parts.append(f"{path.name} {len(text)}\n".encode() + text)
    return b"".join(parts)


def value(paths, indent):
    data = joined(paths)
    packed = bytes(a ^ b for a, b in zip(data, stream(len(data))))
    text = "".join(characters(packed))
    inner = " " * (indent + 4)
    lines = [text[at : at + 100] for at in range(0, len(text), 100)]
    return (
        "Packed(\n"
        f"{inner[2:]}byteCount: {len(data)},\n"
        f'{inner[2:]}characters: """\n' + "".join(f"{inner}{line}\\\n" for line in lines) + f'\n{inner}""")'
    )


def together(name, paths):
    sources = ", ".join(pathlib.Path(path).name for path in paths)
    return (
        f"// Made by pack.py from {sources}. Change those, then run it again.\n"
        "extension Packed {\n"
        f"  /// The texts of {sources}.\n"
        f"  public static let {name} = {value(paths, 2)}\n}}\n"
    )


def each(name, paths):
    items = "".join(f"    {value([path], 4)},\n" for path in paths)
    return (
        f"// Made by pack.py from {len(paths)} text files. Change those, then run it again.\n"
        "internal import Records\n\n"
        f"extension Packed {{\n  static let {name}: [Packed] = [\n{items}  ]\n}}\n"
    )


if __name__ == "__main__":
    form = each if sys.argv[1] == "--each" else together
    name, target, *paths = sys.argv[2 if form is each else 1 :]
    pathlib.Path(target).write_text(form(name, paths))
