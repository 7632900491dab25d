#!/usr/bin/env python3
"""Checks the texts of Sources/Guidance/Texts. Prints each flaw with its file and ends with status 1 if there is one.

    check.py            checks
    check.py --write    renews the tables of Docs/Guidance.md, then checks
"""

import itertools
import pathlib
import re
import sys

sys.dont_write_bytecode = True

import reading
import table
from texts import AREAS, CONDITIONS, STAGES, TEMPLATES, blocks, lines, sources, split

SPOKEN = {"title", "about", "heading", "text", "caution", "hint", "room", "answer", "known", "ask"}
ALLOWED = {
    "template": ["offer", "asks", "title", "about"],
    "note": ["offer", "lines", "seeds", "text"],
    "section": ["area", "offer", "heading"],
    "step": ["stages", "applies", "lines", "seeds", "text", "room", "caution"],
    "item": ["offer", "rows", "sources", "forms", "for", "applies", "missed", "text", "hint", "caution"],
    "words": ["fact", "cells", "pairs", "known", "ask"],
    "question": ["text", "answer"],
}
ROOMS = {"who", "where", "when", "word", "number", "how", "what"}
PLACEHOLDERS = {"emergencyNumber", "hideNumber", "cannotSpeak", "helpline", "disclosureScheme"}
FORMS = {"O": ["original"], "C": ["copy", "scan"], "N": ["note"], "T": ["thing"]}
flaws = []


def flaw(where, what):
    flaws.append(f"{where}: {what}")


def parallel(name):
    """Line n of one language stands for line n of the other."""
    pairs = list(itertools.zip_longest(lines(f"{name}.en.txt"), lines(f"{name}.es.txt")))
    for number, (one, other) in enumerate(pairs, 1):
        where = f"{name}.*.txt:{number}"
        if one is None or other is None:
            return flaw(where, "one language ends here")
        (key, english), (second, spanish) = split(one), split(other)
        if key != second or (key not in SPOKEN and one != other):
            flaw(where, f"not parallel: {one!r} and {other!r}")
        if key in {"room", "answer"} and english.split(" | ")[0] != spanish.split(" | ")[0]:
            flaw(where, "the words before the bar differ")
        if key in SPOKEN and not (english and spanish):
            flaw(where, "a language is missing")
        if key in SPOKEN and english == spanish and "{" not in english:
            flaw(where, f"left untranslated: {english!r}")
        if sorted(re.findall(r"{\w+}", english)) != sorted(re.findall(r"{\w+}", spanish)):
            flaw(where, "the names in braces differ")


def shape(name):
    """Known keys in their order, known values, ids that stand once."""
    seen = set()
    for block in blocks(f"{name}.en.txt"):
        where = f"{name}.en.txt:{block.line}"
        order = ALLOWED.get(block.kind, [])
        ranks = [order.index(key) if key in order else -1 for key, _ in block.fields]
        if not order or -1 in ranks or (ranks != sorted(ranks) and block.kind != "step"):
            flaw(where, f"unknown key, or keys out of order, in {block.kind} {block.id}")
        if (block.kind, block.id) in seen:
            flaw(where, f"{block.kind} {block.id} stands twice")
        seen.add((block.kind, block.id))
        values = {"stages": STAGES, "applies": CONDITIONS, "area": AREAS, "asks": ["stage", "country", *CONDITIONS]}
        for key, allowed in values.items():
            for word in set(block.words(key)) - set(allowed):
                flaw(where, f"unknown word {word!r} in {key}")
        for room in block.all("room"):
            if room.split(" | ")[0] not in ROOMS:
                flaw(where, f"unknown room {room!r}")
        if block.kind in {"step", "item", "note"} and not block.one("text"):
            flaw(where, f"{block.id} has no text")
        if name in TEMPLATES:
            for word in set(re.findall(r"{(\w+)}", " ".join(v for _, v in block.fields))) - PLACEHOLDERS:
                flaw(where, f"nothing fills {{{word}}}")


def covered(facts):
    """Every line of the guidance has a place, with its sources, and every risky one is marked and has its caution."""
    places = table.places()
    for number, (mark, tags, _) in facts.items():
        wanted = "forHelpers" if number.isdigit() and int(number) > 115 else "safety"
        found = [(name, block) for name, block in places.get(number, []) if name == wanted]
        if not found:
            flaw(f"{wanted}.en.txt", f"line {number} is covered nowhere")
        if mark == "!" and not any(block.kind == "step" for _, block in found):
            flaw(f"{wanted}.en.txt", f"line {number} can raise the risk and has no step")
        for _, block in found:
            if mark == "!" and not block.careful:
                flaw(f"{wanted}.en.txt:{block.line}", f"{block.id} covers line {number} and lacks its mark !")
    for number in set(places) - set(facts):
        flaw("sources.txt", f"there is no line {number}")
    for name in ["safety", "forHelpers"]:
        for block in blocks(f"{name}.en.txt"):
            tags = {tag for number in block.words("lines") for tag in facts.get(number, ("", [], ""))[1]}
            if {tag for tag in tags if re.fullmatch(r"\d{3}", tag)} != set(block.words("seeds")):
                flaw(f"{name}.en.txt:{block.line}", f"the seeds of {block.id} are not those of its lines")
            if block.kind == "step" and not block.words("lines"):
                flaw(f"{name}.en.txt:{block.line}", f"{block.id} rests on no line")


def stages(step):
    return set(step.words("stages") or STAGES)


def never_first(name):
    """A marked step has its caution, and something unmarked stands before it however the plan is tailored."""
    before = []
    for block in blocks(f"{name}.en.txt"):
        if block.kind == "section":
            before = []
        if block.kind == "step" and block.careful:
            calm = [s for s in before if not s.careful and set(s.words("applies")) <= set(block.words("applies"))]
            if not block.one("caution"):
                flaw(f"{name}.en.txt:{block.line}", f"{block.id} is marked ! and has no caution")
            if stages(block) - set().union(*[stages(s) for s in calm]):
                flaw(f"{name}.en.txt:{block.line}", f"{block.id} is marked ! and may come first in its section")
        before.append(block) if block.kind == "step" else None


def enough():
    """A plan for six situations at once offers at least 40 steps, whatever the six and the stage."""
    steps = [block for block in blocks("safety.en.txt") if block.kind == "step"]
    for stage in STAGES:
        here = [set(step.words("applies")) for step in steps if stage in stages(step)]
        fewest = min(sum(needs <= set(six) for needs in here) for six in itertools.combinations(CONDITIONS, 6))
        if fewest < 40:
            flaw("safety.en.txt", f"only {fewest} steps for some six situations when {stage}")


def asked(name):
    """The interview asks for what the template depends on, and for nothing else."""
    found = blocks(f"{name}.en.txt")
    if found[0].one("offer") == "guide":
        return
    needed = {word for block in found for word in block.words("applies")}
    needed |= {"stage"} if any(block.words("stages") for block in found) else set()
    needed |= {"country"} if any("{" in value for block in found for _, value in block.fields) else set()
    for word in needed ^ set(found[0].words("asks")):
        flaw(f"{name}.en.txt:{found[0].line}", f"asks and what the template depends on differ in {word}")


def bag(rows):
    """Every row of the list has one item, with its forms and sources; a household item asks nothing telling."""
    items = [block for block in blocks("bag.en.txt") if block.kind == "item"]
    if sorted(row for item in items for row in item.words("rows")) != sorted(rows):
        flaw("bag.en.txt", "the rows of sources.txt and the items do not match one to one")
    for item in items:
        forms, tags, _ = rows[item.one("rows")]
        if item.words("forms") != [form for letter in forms for form in FORMS[letter]]:
            flaw(f"bag.en.txt:{item.line}", f"the forms of {item.id} are not those of its row")
        if item.words("sources") != tags:
            flaw(f"bag.en.txt:{item.line}", f"the sources of {item.id} are not those of its row")
        if set(item.words("for")) - {"self", "child", "pet"} or item.one("offer") not in {"household", "full"}:
            flaw(f"bag.en.txt:{item.line}", f"{item.id}: for whom, or where it is offered, is unknown")
        if item.one("offer") == "household" and "order" in item.words("applies"):
            flaw(f"bag.en.txt:{item.line}", f"{item.id} would ask about an order in any notebook")


def countries():
    """A fact is certain, has its source and was found there, or it is asked. A name means one country."""
    names = []
    for block in blocks("countries.txt"):
        names += {block.id, *block.one("name").split(" / "), *block.words("members"), *block.one("also").split(", ")}
        for key in ["name", "emergency", "hideNumber", "cannotSpeak", "helpline", "disclosure", "checked"]:
            values = block.all(key)
            if not values or not all(values):
                flaw(f"countries.txt:{block.line}", f"{block.id} does not say {key}, not even \"ask\"")
            for value in values if key not in {"name", "checked"} else []:
                cells = value.split(" | ")
                if value != "ask" and not re.match(r"https?://|\d{3}$", cells[-1]):
                    flaw(f"countries.txt:{block.line}", f"{block.id}: no source for {key}")
                if value != "ask" and not re.fullmatch(r"\d{4}-\d\d-\d\d", block.one("checked")):
                    flaw(f"countries.txt:{block.line}", f"{block.id}: {key} was never checked and would not be shown")
                if key in {"helpline", "disclosure"} and value != "ask" and " / " not in cells[0]:
                    flaw(f"countries.txt:{block.line}", f"{block.id}: {key} lacks its place in a language")
    for name in {name for name in names if name and names.count(name) > 1}:
        flaw("countries.txt", f"{name} means more than one country")


def main():
    facts, rows = sources()
    for name in [*TEMPLATES, "bag", "words", "interview"]:
        parallel(name)
        shape(name)
    for name in [*TEMPLATES, "bag"]:
        asked(name)
        never_first(name)
    covered(facts)
    enough()
    bag(rows)
    countries()
    reading.check(flaw)
    table.check(flaw, write="--write" in sys.argv)
    print("\n".join(flaws) or f"{len(facts)} lines and {len(rows)} items covered in both languages")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main())
