"""Fresh files, merging and pieces of a recovery phrase, as a person meets them."""
import shutil
import unittest

from sitting import Household
from terminal import PRIVATE, answer, choose

NEW = "frost jaguar day origin thread finger lemon"
COMMON = "amber kettle drives nine quiet ferries"


class FreshFile(Household):
    """`renew` asks what `create` asks, but for what the old file knows already."""

    def test_the_title_that_is_there_is_not_asked_again(self):
        fresh = self.folder / "fresh"
        child = self.start("renew", str(fresh), "--size", "T", "--on-wrong", "error")
        answer(child, "Passphrase: ", PRIVATE)
        said = choose(child, "1  Go on")
        self.assertIn("Our house", said)
        self.assertIn("goes into the new file, and nothing else does", " ".join(said.split()))
        choose(child, "Make a personal notebook?")
        choose(child, "Make a private notebook?")
        said = choose(child, "in the hands of somebody else", "2")
        self.assertNotIn("called when it opens?", said)
        choose(child, "Now the passphrases")
        for words in (COMMON, "", NEW):
            answer(child, "New passphrase (not shown): ", words)
            if words:
                answer(child, "Once more: ", words)
        choose(child, "Make the book?")
        child.expect_exact("The old file may go.")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual(self.title(fresh, NEW), "Our house")

    def title(self, path, words):
        """The title that the first line of an opened notebook shows."""
        self.book = str(path)
        child = self.start("people", "list")
        answer(child, "Passphrase: ", words)
        child.expect(r"\r\n([^\r]+)\r\n")
        title = child.match.group(1).replace("\x1b[?2004l", "")
        self.finish(child)
        return title

    def test_who_declines_gets_no_file(self):
        child = self.start("renew", str(self.folder / "fresh"))
        answer(child, "Passphrase: ", PRIVATE)
        choose(child, "1  Go on", "2")
        self.finish(child)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["book"])


class HandedOver(Household):
    """`export` asks for what a script gives on standard input."""

    def test_names_to_cover_and_a_note_are_asked_for_after_the_passphrase(self):
        self.run_("journal", "add", "--json", "-", text='{"happened":"2026-03-01","account":"Ana came in."}')
        for language, end, yes, whom in [
            ("en", "ends it.", "yes", "For whom is it? "), ("es", "termina.", "sí", "¿Para quién es? "),
        ]:
            path = self.folder / language
            sitting = self.sit(
                "export", "report", "--plain", "--format", "text", "--redact", "-", "--note", "-", "--output",
                str(path), language=language)
            sitting.types(end, "Ana", ".")
            sitting.types(end, "Please keep it.", ".")
            sitting.types("[1] > ", yes)
            sitting.types(whom, "Kay")
            self.assertEqual(sitting.end(), 0)
            copy = path.read_text()
            self.assertNotIn("Ana", copy)
            self.assertIn("Please keep it.", copy)

    def test_who_leaves_the_names_to_cover_gets_no_copy(self):
        sitting = self.sit("export", "report", "--plain", "--redact", "-", "--output", str(self.folder / "copy"))
        sitting.sees("ends it.")
        sitting.child.send("\x1b")
        self.assertEqual(sitting.end(), 0)
        self.assertFalse((self.folder / "copy").exists())


class Merging(Household):
    """Two copies that went their own ways."""

    def test_what_came_in_is_said_and_the_other_file_is_only_read(self):
        other = self.folder / "other"
        shutil.copy(self.book, other)
        self.run_("people", "add", "--json", "-", text='{"name":"Here"}')
        first, self.book = self.book, str(other)
        self.run_("people", "add", "--json", "-", text='{"name":"There"}')
        self.book = first
        before = other.read_bytes()
        said = self.merged(other)
        self.assertIn("1 record", said)
        self.assertEqual(other.read_bytes(), before)
        listed = self.run_("people", "list")
        self.assertIn("Here", listed)
        self.assertIn("There", listed)
        self.assertIn("nothing", self.merged(other).lower())

    def merged(self, other):
        child = self.start("merge", str(other))
        answer(child, "Passphrase: ", PRIVATE)
        status = self.finish(child)
        self.assertEqual(status, 0, child.before)
        return child.before


if __name__ == "__main__":
    unittest.main()
