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

import places
import reading
import spanish
import table
from texts import AREAS, CONDITIONS, HOUSEHOLD, PRIORITIES, STAGES, TEMPLATES, TIMES, blocks, lines, sources, split

SPOKEN = {"title", "about", "heading", "remark", "text", "caution", "hint", "room", "answer", "known", "ask"}
ALLOWED = {
    "template": ["offer", "library", "questions", "asks", "title", "about"],
    "note": ["offer", "lines", "seeds", "text"],
    "core": TIMES,
    "priority": ["steps"],
    "answers": ["steps"],
    "section": ["area", "offer", "heading", "remark"],
    "step": ["stages", "applies", "home", "lines", "seeds", "text", "room", "caution"],
    "item": ["rows", "sources", "forms", "for", "applies", "importance", "missed", "text", "hint", "caution"],
    "words": ["heading", "fact", "for", "most", "cells", "pairs", "known", "ask"],
    "question": ["choose", "implies", "text", "answer"],
}
ROOMS = {"who", "where", "when", "word", "number", "how", "what"}
PLACEHOLDERS = {block.id.split(".")[0] for block in blocks("words.en.txt") if block.one("fact")}
HOMES = {"places", "exits", "signs", "reviewBy", "codeWords", "telephones", "forms"}
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
        values = {"stages": STAGES, "applies": CONDITIONS, "area": AREAS, "home": HOMES,
                  "asks": ["priorities", "stage", "country", *CONDITIONS]}
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


def home_of(number):
    """The text in which a line stands: those with a name belong to a situation of their own."""
    if number[0].isalpha():
        return "situations"
    return "forHelpers" if number.isdigit() and int(number) > 115 else "safety"


def modules(facts):
    """Each situation of its own rests on lines of its own, all of them covered, each with an address; it says who has read it."""
    found = blocks("situations.en.txt")
    names = [block.id for block in found if block.kind == "section"]
    for name in {number.split(".")[0] for number in facts if number[0].isalpha()} ^ set(names):
        flaw("situations.en.txt", f"{name} has no section, or no lines")
    for section in (block for block in found if block.kind == "section"):
        where = f"situations.en.txt:{section.line}"
        own = {number for number in facts if number.split(".")[0] == section.id}
        steps = [block for block in found if block.kind == "step" and block.id.split(".")[0] == section.id]
        covered = {number for step in steps for number in step.words("lines")}
        for number in own ^ covered:
            flaw(where, f"{section.id}: line {number} is covered nowhere, or belongs elsewhere")
        for number in own:
            if not any(tag.startswith("http") for tag in facts[number][1]):
                flaw(where, f"line {number} has no address")
        if not section.one("remark") or not 4 <= len(steps) <= 8:
            flaw(where, f"{section.id} does not say who has read it, or is not short")


def covered(facts):
    """Every line of the guidance has a place, with its sources, and every risky one is marked and has its caution."""
    places = table.places()
    for number, (mark, tags, _) in facts.items():
        wanted = home_of(number)
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
    for name in ["safety", "situations", "forHelpers"]:
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
    needed |= {"priorities"} if any(block.kind == "priority" for block in found) else set()
    needed |= {"country"} if any("{" in value for block in found for _, value in block.fields) else set()
    for word in needed ^ set(found[0].words("asks")):
        flaw(f"{name}.en.txt:{found[0].line}", f"asks and what the template depends on differ in {word}")


def core():
    """A plan begins with steps that are there, none marked, each of its stage; the number to call comes first."""
    found = blocks("safety.en.txt")
    steps = {block.id: block for block in found if block.kind == "step"}
    named = [(block, key, id) for block in found if block.kind in {"core", "priority", "answers"}
             for key in [*TIMES, "steps"] for id in block.words(key)]
    for block, key, id in named:
        where = f"safety.en.txt:{block.line}"
        if id not in steps or steps[id].careful:
            flaw(where, f"{block.kind} {block.id} names {id}, which is no step or is marked !")
        elif block.kind == "core" and (steps[id].words("applies") or block.id not in {*stages(steps[id]), "other"}):
            flaw(where, f"{id} is not for everybody who is {block.id}")
    for block in found:
        if block.kind == "core" and "call.number" not in block.words("now")[:3]:
            flaw(f"safety.en.txt:{block.line}", f"the number to call is not among the first three of {block.id}")
    for kind, wanted in [("core", [*STAGES, "other"]), ("priority", PRIORITIES)]:
        if [block.id for block in found if block.kind == kind] != wanted:
            flaw("safety.en.txt", f"{kind} is not there for each of {wanted}, in this order")


def bag(rows):
    """Every row of the list has one item, with its forms and sources."""
    items = [block for block in blocks("bag.en.txt") if block.kind == "item"]
    if sorted(row for item in items for row in item.words("rows")) != sorted(rows):
        flaw("bag.en.txt", "the rows of sources.txt and the items do not match one to one")
    for name in ["bag", "ready"]:
        ranks = [item.one("importance", "next") for item in blocks(f"{name}.en.txt") if item.kind == "item"]
        if set(ranks) != {"first", "next", "last"} or ranks.count("first") > 15:
            flaw(f"{name}.en.txt", "the first things are not few, or some importance is missing")
    for item in items:
        forms, tags, _ = rows[item.one("rows")]
        if item.words("forms") != [form for letter in forms for form in FORMS[letter]]:
            flaw(f"bag.en.txt:{item.line}", f"the forms of {item.id} are not those of its row")
        if item.words("sources") != tags:
            flaw(f"bag.en.txt:{item.line}", f"the sources of {item.id} are not those of its row")
        if set(item.words("for")) - {"self", "child", "pet"}:
            flaw(f"bag.en.txt:{item.line}", f"{item.id}: for whom is unknown")


def household():
    """What the household set offers has questions of its own, no caution of the private list, and says no country."""
    for name in HOUSEHOLD:
        head, *rest = blocks(f"{name}.en.txt")
        if head.one("questions") != "household" or head.one("offer") not in {"household", "both"}:
            flaw(f"{name}.en.txt:{head.line}", "its questions, or where it is offered, are not those of the household set")
        for block in rest:
            if any("{" in value for _, value in block.fields) or block.one("missed") or block.careful:
                flaw(f"{name}.en.txt:{block.line}", f"{block.id} belongs into the private set")
    asked = {block.id for block in blocks("household.en.txt")}
    for name in HOUSEHOLD:
        for word in set(blocks(f"{name}.en.txt")[0].words("asks")) - asked:
            flaw("household.en.txt", f"{name} asks for {word}, and there is no question")
    for item in blocks("ready.en.txt"):
        if item.kind == "item" and set(item.words("for")) - {"self", "child", "pet", "home"}:
            flaw(f"ready.en.txt:{item.line}", f"{item.id}: for whom is unknown")


def main():
    facts, rows = sources()
    for name in [*TEMPLATES, "bag", "ready", "words", "interview", "household"]:
        parallel(name)
        shape(name)
    for name in [*TEMPLATES, "bag", "ready"]:
        asked(name)
        never_first(name)
    covered(facts)
    enough()
    core()
    modules(facts)
    bag(rows)
    household()
    places.check(flaw)
    reading.check(flaw)
    spanish.check(flaw)
    table.check(flaw, write="--write" in sys.argv)
    print("\n".join(flaws) or f"{len(facts)} lines and {len(rows)} items covered in both languages")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main())
