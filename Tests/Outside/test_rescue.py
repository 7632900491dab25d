"""Books that are too short, too long, or partly zeros; media that do not give all of them; and what rescue makes of them."""
import os
import random
import shutil
import sys
import unittest

from marks import PARTS
from program import EVERYDAY, PRIVATE, PROGRAM, ROOT, InFolder, create, run, start

sys.path.append(str(ROOT / "Tests/Terminal"))
from faults import Faults  # noqa: E402

ENTRY = b'{"happened":"2026-03-01","account":"He broke the lamp."}'
NEW = "everyday: another kitchen 1987\nprivate: twelve herons over water\n"
NEWEST = "twelve herons over water"
SIZE = 67_117_056


def sparse(path, source, count=None):
    """A copy of the first bytes of a file."""
    shutil.copyfile(source, path)
    if count is not None:
        os.truncate(path, count)
    return path


def rescue(book, out, words=PRIVATE, new=NEW, before=()):
    process = start(["rescue", str(book), str(out)], words + "\n" + new, before=before)
    stdout, err = process.communicate(timeout=300)
    return process.returncode, err.decode()


class Rescued(InFolder):
    def keep(self, book):
        for words in (PRIVATE, EVERYDAY):
            self.assertEqual(run("journal", "add", "--json", "-", "--file", book, words=words, text=ENTRY).status, 0)
        return book

    def shown(self, book, *named, words=PRIVATE, on="lamp"):
        """What is left is shown, with status 3 and the bytes that are missing; and the file stays as it is."""
        before = book.read_bytes()
        seen = run("journal", "list", "--file", book, words=words)
        self.assertEqual(seen.status, 3, seen.err)
        for number in named:
            self.assertIn(str(number), seen.err.decode())
        self.assertIn("homebook rescue FILE OUT", seen.err.decode())
        if on:
            self.assertIn(on, seen.out.decode())
        self.assertEqual(run("journal", "add", "--json", "-", "--file", book, words=words, text=ENTRY).status, 16)
        self.assertEqual(book.read_bytes(), before)

    def rescued(self, book, count=1, words=PRIVATE):
        out = self.folder / "out"
        status, err = rescue(book, out, words)
        self.assertEqual(status, 3, err)
        self.assertEqual(len(run("journal", "list", "--json", "--file", out, words=NEWEST).json), count)
        self.assertEqual(run("check", "--file", out, words=NEWEST).status, 0)
        out.unlink()
        return err


class RealSizes(Rescued):
    def test_a_book_that_broke_off_was_padded_or_grew(self):
        book = self.keep(create(self.folder / "book", "everyday", "private", size="64M", on_wrong="error"))
        cut = sparse(self.folder / "cut", book, 31_457_280)
        self.shown(cut, 31_457_280, SIZE, SIZE - 31_457_280)
        self.assertIn(str(SIZE - 31_457_280), self.rescued(cut))
        os.truncate(cut, SIZE)
        # The one byte before the zeros may be one of them.
        seen = run("journal", "list", "--file", cut)
        self.assertEqual(seen.status, 3)
        self.assertRegex(seen.err.decode(), f"{str(SIZE - 31_457_280)[:-3]}\\d\\d\\d bytes")
        self.assertIn(b"lamp", seen.out)
        cut.unlink()
        with open(book, "ab") as file:
            file.write(b"\n")
        self.shown(book, SIZE + 1, SIZE, " 1 bytes")
        self.rescued(book)
        self.assertEqual(run("journal", "list", "--file", book, words="guess").status, 13)

    def test_a_book_cut_to_the_length_of_another_size(self):
        book = self.keep(create(self.folder / "book", "everyday", "private", size="256M", on_wrong="error"))
        os.truncate(book, SIZE)
        seen = run("journal", "list", "--file", book)
        self.assertEqual(seen.status, 3, seen.err)
        self.assertIn(str(268_443_648 - SIZE), seen.err.decode())

    def test_a_file_of_zeros_is_damaged(self):
        for count in (SIZE, 268_443_648, 96_256, 4096, 5000, 12, 0):
            path = self.folder / "zeros"
            path.write_bytes(b"")
            os.truncate(path, count)
            seen = run("journal", "list", "--file", path)
            self.assertEqual(seen.status, 13, (count, seen.err))
            self.assertEqual(rescue(path, self.folder / "out")[0], 13)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["zeros"])


class Small(Rescued):
    def setUp(self):
        super().setUp()
        self.book = self.keep(create(self.folder / "book", "everyday", "private", size="T", on_wrong="error"))
        self.good = self.book.read_bytes()

    def test_zeros_in_the_pages_at_both_ends_are_no_wrong_passphrase(self):
        for start_, end in ((0, 4096), (-4096, None), (1024, 4096), (512, 1024)):
            for both in (False, True):
                damaged = bytearray(self.good)
                for page in (0, len(damaged) - 4096) if both else (0,) if start_ >= 0 else (len(damaged) - 4096,):
                    at, to = (start_, end) if start_ >= 0 else (0, 4096)
                    damaged[page + at:page + to] = bytes(to - at)
                self.book.write_bytes(damaged)
                right, wrong = run("journal", "list", "--file", self.book), run("journal", "list", "--file", self.book, words="guess")
                self.assertEqual(wrong.status, 13, (start_, both, wrong.err))
                self.assertIn(right.status, (3, 13), (start_, both, right.err))
                if not both:
                    self.assertEqual(right.status, 3)

    def test_everybody_is_told_the_same(self):
        rng = random.Random(int(os.environ.get("SEED", "11")))
        for _ in range(6):
            damaged = bytearray(self.good)
            if rng.random() < 0.5:
                del damaged[4096 + rng.randrange(len(damaged) - 4096):]
            else:
                at = rng.randrange(len(damaged) - 20_000)
                damaged[at:at + 20_000] = bytes(20_000)
            self.book.write_bytes(damaged)
            heard = {run("people", "list", "--notebook", "everyday", "--file", self.book, words=words).err.splitlines()[0]
                     for words in (EVERYDAY, PRIVATE)}
            self.assertEqual(len(heard), 1, heard)

    def test_a_check_counts_it_and_nothing_is_missing_of_a_whole_book(self):
        self.assertEqual({run("check", "--json", "--file", self.book).json[name] for name in ("missingBytes", "surplusBytes", "zeroBytes")}, {0})
        status, err = rescue(self.book, self.folder / "whole")
        self.assertEqual(status, 0, err)
        self.assertIn("Nothing is missing", err)
        self.assertEqual(rescue(self.book, self.folder / "whole")[0], 15)
        os.truncate(self.book, len(self.good) - 5000)
        self.assertEqual(run("check", "--json", "--file", self.book).json["missingBytes"], 5000)

    def test_what_a_copy_was_made_of_is_copied_as_it_is_and_merged(self):
        os.truncate(self.book, len(self.good) - 5000)
        self.assertEqual(run("backup", self.folder / "copy", "--file", self.book).status, 3)
        self.assertEqual((self.folder / "copy").read_bytes(), self.book.read_bytes())
        status, err = rescue(self.book, self.folder / "fresh")
        self.assertEqual(status, 3, err)
        seen = run("merge", self.folder / "copy", "--file", self.folder / "fresh", words=f"{NEWEST}\n{PRIVATE}")
        self.assertIn(seen.status, (0, 3), seen.err)
        self.assertIn(b"Nothing to take over", seen.err)

    def test_which_notebook_misses_what_is_said(self):
        # Both places of the last sittings go: the header pages stay.
        damaged = bytearray(self.good)
        damaged[4096:4096 + 30 * 2048] = bytes(30 * 2048)
        self.book.write_bytes(damaged)
        status, err = rescue(self.book, self.folder / "out")
        self.assertEqual(status, 3, err)
        self.assertIn("notebook", err)
        self.assertRegex(err, "[67]\\d\\d\\d\\d bytes")


@unittest.skipUnless(b"libc.so.6" in open(PROGRAM, "rb").read() and shutil.which("cc"),
                     "faults are put between a dynamic program and its library")
class FailingMedium(Rescued):
    """Blocks that cannot be read any more, under the program."""

    def setUp(self):
        super().setUp()
        bad = self.folder / "bad"
        bad.mkdir()
        self.book = self.keep(create(bad / "book", "everyday", "private", size="T", on_wrong="error"))
        self.good = self.book.read_bytes()
        faults = Faults(bad, self.folder / "plan")
        self.addCleanup(faults.close)
        self.environment = [f"{name}={value}" for name, value in faults.environment.items()]

    def failing(self, *bad):
        """What to start a program with for which the medium does not give these stretches of bytes."""
        return ["env", *self.environment, "FAULTS_BAD=" + ",".join(f"{start_}+{count}" for start_, count in bad)]

    def test_what_is_left_is_read_skipped_and_counted(self):
        rng = random.Random(int(os.environ.get("SEED", "12")))
        for turn in range(6):
            blocks = rng.sample(range(1, len(self.good) // 4096 - 1), turn + 1)
            before = self.failing(*((block * 4096 + rng.randrange(4096), 1) for block in blocks))
            for argv, text in ((("journal", "list"), b""), (("people", "list"), b""), (("search",), b"lamp\n")):
                seen = run(*argv, "--file", self.book, before=before, text=text)
                self.assertIn(seen.status, (0, 3, 16), seen.err)
                self.assertIn(b"lamp" if argv != ("people", "list") else b"", seen.out)
            out = self.folder / f"out{turn}"
            status, err = rescue(self.book, out, before=before)
            self.assertEqual(status, 3, err)
            self.assertRegex(err, rf"\b{len(blocks)} block")
            self.assertEqual(len(run("journal", "list", "--json", "--file", out, words=NEWEST).json), 1)
            self.assertEqual(run("check", "--file", out, words=NEWEST).status, 0)
        self.assertEqual(self.book.stat().st_size, len(self.good))

    def test_either_header_page_is_enough(self):
        for at in (0, len(self.good) - 4096):
            before = self.failing((at, 4096))
            self.assertIn(b"lamp", run("journal", "list", "--file", self.book, before=before).out)
            status, err = rescue(self.book, self.folder / f"out{at}", before=before)
            self.assertEqual(status, 3, err)
        # What a wrong passphrase does is told by either.
        guessed = self.keep(create(self.book.parent / "guessed", "everyday", "private", size="T", on_wrong="everyday"))
        status, err = rescue(guessed, self.folder / "opens", before=self.failing((0, 4096)))
        self.assertEqual(status, 3, err)
        self.assertEqual(run("people", "list", "--file", self.folder / "opens", words="a guess").status, 0)
        status, err = rescue(self.book, self.folder / "none", before=self.failing((0, 4096), (len(self.good) - 4096, 4096)))
        self.assertEqual(status, 1, err)
        self.assertFalse((self.folder / "none").exists())

    def test_everybody_hears_the_same_of_places_that_are_not_read(self):
        for number in (0, 5, 31):
            start_, end = next((a, b) for a, b, part in PARTS if part == ("place", number, 2))
            before = self.failing((start_, end - start_))
            heard = {(seen.status, seen.err) for seen in (
                run("people", "list", "--notebook", "everyday", "--file", self.book, words=words, before=before)
                for words in (EVERYDAY, PRIVATE))}
            self.assertEqual(len(heard), 1, heard)


if __name__ == "__main__":
    unittest.main()
