"""Rows of bench.py about times in words: what a phrase costs in a table."""
import csv
import os
import pathlib
import subprocess
import sys
import time

# What a reader of times could lose itself in, over and over.
PIECES = ["9 or ", "a", "1/2/", "last ", "to 9 to ", "between 3 and ", "-"]
LONGEST = 10_000
CORPUS = pathlib.Path(__file__).parent.parent / "TimesTests/Corpus"


def phrases():
    """The English phrasings of the corpus."""
    for path in sorted(CORPUS.glob("en-*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("@"):
                yield line.split(" | ")[0]


def measure(program, book, folder, run, report, pairs, words):
    """A table with a time in words in each row, beside the same table with dates in figures."""
    told = list(phrases())

    def table(name, cells, others):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["When", "What happened"])
            out.writerows(zip(cells, others))
        return lambda: run([program, "import", "--dry-run", path, "--kind", "entry", "--file", book,
                            "--passphrase-fd", "3"], words=words)[0]

    def beyond(name, cells, row, goal):
        # The same letters stand beside dates in figures, so that only the reading differs.
        dates = ["2026-03-01"] * len(cells)
        one, other, _ = pairs(table(name, cells, dates), table("figures.csv", dates, cells))
        report(row, (one - other) * 1000 / len(cells), goal, " ms")

    beyond("words.csv", told, "a time in words in a table, beyond a date in figures", 1)

    def refused(text):
        def go():
            begun = time.monotonic()
            ended = subprocess.run([program, "journal", "list", f"--from={text}", "--file", book], capture_output=True)
            if ended.returncode != 15:
                sys.exit(f"{text[:20]} was taken for a time")
            return time.monotonic() - begun
        return go

    for piece in PIECES:
        one, other, _ = pairs(refused((piece * LONGEST)[:LONGEST]), refused("no time at all"))
        report(f"{LONGEST} characters of {piece!r} for a time, beyond a few", (one - other) * 1000, 10, " ms")
