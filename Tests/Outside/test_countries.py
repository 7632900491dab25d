"""What is known of a country: the list of them, the page of one, and where it is not said."""
import datetime
import json
import pathlib
import subprocess
import sys
import unittest

from program import EVERYDAY, PRIVATE, WithBook, run

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Countries(WithBook):
    def country(self, *argv, words=PRIVATE):
        return run("plan", "country", *argv, "--file", self.book, words=words)

    def facts(self, name):
        return json.loads(self.country(name, "--json").out)

    def test_a_part_has_its_own_lines_and_those_of_the_whole_country(self):
        found = self.facts("scotland")
        self.assertEqual((found["country"], found["name"]), ("GB-SCT", "Scotland, United Kingdom"))
        texts = " ".join(fact["text"] for fact in found["facts"])
        self.assertIn("Scotland's Domestic Abuse", texts)
        self.assertIn("Men's Advice Line", texts)
        self.assertNotIn("Refuge", texts)
        self.assertIn("(Refuge)", " ".join(fact["text"] for fact in self.facts("GB")["facts"]))

    def test_every_fact_has_its_pages_and_its_day(self):
        for fact in self.facts("US")["facts"]:
            if "checked" in fact:
                pages = fact.get("sources", []) + [p for way in fact.get("channels", []) for p in way["sources"]]
                self.assertTrue(pages and all(pages), fact)
                self.assertLessEqual(datetime.date.fromisoformat(fact["checked"]), datetime.date.today())
        kinds = {fact["for"] for fact in self.facts("US")["facts"] if fact["fact"] == "line"}
        self.assertEqual(kinds, {"everyone", "mind"})

    def test_the_page_says_how_to_reach_a_line_and_how_old_that_is(self):
        page = self.country("Estados Unidos", "--language", "es").out.decode()
        self.assertIn("Líneas de ayuda", page)
        self.assertIn("Mensaje de texto: START al 88788. Día y noche.", page)
        self.assertRegex(page, r"comprobado (hoy|hace \d+ (día|mes)|el )")

    def test_the_list_has_countries_and_their_parts(self):
        listed = json.loads(self.country("--json").out)
        parts = {country["country"]: country.get("parts", []) for country in listed}
        self.assertEqual(len(parts["CA"]), 13)
        self.assertIn("  CA-QC  Quebec\n", self.country().out.decode())

    def test_what_is_not_in_the_table_is_asked(self):
        ended = self.country("Utopia")
        self.assertIn("Nothing is known of “Utopia”", ended.err.decode())
        self.assertIn("the emergency number where you are", ended.out.decode())

    def test_the_everyday_notebook_says_nothing_of_it(self):
        for argv in [[], ["GB"], ["GB", "--json"]]:
            out = self.country(*argv, words=EVERYDAY).out
            self.assertIn(out.strip(), [b"", b"[]"])


class TheListOfPages(unittest.TestCase):
    def listed(self, *argv):
        tool = ROOT / "Tests/Tools/countries.py"
        return subprocess.run([sys.executable, tool, *argv], capture_output=True, text=True, check=True).stdout

    def test_each_fact_stands_with_its_address_and_its_day(self):
        lines = self.listed("NZ").splitlines()
        self.assertEqual(lines[0], "NZ  emergency: 111")
        self.assertRegex(lines[1], r"^    checked 20\d\d-\d\d-\d\d$")
        self.assertEqual(lines[2], "    https://www.police.govt.nz/contact-us/calling-emergency-111")
        self.assertIn("\n    NZ  emergency: 111  (checked ", self.listed("--pages"))

    def test_what_is_old_and_what_is_asked_can_be_picked_out(self):
        self.assertEqual(self.listed("--older", "9999"), "")
        self.assertIn("GQ  emergency, hideNumber, cannotSpeak, disclosure, line\n", self.listed("--asked"))
        self.assertEqual(self.listed("--csv", "MX").splitlines()[0], "country,fact,address,checked,still so")


if __name__ == "__main__":
    unittest.main()
