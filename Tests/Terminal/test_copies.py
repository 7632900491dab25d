"""Fresh files, merging and pieces of a recovery phrase, as a person meets them."""
import re
import shutil
import subprocess
import unittest

from sitting import Household
from terminal import PRIVATE, PROGRAM, answer

NEW = "frost jaguar day origin thread finger lemon"
COMMON = "amber kettle drives nine quiet ferries"


class FreshFile(Household):
    """`renew` asks what `create` asks, but for what the old file knows already."""

    def test_the_title_that_is_there_is_not_asked_again(self):
        fresh = self.folder / "fresh"
        child = self.start("renew", str(fresh), "--size", "T", "--on-wrong", "error")
        answer(child, "Passphrase: ", PRIVATE)
        said = answer(child, "Go on? [Y/n] ")
        self.assertIn("Our house", said)
        self.assertIn("does not open will not be in the new file", " ".join(said.split()))
        for words in (COMMON, None, None, NEW):
            if words is None:
                answer(child, "[y/N] ")
                continue
            if words is NEW:
                answer(child, "Make a private notebook? [Y/n] ")
            said = answer(child, "New passphrase (not shown): ", words)
            self.assertNotIn("called when it opens?", said)
            answer(child, "Once more: ", words)
        answer(child, "Make one? [Y/n] ", "n")
        answer(child, "Make the book? [Y/n] ")
        child.expect_exact("The old file may go.")
        self.assertEqual(self.finish(child), 0)
        self.assertEqual(self.title(fresh, NEW), "Our house")

    def title(self, path, words):
        """The title that the first line of an opened notebook shows."""
        self.book = str(path)
        child = self.start("people", "list")
        answer(child, "Passphrase: ", words)
        child.expect(r"\r\n([^\r]+)\r\n")
        title = child.match.group(1)
        self.finish(child)
        return title

    def test_who_declines_gets_no_file(self):
        child = self.start("renew", str(self.folder / "fresh"))
        answer(child, "Passphrase: ", PRIVATE)
        answer(child, "Go on? [Y/n] ", "n")
        self.finish(child)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["book"])


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


class Pieces(Household):
    """A recovery phrase among several people."""

    def test_any_two_of_three_give_the_phrase_back(self):
        self.book = str(self.folder / "shared")
        child = self.start("create", "--size", "T", "--on-wrong", "error")
        answer(child, "Go on? [Y/n] ")
        answer(child, "[Notebook] ")
        answer(child, "New passphrase (not shown): ", COMMON)
        answer(child, "Once more: ", COMMON)
        for _ in range(3):
            answer(child, "/", "n")
            child.expect_exact("] ")
        answer(child, "Make one? [Y/n] ")
        phrase = self.words_on_screen(child)
        answer(child, "then type it here (not shown): ", phrase)
        answer(child, "[y/N] ", "y")
        answer(child, "such as 2/3: ", "nonsense")
        answer(child, "such as 2/3: ", "2/3")
        pieces = self.pieces_on_screen(child, 3)
        child.sendline("")
        answer(child, "Make the book? [Y/n] ")
        self.assertEqual(self.finish(child), 0)
        for chosen in ((0, 1), (2, 0), (1, 2)):
            self.assertEqual(self.joined([pieces[number] for number in chosen]), phrase)

    def words_on_screen(self, child):
        child.expect(r"    ((?:[a-z]+[ \r\n]+)+)")
        return " ".join(child.match.group(1).split())

    def pieces_on_screen(self, child, count):
        child.expect_exact("Enter when each is written on a paper of its own. ")
        pieces = re.split(rf"\d/{count}  ", child.before)[1:]
        return [" ".join(piece.split()) for piece in pieces]

    def joined(self, pieces):
        ended = subprocess.run(
            [PROGRAM, "passphrase", "--join"], input="\n".join(pieces).encode() + b"\n", capture_output=True, check=True)
        return ended.stdout.decode().strip()


if __name__ == "__main__":
    unittest.main()
