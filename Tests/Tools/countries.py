#!/usr/bin/env python3
"""Lists what a person opens page by page before a release (Docs/Releasing.md): country, fact, address, when checked.

    countries.py                 all of it, as a table for reading
    countries.py GB ES           these countries only
    countries.py --pages         each address once, with everything that it has to say
    countries.py --csv           for a spreadsheet, with a column to tick
    countries.py --older 6       only what was checked more than six months ago
    countries.py --asked         what is not known yet, country by country
"""

import argparse
import csv
import datetime
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Texts"))

import places


def months(day):
    """How many whole months ago a day was; a day that is none counts as older than any."""
    if not places.is_day(day):
        return 10_000
    day, today = datetime.date.fromisoformat(day), datetime.date.today()
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def chosen(options):
    wanted = {code.upper() for code in options.country}
    return [fact for fact in places.facts()
            if (not wanted or fact.country in wanted) and (options.older is None or months(fact.checked) > options.older)]


def by_fact(found):
    for fact in found:
        yield f"{fact.country}  {fact}"
        yield f"    checked {fact.checked}"
        yield from (f"    {page}" for page in fact.pages or [fact.source])


def by_page(found):
    pages = {}
    for fact in found:
        for page in fact.pages or [fact.source]:
            pages.setdefault(page, []).append(fact)
    for page, held in pages.items():
        yield page
        yield from (f"    {fact.country}  {fact}  (checked {fact.checked})" for fact in held)


def asked(options):
    wanted = {code.upper() for code in options.country}
    for country, lines in places.entries():
        open_facts = [key for key in places.FACTS if country.one(key) == "ask"]
        open_facts += [] if any(line.id in {"everyone", "women"} for line in lines) else ["line"]
        if open_facts and (not wanted or country.id in wanted):
            yield f"{country.id}  {', '.join(open_facts)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("country", nargs="*")
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--csv", action="store_true")
    parser.add_argument("--older", type=int)
    parser.add_argument("--asked", action="store_true")
    options = parser.parse_args()
    if options.csv:
        out = csv.writer(sys.stdout)
        out.writerow(["country", "fact", "address", "checked", "still so"])
        out.writerows([fact.country, str(fact), " ".join(fact.pages) or fact.source, fact.checked, ""]
                      for fact in chosen(options))
        return
    lines = asked(options) if options.asked else (by_page if options.pages else by_fact)(chosen(options))
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()
