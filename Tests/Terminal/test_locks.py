"""What is said beside a passphrase that is typed: that Caps-Lock is on, and how it is typed where it opens nothing."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from screen import AtHome

SAID = {"en": "Caps-Lock is on.", "es": "El bloqueo de mayúsculas está puesto."}
REFUSED = {
    "en": ["opens nothing here", "Capitals and spaces count", "Twelve words on paper"],
    "es": ["no abre nada aquí", "Mayúsculas y espacios cuentan", "doce palabras en papel"],
}
PROMPTS = {"en": "Passphrase", "es": "Contraseña"}


class Typing(AtHome):
    """The passphrase, on the whole screen and line by line, in both languages."""

    @classmethod
    def setUpClass(cls):
        cls.made = tempfile.TemporaryDirectory(prefix="locks-")
        cls.console = f"{cls.made.name}/locks"
        source = pathlib.Path(__file__).with_name("locks.c")
        subprocess.run([shutil.which("cc") or shutil.which("clang"), "-O1", "-o", cls.console, source], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.made.cleanup()

    def seats(self, before=()):
        """A seat at each kind of screen, in each language."""
        for language in SAID:
            for plain in ([], ["--plain-screen"], ["check"]):
                with self.subTest(language=language, screen=plain):
                    seat = self.sit(*plain, language=language, before=before).sees(PROMPTS[language])
                    yield language, seat
                    seat.child.close(force=True)

    def test_a_console_with_caps_lock_says_so_before_anything_is_typed(self):
        for language, seat in self.seats([self.console]):
            seat.sees(SAID[language])

    def test_no_other_terminal_says_so(self):
        for language, seat in self.seats():
            seat.opens("nobody", PROMPTS[language]).writes(REFUSED[language][0], 1)
            self.assertNotIn(SAID[language].encode(), seat.bytes)

    def test_a_passphrase_that_opens_nothing_is_told_how_it_is_typed(self):
        for language, seat in self.seats():
            seat.opens("nobody", PROMPTS[language]).writes(REFUSED[language][0], 1)
            seat.look(0.3)
            shown = " ".join(seat.text.split())
            for part in REFUSED[language]:
                self.assertIn(part, shown)


if __name__ == "__main__":
    unittest.main()
