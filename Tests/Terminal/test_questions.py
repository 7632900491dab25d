"""Questions about records: transcripts of what a person sees and types."""
import json
import pathlib
import unittest

from sitting import Household
from terminal import ROOT


class Adding(Household):
    def bytes(self):
        return pathlib.Path(self.book).read_bytes()

    def entry(self):
        """The only entry."""
        (entry,) = json.loads(self.run_("journal", "list", "--json"))
        return entry

    def write(self, *lines):
        """Begins an entry and writes its account."""
        sitting = self.sit("journal", "add")
        sitting.types("When was it?", "2026-03-01 21:30")
        sitting.types("ends it.", *lines)
        return sitting

    def test_two_answers_are_enough_for_an_entry(self):
        sitting = self.write("Rain came in.", "Through the roof.", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertIn(ENTRY, sitting.text)
        entry = self.entry()
        self.assertEqual(entry["account"], "Rain came in.\nThrough the roof.")
        self.assertEqual(entry["happened"], "2026-03-01T21:30")
        self.assertIn(entry["id"], sitting.text)
        self.assertNotIn("\x1b[3J", sitting.text)

    def test_the_example_of_the_readme_is_what_is_said(self):
        begin = "$ homebook journal add --file book\nPassphrase:\n"
        example = (ROOT / "README.md").read_text(encoding="utf-8").split(begin)[1].split("```")[0].replace("Ours ·", "Our house ·")
        sitting = self.sit("journal", "add")
        sitting.types("When was it?", "2026-01-03 21:10")
        sitting.types("ends it.", "He blocked the door. About twenty minutes.", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        said, at = sitting.text.split("\n"), 0
        for line in filter(None, example.split("\n")):
            self.assertIn(line, said[at:])
            at = said.index(line, at) + 1

    def test_the_same_in_spanish(self):
        sitting = self.sit("journal", "add", language="es")
        sitting.types("¿Cuándo fue?", "2026-03-01 21:30")
        sitting.types("termina.", "Entró lluvia.", ".")
        sitting.types("Con esto basta", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertIn(ENTRY_ES, sitting.text)
        self.assertEqual(self.entry()["account"], "Entró lluvia.")

    def test_the_title_of_the_notebook_stands_before_the_first_question(self):
        sitting = self.sit("journal", "add")
        sitting.sees("When was it?")
        self.assertLess(sitting.text.index("Our house"), sitting.text.index("When was it?"))
        sitting.child.sendintr()
        self.assertEqual(sitting.end(), 130)

    def test_wrong_answers_are_explained_and_asked_again(self):
        sitting = self.sit("journal", "add")
        sitting.types("When: ", "")
        sitting.sees("This one is needed.")
        for _ in range(2):
            sitting.types("When: ", "2026-02-30")
            sitting.sees("There is no such date. Which one is it?")
            sitting.picks("Write it again")
        sitting.types("When: ", "2026-03-01")
        sitting.types("ends it.", "")
        sitting.types("This one is needed.", "\x1b[ARa\u202ein.")
        sitting.types("1 character left out", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(self.entry()["account"], "Rain.")

    def test_words_stand_for_a_time_with_its_bounds_as_in_a_sitting(self):
        sitting = self.sit("journal", "add")
        sitting.types("When was it?", "evening of 1 March 2026")
        sitting.sees("Understood: ")
        sitting.types("ends it.", "Rain.", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        happened = self.entry()["happened"]
        self.assertEqual(happened["words"], "evening of 1 March 2026")
        self.assertTrue(happened["earliest"].endswith("T17:00") and happened["latest"].endswith("T23:59"))

    def test_a_time_that_can_be_two_things_is_one_question(self):
        sitting = self.sit("journal", "add")
        sitting.types("When was it?", "3 May 2024 at 9")
        sitting.sees("Which half of the day?")
        sitting.picks("Friday, 3 May 2024, 21:00")
        sitting.sees("Understood: Friday, 3 May 2024, 21:00.")
        sitting.types("ends it.", "Rain.", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(self.entry()["happened"], "2024-05-03T21:00")

    def test_words_that_are_no_time_may_have_an_earliest_and_a_latest(self):
        sitting = self.sit("journal", "add")
        sitting.types("When was it?", "the day the roof leaked")
        sitting.sees("Your words are kept: the day the roof leaked")
        sitting.types("At the earliest: ", "March 2024")
        sitting.types("At the latest: ", "May 2024")
        sitting.types("ends it.", "Rain.", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(self.entry()["happened"], {
            "words": "the day the roof leaked", "earliest": "2024-03", "latest": "2024-05"})

    def test_lists_and_parts_are_asked_one_by_one(self):
        self.run_("settings", "--json", "-", text='{"fields":"full"}')
        sitting = self.sit("people", "add")
        sitting.types("Name: ", "Ana")
        sitting.picks("Telephones: –")
        sitting.types("Telephones: ", "1, 2")
        sitting.picks("Code words: –")
        for word, means in [("blue kettle", "come over"), ("red", None)]:
            sitting.types("n add", "n")
            sitting.types("Word or sign: ", word)
            if means:
                sitting.picks("Meaning: –")
                sitting.types("Meaning: ", means)
            sitting.types("Esc done", ".")
        sitting.types("red", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        (person,) = json.loads(self.run_("people", "list", "--json"))
        self.assertEqual(person["telephones"], ["1", "2"])
        self.assertEqual(person["codeWords"], [{"word": "blue kettle", "means": "come over"}, {"word": "red"}])

    def test_the_household_set_asks_less(self):
        self.run_("settings", "--json", "-", text='{"fields":"household"}')
        sitting = self.sit("people", "add")
        sitting.types("Name: ", "Ana")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertNotIn("Code words", sitting.text)

    def test_ctrl_d_ends_a_text(self):
        sitting = self.write("Rain.")
        sitting.sees("Rain.")
        sitting.child.sendeof()
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(self.entry()["account"], "Rain.")

    def test_an_answer_can_be_changed_before_it_is_saved(self):
        sitting = self.sit("documents", "add")
        sitting.types("Name: ", "Pasport")
        sitting.picks("Name: Pasport")
        sitting.types("Name: [Pasport] ", "Passport")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(json.loads(self.run_("documents", "list", "--json"))[0]["name"], "Passport")

    def test_leaving_saves_nothing(self):
        sitting = self.sit("people", "add")
        sitting.types("Name: ", "Ana")
        sitting.types("That is enough: s", ".")
        sitting.sees("This is not saved yet.")
        sitting.picks("Throw it away", "] > ")
        sitting.sees("Nothing was changed.")
        self.assertEqual(sitting.end(), 0)
        sitting = self.sit("people", "add")
        sitting.types("Name: ", ".")
        sitting.sees("Nothing was changed.")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(json.loads(self.run_("people", "list", "--json")), [])
        self.assertEqual(self.run_("due", "--json").count('"draft"'), 0)

    def test_a_line_of_any_length_is_taken_whole(self):
        sitting = self.write("é" * 2060, "the rest", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(self.entry()["account"], "é" * 2060 + "\nthe rest")


class Changing(Household):
    def add(self, command, text):
        return self.run_(command, "add", "--json", "-", text=text).strip()

    def test_a_step_of_a_plan_is_set_to_done(self):
        plan = self.add(
            "plan", '{"title":"Trip","sections":[{"heading":"Papers","steps":[{"text":"copy"},{"text":"ask"}]}]}')
        sitting = self.sit("plan", "edit", plan)
        for row in ["Parts of the plan: Papers", "Papers", "Steps: copy; ask", "ask", "Where it stands: –", "done"]:
            sitting.picks(row)
        for text in ["Where it stands: done", "ask", "Steps: copy; ask", "Papers"]:
            sitting.types(text, ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        shown = json.loads(self.run_("plan", "show", plan, "--json"))
        self.assertEqual(shown["sections"][0]["steps"], [{"text": "copy"}, {"text": "ask", "status": "done"}])
        former = json.loads(self.run_("plan", "show", plan, "--former", "--json"))
        self.assertEqual(former[0]["sections"][0]["steps"], [{"text": "copy"}, {"text": "ask"}])

    def test_answers_are_kept_taken_away_and_added_to(self):
        person = self.add("people", '{"name":"Ana","address":"Hill 1","notes":"keys","holds":"a bag"}')
        sitting = self.sit("people", "edit", person)
        sitting.picks("Address: Hill 1")
        sitting.types("Address: [Hill 1] ", "-")
        sitting.picks("Name: Ana")
        sitting.types("Name: [Ana] ", "-")
        sitting.types("This one is needed.", ".")
        sitting.picks("Holds for you: a bag")
        sitting.types("you type is added.\r\na bag\r\n", "")
        sitting.picks("Notes: keys")
        sitting.types("you type is added.", "and a map", ".")
        sitting.types("That is enough: s", "s")
        self.assertEqual(sitting.end(), 0)
        shown = json.loads(self.run_("people", "show", person, "--json"))
        self.assertEqual(
            {name: shown.get(name) for name in ["name", "address", "notes", "holds"]},
            {"name": "Ana", "address": None, "notes": "keys\nand a map", "holds": "a bag"})

    def test_an_amendment_holds_only_what_changed_and_its_reason(self):
        entry = self.add("journal", '{"happened":"2026","account":"Rain","title":"Roof"}')
        sitting = self.sit("journal", "amend", entry)
        sitting.picks("Title: Roof")
        sitting.types("Title: [Roof] ", "Cellar")
        sitting.types("That is enough: s", "s")
        sitting.types("ends it.", "wrong room", ".")
        self.assertEqual(sitting.end(), 0)
        (amendment,) = json.loads(self.run_("journal", "show", entry, "--json"))["amendments"]
        self.assertEqual((amendment["title"], amendment["reason"]), ("Cellar", "wrong room"))
        self.assertNotIn("account", amendment)

    def test_withdrawing_asks_for_a_reason_that_may_be_left_out(self):
        entry = self.add("journal", '{"happened":"2026","account":"Rain"}')
        for reply, is_withdrawn in [("", False), ("2", True)]:
            sitting = self.sit("journal", "withdraw", entry)
            sitting.types("ends it.", "")
            sitting.choose("Withdraw this entry?", reply)
            self.assertEqual(sitting.end(), 0)
            shown = json.loads(self.run_("journal", "show", entry, "--json"))
            self.assertEqual("withdrawn" in shown, is_withdrawn)

    def test_removing_asks_first_and_no_is_the_usual_answer(self):
        person = self.add("people", '{"name":"Ana"}')
        for reply, left in [("", 1), (".", 1), ("2", 0)]:
            sitting = self.sit("people", "remove", person)
            sitting.choose("Remove this?", reply)
            self.assertEqual(sitting.end(), 0)
            self.assertIn("Name: Ana", sitting.text)
            self.assertEqual(len(json.loads(self.run_("people", "list", "--json"))), left)

    def test_a_yes_and_a_no_in_either_language_are_answers(self):
        for language, question in [("en", "Remove this?"), ("es", "¿Borrar esto?")]:
            person = self.add("people", '{"name":"Ana"}')
            for reply, left in [("n", 1), ("no", 1), ("NO", 1), ("yes", 0), ("y", 0), ("sí", 0), ("s", 0), ("si", 0)]:
                if left == 0:
                    person = self.add("people", '{"name":"Ana"}')
                sitting = self.sit("people", "remove", person, language=language)
                sitting.choose(question, reply)
                self.assertEqual(sitting.end(), 0)
                ids = [each["id"] for each in json.loads(self.run_("people", "list", "--json"))]
                self.assertEqual(person in ids, left == 1, reply)

    def test_taking_words_out_and_moving_ask_first_and_no_is_the_usual_answer(self):
        for argv, question, told in [
            (("journal", "empty"), "Take the words out?", "The words stay in the file until: homebook purge"),
            (("move", "--to-notebook", "everyday"), "Move it?", "When it was first written down is not kept there"),
        ]:
            entry = self.add("journal", '{"happened":"2026","account":"Rain"}')
            for reply, is_left in [("", True), ("2", False)]:
                sitting = self.sit(*argv, entry)
                sitting.choose(question, reply)
                self.assertEqual(sitting.end(), 0)
                self.assertIn(told, " ".join(sitting.text.split()))
                ids = [each["id"] for each in json.loads(self.run_("journal", "list", "--json"))]
                self.assertEqual(entry in ids, is_left)

    def test_search_asks_for_words(self):
        self.add("people", '{"name":"Ángela"}')
        sitting = self.sit("search", language="es")
        sitting.types("Buscar: ", "")
        sitting.sees("Esta respuesta hace falta.")
        sitting.types("Buscar: ", "angela")
        self.assertEqual(sitting.end(), 0)
        self.assertIn("Persona o servicio", sitting.text)
        self.assertIn("    Nombre: Ángela", sitting.text)


ENTRY = """
Our house · What happened

What happened? In order, in your own words. In court, others may read it.

Understood: Sunday, 1 March 2026, 21:30.

Ctrl-S done, Esc back, Tab next, Shift-Tab before
What happened
As many lines as you like; a full stop alone on a line ends it.
Rain came in.
Through the roof.
.

Our house · Journal entry

That is enough: s saves it. Everything below is only if you want to add it.

When
1  When: 1 March 2026, 21:30
"""

ENTRY_ES = """
Our house · Qué pasó

¿Qué pasó? En orden y con tus propias palabras. En un juzgado lo pueden leer
otros.

Entendido: domingo 1 de marzo de 2026, 21:30.

Ctrl-S listo, Esc volver, Tab siguiente, Mayús-Tab anterior
Qué pasó
Las líneas que quieras; un punto solo en una línea termina.
Entró lluvia.
.

Our house · Entrada del diario

Con esto basta: s lo guarda. Lo demás es solo si quieres añadirlo.

Cuándo
1  Cuándo: 1 de marzo de 2026, 21:30
"""

if __name__ == "__main__":
    unittest.main()
