"""Damaged files, full disks and files in use, as the program's user meets them."""
import os
import random
import shutil
import subprocess
import tempfile
import unittest

from program import EVERYDAY, LONG, PRIVATE, InFolder, create, run, start

FLIPS = 2000 if LONG else 150


class Damage(InFolder):
    def test_a_flipped_bit_is_read_over_or_named_and_never_hides_a_record(self):
        book = create(self.folder / "book", "everyday", "private", size="T")
        for words in (PRIVATE, EVERYDAY):
            for number in range(4):
                text = b'{"name":"%d"}' % number
                self.assertEqual(run("people", "add", "--json", "-", "--file", book, words=words, text=text).status, 0)
        whole = {words: run("people", "list", "--json", "--file", book, words=words).json for words in (PRIVATE, EVERYDAY)}
        good, rng, named = book.read_bytes(), random.Random(int(os.environ.get("SEED", "7"))), 0
        for flip in range(FLIPS):
            damaged = bytearray(good)
            damaged[rng.randrange(len(good))] ^= 1 << rng.randrange(8)
            book.write_bytes(damaged)
            words = rng.choice((PRIVATE, EVERYDAY))
            for _ in range(2):
                seen = run("people", "list", "--json", "--file", book, words=words)
                self.assertIn(seen.status, (0, 3, 13), seen.err.decode())
                if seen.status == 0:
                    self.assertEqual(seen.json, whole[words])
                else:
                    named += 1
                    self.assertTrue(seen.err)
        self.assertGreater(named, 0)

    def test_a_cut_or_grown_file_names_the_size_that_was_expected(self):
        book = create(self.folder / "book", "everyday", size="64M", on_wrong="error")
        os.truncate(book, book.stat().st_size - 1)
        seen = run("journal", "list", "--file", book, words=EVERYDAY)
        self.assertEqual(seen.status, 3)
        self.assertIn(b"67117055", seen.err)
        self.assertIn(b"67117056", seen.err)

    def test_a_second_process_is_turned_away_at_once(self):
        book = create(self.folder / "book", "everyday", size="T")
        holder = subprocess.Popen(["flock", "--exclusive", str(book), "sleep", "30"])
        self.addCleanup(holder.communicate)
        self.addCleanup(holder.kill)
        while subprocess.run(["flock", "--exclusive", "--nonblock", str(book), "true"]).returncode == 0:
            pass
        before = book.read_bytes()
        self.assertEqual(run("journal", "list", "--file", book, words=EVERYDAY).status, 11)
        self.assertEqual(book.read_bytes(), before)

    def test_after_a_bad_input_no_byte_has_changed_but_a_look(self):
        book = create(self.folder / "book", "everyday", size="T", on_wrong="everyday")
        before = book.read_bytes()
        for text in (b"[" * 100_000, b"{", b'{"name":5}', b'{"name":"a\x00"}', b'{"name":"a"}\n{"id":"0000000000000001"}', b"\xff"):
            seen = run("people", "add", "--json", "-", "--file", book, words="nobody's", text=text)
            self.assertEqual((seen.status, seen.out), (15, b""))
            # An opening that nobody's passphrase made leaves no mark, so nothing at all may have been written.
            self.assertEqual(book.read_bytes(), before)


class Limits(InFolder):
    """What a process was allowed less of than it needs."""

    def limited(self, limit, *argv, words=EVERYDAY, text=b""):
        return run(*argv, words=words, text=text, before=("sh", "-c", limit + '; exec "$@"', "sh"))

    def test_a_file_that_may_not_be_so_long_is_a_full_disk(self):
        book = create(self.folder / "book", "everyday", size="T")
        run("people", "add", "--json", "-", "--file", book, words=EVERYDAY, text=b'{"name":"A"}')
        before = run("people", "list", "--json", "--file", book, words=EVERYDAY).json
        for blocks in (0, 8, 20):
            seen = self.limited(f"ulimit -f {blocks}", "people", "add", "--json", "-", "--file", book, text=b'{"name":"B"}')
            self.assertEqual(seen.status, 14, seen.err)
            shown = self.limited(f"ulimit -f {blocks}", "people", "list", "--json", "--file", book)
            self.assertEqual(shown.status, 0, shown.err)
            # The first of the two places of a sitting may have room: then it is there, and nobody was told so.
            self.assertIn(before[0], shown.json)
            self.assertLessEqual({person["name"] for person in shown.json}, {"A", "B"})
        copy = self.limited("ulimit -f 20", "backup", str(self.folder / "copy"), "--file", book)
        self.assertEqual((copy.status, (self.folder / "copy").exists()), (14, False), copy.err)

    def test_what_is_made_is_for_its_owner_whatever_is_left_out(self):
        book, copy = create(self.folder / "book", "everyday", size="T"), self.folder / "copy"
        self.assertEqual(self.limited("umask 777", "backup", str(copy), "--file", book).status, 0)
        self.assertEqual(copy.stat().st_mode & 0o777, 0o600)


@unittest.skipUnless(os.getuid() == 0, "mounting a small disk takes root")
class SmallDisk(InFolder):
    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(self.disk)]).returncode:
            self.skipTest("no disk can be mounted here")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.addCleanup(subprocess.run, ["umount", str(self.disk)])

    def tearDown(self):
        pass

    def test_a_book_that_does_not_fit_is_not_begun(self):
        process = start(["create", "--size", "64M", "--on-wrong", "error", "--file", str(self.disk / "book")],
                        f"everyday: {EVERYDAY}\n")
        process.communicate()
        self.assertEqual(process.returncode, 14)
        self.assertEqual(list(self.disk.iterdir()), [])

    def test_a_copy_that_does_not_fit_is_not_begun_and_the_book_is_whole(self):
        book = create(self.disk / "book", "everyday", size="T")
        text = b"".join(b'{"name":"%d"}\n' % number for number in range(5))
        run("people", "add", "--json", "-", "--file", book, words=EVERYDAY, text=text)
        before = run("people", "list", "--json", "--file", book, words=EVERYDAY).json
        filler = os.open(self.disk / "filler", os.O_WRONLY | os.O_CREAT)
        self.addCleanup(os.close, filler)
        try:
            while os.write(filler, bytes(4096)):
                pass
        except OSError:
            pass
        seen = run("export", "documents", "--plain", "--format", "html", "--output", self.disk / "out.html", "--file", book, words=EVERYDAY)
        self.assertEqual(seen.status, 14)
        self.assertFalse((self.disk / "out.html").exists())
        self.assertEqual(run("people", "list", "--json", "--file", book, words=EVERYDAY).json, before)
        self.assertEqual(run("people", "add", "--json", "-", "--file", book, words=EVERYDAY, text=b'{"name":"6"}').status, 0)

    def test_a_medium_that_cannot_be_written_is_read_and_left_as_it_is(self):
        book = create(self.disk / "book", "everyday", size="T")
        run("people", "add", "--json", "-", "--file", book, words=EVERYDAY, text=b'{"name":"A"}')
        before = book.read_bytes()
        subprocess.run(["mount", "-o", "remount,ro", str(self.disk)], check=True)
        seen = run("people", "list", "--json", "--file", book, words=EVERYDAY)
        self.assertEqual((seen.status, len(seen.json)), (0, 1))
        self.assertTrue(seen.err)
        self.assertEqual(run("people", "add", "--json", "-", "--file", book, words=EVERYDAY, text=b'{"name":"B"}').status, 16)
        self.assertEqual(book.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
