#!/usr/bin/env python3
"""Opens sealed pages from the disk as their readers will, in Chromium and in Firefox.

    sealed.py FOLDER

FOLDER holds what the suite `PagesTests` wrote. Prints each finding; the status is 1 if there is any.
"""
import pathlib
import re
import sys
import tempfile
import time

import pypdfium2

from browsers import Chromium, Firefox

WORDS = "abbey able absorb accent accord acid"
OTHER = "abbey able absorb accent accord acorn"
SAID = {"en": ("Those are not the words.", "The file is damaged or not whole."),
        "es": ("Esas no son las palabras.", "El archivo está dañado o incompleto.")}
findings = []


class Visit:
    """One page in one browser."""

    def __init__(self, browser, page):
        self.browser, self.page = browser, page
        browser.open(page.as_uri())

    def expect(self, what, script, expected=True):
        """Notes a finding where the script gives something else."""
        given = self.browser.run(script)
        if given != expected:
            findings.append(f"{self.browser.name}, {self.page.name}: {what}: {given!r}")

    def wait(self, what, script, seconds=60):
        """Waits until the script gives true."""
        end = time.monotonic() + seconds
        while not self.browser.run(script):
            if time.monotonic() > end:
                return self.expect(what, script)
            time.sleep(0.05)

    def type(self, words):
        self.browser.run(f"""document.getElementById("words").value = {words!r};
            document.getElementById("open").click(); return true""")


OPENED = "return !document.getElementById('room').hidden"
TOLD = "return document.getElementById('state').textContent"


def opens(browser, page, entries, language):
    visit = Visit(browser, page)
    visit.expect("title", "return document.title", {"en": "Document", "es": "Documento"}[language])
    visit.type(OTHER)
    visit.wait("other words", f"{TOLD} === {SAID[language][0]!r}")
    visit.type("  Abbey  able-absorb\taccent accord ACÍD ")
    visit.wait("progress", "return !document.getElementById('bar').hidden", 5)
    visit.wait("the words", OPENED)
    visit.expect("entries", "return document.querySelectorAll('.items > article').length", entries)
    visit.expect("words left in the field", "return document.getElementById('words').value", "")
    visit.expect("storage", "return [localStorage.length, sessionStorage.length, document.cookie].join()", "0,0,")
    visit.expect("elements that data made", "return document.querySelectorAll('b, img, iframe, #room script').length", 0)
    visit.expect("scrolls sideways", "return document.documentElement.scrollWidth <= innerWidth")
    return visit


def searches(visit):
    visit.browser.run("""const field = document.querySelector(".tools input");
        field.value = "DÓOR 39"; field.dispatchEvent(new Event("input")); return true""")
    visit.expect("search", """return [...document.querySelectorAll(".items > article")].filter((one) => !one.hidden)
        .map((one) => one.querySelector(".number").textContent.replace(/\\D/g, "")).sort().join()""",
                 "139,239,339,39,390,391,392,393,394,395,396,397,398,399")
    visit.browser.run("""const field = document.querySelector(".tools input");
        field.value = ""; field.dispatchEvent(new Event("input")); return true""")


def prints(visit):
    for name, size in {"A4": (595, 842), "Letter": (612, 792)}.items():
        file = pypdfium2.PdfDocument(visit.browser.pdf(*size))
        texts = [sheet.get_textpage().get_text_range() for sheet in file]
        whole = "\n".join(texts)
        missing = [number for number in range(1, 401) if not re.search(rf"(Entry|Entrada) {number}\b", whole)]
        if missing:
            findings.append(f"{visit.browser.name}, {visit.page.name}: {name}: {len(missing)} entries are not printed")
        if "Print" in texts[0] or "Imprimir" in texts[0]:
            findings.append(f"{visit.browser.name}, {visit.page.name}: {name}: buttons are printed")


def saves(visit, folder):
    for name in ("door.png", "voice.ogg"):
        visit.browser.run(f"""for (const card of document.querySelectorAll(".file")) {{
            if (card.textContent.includes({name!r})) [...card.querySelectorAll("button")].pop().click();
        }} return true""")
        saved = visit.browser.saved(name)
        if saved != (folder / name).read_bytes():
            findings.append(f"{visit.browser.name}, {visit.page.name}: {name} is not what was saved")
    visit.browser.run("document.querySelector('.file button').click(); return true")
    visit.wait("picture", "return document.querySelector('.file img')?.naturalWidth === 1", 10)


def closes(visit):
    visit.browser.run("[...document.querySelectorAll('.tools button')].pop().click(); return true")
    visit.expect("what is left", "return document.getElementById('room').childNodes.length", 0)


def accessible(visit):
    for name, violations in visit.browser.axe():
        findings.append(f"{visit.browser.name}, {visit.page.name}: axe: {name}: {violations}")


def damaged(browser, page, language):
    text = page.read_text(encoding="utf-8")
    begin = text.index('class="part">') + 200
    cut = text.rindex('<script type="text/plain" class="part">')
    for name, changed in (("flipped", text[:begin] + ("A" if text[begin] != "A" else "B") + text[begin + 1 :]),
                          ("cut", text[:cut] + text[text.index("</script>\n", cut) + 10 :])):
        with tempfile.TemporaryDirectory() as place:
            file = pathlib.Path(place) / page.name
            file.write_text(changed, encoding="utf-8")
            visit = Visit(browser, file)
            visit.type(WORDS)
            visit.wait(name, f"{TOLD} === {SAID[language][1]!r}")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    for kind in (Chromium, Firefox):
        if not kind.is_here():
            print(f"{kind.name} is not on this machine: its part of the test is left out")
            continue
        with kind() as browser:
            for language in ("en", "es"):
                visit = opens(browser, folder / f"report.{language}.html", 400, language)
                searches(visit)
                saves(visit, folder)
                prints(visit)
                closes(visit)
                opens(browser, folder / f"hostile.{language}.html", 1, language)
                accessible(opens(browser, folder / f"plan.{language}.html", 1, language))
                accessible(Visit(browser, folder / f"plan.{language}.html"))
            damaged(browser, folder / "report.en.html", "en")
            findings.extend(f"{browser.name}: {message}" for message in browser.messages())
        print(f"{kind.name}: done")
    for finding in findings:
        print(finding)
    print(f"sealed pages: {len(findings)} findings")
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main())
