#!/usr/bin/env python3
"""Writes Tests/Vectors: good.book, good.leaf, passphrases.json, own-words.json, and manifest.json with one flaw each as a patch against
the book.

The output is the same on every run. With --check it is compared with what is there instead.
"""
import argparse
import json
import sys
from pathlib import Path

import flaws_of_files
import flaws_of_levels
import flaws_of_records
import flaws_of_segments
import flaws_of_the_clock
import flaws_of_the_header
import forms
import own_words
from leaf import make_leaf
from story import TALES
from vectors import GOOD, VECTORS
from writer import SHAPE, patches

FOLDER = Path(__file__).resolve().parent.parent / "Vectors"
SOURCES = (flaws_of_the_header, flaws_of_segments, flaws_of_the_clock, flaws_of_levels, flaws_of_records,
           flaws_of_files)  # each registers its vectors
ABOUT = ("Each vector is good.book, cut or extended with zeros to `size` if there is one, then changed at `patches` "
         "([offset, hex]). `passphrase` is hex. `section` and `rule` name what is tested in Docs/Format.md. "
         "`records` are names in the table at the top: id and revision, or the record itself where no other has it. "
         "Records come in any order. `unreadable` counts the segments of the level that are sealed for it and cannot "
         "be read, in a whole reading; all else is the same in a short one. `attachments` are the personal notebook's "
         "files, `files` those of each level; what is lost is damaged too. `loads` are the session's numbers of loads.")


# A text that the personal notebook could not take.
LEAF = {"id": "3300000000000033", "kind": "draft", "of": "entry", "recorded": "2027-01-15T08:00:00Z",
        "content": {"fields": {"account": "La caldera volvió a sonar."}}}


def leaf():
    return make_leaf(SHAPE, GOOD.salt, 1, GOOD.keys[1], bytes(range(24)), LEAF)


def manifest():
    return {"about": ABOUT, "base": "good.book", "records": {tale.name: tale.manifest() for tale in TALES}, "vectors": [
        {"name": v["name"], "section": v["section"], "rule": v["rule"], "passphrase": v["passphrase"].hex()}
        | ({"size": v["size"]} if v["size"] is not None else {})
        | {"patches": patches(GOOD.data, v["book"].data), "expect": v["expect"]} for v in VECTORS]}


def rendered():
    """One vector a line, so that a change shows as a changed line."""
    whole = manifest()
    vectors = whole.pop("vectors")
    assert len({v["name"] for v in vectors}) == len(vectors)
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in whole.items()]
    rows = ",\n".join(json.dumps(v, ensure_ascii=False) for v in vectors)
    return ("{" + ",\n".join(lines) + ',\n"vectors": [\n' + rows + "\n]}\n").encode()


def main():
    parser = argparse.ArgumentParser(description="Writes Tests/Vectors.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    files = {"good.book": bytes(GOOD.data), "good.leaf": leaf(), "manifest.json": rendered(),
             "passphrases.json": forms.rendered(), "own-words.json": own_words.rendered(SHAPE, GOOD)}
    if parser.parse_args().check:
        return int(any((FOLDER / name).read_bytes() != data for name, data in files.items()))
    FOLDER.mkdir(exist_ok=True)
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
