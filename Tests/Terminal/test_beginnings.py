"""The short conversations before a plan and before the list of papers."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from terminal import EVERYDAY, PRIVATE, PROGRAM, OnTerminal, answer


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
        menu = answer(child, "A number: ", "2")
        self.assertIn("1  A plan for when someone hurts or frightens you.", menu)
        said = answer(child, "> ", "y")
        self.assertIn("In a fire, get out first and then call the emergency", said)
        self.assertLess(said.index("Enter skips one"), said.index("Are there children"))
        answer(child, "> ", "perhaps")
        self.assertIn("y", answer(child, "> ", ""))
        answer(child, "> ", "")
        answer(child, "> ", "")
        answer(child, "> ", "")
        self.assertIn("11  Another country", answer(child, "> ", "2"))
        self.assertIn("None is ticked", answer(child, "Save it? [Y/n] ", ""))
        self.assertEqual(self.finish(child), 0)
        (plan,) = self.records("plan")
        self.assertEqual((plan["template"], plan["applies"], plan["country"]), ("fire", ["children"], "GB"))

    def test_a_full_stop_leaves_all_questions_and_no_leaves_everything(self):
        child = self.begin("plan", "start", language="es")
        answer(child, "Un número: ", "1")
        self.assertIn("Este cuaderno no llama ni avisa a nadie", answer(child, "> ", "."))
        answer(child, "¿Guardarlo? [S/n] ", "n")
        self.finish(child)
        self.assertEqual(self.records("plan"), [])

    def test_the_list_asks_for_names(self):
        child = self.begin("documents", "start")
        answer(child, "> ", "y")
        self.assertIn("Their names", answer(child, "> ", "Ana, Leo"))
        answer(child, "> ", "y")
        answer(child, "> ", "")
        answer(child, "> ", ".")
        answer(child, "Save it? [Y/n] ", "")
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
