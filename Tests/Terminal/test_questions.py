"""Questions about records: transcripts of what a person sees and types."""
import json
import pathlib
import re
import unittest

from sitting import Household


class Adding(Household):
    def bytes(self):
        return pathlib.Path(self.book).read_bytes()

    def test_two_answers_are_enough_for_an_entry(self):
        sitting = self.sit("journal", "add")
        sitting.answer("2026-03-01 21:30", "Rain came in.", "Through the roof.", ".")
        sitting.choose("[y/N] ", "")
        sitting.choose("What now? [1] ", "")
        self.assertEqual(sitting.end(), 0)
        self.assertIn(ENTRY, sitting.text)
        (entry,) = json.loads(self.run_("journal", "list", "--json"))
        self.assertEqual(entry["account"], "Rain came in.\nThrough the roof.")
        self.assertEqual(entry["happened"], "2026-03-01T21:30")
        self.assertIn(entry["id"], sitting.text)

    def test_the_same_in_spanish(self):
        sitting = self.sit("journal", "add", language="es")
        sitting.answer("2026-03-01 21:30", "Entró lluvia.", ".")
        sitting.choose("[s/N] ", "")
        sitting.choose("¿Y ahora? [1] ", "1")
        self.assertEqual(sitting.end(), 0)
        self.assertIn(ENTRY_ES, sitting.text)
        (entry,) = json.loads(self.run_("journal", "list", "--json"))
        self.assertEqual(entry["account"], "Entró lluvia.")

    def test_the_title_of_the_notebook_stands_before_the_first_question(self):
        sitting = self.sit("journal", "add")
        sitting.sees("> ")
        self.assertLess(sitting.text.index("Our house"), sitting.text.index("When was it?"))
        sitting.child.sendintr()
        self.assertEqual(sitting.end(), 130)

    def test_wrong_answers_are_explained_and_asked_again(self):
        sitting = self.sit("journal", "add")
        sitting.answer("", "2026-02-30", "1/3/2026", "2026-03-01", "", ".", "\x1b[A", "Rain.", ".")
        sitting.choose("[y/N] ", "")
        sitting.choose("[1] ", "1")
        self.assertEqual(sitting.end(), 0)
        for sentence in [
            "This one is needed.", "There is no such date.", "Write a time as 2026-03-01T21:30",
            "It holds a control character (‹U+001B›). Please type this line again.",
        ]:
            self.assertIn(sentence, sitting.text)
        (entry,) = json.loads(self.run_("journal", "list", "--json"))
        self.assertEqual(entry["account"], "Rain.")

    def test_words_stand_for_a_time_with_its_bounds(self):
        sitting = self.sit("journal", "add")
        sitting.answer("around Easter", "2026-04", "2026-03", "2026-04-12", "Rain.", ".")
        sitting.choose("[y/N] ", "")
        sitting.choose("[1] ", "1")
        self.assertEqual(sitting.end(), 0)
        self.assertIn("The earliest comes after the latest.", sitting.text)
        (entry,) = json.loads(self.run_("journal", "list", "--json"))
        self.assertEqual(
            entry["happened"], {"words": "around Easter", "earliest": "2026-04", "latest": "2026-04-12"})

    def test_lists_and_parts_are_asked_one_by_one(self):
        self.run_("settings", "--json", "-", text='{"fields":"full"}')
        sitting = self.sit("people", "add")
        sitting.answer("Ana")
        sitting.choose("[y/N] ", "y")
        # Role, notes; telephones, when to call, address; what they know.
        sitting.answer("friend", "", "1, 2", "", "", "")
        # Code words: one begun with its word at once, one after yes, and no third.
        sitting.answer("blue kettle", "come over", "", "yes", "red", "", "stay", "")
        sitting.answer(".")
        sitting.choose("[1] ", "1")
        self.assertEqual(sitting.end(), 0)
        (person,) = json.loads(self.run_("people", "list", "--json"))
        self.assertEqual(person["role"], "friend")
        self.assertEqual(person["telephones"], ["1", "2"])
        self.assertEqual(
            person["codeWords"],
            [{"word": "blue kettle", "means": "come over"}, {"word": "red", "theyDo": "stay"}])

    def test_the_household_set_asks_less(self):
        self.run_("settings", "--json", "-", text='{"fields":"household"}')
        sitting = self.sit("people", "add")
        sitting.answer("Ana")
        sitting.choose("[y/N] ", "y")
        sitting.answer("", "", "", "")
        sitting.choose("[1] ", "3")
        self.assertEqual(sitting.end(), 0)
        self.assertNotIn("Which words have you agreed on?", sitting.text)

    def test_ctrl_d_ends_a_text(self):
        sitting = self.sit("journal", "add")
        sitting.answer("2026", "Rain.")
        sitting.sees("> ")
        sitting.child.sendeof()
        sitting.choose("[y/N] ", "n")
        sitting.choose("[1] ", "1")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(json.loads(self.run_("journal", "list", "--json"))[0]["account"], "Rain.")

    def test_an_answer_can_be_changed_before_it_is_saved(self):
        sitting = self.sit("documents", "add")
        sitting.answer("Pasport")
        sitting.choose("[y/N] ", "")
        sitting.choose("[1] ", "2")
        sitting.answer("1", "Passport", "")
        sitting.choose("[1] ", "1")
        self.assertEqual(sitting.end(), 0)
        self.assertEqual(json.loads(self.run_("documents", "list", "--json"))[0]["name"], "Passport")

    def test_leaving_saves_nothing(self):
        for leave in ["3", None]:
            sitting = self.sit("people", "add")
            sitting.answer("Ana")
            sitting.choose("[y/N] ", "")
            if leave:
                sitting.choose("[1] ", leave)
                self.assertEqual(sitting.end(), 0)
            else:
                before = self.bytes()
                sitting.sees("[1] ")
                sitting.child.sendintr()
                self.assertEqual(sitting.end(), 130)
                # The look of every opening is all that is new.
                self.assertNotEqual(self.bytes(), before)
        self.assertEqual(json.loads(self.run_("people", "list", "--json")), [])

    def test_a_line_that_the_terminal_cut_is_told(self):
        sitting = self.sit("journal", "add")
        sitting.answer("2026", "é" * 3000)
        sitting.sees("its end was lost")
        sitting.answer("the rest", ".")
        sitting.choose("[y/N] ", "")
        sitting.choose("[1] ", "1")
        self.assertEqual(sitting.end(), 0)
        account = json.loads(self.run_("journal", "list", "--json"))[0]["account"]
        self.assertEqual(account, "é" * 2047 + "\nthe rest")


class Changing(Household):
    def add(self, command, text):
        return self.run_(command, "add", "--json", "-", text=text).strip()

    def test_a_step_of_a_plan_is_set_to_done(self):
        plan = self.add(
            "plan", '{"title":"Trip","sections":[{"heading":"Papers","steps":[{"text":"copy"},{"text":"ask"}]}]}')
        sitting = self.sit("plan", "edit", plan)
        sitting.sees("Parts of the plan: Papers")
        number = sitting.text.splitlines()[-1].split()[0]
        # The parts of the plan, the first of them, its steps, the second of them, how far it is.
        sitting.answer(number, "1", "2", "2", "2", "3", "", "", "", "", "")
        sitting.choose("[1] ", "")
        self.assertEqual(sitting.end(), 0)
        shown = json.loads(self.run_("plan", "show", plan, "--json"))
        self.assertEqual(shown["sections"][0]["steps"], [{"text": "copy"}, {"text": "ask", "status": "done"}])
        former = json.loads(self.run_("plan", "show", plan, "--former", "--json"))
        self.assertEqual(former[0]["sections"][0]["steps"], [{"text": "copy"}, {"text": "ask"}])

    def test_answers_are_kept_taken_away_and_added_to(self):
        person = self.add("people", '{"name":"Ana","address":"Hill 1","notes":"keys","holds":"a bag"}')
        sitting = self.sit("people", "edit", person)
        sitting.sees("Enter when done")
        numbers = {name: number for number, name in re.findall(r"^  (\d+)  ([^:]+): ", sitting.text, re.M)}
        sitting.answer(numbers["Address"], "-", numbers["Name"], "-", numbers["Holds for you"], "")
        sitting.answer(numbers["Notes"], "+", "and a map", ".", "")
        sitting.choose("[1] ", "")
        self.assertEqual(sitting.end(), 0)
        shown = json.loads(self.run_("people", "show", person, "--json"))
        self.assertEqual(
            {name: shown.get(name) for name in ["name", "address", "notes", "holds"]},
            {"name": "Ana", "address": None, "notes": "keys\nand a map", "holds": "a bag"})

    def test_an_amendment_holds_only_what_changed_and_its_reason(self):
        entry = self.add("journal", '{"happened":"2026","account":"Rain","title":"Roof"}')
        sitting = self.sit("journal", "amend", entry)
        sitting.sees("Title: Roof")
        number = sitting.text.splitlines()[-1].split()[0]
        sitting.answer(number, "Cellar", "", "wrong room", ".")
        sitting.choose("[1] ", "")
        self.assertEqual(sitting.end(), 0)
        (amendment,) = json.loads(self.run_("journal", "show", entry, "--json"))["amendments"]
        self.assertEqual((amendment["title"], amendment["reason"]), ("Cellar", "wrong room"))
        self.assertNotIn("account", amendment)

    def test_withdrawing_asks_for_a_reason_that_may_be_left_out(self):
        entry = self.add("journal", '{"happened":"2026","account":"Rain"}')
        sitting = self.sit("journal", "withdraw", entry)
        sitting.answer("")
        sitting.choose("[Y/n] ", "n")
        self.assertEqual(sitting.end(), 0)
        self.assertNotIn("withdrawn", json.loads(self.run_("journal", "show", entry, "--json")))
        sitting = self.sit("journal", "withdraw", entry)
        sitting.answer("")
        sitting.choose("[Y/n] ", "")
        self.assertEqual(sitting.end(), 0)
        self.assertIn("withdrawn", json.loads(self.run_("journal", "show", entry, "--json")))

    def test_removing_asks_first_and_no_is_the_usual_answer(self):
        person = self.add("people", '{"name":"Ana"}')
        for answer, left in [("", 1), ("y", 0)]:
            sitting = self.sit("people", "remove", person)
            sitting.choose("Remove this? [y/N] ", answer)
            self.assertEqual(sitting.end(), 0)
            self.assertIn("Name: Ana", sitting.text)
            self.assertEqual(len(json.loads(self.run_("people", "list", "--json"))), left)

    def test_taking_words_out_and_moving_ask_first_and_no_is_the_usual_answer(self):
        for argv, question, told in [
            (("journal", "empty"), "Take the words out? [y/N] ", "can still be dug out here until: homebook purge"),
            (("move", "--to-notebook", "everyday"), "Move it? [y/N] ", "When it was first written down is not kept there"),
        ]:
            entry = self.add("journal", '{"happened":"2026","account":"Rain"}')
            for answer, is_left in [("", True), ("y", False)]:
                sitting = self.sit(*argv, entry)
                sitting.choose(question, answer)
                self.assertEqual(sitting.end(), 0)
                self.assertIn(told, " ".join(sitting.text.split()))
                ids = [each["id"] for each in json.loads(self.run_("journal", "list", "--json"))]
                self.assertEqual(entry in ids, is_left)

    def test_search_asks_for_words(self):
        self.add("people", '{"name":"Ángela"}')
        sitting = self.sit("search", language="es")
        sitting.choose("Palabras que buscar: ", "angela")
        self.assertEqual(sitting.end(), 0)
        self.assertIn("Persona o servicio", sitting.text)
        self.assertIn("    Nombre: Ángela", sitting.text)


ENTRY = """
When was it? A rough date or your own words are fine.
  (2026-03-01 21:30, 2026-03-01, 2026-03, 2026, or words)
> 2026-03-01 21:30

What happened? First things first, in your own words.
  (as many lines as you like; a full stop alone on a line, or Ctrl-D, ends it)
> Rain came in.
> Through the roof.
> .

That is enough to save it. More questions? [y/N] 

When
  When: 1 March 2026, 21:30

What happened
  What happened: Rain came in.
    Through the roof.

  1  Save it
  2  Change something
  3  Leave without saving
What now? [1] 
"""

ENTRY_ES = """
¿Cuándo fue? Basta una fecha aproximada o tus propias palabras.
  (2026-03-01 21:30, 2026-03-01, 2026-03, 2026 o palabras)
> 2026-03-01 21:30

¿Qué pasó? En orden y con tus propias palabras.
  (las líneas que quieras; termina con un punto solo en una línea o con Ctrl-D)
> Entró lluvia.
> .

Con esto ya se puede guardar. ¿Más preguntas? [s/N] 

Cuándo
  Cuándo: 1 de marzo de 2026, 21:30

Qué pasó
  Qué pasó: Entró lluvia.

  1  Guardarlo
  2  Cambiar algo
  3  Salir sin guardar
¿Y ahora? [1] 1
"""

if __name__ == "__main__":
    unittest.main()
