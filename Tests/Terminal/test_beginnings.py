"""The short conversations before a plan and before the list of papers."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from terminal import EVERYDAY, PRIVATE, PROGRAM, OnTerminal, answer, choose


class Beginnings(OnTerminal):
    @classmethod
    def setUpClass(cls):
        cls.model = pathlib.Path(tempfile.mkdtemp()) / "book"
        words = f"everyday: {EVERYDAY}\nprivate: {PRIVATE}\n".encode()
        subprocess.run(
            [PROGRAM, "create", "--size", "64M", "--on-wrong", "error", "--file", cls.model, "--passphrase-fd", "0"],
            input=words, check=True)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.model.parent)

    def setUp(self):
        super().setUp()
        shutil.copy(self.model, self.book)

    def records(self, kind):
        listed = subprocess.run(
            [PROGRAM, kind, "list", "--json", "--file", self.book, "--passphrase-fd", "0"],
            input=PRIVATE.encode(), capture_output=True, check=True)
        return json.loads(listed.stdout)

    def begin(self, *argv, language="en"):
        child = self.start(*argv, language=language)
        answer(child, "Passphrase: " if language == "en" else "Contraseña: ", PRIVATE)
        return child

    def test_a_plan_begins_after_what_is_to_be_said_first(self):
        child = self.begin("plan", "start")
        menu = answer(child, "Esc back\r\n> ", "3")
        self.assertIn("1  A plan for when someone hurts or frightens you.", menu)
        # Enter goes on where nothing stands out, as `c` does.
        self.assertIn("In a fire, get out first and then call the fire", answer(child, "Esc back\r\n> ", ""))
        self.assertIn("Do children live here?", answer(child, "Esc back\r\n> ", "1"))
        answer(child, "Esc back\r\n> ", "perhaps")
        self.assertIn("Type one of the numbers", answer(child, "\r\n> ", "2"))
        for _ in range(3):
            answer(child, "Esc back\r\n> ", "2")
        # Nothing in this plan is a fact of a country: none is asked for.
        choose(child, "None is ticked")
        self.assertEqual(self.finish(child), 0)
        (plan,) = self.records("plan")
        self.assertEqual((plan["template"], plan["applies"], plan.get("country")), ("fire", ["children"], None))

    def test_the_questions_are_left_one_by_one_or_all_at_once(self):
        child = self.begin("plan", "start", language="es")
        answer(child, "Esc volver\r\n> ", "1")
        self.assertIn("Este cuaderno no llama ni avisa a nadie", answer(child, "Esc volver\r\n> ", "c"))
        child.expect(r"(\d+)  Saltar también")
        child.sendline(child.match.group(1))
        choose(child, "Nada viene marcado", "2")
        # Back at the list of what there is to choose from.
        answer(child, "Esc volver\r\n> ", ".")
        child.expect_exact("No se ha cambiado nada")
        self.finish(child)
        self.assertEqual(self.records("plan"), [])
        # A full stop goes back from page to page, and out.
        child = self.begin("plan", "start")
        for text, line in [
                ("1  A plan for", "1"), ("c continue", "c"), ("Skip all", "."), ("c continue", "."), ("1  A plan for", ".")]:
            child.expect_exact(text)
            answer(child, "Esc back\r\n> ", line)
        child.expect_exact("Nothing was changed")
        self.finish(child)
        self.assertEqual(self.records("plan"), [])

    def test_a_country_is_found_by_its_first_letters(self):
        child = self.begin("plan", "start", language="es")
        for line in ["1", "c", "10", "1", *["2"] * 7]:
            answer(child, "Esc volver\r\n> ", line)
        # Nothing is chosen by Enter alone, and no country is set by the one before it in a list.
        child.expect_exact("1  Saltar esta pregunta")
        answer(child, "País: ", "esc")
        found = answer(child, "País: ", "atlántida")
        listed = "1  Canadá\r\n2    Nueva Escocia\r\n3  Reino Unido\r\n4    Escocia\r\n5  Saltar esta pregunta"
        self.assertIn(listed, found)
        self.assertNotIn("Elige una respuesta", found)
        self.assertIn("1  Saltar esta pregunta", answer(child, "País: ", "escocia"))
        choose(child, "Nada viene marcado")
        self.assertEqual(self.finish(child), 0)
        (plan,) = self.records("plan")
        self.assertEqual(plan["country"], "GB-SCT")
        self.assertIn("999", json.dumps(plan))

    def test_the_list_asks_for_names(self):
        child = self.begin("documents", "start")
        answer(child, "Esc back\r\n> ", "c")
        answer(child, "Esc back\r\n> ", "1")
        child.expect_exact("Their names")
        answer(child, "Names: ", "Ana, Leo")
        answer(child, "Esc back\r\n> ", "1")
        child.expect_exact("Their names")
        answer(child, "Names: ", "")
        child.expect(r"(\d+)  Skip all")
        child.sendline(child.match.group(1))
        choose(child, "You can change, remove and add")
        self.assertEqual(self.finish(child), 0)
        owners = {each["for"] for each in self.records("documents")}
        self.assertEqual(owners, {"me", "Ana", "Leo", "pets"})

    def test_ctrl_c_writes_nothing(self):
        child = self.begin("documents", "start")
        child.expect_exact("> ")
        child.sendintr()
        self.assertEqual(self.finish(child), 130)
        self.assertEqual(self.records("documents"), [])


if __name__ == "__main__":
    unittest.main()
