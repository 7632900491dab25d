"""Plans from templates, the list of papers, the calendar and what is due, as a script meets them."""
import json
import pathlib
import shutil
import tempfile
import unittest

from program import EVERYDAY, PRIVATE, InFolder, create, run

SIX = ["children", "pets", "work", "order", "technology", "money"]


def line(value):
    return json.dumps(value).encode()


class WithBook(InFolder):
    """Each test has a copy of one small book."""

    @classmethod
    def setUpClass(cls):
        cls.model = pathlib.Path(tempfile.mkdtemp()) / "book"
        create(cls.model, "everyday", "private")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.model.parent)

    def setUp(self):
        super().setUp()
        self.book = str(shutil.copy(self.model, self.folder / "book"))

    def run_(self, *argv, given=None, words=PRIVATE, status=0):
        ended = run(*argv, "--file", self.book, words=words, text=b"" if given is None else line(given))
        self.assertEqual(ended.status, status, ended.err.decode())
        return ended

    def start(self, given, *argv, **more):
        return self.run_("plan", "start", "--json", "-", *argv, given=given, **more)

    def plan(self, id):
        return self.run_("plan", "show", id, "--json").json


def steps(plan):
    return [step for section in plan["sections"] for step in section["steps"]]


class Templates(WithBook):
    def test_each_notebook_lists_what_its_settings_offer(self):
        full = [each["template"] for each in self.run_("plan", "templates", "--json").json]
        household = [each["template"] for each in self.run_("plan", "templates", "--json", words=EVERYDAY).json]
        self.assertEqual(full, ["safety", *household])
        self.assertEqual(household, ["fire", "moving", "journey", "insurance"])
        self.run_("settings", "--json", "-", given={"templates": ["journey"]})
        self.assertEqual([each["template"] for each in self.run_("plan", "templates", "--json").json], ["journey"])

    def test_the_highest_passphrase_changes_nothing_in_the_everyday_notebook(self):
        listed = self.run_("plan", "templates", "--json", "--notebook", "everyday").json
        self.assertNotIn("safety", [each["template"] for each in listed])

    def test_what_is_not_offered_is_unknown_in_the_same_words(self):
        told = [
            self.start({"template": name}, words=EVERYDAY, status=15).err.decode().replace(name, "NAME")
            for name in ["safety", "forHelpers", "bag", "xyz"]
        ]
        self.assertEqual(len(set(told)), 1)
        self.assertIn('There is no "NAME" here.\nNothing was written.\n', told[0])


class Plans(WithBook):
    def test_a_plan_for_six_situations_offers_forty_steps_none_done(self):
        for stage in ["staying", "preparing", "leaving", "left"]:
            (id,) = self.start({"template": "safety", "stage": stage, "applies": SIX, "country": "GB"}).ids
            plan = self.plan(id)
            self.assertGreaterEqual(len(steps(plan)), 40)
            self.assertEqual({step["status"] for step in steps(plan)}, {"idea"})
            self.assertEqual((plan["stage"], plan["applies"], plan["country"]), (stage, SIX, "GB"))

    def test_the_country_fills_in_what_is_certain(self):
        (id,) = self.start({"template": "safety", "country": "NZ"}).ids
        texts = " ".join(step["text"] for step in steps(self.plan(id)))
        self.assertIn("You can call 111 when", texts)
        self.assertIn("Your phone company can tell you how.", texts)
        self.assertNotIn("{", texts)

    def test_language_chooses_the_language_of_the_plan(self):
        (id,) = self.start({"template": "fire"}, "--language", "es").ids
        self.assertEqual(self.plan(id)["title"], "Incendio o inundación")

    def test_adding_more_neither_doubles_nor_overwrites(self):
        (id,) = self.start({"template": "safety", "stage": "staying"}).ids
        sections = self.plan(id)["sections"]
        gone = sections[0]["steps"].pop(1)
        sections[0]["steps"][0] |= {"text": "In my own words", "status": "done"}
        sections[0]["heading"] = "Mine"
        self.run_("plan", "edit", id, "--json", "-", given={"sections": sections})
        self.assertEqual(self.start({"applies": SIX}, "--into", id).ids, [id])
        more = self.plan(id)
        keys = [step["key"] for step in steps(more)]
        self.assertEqual(len(keys), len(set(keys)))
        self.assertNotIn(gone["key"], keys)
        self.assertEqual(more["sections"][0]["heading"], "Mine")
        self.assertEqual(more["sections"][0]["steps"][0], sections[0]["steps"][0])
        self.assertGreater(len(keys), sum(len(section["steps"]) for section in sections))
        self.start({}, "--into", id)
        self.assertEqual(self.plan(id), more)

    def test_own_steps_and_fields_stand_beside_suggested_ones(self):
        own = {"heading": "Own", "steps": [{"text": "Call Ana"}]}
        (id,) = self.start({"template": "journey", "title": "Lisbon", "sections": [own]}).ids
        plan = self.plan(id)
        self.assertEqual((plan["title"], plan["sections"][0]), ("Lisbon", own))

    def test_flaws_are_refused_and_nothing_is_written(self):
        for given in [{}, {"template": 5}, {"template": "fire", "stage": "x"}, {"template": "fire", "applies": ["x"]}]:
            self.start(given, status=15)
        self.assertEqual(self.run_("plan", "list", "--json").json, [])


class Papers(WithBook):
    def test_one_of_each_for_everyone_and_nothing_twice(self):
        given = {"applies": ["order"], "children": ["Ana", "Leo"], "pets": ["Rex"]}
        ids = self.run_("documents", "start", "--json", "-", given=given).ids
        listed = self.run_("documents", "list", "--json").json
        self.assertEqual([each["id"] for each in reversed(listed)], ids)
        self.assertEqual({each["for"] for each in listed}, {"me", "Ana", "Leo", "Rex"})
        self.assertFalse(any(form["packed"] for each in listed for form in each["forms"]))
        again = self.run_("documents", "start", "--json", "-", "--language", "es", given=given)
        self.assertEqual(again.ids, [])

    def test_the_everyday_notebook_has_an_ordinary_list(self):
        self.run_("documents", "start", "--json", "-", given={}, words=EVERYDAY)
        listed = self.run_("documents", "list", "--json", words=EVERYDAY).json
        self.assertGreater(len(listed), 20)
        self.assertFalse(any("wouldBeMissed" in form for each in listed for form in each["forms"]))
        self.assertNotIn("evidence", {each["group"] for each in listed})

    def test_flaws_are_refused(self):
        for given in [{"children": "Ana"}, {"applies": ["x"]}, {"pets": ["a\u202eb"]}, {"kids": []}]:
            self.run_("documents", "start", "--json", "-", given=given, status=15)

    def test_what_is_missing_is_shown_by_person(self):
        self.run_("documents", "start", "--json", "-", given={"children": ["Ana"]})
        passport = next(
            each for each in self.run_("documents", "list", "--json").json if each["key"] == "bag/passport")
        forms = [{"kind": "original", "packed": False}, {"kind": "copy", "packed": True}]
        self.run_("documents", "edit", passport["id"], "--json", "-", given={"forms": forms})
        shown = self.run_("documents", "missing").out.decode()
        self.assertLess(shown.index("\nAna"), shown.index("Passport of the child: nothing yet"))
        self.assertNotIn("  Passport:", shown)
        missing = self.run_("documents", "missing", "--json").json
        self.assertNotIn(passport["id"], [each["id"] for each in missing])


class Glances(WithBook):
    def add(self, kind, *records):
        given = b"\n".join(map(line, records))
        ended = run(kind, "add", "--json", "-", "--file", self.book, text=given)
        self.assertEqual(ended.status, 0, ended.err)
        return ended.ids

    def test_the_calendar_counts_and_repeats_judgements(self):
        ids = self.add(
            "journal",
            {"happened": "2026-03-01T21:30", "account": "a", "severity": 4, "kinds": ["money"]},
            {"happened": "2026-03-01", "account": "b", "severity": 4},
            {"happened": "2026-03", "account": "c", "kinds": ["money"]},
            {"happened": "2026-05-09", "account": "d", "pattern": {"howOften": "every week"}},
            {"happened": {"words": "once"}, "account": "e"},
            {"happened": "2026-06", "account": "gone"})
        self.run_("journal", "withdraw", ids[5], "--json", "-", given={})
        self.run_("journal", "amend", ids[2], "--json", "-", given={"severity": 1})
        self.assertEqual(self.run_("journal", "calendar", "--json").json, {
            "months": [
                {"month": "2026-03", "entries": 3, "days": {"1": 2}, "severity": {"1": 1, "4": 2}},
                {"month": "2026-05", "entries": 1, "days": {"9": 1}},
            ],
            "withoutMonth": 1, "withdrawn": 1,
            "repeated": [{"id": ids[3], "pattern": {"howOften": "every week"}}],
            "recurring": [{"field": "kinds", "value": "money", "entries": 2, "months": 1}],
        })
        self.assertEqual(self.run_("journal", "calendar").out.decode(), CALENDAR)
        self.assertIn("Mayo: * 1 entrada, día 9\n", self.run_("journal", "calendar", "--language", "es").out.decode())
        self.assertNotIn("March", self.run_("journal", "calendar", "--from", "2026-04").out.decode())

    def test_an_empty_journal_has_no_calendar(self):
        self.assertEqual(self.run_("journal", "calendar").out, b"")

    def test_due_names_what_ends_what_to_hand_out_and_what_nobody_looked_at(self):
        today = {"kind": "original", "where": "drawer"}
        order, passport, will = self.add(
            "documents",
            {"name": "Order", "group": "legal", "expires": "2020-05-01", "forms": [today, {"kind": "copy"}]},
            {"name": "Passport", "group": "identity", "expires": "2020-06"},
            {"name": "Will", "group": "legal", "forms": [{**today, "checked": "2020-01-01"}]})
        (plan,) = self.add("plan", {"title": "Look", "reviewBy": "2020-07-01"})
        due = [(each["what"], each.get("when"), each.get("id")) for each in self.run_("due", "--json").json]
        for each in [
            ("handOut", None, order), ("renewal", "2020-05-01", order), ("expiry", "2020-06", passport),
            ("check", "2020-01-01", will), ("review", "2020-07-01", plan),
        ]:
            self.assertIn(each, due)
        self.assertNotIn(("handOut", None, will), due)


CALENDAR = """\
2026
  March: *** 3 entries, day 1 (2)
    How serious for you: 4 (2 entries), 1 (1 entry)
  April: no entries
  May: * 1 entry, day 9

Without a month: 1 entry.

Withdrawn and not counted: 1 entry.

Entries that stand for something repeated
  d; How often: every week

What came back
  What kind, about money: 2 entries in 1 month

This only counts what was written down, and repeats the numbers that you gave.
It measures nothing and foretells nothing; a month without entries need not have
been a quiet one.
"""

if __name__ == "__main__":
    unittest.main()
