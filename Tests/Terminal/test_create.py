"""The conversation before a book is made."""
import os
import re
import subprocess
import unittest

from terminal import PROGRAM, ROOT, OnTerminal, answer, choose

MINE = "frost jaguar day origin thread finger lemon"


class Creating(OnTerminal):
    """A book made by answering questions."""

    def opens(self, words):
        run = subprocess.run(
            [PROGRAM, "check", "--json", "--file", self.book, "--passphrase-fd", "0"], input=words.encode(),
            capture_output=True)
        return run.stdout.count(b'"notebook"')

    def begin(self, *argv, **more):
        """Answers what is asked before the passphrases, as short as it goes, and says what stood there."""
        child = self.start("create", "--size", "T", "--on-wrong", "error", *argv, **more)
        said = choose(child, "1  Go on")
        answer(child, "everyday notebook called when it opens?", "House")
        choose(child, "Make a personal notebook?")
        choose(child, "Make a private notebook?", "2")
        choose(child, "in the hands of somebody else", "2")
        choose(child, "Now the passphrases")
        return child, said

    def test_splitting_asks_for_the_words_of_the_phrase(self):
        for language, question in [("en", "The twelve words (not shown): "), ("es", "Las doce palabras (no se ven): ")]:
            child = self.start("passphrase", "--split", "2/3", language=language)
            answer(child, question, MINE)
            self.assertEqual(self.finish(child), 15)

    def test_yes_and_no_are_answers_in_both_languages(self):
        for language, yes, no in [("en", "yes", "n"), ("es", "sí", "no")]:
            self.book = str(self.folder / language)
            child = self.start("create", "--size", "T", language=language)
            answer(child, "[1] > ", yes)
            answer(child, "\r\n> ", "2")
            answer(child, "[1] > ", no)
            answer(child, "\r\n> ", "2")
            answer(child, "[1] > ", yes)
            answer(child, {"en": "Title: ", "es": "Título: "}[language], "House")
            for usual, reply in [("[2] > ", no), ("[1] > ", no), ("[1] > ", no), ("[1] > ", yes)]:
                answer(child, usual, reply)
            for question in {"en": ["not shown): ", "Once more: "], "es": ["no se ve): ", "Otra vez: "]}[language]:
                answer(child, question, MINE)
            answer(child, {"en": "not shown): ", "es": "no se ve): "}[language])
            answer(child, "[1] > ", yes)
            self.assertEqual(self.finish(child), 0)
            self.assertEqual(self.opens(MINE), 1)

    def test_a_tired_person_gets_through(self):
        child = self.start("create", "--size", "T")
        choose(child, "1  Go on")
        answer(child, "two tries with different")
        answer(child, "> ", "1")
        choose(child, "Yes, this is what I want")
        said = answer(child, "(there is no usual answer)", "2")
        self.assertIn("Another passphrase", said)
        choose(child, "Yes, this is what I want", "2")
        answer(child, "everyday notebook called when it opens?", "House")
        choose(child, "Make a personal notebook?")
        choose(child, "Make a private notebook?")
        answer(child, "private notebook called when it opens?")
        choose(child, "in the hands of somebody else")
        choose(child, "Now the passphrases")
        first = answer(child, "New passphrase (not shown): ")
        second = answer(child, "New passphrase (not shown): ", "short")
        self.assertNotEqual(*(re.search("A suggestion: (.+)", said).group(1) for said in (first, second)))
        self.assertIn("could find this passphrase soon", answer(child, "Once more: ", "shirt"))
        self.assertIn("not the same", answer(child, "New passphrase (not shown): ", "short"))
        answer(child, "Once more: ", "short")
        said = answer(child, "New passphrase (not shown): ")
        self.assertIn("Another passphrase for the everyday notebook?", said)
        said = answer(child, "New passphrase (not shown): ", "short")
        self.assertIn("Private notebook", said)
        said = answer(child, "New passphrase (not shown): ", MINE)
        self.assertIn("each opens one notebook", said)
        answer(child, "Once more: ", MINE)
        child.expect_exact("in this order:")
        child.expect(r"((?:[a-z]+\s+){12})")
        phrase = " ".join(child.match.group(1).split())
        answer(child, "The words: ", "something else")
        answer(child, "The words: ", phrase)
        # The words that were suggested leave the screen and what was scrolled off it.
        said = choose(child, "Split it among people?")
        self.assertIn("\x1b[3J", said)
        said = choose(child, "Make the book?")
        child.expect_exact("The book is ready: ")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual([self.opens(words) for words in ["short", MINE, phrase, "nobody"]], [1, 3, 3, 0])

    def test_the_phrase_can_be_split(self):
        child = self.start("create", "--size", "T", "--on-wrong", "error")
        choose(child, "1  Go on")
        answer(child, "everyday notebook called when it opens?", "House")
        choose(child, "Make a personal notebook?")
        choose(child, "Make a private notebook?", "2")
        choose(child, "in the hands of somebody else")
        choose(child, "Now the passphrases")
        answer(child, "New passphrase (not shown): ", MINE)
        answer(child, "Once more: ", MINE)
        answer(child, "New passphrase (not shown): ")
        child.expect_exact("in this order:")
        child.expect(r"((?:[a-z]+\s+){12})")
        phrase = " ".join(child.match.group(1).split())
        answer(child, "The words: ", phrase)
        choose(child, "Split it among people?", "2")
        answer(child, "Pieces: ", "3/2")
        answer(child, "Pieces: ", "2/3")
        said = choose(child, "Each is written on a paper of its own")
        pieces = [" ".join(piece.split()) for piece in re.findall(r"\d/3\s+((?:[a-z]+\s+){20})", said)]
        self.assertEqual(len(pieces), 3)
        choose(child, "Make the book?")
        self.assertEqual(self.finish(child), 0)
        joined = subprocess.run(
            [PROGRAM, "passphrase", "--join"], input="\n".join(pieces[1:]), capture_output=True, text=True, check=True)
        self.assertEqual(joined.stdout.strip(), phrase)
        self.assertEqual(self.opens(phrase), 1)

    def test_what_is_chosen_can_be_shown_and_is_completed_and_spoken_of(self):
        child, _ = self.begin()
        child.expect_exact("New passphrase (not shown): ")
        suggested = re.search("A suggestion: (.+)", child.before).group(1).strip()
        words = suggested.split()
        child.send("Frost jaguar day xq origin ")
        child.expect_exact("Word 4 is none of the list.")
        child.send("\x15\x14" + words[0].upper() + " ")
        child.expect_exact(words[0].upper())
        self.assertNotIn("jaguar", child.before)
        child.send(" ".join(words[1:]) + "\r")
        child.expect_exact("7 words, all of the list.")
        child.expect_exact("Once more: ")
        child.send("-".join(words[:2] + ["zebra"] + words[3:]) + "\r")
        child.expect_exact("not the same")
        said = child.before + answer(child, "New passphrase (not shown): ", ", ".join(words))
        self.assertIn("Word 3 differs.", said)
        self.assertIn(suggested, said)
        child.expect_exact("Once more: ")
        # Only a word is completed where one word of all lists begins so; the suggestion is another one in every run.
        lists = (ROOT / "Sources/Strength/Lists").glob("drawn.*.txt")
        listed = {word for path in lists for word in path.read_text(encoding="utf-8").split()}
        cut = next((n for n, word in enumerate(words) if sum(each.startswith(word[:-1]) for each in listed) == 1), None)
        typed = words if cut is None else words[:cut] + [words[cut][:-1] + "\t"] + words[cut + 1:]
        child.send(" ".join(typed) + "\r")
        answer(child, "New passphrase (not shown): ")
        choose(child, "Make the book?")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual(self.opens(suggested.title()), 1)

    def test_words_are_checked_without_a_book(self):
        phrase = subprocess.run([PROGRAM, "passphrase", "--recovery"], capture_output=True, text=True).stdout.strip()
        for said, status, words in [
            ("they fit together", 0, phrase.upper().replace(" ", " - ")),
            ("do not fit together", 15, " ".join([*phrase.split()[1:], phrase.split()[0]])),
            ("Word 2 is none of the list", 15, phrase.replace(" ", " xq", 1)), ("There are 11 words", 15, phrase.rsplit(" ", 1)[0]),
            ("not words of a list", 15, "Quiet7 Rivr"), ("All 7 are words", 0, MINE.title()),
        ]:
            child = self.start("passphrase", "--check")
            answer(child, "The words (not shown): ", words)
            self.assertIn(said, " ".join(child.read().split()))
            self.assertEqual(self.finish(child), status)

    def test_nothing_typed_in_silence_is_shown(self):
        child, _ = self.begin()
        # Who types it twice in a row, and too fast, is not shown either.
        child.expect_exact("New passphrase (not shown): ")
        child.send(f"short\r{MINE}\r")
        child.expect_exact("Once more: ")
        said = child.before
        child.sendline("short")
        answer(child, "New passphrase (not shown): ")
        said += choose(child, "Make the book?")
        self.assertEqual(self.finish(child), 0)
        # A suggestion is drawn from the words of the same list.
        said = re.sub(r"A suggestion: [a-z\s]+", "", said + child.before)
        for secret in ("frost", "jaguar"):
            self.assertNotIn(secret, said)
        self.assertEqual(self.opens("short"), 1)

    def test_who_declines_makes_nothing(self):
        for reply, status in [("2", 0), (".", 0), ("\x03", 130), ("\x18", 130), ("\x04", 130)]:
            child = self.start("create")
            choose(child, "1  Go on", reply)
            self.assertEqual(self.finish(child), status)
            self.assertFalse(os.path.exists(self.book))

    def test_in_spanish(self):
        child = self.start("create", "--size", "T", language="es")
        choose(child, "1  Seguir")
        answer(child, "(no hay respuesta habitual)", "2")
        choose(child, "Sí, eso es lo que quiero", "2")
        answer(child, "¿Qué nombre muestra el cuaderno de cada día al abrirse?", "Casa")
        choose(child, "¿Creamos un cuaderno personal?")
        choose(child, "¿Creamos un cuaderno privado?", "2")
        choose(child, "en manos de otra", "2")
        choose(child, "Ahora las contraseñas")
        answer(child, "Contraseña nueva (no se ve): ", MINE)
        answer(child, "Otra vez: ", MINE)
        said = answer(child, "Contraseña nueva (no se ve): ")
        self.assertIn("¿Otra contraseña para el cuaderno de cada día?", said)
        choose(child, "¿Creamos el libro?")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual([self.opens(words) for words in [MINE, "nadie"]], [1, 0])

    def test_no_line_is_wider_than_the_terminal(self):
        for columns in (40, 80):
            child = self.start("create", language="es", columns=columns)
            said = choose(child, "Seguir") + choose(child, "¿Qué tamaño?", "9")
            child.expect_exact("Escribe uno de los números")
            child.sendline("1")
            said += answer(child, "respuesta habitual")
            for line in re.split(r"\r?\n", said):
                self.assertLessEqual(len(line), columns)
            child.close(force=True)


if __name__ == "__main__":
    unittest.main()
