"""Tables for someone else, opened in LibreOffice."""
import csv
import io
import json
import os
import shutil
import subprocess
import unittest
import zipfile
from xml.etree import ElementTree

from program import InFolder, create, run

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STARTS = ["=", "+", "-", "@", "\t=", "  =", "\u00a0=", "＝", "＋", "－", "＠"]
TEXTS = [f"{start}1+1" for start in STARTS] + [
    '=HYPERLINK("https://example.org";"x")', "=cmd|' /C calc'!A0", "'=1+1", "'", '"', '"=1+1"', '","=1+1', '"",=1+1',
    'a",=1+1,"b', ",=1+1", ";=1+1", "a;=1+1;b", "a\t=1+1\tb", "{=1+1}", "=1+1, \"so\", 'so'", "<text:p>&amp;</text:p>",
    "日本語 שלום 👩‍👩‍👧 e\u0301 ñ ‹U+202E›",
]
LINES = ["\n=1+1", "a\n=1+1\n\n@SUM(A1)", 'a"\n"=1+1', "a,b\n,=1+1"]


def letters(element):
    """The text of an element, with the spaces and tabs that are elements of their own."""
    if element.tag == TEXT + "s":
        return " " * int(element.get(TEXT + "c", "1"))
    inside = "".join(letters(child) + (child.tail or "") for child in element)
    return "\t" if element.tag == TEXT + "tab" else (element.text or "") + inside


def cells(row, count):
    """The texts of the first `count` cells of a row."""
    found = []
    for cell in row.findall(TABLE + "table-cell"):
        text = "\n".join(map(letters, cell.findall(TEXT + "p")))
        found += [text] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), count)
    return (found + [""] * count)[:count]


@unittest.skipUnless(OFFICE, "LibreOffice (soffice) is not installed")
class Spreadsheet(InFolder):
    def opened(self, table, separators, kind):
        """The table as LibreOffice takes it in, numbers recognised, and writes it as another kind of file."""
        out = self.folder / separators.replace("/", "-")
        subprocess.run(
            [OFFICE, f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless",
             f"--infilter=Text - txt - csv (StarCalc):{separators},34,76,1,,0,false,true",
             "--convert-to", kind, "--outdir", out, table],
            env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8"},
            check=True, capture_output=True, timeout=300)
        return out / f"{table.stem}.{kind.split(':')[0]}"

    def sheet(self, table, separators="44"):
        """The content of the table as a sheet of LibreOffice."""
        with zipfile.ZipFile(self.opened(table, separators, "ods")) as file:
            return ElementTree.fromstring(file.read("content.xml"))

    def formulas(self, sheet):
        return [cell.get(TABLE + "formula") for cell in sheet.iter() if cell.get(TABLE + "formula")]

    def exported(self):
        """A report in which texts try to be more than text, and its rows."""
        book = str(create(self.folder / "book", "everyday", "private", on_wrong="error"))
        entries = [{"happened": "2026-03-01", "title": text, "account": text} for text in TEXTS]
        entries += [{"happened": "2026-03-01", "account": text} for text in LINES]
        taken = run("journal", "add", "--json", "-", "--file", book, text="\n".join(map(json.dumps, entries)).encode())
        self.assertEqual(len(taken.ids), len(entries), taken.err)
        table = self.folder / "table.csv"
        ended = run("export", "report", "--plain", "--format", "csv", "--output", str(table), "--file", book)
        self.assertEqual(ended.status, 0, ended.err)
        return table, list(csv.reader(io.StringIO(table.read_bytes().decode())))

    def test_no_text_becomes_a_formula_and_none_is_changed(self):
        table, rows = self.exported()
        # Apostrophes stand before what would begin a formula; all else is as it was.
        written = {text.replace("'", "") for row in rows for text in row}
        self.assertEqual([text for text in TEXTS + LINES if text.replace("'", "") not in written], [])
        for separators in ("44", "44/59/9"):
            with self.subTest(separators=separators):
                sheet = self.sheet(table, separators)
                self.assertEqual(self.formulas(sheet), [])
                self.assertEqual([cells(row, len(rows[0])) for row in sheet.iter(TABLE + "table-row")], rows)

    def test_nor_where_another_separator_is_told(self):
        table, _ = self.exported()
        for separators in ("59", "9"):
            with self.subTest(separators=separators):
                self.assertEqual(self.formulas(self.sheet(table, separators)), [])

    def test_it_comes_back_as_it_went_in(self):
        table, rows = self.exported()
        back = self.opened(table, "44", "csv:Text - txt - csv (StarCalc):44,34,76,1")
        self.assertEqual(list(csv.reader(io.StringIO(back.read_bytes().decode()))), rows)

    def test_a_formula_would_be_seen(self):
        table = self.folder / "formula.csv"
        table.write_text('a,"=1+1",=2+2\r\n')
        self.assertEqual(len(self.formulas(self.sheet(table))), 2)


if __name__ == "__main__":
    unittest.main()
