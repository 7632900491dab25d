"""Notes, photographs and records that come in as age files."""
import json
import os
import time
import unittest

import pyrage

from program import EVERYDAY, PRIVATE, InFolder, create, run

NOTE = "Tuesday. The door again.\r\nSaid three times: «no».\r\n\r\n"
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3
WORDS = "lamp grid otter"
NOON = 1_767_268_800  # 2026-01-01T12:00:00Z


class Import(InFolder):
    def setUp(self):
        super().setUp()
        self.book = create(self.folder / "b", "everyday", "private", size="T", on_wrong="error")
        self.mine = self.recipient()

    def recipient(self, words=PRIVATE):
        return pyrage.x25519.Recipient.from_str(run("age", "key", "--file", self.book, words=words).out.decode().strip())

    def file(self, name, data, to=None, armored=False):
        data = data.encode() if isinstance(data, str) else data
        path = self.folder / name
        if isinstance(to, str):
            path.write_bytes(pyrage.passphrase.encrypt(data, to, armored=armored))
        else:
            path.write_bytes(pyrage.encrypt(data, [to or self.mine], armored=armored))
        os.utime(path, (NOON, NOON))
        return path

    def take(self, path, *options, status=0, words=PRIVATE):
        ended = run("import", path, *options, "--file", self.book, words=words)
        self.assertEqual(ended.status, status, ended.err.decode())
        return ended

    def journal(self, words=PRIVATE):
        return run("journal", "list", "--json", "--limit", "0", "--file", self.book, words=words).json


class Notes(Import):
    def test_a_note_becomes_an_entry_that_says_how_it_came_in(self):
        ended = self.take(self.file("phone note.txt.age", NOTE))
        (entry,) = self.journal()
        self.assertEqual(ended.ids, [entry["id"]])
        self.assertEqual(entry["account"], "Tuesday. The door again.\nSaid three times: «no».")
        self.assertEqual((entry["cameIn"], entry["title"], entry["number"]), ("age", "phone note", 1))
        self.assertEqual(entry["happened"], {"words": "not said; in a file of 2026-01-01", "latest": "2026-01-01T12:00:00Z"})
        shown = run("journal", "show", entry["id"], "--file", self.book).out.decode()
        self.assertIn("How it came in", shown)
        self.assertIn("as an encrypted file", shown)
        shown = run("journal", "show", entry["id"], "--file", self.book, "--language", "es").out.decode()
        self.assertIn("como archivo cifrado", shown)

    def test_a_date_in_the_first_line_is_when_it_happened(self):
        for number, (line, when) in enumerate((("2025-12-24", "2025-12-24"), ("2025-12-24 21:30", "2025-12-24T21:30"),
                                               ("2025-12", "2025-12"))):
            self.take(self.file(f"{number}.age", f"{line}\nThe gate.\n", armored=number == 1))
            entry = self.journal()[0]
            self.assertEqual((entry["happened"], entry["account"]), (when, f"{line}\nThe gate."))

    def test_a_note_may_begin_like_json(self):
        self.take(self.file("a.age", "[21:30] The gate.\n"))
        self.assertEqual(self.journal()[0]["account"], "[21:30] The gate.")

    def test_the_same_file_comes_in_once(self):
        path = self.file("note.age", NOTE)
        self.take(path)
        again = self.take(path)
        self.assertEqual(again.out, b"")
        self.assertIn(b"1 was here already", again.err)
        self.assertEqual(len(self.journal()), 1)
        self.assertEqual(run("check", "--file", self.book).status, 0)

    def test_a_dry_run_shows_it_and_takes_nothing(self):
        ended = self.take(self.file("note.age", NOTE), "--dry-run")
        self.assertIn(b"note", ended.out)
        self.assertIn(b"1 record would come in", ended.err)
        self.assertEqual(self.journal(), [])

    def test_with_a_passphrase_in_the_second_line(self):
        path = self.file("note.age", NOTE, WORDS)
        self.take(path, status=12, words=f"{PRIVATE}\nother words")
        self.take(path, status=64)
        self.assertEqual(self.journal(), [])
        self.take(path, words=f"{PRIVATE}\n{WORDS}")
        self.assertEqual(len(self.journal()), 1)

    def test_what_cannot_be_kept_is_refused(self):
        for name, text in (("empty.age", " \n"), ("bell.age", "ring \x07\n"), ("turned.age", "a \u202e b\n")):
            ended = self.take(self.file(name, text), status=15)
            self.assertIn(b"Nothing was written", ended.err)
        self.assertEqual(self.journal(), [])


class Others(Import):
    def test_a_photograph_is_kept(self):
        path = self.file("door.jpg.age", PHOTO)
        shown = self.take(path, "--dry-run")
        self.assertEqual(shown.out, b"2026-01-01  door.jpg\n")
        ended = self.take(path)
        (file,) = run("attachment", "list", "--json", "--file", self.book).json
        self.assertEqual((file["id"], file["name"], file["type"]), (ended.ids[0], "door.jpg", "image/jpeg"))
        self.assertEqual((file["cameIn"], file["fileDate"]), ("age", "2026-01-01T12:00:00Z"))
        self.assertEqual(run("attachment", "save", file["id"], self.folder / "out", "--file", self.book).status, 0)
        self.assertEqual((self.folder / "out").read_bytes(), PHOTO)
        self.assertIn(b"1 was here already", self.take(path).err)
        self.assertEqual(len(run("attachment", "list", "--json", "--file", self.book).json), 1)

    def test_bytes_that_are_no_text_are_a_file(self):
        self.take(self.file("thing.age", b"\x00\x01\xff\xfe" * 9))
        self.assertEqual(run("attachment", "list", "--json", "--file", self.book).json[0]["name"], "thing")

    def test_a_book_without_room_for_files_says_so(self):
        small = create(self.folder / "small", "everyday", size="64M", on_wrong="error")
        key = run("age", "key", "--file", small, words=EVERYDAY).out.decode().strip()
        path = self.file("door.jpg.age", PHOTO, pyrage.x25519.Recipient.from_str(key))
        self.assertEqual(run("import", path, "--file", small, words=EVERYDAY).status, 14)

    def test_records_come_in_as_from_json(self):
        entries = b'{"happened":"2026-03-01","account":"One."}\n{"happened":"2026-03-02","account":"Two.","private":"mine"}\n'
        run("journal", "add", "--json", "-", "--file", self.book, text=entries)
        listed = run("journal", "list", "--json", "--limit", "0", "--file", self.book).out
        other = create(self.folder / "other", "everyday", "private", size="T", on_wrong="error")
        copy = self.folder / "copy.age"
        key = run("age", "key", "--file", other).out.decode().strip()
        ended = run("export", "report", "--format", "json", "--include", "private", "--output", copy, "--to-recipient", key,
                    "--file", self.book)
        self.assertEqual(ended.status, 0, ended.err.decode())
        self.assertEqual(len(run("import", copy, "--file", other).ids), 2)
        mine = json.loads(listed)
        theirs = run("journal", "list", "--json", "--limit", "0", "--file", other).json
        for name in ("id", "number", "account", "happened", "recorded", "digest", "private"):
            self.assertEqual([entry.get(name) for entry in theirs], [entry.get(name) for entry in mine])
        self.assertNotIn("cameIn", theirs[0])
        self.assertEqual(self.take(self.file("list.json.age", listed)).out, b"")

    def test_tables_come_in_as_from_csv(self):
        table = "name,notes\r\nPassport,in the drawer\r\n"
        self.assertEqual(len(self.take(self.file("list.csv.age", table), "--kind", "document").ids), 1)
        self.assertEqual(run("documents", "list", "--json", "--file", self.book).json[0]["name"], "Passport")

    def test_a_table_tells_its_times_when_it_was_last_changed(self):
        table = "happened,account\r\nyesterday at 9 pm,The roof.\r\n"
        plain = self.folder / "log.csv"
        plain.write_text(table)
        os.utime(plain, (NOON, NOON))
        self.take(plain)
        self.take(self.file("list.csv.age", table.replace("roof", "door")))
        before = time.strftime("%Y-%m-%d", time.gmtime(NOON - 86_400))
        self.assertEqual([entry["happened"]["earliest"] for entry in self.journal()], [f"{before}T21:00"] * 2)

    def test_who_it_is_not_for(self):
        self.take(self.file("a.age", NOTE, self.recipient(EVERYDAY)), status=12)
        self.take(self.file("b.age", NOTE, pyrage.x25519.Identity.generate().to_public()), status=12)
        self.take(self.file("c.age", NOTE), "--notebook", "everyday", status=12)
        self.assertEqual(self.journal(), [])

    def test_a_notebook_without_a_key_names_the_way(self):
        book = create(self.folder / "new", "everyday", size="T", on_wrong="error")
        ended = run("import", self.file("a.age", NOTE), "--file", book, words=EVERYDAY)
        self.assertEqual(ended.status, 12)
        self.assertIn(b"age key", ended.err)

    def test_damage_is_found_before_anything_is_taken(self):
        whole = self.file("a.age", PHOTO).read_bytes()
        for data in (whole[:-1], whole[:70], whole[:500] + b"x" + whole[501:], whole + b"x"):
            (self.folder / "flawed.age").write_bytes(data)
            ended = run("import", self.folder / "flawed.age", "--file", self.book)
            self.assertEqual((ended.status, ended.out), (13, b""))
        self.assertEqual(run("attachment", "list", "--json", "--file", self.book).json, [])


class Folders(Import):
    """A folder into which a telephone puts what it encrypted."""

    def setUp(self):
        super().setUp()
        self.inbox = self.folder / "inbox"
        self.inbox.mkdir()

    def put(self, name, *given):
        return self.file(name, *given).rename(self.inbox / name)

    def files(self):
        return {file["name"]: file.get("cameIn") for file in run("attachment", "list", "--json", "--file", self.book).json}

    def test_notes_and_photographs_come_in_together_and_once(self):
        self.put("a.txt.age", "2026-01-02\nFirst.\n")
        self.put("b.jpg.age", PHOTO[:100])
        self.put("c.age", "Second.\n")
        (self.inbox / "d.jpg").write_bytes(PHOTO[:100])
        self.put("for somebody else.age", NOTE, pyrage.x25519.Identity.generate().to_public())
        self.put("in words.age", NOTE, WORDS)
        shown = self.take(self.inbox, "--dry-run")
        self.assertIn(b"4 records would come in", shown.err)
        self.assertIn(b"2 records would come in", shown.err)
        ended = self.take(self.inbox)
        self.assertEqual(len(ended.ids), 6)
        self.assertEqual({entry["title"]: entry["cameIn"] for entry in self.journal()}, {"a": "age", "c": "age"})
        self.assertEqual(self.files(), {"b.jpg": "age", "d.jpg": None, "for somebody else.age": None, "in words.age": None})
        self.take(self.inbox)
        self.assertEqual(len(self.journal()), 2)

    def test_notes_need_no_room_for_files(self):
        self.put("a.age", NOTE)
        small = create(self.folder / "small", "everyday", size="64M", on_wrong="error")
        key = run("age", "key", "--file", small, words=EVERYDAY).out.decode().strip()
        self.put("a.age", NOTE, pyrage.x25519.Recipient.from_str(key))
        self.assertEqual(len(run("import", self.inbox, "--file", small, words=EVERYDAY).ids), 1)

    def test_what_is_left_out_of_a_file_in_it_and_times_not_understood_are_named(self):
        self.put("a.json.age", '{"kind":"person","name":"Ada"}\n{"kind":"attachment","name":"roof.jpg","bytes":3}\n')
        self.put("b.csv.age", "happened,account\n2026-03-01,one\nsome day or other,two\n")
        ended = self.take(self.inbox, status=3)
        self.assertEqual(len(ended.ids), 3)
        self.assertIn(b"roof.jpg", ended.err)
        self.assertIn(b"b.csv.age:", ended.err)
        self.assertIn(b"some day or other", ended.err)

    def test_a_damaged_one_is_named_and_nothing_is_taken(self):
        self.put("a.age", NOTE)
        path = self.put("b.jpg.age", PHOTO)
        path.write_bytes(path.read_bytes()[:-1])
        ended = self.take(self.inbox, status=13)
        self.assertIn(b"b.jpg.age: ", ended.err)
        self.assertEqual((self.journal(), self.files()), ([], {}))


if __name__ == "__main__":
    unittest.main()
