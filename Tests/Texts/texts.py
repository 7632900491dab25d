"""Reads the plain texts of this folder: blocks of "key: value" lines, one blank line between blocks."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXTS = ROOT / "Sources/Guidance/Texts"
STAGES = ["staying", "preparing", "leaving", "left"]
CONDITIONS = ["children", "pregnancy", "pets", "work", "sharedHome", "order", "technology", "money", "immigration",
              "health", "school", "vehicle"]
PRIORITIES = ["children", "home", "money", "reachable", "papers", "work", "health", "privacy", "support"]
TIMES = ["now", "soon", "later"]
AREAS = ["home", "work", "neighbourhood", "children", "pets", "technology", "money", "legal", "health", "support",
         "evidence"]
TEMPLATES = ["safety", "situations", "forHelpers", "helper", "fire", "moving", "journey", "insurance"]
# What the household set offers; its questions stand in "household".
HOUSEHOLD = ["fire", "moving", "journey", "insurance", "ready"]


class Block:
    """One block: its kind (template, note, section, step, item ...), its id, whether it bears the mark "!"."""

    def __init__(self, lines):
        (self.line, first), rest = lines[0], lines[1:]
        self.kind, head = split(first)
        self.id, _, mark = head.partition(" ")
        self.careful = mark == "!"
        self.fields = [split(text) for _, text in rest]

    def one(self, key, default=""):
        """The value of a key that stands once."""
        return next((value for name, value in self.fields if name == key), default)

    def words(self, key):
        """The value of a key as a list of words."""
        return self.one(key).split()

    def all(self, key):
        """Every value of a key that may stand several times."""
        return [value for name, value in self.fields if name == key]


def split(line):
    key, _, value = line.partition(":")
    return key, value.strip()


def lines(name):
    return (TEXTS / name).read_text(encoding="utf-8").split("\n")


def blocks(name):
    """The blocks of a file, in order; lines that begin with "#" are left out."""
    found, current = [], []
    for number, text in enumerate(lines(name) + [""], 1):
        if text.startswith("#"):
            continue
        if text:
            current.append((number, text))
        elif current:
            found.append(Block(current))
            current = []
    return found


def sources():
    """What sources.txt says: {line: (mark, [tags], fact)} and {item: ([forms], [tags], name)}."""
    facts, items = {}, {}
    for text in lines("sources.txt"):
        key, value = split(text)
        cells = [cell.strip() for cell in value.split(" | ", 3)]
        if key == "line":
            facts[cells[0]] = (cells[1], cells[2].split(), cells[3])
        if key == "item":
            items[cells[0]] = (cells[1].split(), cells[2].split(), cells[3])
    return facts, items
