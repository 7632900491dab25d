"""The table of countries: what it holds, and what is wrong with it."""

import datetime
import re

from texts import blocks

# Every country that the program has facts of, or says that it has none: the union, the Spanish-speaking countries, and
# those whose language English is and for which advisers have asked.
COUNTRIES = set("""
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU
    AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR PY SV UY VE
    GB US CA AU NZ IN ZA other
""".split())
# The parts that a country must have; it may have more.
PARTS = {
    "GB": set("ENG NIR SCT WLS".split()),
    "CA": set("AB BC MB NB NL NS NT NU ON PE QC SK YT".split()),
    "AU": set("ACT NSW NT QLD SA TAS VIC WA".split()),
}
WHOM = set("everyone women men lgbt honour stalking sexual online children older disabled mind".split())
CHANNELS = ["voice", "text", "whatsapp", "chat", "video", "relay", "email"]
FACTS = ["emergency", "hideNumber", "cannotSpeak", "disclosure"]
KEYS = {
    "country": ["name", "also", "region", *FACTS, "checked"],
    "line": ["in", "name", *CHANNELS, "checked"],
}
WAYS = set("any landline mobile text partly registered whatsapp app".split())
SOURCE = re.compile(r"https?://|\d{3}$")


class Fact:
    """One row of the table: country, what it says, the pages that say so, and when that was last seen."""

    def __init__(self, country, what, row, checked):
        *self.cells, self.source = row.split(" | ")
        self.country, self.what, self.checked = country, what, checked
        self.pages = re.findall(r"https?://[^\s,;)]+", self.source)

    def __str__(self):
        return f"{self.what}: {' | '.join(self.cells)}"


def entries():
    """[(block of a country, its lines)], in the order of the file."""
    found = []
    for block in blocks("countries.txt"):
        if block.kind == "country":
            found.append((block, []))
        elif found:
            found[-1][1].append(block)
    return found


def facts():
    """Every row of the table that is not "ask"."""
    for country, lines in entries():
        for key, row in country.fields:
            if key in FACTS and row != "ask":
                yield Fact(country.id, key, row, country.one("checked"))
        for line in lines:
            for key, row in line.fields:
                if key in CHANNELS:
                    yield Fact(country.id, f"{line.one('name')}, {line.id}, {key}", row, line.one("checked"))


def names(country):
    """Everything by which a country or a part of it can be called, and how often; parts have no other names."""
    own = {country.id, *country.one("name").split(" / "), *country.one("also").split(", ")}
    parts = [{row.split(" | ")[0], *row.split(" | ")[-1].split(" / ")} for row in country.all("region")]
    return [name for group in [own, *parts] for name in group if name]


def check(flaw):
    """Whatever the table says has its source and its day; what it does not know it says it asks."""
    called = []
    for country, lines in entries():
        called += names(country)
        codes = {row.split(" | ")[0] for row in country.all("region")}
        block(country, codes, flaw)
        for line in lines:
            block(line, codes, flaw)
            if line.id not in WHOM or not line.one("name") or not any(line.all(key) for key in CHANNELS):
                flaw(where(line), f"{country.id}: a line says for whom it is, its name and a way to reach it")
        for key in FACTS:
            if not country.one(key):
                flaw(where(country), f"{country.id} does not say {key}, not even \"ask\"")
        for part in PARTS.get(country.id, set()) - {code.split("-")[-1] for code in codes}:
            flaw(where(country), f"{country.id} lacks its part {part}")
    for name in {name for name in called if called.count(name) > 1}:
        flaw("countries.txt", f"{name} means more than one country")
    for code in COUNTRIES ^ {country.id for country, _ in entries()}:
        flaw("countries.txt", f"{code} is missing, or not in the list of countries")


def where(block):
    return f"countries.txt:{block.line}"


def block(block, codes, flaw):
    """The keys of a block, its sources, its day and the places it names."""
    ranks = [KEYS[block.kind].index(key) if key in KEYS[block.kind] else -1 for key, _ in block.fields]
    if ranks != sorted(ranks) or -1 in ranks:
        flaw(where(block), f"unknown key, or keys out of order, in {block.kind} {block.id}")
    day = block.one("checked")
    for key, row in block.fields:
        if key not in [*FACTS, *CHANNELS] or row == "ask":
            continue
        *cells, source = row.split(" | ")
        if not cells or not SOURCE.match(source):
            flaw(where(block), f"{block.id}: no source for {key}")
        if len(cells) != (2 if key in CHANNELS or key == "disclosure" else 1):
            flaw(where(block), f"{block.id}: {key} has too few or too many cells")
        if key in {"hideNumber", "cannotSpeak"} and set(pair.split()[0] for pair in cells[0].split(",")) - WAYS:
            flaw(where(block), f"{block.id}: {key} names an unknown way")
        if key == "disclosure" and set(cells[0].split()) - codes - {"all"}:
            flaw(where(block), f"{block.id}: {key} names an unknown part")
        if not is_day(day):
            flaw(where(block), f"{block.id}: {key} was never checked and would not be shown")
    if set(block.words("in")) - codes:
        flaw(where(block), f"{block.id}: in names an unknown part")


def is_day(text):
    """Whether a text is a day that has come."""
    try:
        return datetime.date.fromisoformat(text) <= datetime.date.today() + datetime.timedelta(days=1)
    except ValueError:
        return False
