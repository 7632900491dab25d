"""Files kept with records: what comes out is what went in, and what breaks off leaves nothing half."""
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
import unittest

from marks import CHUNKS, PARTS, changed
from program import EVERYDAY, GUESS, LONG, PRIVATE, ROOT, InFolder, create, run, start

ENTRY = b'{"happened":"2026-03-01","account":"The roof was looked at."}\n'
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3
KILLS = 300 if LONG else 60


class Attachments(InFolder):
    def setUp(self):
        super().setUp()
        self.book = create(self.folder / "b", "everyday", "private", size="T")
        self.photo = self.folder / "p.jpg"
        self.photo.write_bytes(PHOTO)

    def hb(self, *argv, words=PRIVATE, text=b""):
        return run(*argv, "--file", self.book, words=words, text=text)

    def entry(self, words=PRIVATE):
        return self.hb("journal", "add", "--json", "-", text=ENTRY, words=words).ids[0]

    def attach(self, *argv, words=PRIVATE, text=b""):
        ended = self.hb(*argv, words=words, text=text)
        self.assertEqual(ended.status, 0, ended.err.decode())
        return ended.ids[0]

    def files(self, words=PRIVATE):
        return self.hb("attachment", "list", "--json", words=words).json

    def test_a_file_comes_out_as_it_went_in(self):
        entry = self.entry()
        id = self.attach("journal", "attach", entry, str(self.photo))
        (record,) = self.files()
        self.assertEqual((record["id"], record["name"], record["bytes"]), (id, "p.jpg", len(PHOTO)))
        self.assertEqual((record["type"], record["of"]), ("image/jpeg", entry))
        self.assertEqual(record["sha256"], hashlib.sha256(PHOTO).hexdigest())
        modified = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.photo.stat().st_mtime))
        self.assertEqual(record["fileDate"], modified)
        out = self.folder / "out"
        self.assertEqual(self.hb("attachment", "save", id[:6], str(out)).status, 0)
        self.assertEqual(out.read_bytes(), PHOTO)
        again = self.hb("attachment", "save", id, str(out))
        self.assertEqual(again.status, 15)
        self.assertEqual(out.read_bytes(), PHOTO)
        self.assertTrue(self.photo.exists())

    def test_several_files_go_in_at_once(self):
        other = self.folder / "q.jpg"
        other.write_bytes(PHOTO[:300])
        ended = self.hb("journal", "attach", self.entry(), str(self.photo), str(other))
        self.assertEqual((ended.status, len(ended.ids)), (0, 2), ended.err.decode())
        for id, data in zip(ended.ids, (PHOTO, PHOTO[:300])):
            out = self.folder / id
            self.assertEqual(self.hb("attachment", "save", id, str(out)).status, 0)
            self.assertEqual(out.read_bytes(), data)
        named = self.hb("journal", "attach", self.entry(), str(self.photo), str(other), "--name", "a")
        self.assertEqual(named.status, 64)

    def test_loads_are_written_in_the_same_words_at_every_level(self):
        id = self.attach("journal", "attach", self.entry(), str(self.photo))
        said = [self.hb("rewrite", "--files", "1", words=words) for words in (PRIVATE, EVERYDAY)]
        self.assertEqual([ended.status for ended in said], [0, 0])
        self.assertEqual(*[[line for line in ended.err.splitlines() if b"room for files" in line] for ended in said])
        out = self.folder / "out"
        self.assertEqual(self.hb("attachment", "save", id, str(out)).status, 0)
        self.assertEqual(out.read_bytes(), PHOTO)
        self.assertEqual(self.hb("rewrite", "16", "--files", "1").status, 64)

    def test_the_second_reader_reads_it(self):
        id = self.attach("journal", "attach", self.entry(), str(self.photo))
        words = self.folder / "words"
        words.write_text(PRIVATE + "\n")
        reader = [os.environ.get("HOMEBOOK_PYTHON", sys.executable), str(ROOT / "Tests/Reader/read_book.py")]
        read = subprocess.run([*reader, str(self.book), "--passphrase-file", str(words)], capture_output=True)
        (found,) = json.loads(read.stdout)["levels"][2]["attachments"]
        self.assertEqual((found["id"], found["damaged"]), (id, False))
        self.assertEqual(found["sha256"], hashlib.sha256(PHOTO).hexdigest())

    def test_standard_input_needs_a_name(self):
        entry = self.entry()
        self.assertEqual(self.hb("journal", "attach", entry, "-", text=PHOTO).status, 64)
        self.attach("journal", "attach", entry, "-", "--name", "voice.mp3", text=b"")
        (record,) = self.files()
        self.assertEqual((record["name"], record["type"], record["bytes"]), ("voice.mp3", "audio/mpeg", 0))
        self.assertNotIn("fileDate", record)

    def test_the_entry_gets_notes_and_keeps_its_chain(self):
        id = self.attach("journal", "attach", self.entry(), str(self.photo))
        before = self.hb("check", "--json").json["notebooks"][0]
        self.assertEqual(self.hb("attachment", "remove", id).status, 0)
        found = self.hb("check", "--json").json["notebooks"][0]
        self.assertNotEqual(found["code"], before["code"])
        self.assertEqual((before["files"], found["files"], found["differences"]), (1, 0, []))
        # The file went, a second note came.
        self.assertEqual(found["records"], before["records"])

    def test_a_document_names_its_files(self):
        paper = self.hb("documents", "add", "--json", "-", text=b'{"name":"Lease"}\n').ids[0]
        ids = [self.attach("documents", "attach", paper, str(self.photo)) for _ in range(2)]
        self.assertEqual(self.hb("documents", "show", paper, "--json").json["attachments"], ids)
        self.assertEqual(self.hb("attachment", "remove", ids[0]).status, 0)
        self.assertEqual(self.hb("documents", "show", paper, "--json").json["attachments"], ids[1:])
        self.assertEqual(self.hb("documents", "remove", paper).status, 0)
        self.assertEqual(self.files(), [])

    def test_files_move_with_their_entry_and_their_document(self):
        paper = self.hb("documents", "add", "--json", "-", text=b'{"name":"Lease"}\n', words=EVERYDAY).ids[0]
        for command, owner in (("journal", self.entry(EVERYDAY)), ("documents", paper)):
            id = self.attach(command, "attach", owner, str(self.photo), words=EVERYDAY)
            moved = self.attach("move", owner, "--to-notebook", "private", "--accept-damage")
            there = [file["id"] for file in self.files() if file["of"] == moved]
            # It is kept anew: nothing in one notebook leads to the other.
            self.assertEqual(len(there), 1)
            self.assertNotEqual(there, [id])
            self.assertEqual(self.files(EVERYDAY), [])
            out = self.folder / command
            # 3: the personal notebook of the smallest book is gone by now.
            self.assertIn(self.hb("attachment", "save", there[0], str(out)).status, (0, 3))
            self.assertEqual(out.read_bytes(), PHOTO)
        self.assertEqual(self.hb("documents", "show", moved, "--json").json["attachments"], there)
        self.assertEqual(self.hb("check", words=EVERYDAY).status, 0)

    def test_refusals_leave_the_book_as_it_was(self):
        entry = self.entry()
        (self.folder / "folder").mkdir()
        os.mkfifo(self.folder / "pipe")
        refused = [("nothing", 10), ("folder", 15), ("pipe", 15), ("b", 15)]
        before = self.book.read_bytes()
        for name, status in refused:
            with self.subTest(name=name):
                self.assertEqual(self.hb("journal", "attach", entry, str(self.folder / name)).status, status)
                self.assertEqual(self.book.read_bytes(), before)
        self.assertEqual(self.hb("journal", "attach", "0123456789", str(self.photo)).status, 15)

    def test_a_full_share_is_status_14_and_says_the_way_out(self):
        entry = self.entry(words=EVERYDAY)
        self.photo.write_bytes(b"x" * 2 * 440)
        self.attach("journal", "attach", entry, str(self.photo), words=EVERYDAY)
        for argv, text in (([str(self.photo)], b""), (["-", "--name", "a"], b"one more")):
            full = self.hb("journal", "attach", entry, *argv, words=EVERYDAY, text=text)
            self.assertEqual(full.status, 14)
            self.assertIn(b"renew", full.err)
        self.assertEqual(len(self.files(EVERYDAY)), 1)
        self.assertEqual(self.hb("check", words=EVERYDAY).status, 0)

    def test_a_small_book_has_no_room_and_names_renew(self):
        small = create(self.folder / "small", "everyday", size="64M")
        entry = run("journal", "add", "--json", "-", "--file", small, words=EVERYDAY, text=ENTRY).ids[0]
        refused = run("journal", "attach", entry, str(self.photo), "--file", small, words=EVERYDAY)
        self.assertEqual(refused.status, 14)
        self.assertIn(b"renew", refused.err)
        self.assertIn(b"--size", refused.err)

    def test_the_first_file_at_any_level_is_preceded_by_what_files_show(self):
        said = {}
        for words in (PRIVATE, EVERYDAY):
            entry = self.entry(words)
            first = self.hb("journal", "attach", entry, str(self.photo), words=words)
            second = self.hb("journal", "attach", entry, str(self.photo), words=words)
            lines = [line for line in first.err.splitlines() if b"Before the first file" in line]
            self.assertEqual(len(lines), 1)
            self.assertNotIn(b"Before the first file", second.err)
            said[words] = lines[0]
        self.assertIn(b"each notebook", said[PRIVATE])
        # An everyday notebook knows of itself alone.
        self.assertNotIn(b"each notebook", said[EVERYDAY])

    def test_a_damaged_file_is_named_and_the_others_are_fine(self):
        entry = self.entry()
        ids = [self.attach("journal", "attach", entry, str(self.photo))]
        before, bays = self.book.read_bytes(), []
        # A load may come by chance as well: once more, until the second file's is the only one.
        while len(bays) != 1:
            self.book.write_bytes(before)
            ids[1:] = [self.attach("journal", "attach", entry, str(self.photo))]
            chunks = [c for what, c, level in changed(before, self.book.read_bytes()) if (what, level) == ("chunk", 2)]
            bays = sorted({chunk // CHUNKS[2] for chunk in chunks})
        data = bytearray(self.book.read_bytes())
        first = ("chunk", bays[0] * CHUNKS[2], 2)
        data[next(start for start, _, part in PARTS if part == first) + 100] ^= 1
        self.book.write_bytes(data)
        checked = self.hb("check", "--json")
        self.assertEqual(checked.status, 3)
        self.assertEqual(checked.json["notebooks"][0]["damagedFiles"], ids[1:])
        out = self.folder / "out"
        self.assertEqual(self.hb("attachment", "save", ids[1], str(out)).status, 3)
        self.assertFalse(out.exists())
        self.assertEqual(self.hb("attachment", "save", ids[0], str(out)).status, 0)

    def test_a_guess_changes_no_byte_of_a_book_with_files(self):
        book = create(self.folder / "open", "everyday", "private", size="T", on_wrong="everyday")
        # In the smallest book an everyday file takes sixteen places: twice that, and what is above is gone.
        for words in (PRIVATE, EVERYDAY):
            entry = run("journal", "add", "--json", "-", "--file", book, text=ENTRY, words=words).ids[0]
            self.assertEqual(run("journal", "attach", entry, str(self.photo), "--file", book, words=words).status, 0)
        before = book.read_bytes()
        for turn in range(300 if LONG else 30):
            self.assertEqual(run("attachment", "list", "--file", book, words=f"{GUESS} {turn}").status, 0)
        self.assertEqual(book.read_bytes(), before)

    def test_a_pipe_that_breaks_off_or_a_signal_leaves_no_file(self):
        entry = self.entry()
        before = self.files()
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            read, write = os.pipe()
            os.write(write, (PRIVATE + "\n").encode() + b"x" * 3000)
            argv = ["journal", "attach", entry, "-", "--name", "a", "--file", str(self.book), "--passphrase-fd", "0"]
            program = os.environ.get("HOMEBOOK_PROGRAM", str(ROOT / ".build/debug/homebook"))
            child = subprocess.Popen([program, *argv], stdin=read, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            os.close(read)
            time.sleep(1.5)
            child.send_signal(number)
            self.assertEqual(child.wait(), status)
            os.close(write)
            self.assertEqual(self.files(), before)
        self.assertEqual(self.hb("check").status, 0)

    def test_kills_while_attaching_leave_all_that_was_acknowledged(self):
        entry = self.entry()
        pristine = self.book.read_bytes()
        rng, known, done = random.Random(int(os.environ.get("SEED", "1"))), set(), {True: 0, False: 0}
        longest = self.time_of_a_run(entry)
        self.book.write_bytes(pristine)
        for kill in range(KILLS):
            if kill % 8 == 0:
                self.book.write_bytes(pristine)
                known = set()
            process = start(["journal", "attach", entry, str(self.photo), "--file", str(self.book)], PRIVATE + "\n")
            time.sleep(rng.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
            out, _ = process.communicate()
            known |= set(out.decode().split())
            done[bool(out)] += 1
            listed = self.files()
            self.assertLessEqual(known, {file["id"] for file in listed})
            known = {file["id"] for file in listed}
            checked = self.hb("check", "--json")
            self.assertEqual((checked.status, checked.json["notebooks"][0]["damagedFiles"]), (0, []))
        self.assertGreater(done[False], 0)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["b", "p.jpg"])

    def time_of_a_run(self, entry):
        begun = time.monotonic()
        self.attach("journal", "attach", entry, str(self.photo))
        return (time.monotonic() - begun) * 1.2


if __name__ == "__main__":
    unittest.main()
