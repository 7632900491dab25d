#!/usr/bin/env python3
"""Joins the lists into one sorted table and packs it, with the phrases, into Packed+Lists.swift.

    pack.py [SWIFT-FILE]

In the table a word stands as the number of letters that it shares with the one before (`a` for none), its other
letters, and a capital for what it is. Capitals and accents are gone. What a word is said to be where it stands on
several lists: the cheapest, but a word from which the program draws its suggestions is never a name.
Those words stand in the table too: whoever chooses three of them chooses three everyday words.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
# The letters are those of WordTable.swift, the cheapest first.
LISTS = [
    ("F", ["function.txt"]),
    ("N", ["given.en.txt", "given.es.txt", "surnames.en.txt", "surnames.es.txt", "pets.txt"]),
    ("L", ["places.txt"]),
    ("C", ["clubs.txt"]),
    ("P", ["passwords.txt", "passwords.es.txt"]),
    ("W", ["words.en.txt", "words.es.txt"]),
]


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def read(name):
    lines = (HERE / "Lists" / name).read_text(encoding="utf-8").splitlines()
    return [folded(line) for line in lines if not line.startswith("#")]


def drawn():
    for path in (HERE.parent / "homebook/Words").glob("WordList+*.swift"):
        yield from re.findall(r"\b[a-z]{3,}\b", path.read_text().partition('"""')[2])


def table():
    kinds = {}
    ordinary = set(drawn())
    for kind, names in LISTS:
        for word in " ".join(line for name in names for line in read(name)).split():
            assert re.fullmatch("[a-z0-9]+", word), word
            if len(word) >= 3:
                kinds.setdefault(word, "W" if word in ordinary else kind)
    for word in ordinary:
        kinds.setdefault(word, "W")
    return sorted(kinds.items())


def front_coded(words):
    before = ""
    for word, kind in words:
        shared = 0
        while shared < min(len(word), len(before)) and word[shared] == before[shared]:
            shared += 1
        yield chr(ord("a") + shared) + word[shared:] + kind
        before = word


if __name__ == "__main__":
    target = sys.argv[1] if len(sys.argv) > 1 else HERE / "Packed+Lists.swift"
    with tempfile.TemporaryDirectory() as folder:
        parts = {"table": "".join(front_coded(table())), "phrases": "\n".join(read("phrases.txt")) + "\n"}
        paths = [pathlib.Path(folder) / name for name in parts]
        for path in paths:
            path.write_text(parts[path.name])
        pack = HERE.parent / "Records/Fields/pack.py"
        subprocess.run([sys.executable, pack, "--each", "strength", target, *paths], check=True)
    text = pathlib.Path(target).read_text().split("\n", 1)[1]
    pathlib.Path(target).write_text("// Made by pack.py from the texts in Lists. Change those, then run it again.\n" + text)
