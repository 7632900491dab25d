"""Second copies, fresh files, merging and importing, with the program killed at any moment."""
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import time
import unittest

import pyrage

from camera import photograph
from marks import changed
from program import EVERYDAY, LONG, PRIVATE, InFolder, create, run, start, PROGRAM

KILLS = 200 if LONG else 40
NEW = "everyday: another kitchen 1987\nprivate: twelve herons over water\nrecovery: paper words that open it all\n"
RECOVERED = "paper words that open it all"


def people(count, name="thing"):
    return b"".join(json.dumps({"name": f"{name} {n}"}).encode() + b"\n" for n in range(count))


def entries(*accounts):
    return b"".join(json.dumps({"happened": "2026-03-01", "account": text}).encode() + b"\n" for text in accounts)


class Copies(InFolder):
    def setUp(self):
        super().setUp()
        self.book = create(self.folder / "book", "everyday", "private", size="T")
        self.check(run("people", "add", "--json", "-", "--file", self.book, text=people(5)))
        self.check(run("journal", "add", "--json", "-", "--file", self.book, text=entries("one", "two")))

    def check(self, ended, status=0):
        self.assertEqual(ended.status, status, ended.err.decode())
        return ended

    def renew(self, path, *options, new=NEW, before=()):
        process = start(["renew", str(path), "--file", str(self.book), *options], PRIVATE + "\n" + new, before=before)
        _, err = process.communicate(timeout=300)
        return process.returncode, err.decode()

    def everything(self, path, words=PRIVATE):
        return [
            self.check(run(shelf, "list", "--json", "--limit", "0", "--file", path, words=words)).json
            for shelf in ("journal", "people")
        ]

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())


class SecondCopies(Copies):
    def test_a_copy_is_the_file_as_it_was_and_opens_with_the_same_words(self):
        before = self.book.read_bytes()
        self.check(run("backup", self.folder / "copy", "--file", self.book))
        # The sitting that makes it writes its pair first, whatever was done in it.
        parts = changed(before, (self.folder / "copy").read_bytes())
        self.assertEqual({what for what, _, _ in parts}, {"place"})
        self.assertEqual(len({place for _, place, _ in parts}), 2)
        self.assertEqual(self.everything(self.folder / "copy"), self.everything(self.book))
        (self.folder / "other").write_bytes(b"not a copy")
        self.check(run("backup", self.folder / "other", "--file", self.book), 15)
        self.check(run("backup", self.book, "--file", self.book), 15)
        self.assertEqual((self.folder / "other").read_bytes(), b"not a copy")
        self.assertEqual(os.stat(self.folder / "copy").st_mode & 0o777, 0o600)

    def test_the_day_of_the_copy_is_kept_and_an_old_one_is_due(self):
        def due():
            return [item for item in run("due", "--json", "--file", self.book).json if item["what"] == "backup"]

        self.assertEqual(due(), [{"what": "backup"}])
        self.check(run("backup", self.folder / "copy", "--file", self.book))
        self.assertEqual(due(), [])
        self.assertIn("lastBackup", run("settings", "--json", "--file", self.book).json)
        # Every notebook that was open knows of it: no lower one denies a copy that lies on the table.
        self.assertFalse([i for i in run("due", "--json", "--file", self.book, words=EVERYDAY).json if i["what"] == "backup"])

    def test_a_newer_copy_takes_the_place_of_an_older_one(self):
        copy = self.folder / "copy"
        for count in (3, 4, 5):
            self.check(run("backup", copy, "--file", self.book))
            self.assertEqual(len(self.everything_read(copy)), count - 1)
            self.check(run("journal", "add", "--json", "-", "--file", self.book, text=entries("more")))
        self.assertEqual(self.names(), ["book", "copy"])
        # What was written into the copy by itself is never lost.
        self.check(run("journal", "add", "--json", "-", "--file", copy, words=EVERYDAY, text=entries("only here")))
        ended = self.check(run("backup", copy, "--file", self.book))
        self.assertIn(f"{copy}.1", ended.err.decode())
        self.assertEqual(self.names(), ["book", "copy", "copy.1"])
        self.assertIn(b"only here", run("journal", "list", "--file", f"{copy}.1", words=EVERYDAY).out)

    def everything_read(self, path):
        """The entries of a copy, which is left as it is."""
        shutil.copyfile(path, self.folder / "read")
        seen = self.check(run("journal", "list", "--json", "--limit", "0", "--file", self.folder / "read")).json
        (self.folder / "read").unlink()
        return seen

    def test_a_copy_for_a_folder_is_called_as_the_book_is(self):
        for given in ("stick", "stick/"):
            (self.folder / "stick").mkdir(exist_ok=True)
            ended = self.check(run("backup", f"{self.folder}/{given}", "--file", self.book))
            self.assertIn(b"same medium", ended.err)
            self.assertEqual([path.name for path in (self.folder / "stick").iterdir()], ["book"])

    def test_a_fresh_file_and_a_merged_one_have_no_second_copy(self):
        self.check(run("backup", self.folder / "copy", "--file", self.book))
        self.assertEqual(self.renew(self.folder / "new")[0], 0)
        new = create(self.folder / "other", "everyday", "private", size="T")
        self.check(run("merge", self.book, "--file", new, words=f"{PRIVATE}\n{PRIVATE}"))
        for path, words in ((self.folder / "new", RECOVERED), (new, PRIVATE), (self.folder / "copy", PRIVATE)):
            due = run("due", "--json", "--file", path, words=words).json
            self.assertEqual([item for item in due if item["what"] == "backup"], [{"what": "backup"}], path)
            for level in ("everyday", "private"):
                settings = run("settings", "--json", "--notebook", level, "--file", path, words=words).json
                self.assertFalse({"lastBackup", "secondCopy"} & set(settings or {}), (path, level))

    def test_a_missing_folder_is_named(self):
        for argv in (["backup"], ["renew"]):
            ended = run(*argv, self.folder / "none" / "copy", "--file", self.book)
            self.assertEqual(ended.status, 10, argv)
            self.assertIn(f"{self.folder}/none", ended.err.decode())

    def test_a_full_disk_leaves_nothing_behind(self):
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000)))
        for argv in (["backup", "copy"], ["renew", "copy"]):
            given = self.folder / "given"
            given.write_text(PRIVATE + "\n" + NEW)
            with open(given) as words:
                argv = [PROGRAM, *argv, "--file", str(self.book), "--passphrase-fd", "0"]
                ended = subprocess.run(argv, stdin=words, preexec_fn=limit, cwd=self.folder, capture_output=True)
            given.unlink()
            self.assertEqual(ended.returncode, 14, ended.stderr)
            self.assertEqual(self.names(), ["book"])
        self.check(run("check", "--file", self.book))


class FreshFiles(Copies):
    def test_everything_goes_along_and_the_old_words_do_not_open(self):
        before = self.everything(self.book)
        status, err = self.renew(self.folder / "new")
        self.assertEqual(status, 0, err)
        for words in ("twelve herons over water", RECOVERED):
            self.assertEqual(self.everything(self.folder / "new", words), before)
        self.check(run("check", "--file", self.folder / "new", words=RECOVERED))
        self.assertEqual(self.renew(self.folder / "new")[0], 15)

    def test_a_notebook_added_in_the_fresh_file_begins_as_one_made_by_create(self):
        added = NEW + "personal: nine lanterns along the quay\n"
        self.assertEqual(self.renew(self.folder / "new", new=added)[0], 0)
        shown = [
            run("settings", "--json", "--notebook", name, "--file", self.folder / "new", words=RECOVERED).json["fields"]
            for name in ("everyday", "personal", "private")
        ]
        self.assertEqual(shown, ["household", "household", "full"])

    def test_a_wrong_passphrase_does_what_it_did_before_unless_told(self):
        self.assertEqual(self.renew(self.folder / "same")[0], 0)
        self.assertEqual(self.renew(self.folder / "other", "--on-wrong", "error")[0], 0)
        self.assertEqual(run("people", "list", "--file", self.folder / "same", words="guess").status, 0)
        self.assertEqual(run("people", "list", "--file", self.folder / "other", words="guess").status, 12)

    def test_what_stays_behind_is_said_in_the_same_words_at_every_level(self):
        sentence = "What this passphrase opens goes into the new file, and nothing else does."
        for words in (EVERYDAY, PRIVATE):
            process = start(["renew", str(self.folder / words), "--file", str(self.book)], f"{words}\n{NEW}")
            self.assertIn(sentence, process.communicate(timeout=300)[1].decode().splitlines())


class Kills(Copies):
    def kills(self, argv, words, target):
        """Kills the command at random moments; goes on each time that the target was whole.

        The moments are drawn up to a longest one that follows what the machine is busy with: later where nothing was
        there yet, earlier where the command had ended.
        """
        whole = 0
        begun = time.monotonic()
        start(argv, words).communicate()
        longest = (time.monotonic() - begun) * 1.1
        if target:
            target.unlink()
        rng = random.Random(int(os.environ.get("SEED", "1")))
        for _ in range(KILLS):
            process = start(argv, words)
            time.sleep(rng.uniform(0, longest))
            longest *= 1.05 if process.poll() is None else 0.9
            process.send_signal(signal.SIGKILL)
            process.communicate()
            self.assertLessEqual(set(self.names()), {"book", "copy", "other"})
            self.check(run("check", "--file", self.book))
            if target and target.exists():
                whole += 1
                yield target
                target.unlink()
        self.assertGreater(whole if target else 1, 0)

    def test_a_copy_is_whole_or_not_there(self):
        copy = self.folder / "copy"
        for path in self.kills(["backup", str(copy), "--file", str(self.book)], PRIVATE + "\n", copy):
            self.check(run("check", "--file", path))

    def test_a_fresh_file_is_whole_or_not_there(self):
        copy, before = self.folder / "copy", self.everything(self.book)
        for path in self.kills(["renew", str(copy), "--file", str(self.book)], PRIVATE + "\n" + NEW, copy):
            self.assertEqual(self.everything(path, RECOVERED), before)

    def test_a_merge_that_was_killed_loses_nothing_and_is_completed(self):
        other, base = self.folder / "other", None
        shutil.copy(self.book, other)
        self.check(run("people", "add", "--json", "-", "--file", other, text=people(6, "other")))
        self.check(run("journal", "add", "--json", "-", "--file", other, text=entries("three", "four")))
        self.check(run("people", "add", "--json", "-", "--file", self.book, text=people(2, "here")))
        base, untouched = self.book.read_bytes(), other.read_bytes()
        known = {record["id"] for shelf in self.everything(self.book) for record in shelf}
        rng = random.Random(2)
        for _ in range(KILLS):
            self.book.write_bytes(base)
            process = start(["merge", str(other), "--file", str(self.book)], PRIVATE + "\n")
            time.sleep(rng.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            self.check(run("check", "--file", self.book))
            there = {record["id"] for shelf in self.everything(self.book) for record in shelf}
            self.assertLessEqual(known, there)
            self.check(run("merge", other, "--file", self.book))
            self.assertEqual(len(self.everything(self.book)[1]), 13)
            self.assertEqual(sorted(r["number"] for r in self.everything(self.book)[0]), [1, 2, 3, 4])
            self.assertEqual(other.read_bytes(), untouched)


class Merging(Copies):
    def test_two_copies_become_one_and_twice_is_once(self):
        other = self.folder / "other"
        shutil.copy(self.book, other)
        self.check(run("journal", "add", "--json", "-", "--file", self.book, text=entries("three here")))
        self.check(run("journal", "add", "--json", "-", "--file", other, text=entries("three there")))
        untouched = other.read_bytes()
        self.check(run("merge", other, "--file", self.book))
        merged = self.everything(self.book)
        self.assertEqual([(r["number"], r.get("formerNumber")) for r in merged[0]], [(4, 3), (3, None), (2, None), (1, None)])
        self.check(run("merge", other, "--file", self.book))
        self.assertEqual(self.everything(self.book), merged)
        self.assertEqual(other.read_bytes(), untouched)
        self.check(run("check", "--file", self.book))

    def test_both_versions_of_a_person_are_shown(self):
        other = self.folder / "other"
        shutil.copy(self.book, other)
        person = self.everything(self.book)[1][0]["id"]
        for path, name in ((self.book, "here"), (other, "there")):
            self.check(run("people", "edit", person, "--json", "-", "--file", path, text=json.dumps({"name": name}).encode()))
        merged = self.check(run("merge", other, "--file", self.book))
        self.assertEqual(len(merged.ids), 1)
        shown = self.everything(self.book)[1]
        self.assertEqual({r["name"] for r in shown if person in (r["id"], r.get("versionOf"))}, {"here", "there"})

    def test_a_renewed_file_is_merged_with_its_own_passphrase(self):
        self.assertEqual(self.renew(self.folder / "new")[0], 0)
        self.check(run("people", "add", "--json", "-", "--file", self.folder / "new", words=RECOVERED, text=people(1, "new")))
        process = start(["merge", str(self.folder / "new"), "--file", str(self.book)], f"{PRIVATE}\n{RECOVERED}\n")
        self.assertEqual((process.communicate()[0], process.returncode), (b"", 0))
        self.assertEqual(len(self.everything(self.book)[1]), 6)
        self.check(run("merge", self.folder / "new", "--file", self.book), 64)
        self.check(run("merge", self.book, "--file", self.book), 15)
        self.check(run("merge", self.folder / "none", "--file", self.book), 10)


class Importing(Copies):
    def give(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def test_a_list_restores_a_journal_with_its_chain(self):
        listed = self.give("list.json", run("journal", "list", "--json", "--file", self.book).out.decode())
        fresh = create(self.folder / "fresh", "everyday", "private", size="T")
        seen = self.check(run("import", listed, "--dry-run", "--file", fresh))
        self.assertEqual((len(seen.out.splitlines()), run("journal", "list", "--json", "--file", fresh).json), (2, []))
        brought = self.check(run("import", listed, "--file", fresh))
        self.assertEqual(set(brought.ids), {record["id"] for record in self.everything(self.book)[0]})
        code = [run("check", "--code", "--file", path).out for path in (self.book, fresh)]
        self.assertEqual(code[0], code[1])
        self.assertEqual(self.check(run("import", listed, "--file", fresh)).ids, [])

    def test_a_table_is_read_by_names_or_labels_and_refused_as_a_whole(self):
        table = self.give("people.csv", 'Name,Role,"Safe to call"\r\n"Ada ""A."" L.",friend,"evenings,\r\nlate"\r\nBea,,\'-5\r\n')
        brought = self.check(run("import", table, "--kind", "person", "--file", self.book))
        shown = [run("people", "show", each, "--json", "--file", self.book).json for each in brought.ids]
        self.assertEqual([(r["name"], r.get("role"), r["safeToCall"]) for r in shown],
                         [('Ada "A." L.', "friend", "evenings,\nlate"), ("Bea", None, "-5")])
        wrong = self.give("wrong.csv", "name,role\nCleo,friend\nDora,king\n")
        before = self.book.read_bytes()
        refused = self.check(run("import", wrong, "--kind", "person", "--file", self.book), 15)
        self.assertIn(b"Record 2", refused.err)
        self.assertEqual(self.book.read_bytes(), before)

    def test_the_diary_of_jrnl_comes_in(self):
        diary = {"tags": {"@work": 1}, "entries": [
            {"title": "A day.", "body": "More of it.", "date": "2026-03-01", "time": "21:30", "tags": ["@work"], "starred": True},
            {"title": "A title alone", "body": "", "date": "2026-03-02", "time": "", "tags": [], "starred": False}]}
        brought = self.check(run("import", self.give("diary.json", json.dumps(diary)), "--file", self.book))
        shown = [run("journal", "show", each, "--json", "--file", self.book).json for each in brought.ids]
        self.assertEqual([(r["happened"], r["account"], r.get("title"), r.get("tags")) for r in shown],
                         [("2026-03-01T21:30", "More of it.", "A day.", ["work", "starred"]), ("2026-03-02", "A title alone", None, None)])

    def test_a_folder_of_files_comes_in_with_the_dates_of_the_files(self):
        pictures = self.folder / "pictures"
        pictures.mkdir()
        for number in (1, 2):
            (pictures / f"{number}.jpg").write_bytes(bytes([0xFF, 0xD8, 0xFF, number]) * 100)
            os.utime(pictures / f"{number}.jpg", (1_772_000_000 + number, 1_772_000_000 + number))
        seen = self.check(run("import", pictures, "--dry-run", "--file", self.book))
        self.assertEqual(seen.out.decode().split(), ["2026-02-25", "1.jpg", "2026-02-25", "2.jpg"])
        brought = self.check(run("import", pictures, "--file", self.book))
        self.assertEqual(len(brought.ids), 2)
        listed = {r["id"]: (r["name"], r["fileDate"]) for r in run("attachment", "list", "--json", "--file", self.book).json}
        self.assertEqual([listed[each] for each in brought.ids], [("1.jpg", "2026-02-25T06:13:21Z"), ("2.jpg", "2026-02-25T06:13:22Z")])
        (pictures / "large.bin").write_bytes(bytes(20000))
        self.check(run("import", pictures, "--file", self.book), 14)
        self.assertEqual(len(run("attachment", "list", "--json", "--file", self.book).json), 2)

    @unittest.skipUnless(LONG, "the smallest book has no room for all that is known of a photograph")
    def test_photographs_come_in_with_the_time_that_they_say(self):
        pictures = self.folder / "pictures"
        pictures.mkdir()
        self.book = create(self.folder / "large", "everyday", "private", size="1G", on_wrong="error")
        (pictures / "door.jpg").write_bytes(photograph())
        (pictures / "note.txt").write_bytes(b"no picture")
        key = pyrage.x25519.Recipient.from_str(run("age", "key", "--file", self.book).out.decode().strip())
        (pictures / "roof.jpg.age").write_bytes(pyrage.encrypt(photograph("2024:06:07 08:09:10"), [key]))
        self.check(run("import", pictures, "--file", self.book))
        files = {each["name"]: each.get("takenAt") for each in run("attachment", "list", "--json", "--file", self.book).json}
        self.assertIsNone(files.pop("note.txt"))
        said = {name: (when["words"], when["earliest"], when["latest"]) for name, when in files.items()}
        self.assertEqual(said, {
            "door.jpg": ("says the file", "2024-05-01T21:30", "2024-05-01T21:30"),
            "roof.jpg": ("says the file", "2024-06-07T08:09", "2024-06-07T08:09")})

    def twice(self, given, count, *options, status=0):
        first = self.check(run("import", given, *options, "--file", self.book), status)
        self.assertEqual(len(first.ids), count, first.err)
        again = self.check(run("import", given, *options, "--file", self.book), status)
        self.assertEqual(again.ids, [], again.err)
        self.assertIn(f"0 records came in; {count} w".encode(), again.err)
        return first

    def test_the_same_file_twice_brings_nothing_new(self):
        diary = {"entries": [{"title": "Kitchen", "body": "He shouted.", "date": "2026-03-01", "time": "21:30"}] * 2}
        self.twice(self.give("diary.json", json.dumps(diary)), 2)
        self.twice(self.give("table.csv", "happened,account\n2026-03-01,one\n2026-03-01,one\n2026-03-02,two\n"), 3, "--kind", "entry")
        rows = self.give("rows.jsonl", '{"kind":"person","name":"Ada"}\n{"kind":"document","name":"Lease"}\n')
        for id in self.twice(rows, 2).ids[:1]:
            # What was changed since stays as it is.
            self.check(run("people", "edit", id, "--json", "-", "--file", self.book, text=b'{"name":"Ada L."}'))
        self.assertEqual(self.check(run("import", rows, "--file", self.book)).ids, [])
        pictures = self.folder / "pictures"
        pictures.mkdir()
        (pictures / "a.jpg").write_bytes(b"one")
        (pictures / "b.jpg").write_bytes(b"one")
        self.twice(pictures, 2)
        shutil.copytree(pictures, self.folder / "moved")
        self.assertEqual(self.check(run("import", self.folder / "moved", "--file", self.book)).ids, [])

    def test_what_is_not_taken_of_a_folder_is_named(self):
        pictures = self.folder / "pictures"
        (pictures / "Sent").mkdir(parents=True)
        (pictures / "Sent" / "inside.jpg").write_bytes(b"x")
        (pictures / "empty.jpg").write_bytes(b"")
        (pictures / ".hidden.jpg").write_bytes(b"x")
        os.mkfifo(pictures / "pipe")
        for name in (b"a.jpg", b"b.jpg", "\u202egpj.exe".encode(), b"odd\xff.jpg"):
            with open(os.fsencode(pictures) + b"/" + name, "wb") as file:
                file.write(name)
        for argv in (["--dry-run"], []):
            ended = self.check(run("import", pictures, *argv, "--file", self.book), 3)
            for name in ("Sent", "empty.jpg", ".hidden.jpg", "pipe", "gpj.exe", "odd\ufffd.jpg"):
                self.assertRegex(ended.err.decode(), f"Left out: [^\n]*{name} ", argv)
            self.assertNotIn("a.jpg", ended.err.decode())
        self.assertIn(b"6 were left out", ended.err)
        names = [r["name"] for r in run("attachment", "list", "--json", "--file", self.book).json]
        self.assertEqual(sorted(names), ["a.jpg", "b.jpg"])
        spanish = run("import", pictures, "--dry-run", "--language", "es", "--file", self.book)
        self.assertIn("No entra: Sent (una carpeta", spanish.err.decode())

    def test_what_is_not_taken_of_a_file_is_named(self):
        diary = {"entries": [{"title": "", "body": " ", "date": "2026-03-01"}, {"title": "Rain", "date": "2026-03-02"}]}
        ended = self.check(run("import", self.give("diary.json", json.dumps(diary)), "--file", self.book), 3)
        self.assertEqual(len(ended.ids), 1)
        self.assertIn(b"Left out: 1 ", ended.err)
        records = '{"id":"00000000000000ab","kind":"attachment","name":"door.jpg"}\n{"kind":"person","name":"Bea"}\n'
        ended = self.check(run("import", self.give("rows.jsonl", records), "--file", self.book), 3)
        self.assertIn(b"Left out: door.jpg", ended.err)

    def test_tables_as_spreadsheets_write_them(self):
        rows = "When,What happened\n2026-03-01,Me quitó las llaves.\n2026-03-02,¿Por qué?\n"
        for number, data in enumerate((
                rows.encode(), rows.replace("\n", "\r").encode(), rows.replace("\n", "\r\n").encode("utf-8-sig"),
                rows.replace(",", "\t").encode("utf-16"), rows.replace(",", "\t").encode("utf-16-be").join([b"\xfe\xff", b""]),
                ("sep=;\n" + rows.replace(",", ";")).encode(), rows.replace("When", "when ").replace(",", "\t").encode())):
            book = shutil.copy(self.book, self.folder / f"book{number}")
            path = self.folder / f"table{number}.csv"
            path.write_bytes(data)
            ended = self.check(run("import", path, "--kind", "entry", "--file", book))
            self.assertEqual(len(ended.ids), 2, number)
            self.assertIn("Me quitó las llaves.", run("journal", "show", ended.ids[0], "--file", book).out.decode())
        for data, said in ((rows.encode("latin-1"), "CSV UTF-8"), (b"When,What happened,What happened\n2026,a,b\n", "account"),
                           (b"When,What happened,account\n2026,a,b\n", "account")):
            (self.folder / "bad.csv").write_bytes(data)
            ended = self.check(run("import", self.folder / "bad.csv", "--kind", "entry", "--file", self.book), 15)
            self.assertIn(said, ended.err.decode())
        table = self.folder / "own.csv"
        self.check(run("export", "report", "--plain", "--format", "csv", "--output", table, "--file", self.book))
        self.assertIn(b"--format json", self.check(run("import", table, "--kind", "entry", "--file", self.book), 15).err)

    def test_files_go_into_fresh_books_and_merged_ones(self):
        picture = self.give("picture", "the bytes of a picture")
        entry = self.everything(self.book)[0][0]["id"]
        shutil.copy(self.book, self.folder / "other")
        kept = self.check(run("journal", "attach", entry, picture, "--file", self.book)).ids[0]
        self.check(run("merge", self.book, "--file", self.folder / "other"))
        self.assertEqual(self.renew(self.folder / "new")[0], 0)
        for book, words in (("other", PRIVATE), ("new", RECOVERED)):
            saved = self.folder / f"saved from {book}"
            self.check(run("attachment", "save", kept, saved, "--file", self.folder / book, words=words))
            self.assertEqual(saved.read_bytes(), picture.read_bytes())
            self.check(run("check", "--file", self.folder / book, words=words))

    def test_what_is_no_format_is_refused(self):
        for text in ("", "word", "[1]", '{"kind":"person"}', '[{"id":"x","kind":"person","name":"n"}]', '{"name":"n"}', '[{"a":1},]'):
            with self.subTest(text=text):
                self.check(run("import", self.give("input", text), "--file", self.book), 15)
        self.check(run("import", self.folder / "none", "--file", self.book), 10)


class PaperPhrases(InFolder):
    def test_pieces_give_back_the_phrase_in_its_language(self):
        for language in ("en", "es"):
            phrase = run("passphrase", "--recovery", "--language", language).out.decode().strip()
            pieces = run("passphrase", "--split", "3/5", words=phrase).out.splitlines(keepends=True)
            self.assertEqual([len(piece.split()) for piece in pieces], [20] * 5)
            some = random.Random(3).sample(pieces, 3)
            self.assertEqual(run("passphrase", "--join", text=b"".join(some)).out.decode().strip(), phrase)
            self.assertEqual(run("passphrase", "--join", text=b"".join(some[:2])).status, 15)
            windows = b"\xef\xbb\xbf" + b"".join(some).replace(b"\n", b"\r\n")
            self.assertEqual(run("passphrase", "--join", text=windows).out.decode().strip(), phrase)
            told = f" {phrase.replace(' ', ', ')}\r".capitalize()
            self.assertEqual(run("passphrase", "--split", "2/2", words=told).status, 0)
        self.assertEqual(run("passphrase", "--join", text=b"\r\n").status, 15)
        self.assertEqual(run("passphrase", "--split", "3/5", words=phrase + " casa").status, 15)
        for wrong in ("1/3", "4/3", "2/17", "2", "x/y"):
            self.assertEqual(run("passphrase", "--split", wrong, words=phrase).status, 64)


if __name__ == "__main__":
    unittest.main()
