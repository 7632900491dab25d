"""Plans from templates, the list of papers, the calendar and what is due, as a script meets them."""
import json
import unittest

from program import EVERYDAY, PRIVATE, WithBook, run

SIX = ["children", "pets", "work", "order", "technology", "money"]


def line(value):
    return json.dumps(value).encode()


class Scripted(WithBook):
    """Commands whose input is JSON."""

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


class Templates(Scripted):
    def test_each_notebook_lists_what_its_settings_offer(self):
        full = [each["template"] for each in self.run_("plan", "templates", "--json").json]
        household = [each["template"] for each in self.run_("plan", "templates", "--json", words=EVERYDAY).json]
        self.assertEqual(full, ["safety", "helper", *household])
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


class Plans(Scripted):
    def test_a_plan_begins_with_twelve_steps_none_done_and_forty_more_are_offered(self):
        for stage in ["staying", "preparing", "leaving", "left"]:
            given = {"template": "safety", "stage": stage, "applies": SIX, "country": "GB", "priorities": ["money"]}
            (id,) = self.start(given).ids
            plan = self.plan(id)
            self.assertLessEqual(len(steps(plan)), 12)
            self.assertLessEqual({step["time"] for step in steps(plan)}, {"now", "soon", "later"})
            self.assertEqual({step["status"] for step in steps(plan)}, {"idea"})
            self.assertEqual({key: plan[key] for key in given}, given)
            shown = self.run_("plan", "show", id).out.decode()
            self.assertLess(shown.index("1. Now\n"), shown.index("You can call 999"))
            self.assertLess(shown.index("You can call 999"), shown.index("2. Soon\n"))
            self.assertNotIn("Kept under", shown)
            offered = [each for topic in self.suggestions("--into", id) for each in topic["suggestions"]]
            self.assertGreaterEqual(sum(each["fits"] for each in offered), 40)
            self.assertFalse({each["key"] for each in offered} & {step["key"] for step in steps(plan)})

    def suggestions(self, *argv, **more):
        return self.run_("plan", "suggestions", "--json", *argv, **more).json

    def test_the_country_fills_in_what_is_certain(self):
        (id,) = self.start({"template": "safety", "country": "NZ"}).ids
        texts = " ".join(step["text"] for step in steps(self.plan(id)))
        self.assertIn("You can call 111 when", texts)
        self.assertNotIn("{", texts)
        found = self.suggestions("hide", "number", "--into", id)
        self.assertIn("Your phone company can tell you how.", json.dumps(found))
        self.assertNotIn("{", "".join(each["text"] for topic in found for each in topic["suggestions"]))

    def test_suggestions_are_found_by_words_with_their_cautions_and_taken_one_at_a_time(self):
        (id,) = self.start({"template": "safety", "stage": "staying"}).ids
        (topic,) = self.suggestions("spies", "--into", id)
        (spying,) = topic["suggestions"]
        self.assertTrue(spying["caution"])
        self.assertEqual(self.run_("plan", "take", id, spying["key"], "situations/rural.ride").ids, [id])
        taken = {step["key"]: step for step in steps(self.plan(id))}
        self.assertEqual(taken[spying["key"]]["caution"], spying["caution"])
        self.assertEqual({taken[key]["time"] for key in [spying["key"], "situations/rural.ride"]}, {"later"})
        before = self.plan(id)
        self.run_("plan", "take", id, spying["key"])
        self.run_("plan", "take", id, "safety/nothing", status=15)
        self.run_("plan", "take", id, "forHelpers/listening.believe", status=15)
        self.assertEqual(self.plan(id), before)
        self.assertEqual(self.suggestions("spies", "--into", id), [])

    def test_the_household_has_only_its_own_suggestions(self):
        keys = {each["key"].split("/")[0] for topic in self.suggestions(words=EVERYDAY) for each in topic["suggestions"]}
        self.assertEqual(keys, {"fire", "moving", "journey", "insurance"})
        (id,) = self.start({"template": "fire"}, words=EVERYDAY).ids
        self.run_("plan", "take", id, "situations/rural.ride", words=EVERYDAY, status=15)

    def test_situations_of_their_own_say_that_nobody_has_read_them(self):
        own = [topic for topic in self.suggestions() if topic["suggestions"][0]["key"].startswith("situations/")]
        self.assertEqual(len(own), 11)
        self.assertEqual(len({topic["remark"] for topic in own}), 1)
        self.start({"template": "situations"}, status=15)

    def test_another_stage_sorts_again_and_says_what_is_new(self):
        (id,) = self.start({"template": "safety", "stage": "staying"}).ids
        first = {step["key"]: step for step in steps(self.plan(id))}
        ended = self.run_("plan", "edit", id, "--json", "-", given={"stage": "left"})
        self.assertIn("New, or first now:\n- If the other person comes to your door", ended.err.decode())
        after = {step["key"]: step for step in steps(self.plan(id))}
        self.assertEqual(after["safety/ready.bag"]["time"], "aside")
        self.assertEqual(after["safety/moment.door"]["time"], "now")
        self.assertLessEqual(set(first), set(after))
        self.run_("plan", "edit", id, "--json", "-", given={"stage": "staying"})
        back = {step["key"]: step for step in steps(self.plan(id))}
        self.assertEqual({key: back[key] for key in first}, first)

    def test_another_country_says_anew_what_was_said_of_the_former_and_names_it(self):
        for language in ("en", "es"):
            (id,) = self.start({"template": "safety", "stage": "staying", "country": "GB"}, "--language", language).ids
            before = self.plan(id)
            sections = before["sections"]
            own = {"text": "Ring 999 from the shop, they know me", "status": "doing"}
            sections[0]["steps"].append(own)
            self.run_("plan", "edit", id, "--json", "-", given={"sections": sections})
            ended = self.run_("plan", "edit", id, "--json", "-", "--language", language, given={"country": "ES"})
            moved = [step for step in steps(self.plan(id)) if step != own]
            changed = [(old, new) for old, new in zip([step for step in steps(before) if step != own], moved) if old != new]
            self.assertGreaterEqual(len(changed), 2)
            told = " ".join(ended.err.decode().split())
            for old, new in changed:
                self.assertEqual({name: old[name] for name in old if name not in ("text", "caution")},
                                 {name: new[name] for name in new if name not in ("text", "caution")})
                self.assertIn(" ".join(new["text"].split()), told)
            texts = " ".join(step["text"] + step.get("caution", "") for step in moved)
            for number in ("999", "0808", "141"):
                self.assertNotIn(number, texts)
            self.assertIn("112", texts)
            self.assertIn(own, steps(self.plan(id)))
            # The way back gives what stood there.
            self.run_("plan", "edit", id, "--json", "-", "--language", language, given={"country": "GB"})
            self.assertEqual(self.plan(id)["sections"], sections)

    def test_what_is_not_for_the_person_is_in_no_copy(self):
        (id,) = self.start({"template": "fire"}).ids
        sections = self.plan(id)["sections"]
        for step in sections[0]["steps"]:
            step["status"] = "notForMe"
        sections[1]["steps"][0]["status"] = "notForMe"
        self.run_("plan", "edit", id, "--json", "-", given={"sections": sections})
        count = len(sections[0]["steps"]) + 1
        for form in ("html", "text", "json", "csv"):
            ended = self.run_("export", "plan", "--plain", "--format", form)
            self.assertIn(f"{count} steps marked as not for you", ended.err.decode())
            copy = " ".join(ended.out.decode().split())
            for text in [sections[0]["heading"], sections[0]["steps"][0]["text"], sections[1]["steps"][0]["text"]]:
                self.assertNotIn(text, copy)
            self.assertIn(sections[1]["steps"][1]["text"][:30], copy)

    def test_language_chooses_the_language_of_the_plan(self):
        (id,) = self.start({"template": "fire"}, "--language", "es").ids
        self.assertEqual(self.plan(id)["title"], "Incendio o inundación")

    def test_adding_more_neither_doubles_nor_overwrites(self):
        (id,) = self.start({"template": "fire"}).ids
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


class Papers(Scripted):
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

    def test_the_first_things_are_half_a_page_for_a_family(self):
        given = {"children": ["Ana", "Leo", "Mia"], "pets": ["Rex"], "applies": ["order", "immigration", "vehicle"]}
        self.run_("documents", "start", "--json", "-", given=given)
        listed = self.run_("documents", "list", "--json").json
        self.assertEqual({each.get("importance", "next") for each in listed}, {"first", "next", "last"})
        lines = self.run_("documents", "first").out.decode().splitlines()
        self.assertLessEqual(len(lines), 25)
        self.assertIn("[ ] Passport of the child (Ana, Leo, Mia)", lines)
        first = self.run_("documents", "first", "--json").json
        self.assertEqual(
            {each["name"] for each in first}, {each["name"] for each in listed if each.get("importance") == "first"})

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


class Glances(Scripted):
    def add(self, kind, *records):
        given = b"\n".join(map(line, records))
        ended = run(kind, "add", "--json", "-", "--file", self.book, text=given)
        self.assertEqual(ended.status, 0, ended.err)
        return ended.ids

    def test_the_card_of_a_glance_has_what_stands_on_the_page_and_says_that_it_is_not_locked(self):
        self.add("plan", {"title": "Mine", "country": "GB", "places": [{"where": "Station hotel"}]})
        self.add("people", {"name": "Ana", "telephones": ["555 1"], "codeWords": [{"word": "lemon cake"}]})
        ended = self.run_("glance", "--card")
        card = ended.out.decode()
        for words in ["999", "Station hotel", "lemon cake (Ana)", "Ana: 555 1"]:
            self.assertIn(words, card)
        self.assertNotIn("Mine", card)
        self.assertIn("can read it", ended.err.decode())

    def test_the_calendar_counts_and_repeats_judgements(self):
        ids = self.add(
            "journal",
            {"happened": "2026-03-01T21:30", "account": "a", "weight": "afraid", "kinds": ["money"]},
            {"happened": "2026-03-01", "account": "b", "weight": "afraid"},
            {"happened": "2026-03", "account": "c", "kinds": ["money"]},
            {"happened": "2026-05-09", "account": "d", "pattern": {"howOften": "every week"}},
            {"happened": {"words": "once"}, "account": "e"},
            {"happened": "2026-06", "account": "gone"})
        self.run_("journal", "withdraw", ids[5], "--json", "-", given={})
        self.run_("journal", "amend", ids[2], "--json", "-", given={"weight": "troubled"})
        self.assertEqual(self.run_("journal", "calendar", "--json").json, {
            "months": [
                {"month": "2026-03", "entries": 3, "days": {"1": 2}, "weight": {"afraid": 2, "troubled": 1}},
                {"month": "2026-05", "entries": 1, "days": {"9": 1}},
            ],
            "withoutMonth": 1, "withdrawn": 1,
            "repeated": [{"id": ids[3], "pattern": {"howOften": "every week"}}],
            "recurring": [{"field": "kinds", "value": "money", "entries": 2, "months": 1}],
        })
        self.assertEqual(self.run_("journal", "calendar").out.decode(), CALENDAR)
        self.assertIn("Mayo: * 1 entrada, día 9\n", self.run_("journal", "calendar", "--language", "es").out.decode())
        self.assertNotIn("March", self.run_("journal", "calendar", "--from", "2026-04").out.decode())

    def test_what_earlier_versions_kept_of_an_entry_stays_and_is_in_no_copy(self):
        (id,) = self.add("journal", {"happened": "2026-03-01", "account": "a", "severity": 4, "impact": 0})
        self.run_("journal", "amend", id, "--json", "-", given={"severity": 5})
        entry = self.run_("journal", "show", id, "--json").json
        self.assertEqual((entry["severity"], entry["impact"], entry["amendments"][0]["severity"]), (4, 0, 5))
        copy = self.run_("export", "report", "--plain", "--format", "json").out
        self.assertNotIn(b"severity", copy)
        self.assertNotIn(b"impact", copy)

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
    How serious for you: it troubled me (1 entry), I was afraid of being hurt
      (2 entries)
  April: no entries
  May: * 1 entry, day 9

Without a month: 1 entry.

Withdrawn and not counted: 1 entry.

Entries that stand for something repeated
  d; How often: every week

What came back
  What kind, about money: 2 entries in 1 month

This only counts what was written down, and repeats what you said of it. A month
without entries is one in which nothing was written down, and no more.
"""

if __name__ == "__main__":
    unittest.main()
