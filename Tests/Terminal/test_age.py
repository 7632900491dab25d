"""Passphrases of age files, asked for on a terminal."""
import subprocess
import unittest

import pexpect

from terminal import PROGRAM, PRIVATE, OnTerminal, answer, choose

WORDS = "four hens and a ladder"


class AgeFiles(OnTerminal):
    def setUp(self):
        super().setUp()
        self.text = self.folder / "text"
        self.text.write_text("A note.\n")
        self.file = self.folder / "file.age"

    def encrypted(self):
        child = self.start("age", "encrypt", str(self.text), str(self.file))
        answer(child, "Passphrase of the file: ", WORDS)
        answer(child, "Once more: ", WORDS)
        self.assertEqual(self.finish(child), 0)

    def test_a_new_passphrase_is_typed_twice_and_opens_the_file(self):
        self.encrypted()
        child = self.start("age", "decrypt", str(self.file), "-", language="es")
        answer(child, "Contraseña del archivo: ", WORDS)
        child.expect_exact("A note.")
        self.assertNotIn("hens", child.before)
        self.assertEqual(self.finish(child), 0)

    def test_two_that_differ_are_asked_again(self):
        child = self.start("age", "encrypt", str(self.text), str(self.file))
        answer(child, "Passphrase of the file: ", WORDS)
        answer(child, "Once more: ", WORDS + "x")
        child.expect_exact("not the same")
        self.assertFalse(self.file.exists())
        answer(child, "Passphrase of the file: ", WORDS)
        answer(child, "Once more: ", WORDS)
        self.assertEqual(self.finish(child), 0)
        self.assertTrue(self.file.exists())

    def test_an_interruption_leaves_nothing(self):
        child = self.start("age", "encrypt", str(self.text), str(self.file))
        answer(child, "Passphrase of the file: ", WORDS)
        child.expect_exact("Once more: ")
        child.sendintr()
        self.assertEqual(self.finish(child), 130)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["text"])

    def test_a_wrong_one_ends_with_12(self):
        self.encrypted()
        child = self.start("age", "decrypt", str(self.file), str(self.folder / "out"))
        answer(child, "Passphrase of the file: ", "three hens")
        child.expect_exact("not the passphrase")
        self.assertEqual(self.finish(child), 12)
        self.assertFalse((self.folder / "out").exists())

    def own_recipient(self):
        words = f"{PRIVATE}\n".encode()
        argv = [PROGRAM, "age", "key", "--file", self.book, "--passphrase-fd", "0"]
        return subprocess.run(argv, input=words, check=True, capture_output=True).stdout.decode().strip()

    def test_a_file_for_recipients_asks_for_nothing(self):
        self.create()
        mine = self.own_recipient()
        child = self.start("age", "encrypt", "--to-recipient", mine, str(self.text), str(self.file))
        self.assertEqual(self.finish(child), 0)
        child = self.start("age", "decrypt", str(self.file), "-")
        child.expect_exact("encrypted to recipients")
        self.assertEqual(self.finish(child), 12)

    def test_a_job_of_more_than_a_second_says_how_far_it_is_and_takes_the_line_away(self):
        self.create()
        key = self.own_recipient()
        self.text.write_bytes(bytes(3 << 20))
        for argv, source, target, label, language in (
            (f"encrypt --to-recipient {key}", self.text, self.file, "Encrypting", "en"),
            ("decrypt --own-key", self.file, self.folder / "out", "Descifrando", "es")):
            common = f"--file {self.book} --language {language}"
            command = f"(sleep 1.5; cat {source}; sleep 1) | {PROGRAM} age {argv} {common} - {target}"
            child = pexpect.spawn("sh", ["-c", command], encoding="utf8", timeout=60, env={"TERM": "xterm", "PATH": "/bin"})
            if "--own-key" in argv:
                answer(child, "Contraseña: ", PRIVATE)
            child.expect(f"\r{label} \\d MB")
            child.expect_exact("\r\x1b[K")
            self.assertEqual(self.finish(child), 0)
        self.assertEqual((self.folder / "out").read_bytes(), bytes(3 << 20))

    def test_the_screen_is_spared_what_is_no_text(self):
        child = self.start("age", "encrypt", str(self.text), "-")
        child.expect_exact("not for the screen")
        self.assertEqual(self.finish(child), 64)

    def test_words_can_be_asked_while_data_come_over_standard_input(self):
        command = f'printf "piped\\n" | {PROGRAM} age encrypt - {self.file}'
        child = pexpect.spawn("sh", ["-c", command], encoding="utf8", timeout=60, env={"TERM": "xterm", "LANG": "en"})
        answer(child, "Passphrase of the file: ", WORDS)
        answer(child, "Once more: ", WORDS)
        self.assertEqual(self.finish(child), 0)
        child = self.start("age", "decrypt", str(self.file), "-")
        answer(child, "Passphrase of the file: ", WORDS)
        child.expect_exact("piped")
        self.assertEqual(self.finish(child), 0)


class ComingIn(OnTerminal):
    """`import` of an age file with a passphrase."""

    def test_the_passphrase_of_the_file_is_asked_after_that_of_the_book(self):
        self.create()
        note = self.folder / "note.age"
        text = self.folder / "text"
        text.write_text("2026-01-02\nThe gate.\n")
        argv = [PROGRAM, "age", "encrypt", str(text), str(note), "--passphrase-fd", "0"]
        subprocess.run(argv, input=f"{WORDS}\n".encode(), check=True)
        child = self.start("import", str(note))
        answer(child, "Passphrase: ", PRIVATE)
        answer(child, "Passphrase of the file: ", "three hens")
        child.expect_exact("not the passphrase")
        self.assertEqual(self.finish(child), 12)
        child = self.start("import", str(note), language="es")
        answer(child, "Contraseña: ", PRIVATE)
        answer(child, "Contraseña del archivo: ", WORDS)
        child.expect_exact("Ha entrado 1 registro")
        self.assertEqual(self.finish(child), 0)


class LockedCopies(OnTerminal):
    """`export` without --plain."""

    QUESTION, READER = "Write it?", "For whom is it? "
    SHOWN = "The words that open it, shown this once:\r\n\r\n  "

    def setUp(self):
        super().setUp()
        self.create()
        self.copy = self.folder / "copy.age"

    def words(self, child):
        child.expect_exact(self.SHOWN)
        child.expect_exact("\r\n")
        return child.before

    def test_the_words_are_on_the_terminal_and_not_in_standard_error(self):
        said = self.folder / "said"
        command = f"{PROGRAM} export report --file {self.book} --output {self.copy} --language en 2>{said}"
        child = pexpect.spawn("sh", ["-c", command], encoding="utf8", timeout=60, env={"TERM": "xterm"})
        answer(child, "Passphrase: ", PRIVATE)
        choose(child, self.QUESTION, "1")
        child.expect_exact("Only for your own list")
        answer(child, self.READER, "Kay")
        words = self.words(child)
        self.assertEqual(self.finish(child), 0)
        self.assertNotIn(words.split()[0], said.read_text())
        self.assertIn("shown once", said.read_text())
        argv = [PROGRAM, "age", "decrypt", str(self.copy), "-", "--passphrase-fd", "0"]
        opened = subprocess.run(argv, input=f"{words}\n".encode(), check=True, capture_output=True)
        self.assertIn(b"<html", opened.stdout)

    def test_a_no_and_an_interruption_write_nothing(self):
        child = self.start("export", "report", "--output", str(self.copy))
        answer(child, "Passphrase: ", PRIVATE)
        choose(child, self.QUESTION, "2")
        self.assertEqual(self.finish(child), 0)
        child = self.start("export", "report", "--output", str(self.copy))
        answer(child, "Passphrase: ", PRIVATE)
        choose(child, self.QUESTION, "1")
        child.expect_exact("Only for your own list")
        child.expect_exact(self.READER)
        child.sendintr()
        self.assertEqual(self.finish(child), 130)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["book"])

    def test_without_a_place_the_screen_is_spared(self):
        child = self.start("export", "report")
        child.expect_exact("not for the screen")
        self.assertEqual(self.finish(child), 64)


if __name__ == "__main__":
    unittest.main()
