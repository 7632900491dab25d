"""The conversation before a book is made."""
import os
import re
import subprocess
import unittest

from terminal import PROGRAM, OnTerminal, answer

MINE = "frost jaguar day origin thread finger lemon"


class Creating(OnTerminal):
    """A book made by answering questions."""

    def opens(self, words):
        run = subprocess.run(
            [PROGRAM, "check", "--json", "--file", self.book, "--passphrase-fd", "0"], input=words.encode(),
            capture_output=True)
        return run.stdout.count(b'"notebook"')

    def test_a_tired_person_gets_through(self):
        child = self.start("create", "--size", "T")
        said = answer(child, "Go on? [Y/n] ")
        self.assertIn("keep nothing here", said)
        said = answer(child, "(there is no usual answer) ")
        self.assertIn("two tries with different words", " ".join(said.split()))
        answer(child, "(there is no usual answer) ", "1")
        answer(child, "everyday notebook called when it opens? [Notebook] ", "House")
        answer(child, "New passphrase (not shown): ")
        answer(child, "New passphrase (not shown): ", "short")
        answer(child, "Use it all the same? [y/N] ", "y")
        answer(child, "Once more: ", "shirt")
        answer(child, "New passphrase (not shown): ", "short")
        answer(child, "Use it all the same? [y/N] ", "y")
        answer(child, "Once more: ", "short")
        answer(child, "Another passphrase for the everyday notebook? [y/N] ")
        answer(child, "Make a personal notebook? [y/N] ")
        answer(child, "Make a private notebook? [Y/n] ")
        answer(child, "private notebook called when it opens? [Notebook] ")
        answer(child, "New passphrase (not shown): ", "short")
        answer(child, "New passphrase (not shown): ", MINE)
        answer(child, "Once more: ", MINE)
        answer(child, "Make one? [Y/n] ")
        child.expect(r"    ([a-z ]+)\r\n")
        phrase = child.match.group(1)
        self.assertEqual(len(phrase.split()), 12)
        answer(child, "then type it here (not shown): ", "something else")
        answer(child, "then type it here (not shown): ", phrase)
        answer(child, " [y/N] ")
        # The words that were suggested leave the screen and what was scrolled off it.
        said = answer(child, "Make the book? [Y/n] ")
        self.assertIn("\x1b[3J", said)
        self.assertIn("second copy", said)
        self.assertEqual(self.finish(child), 0)
        self.assertEqual([self.opens(words) for words in ["short", MINE, phrase, "nobody"]], [1, 3, 3, 1])

    def test_nothing_typed_in_silence_is_shown(self):
        child = self.start("create", "--size", "T", "--on-wrong", "error")
        answer(child, "Go on? [Y/n] ")
        answer(child, "[Notebook] ")
        answer(child, "New passphrase (not shown): ", MINE)
        answer(child, "Once more: ", MINE)
        said = answer(child, "Another passphrase")
        self.assertNotIn("frost", said)

    def test_who_declines_makes_nothing(self):
        child = self.start("create")
        answer(child, "Go on? [Y/n] ", "n")
        self.assertEqual(self.finish(child), 0)
        self.assertFalse(os.path.exists(self.book))

    def test_in_spanish(self):
        child = self.start("create", "--size", "T", language="es")
        answer(child, "¿Seguimos? [S/n] ")
        answer(child, "(no hay respuesta habitual) ", "2")
        answer(child, "[Cuaderno] ", "Casa")
        answer(child, "Contraseña nueva (no se ve): ", MINE)
        answer(child, "Otra vez: ", MINE)
        answer(child, "cada día? [s/N] ", "no")
        answer(child, "personal? [s/N] ", "no")
        answer(child, "privado? [S/n] ", "no")
        answer(child, "¿Creamos una? [S/n] ", "no")
        answer(child, "¿Creamos el libro? [S/n] ", "sí")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual([self.opens(words) for words in [MINE, "nadie"]], [1, 0])

    def test_no_line_is_wider_than_the_terminal(self):
        for columns in (40, 80):
            child = self.start("create", language="es", columns=columns)
            said = answer(child, "[S/n] ") + answer(child, "¿Qué tamaño? [2] ", "9")
            said += answer(child, "¿Qué tamaño? [2] ", "1") + answer(child, "respuesta habitual) ")
            for line in re.split(r"\r?\n", said):
                self.assertLessEqual(len(line), columns)
            child.close(force=True)


if __name__ == "__main__":
    unittest.main()
