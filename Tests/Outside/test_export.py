"""Copies for someone else, made by the built program."""
import base64
import csv
import hashlib
import io
import json
import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest

import pyrage

from camera import photograph
from program import PRIVATE, ROOT, InFolder, create, run, start

ENTRIES = b"""
{"happened":"2026-03-01T21:30","title":"Door","account":"Ana Ruiz heard it.","private":"MARK-note","tags":["door"]}
{"happened":"2026-03","account":"=1+1","share":"nobody"}
{"happened":"2026-04-02","account":"Second.","newField":"MARK-unknown"}
"""


class Copies(InFolder):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="homebook-")
        cls.whole = str(create(pathlib.Path(cls.place.name) / "book", "everyday", "private", on_wrong="error"))
        cls.ids = run("journal", "add", "--json", "-", "--file", cls.whole, text=ENTRIES).ids

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def setUp(self):
        super().setUp()
        self.book = shutil.copy(self.whole, self.folder / "book")
        self.copy = self.folder / "copy"

    def export(self, *argv, text=b""):
        return run("export", *argv, "--file", str(self.book), text=text)

    def log(self):
        return json.loads(self.export("log", "--plain", "--format", "json").out)["records"]


class Plain(Copies):
    """Copies that everyone can read."""

    def test_a_copy_is_new_private_to_its_owner_and_logged(self):
        ended = self.export("report", "--plain", "--output", str(self.copy))
        self.assertEqual((ended.status, ended.out), (0, b""))
        self.assertEqual(stat.S_IMODE(os.stat(self.copy).st_mode), 0o600)
        lines = self.log()
        self.assertEqual([line["records"] for line in lines], [[self.ids[0], self.ids[2]]])
        again = self.export("report", "--plain", "--output", str(self.copy))
        self.assertEqual(again.status, 15)
        self.assertEqual(len(self.log()), 2)

    def test_the_log_holds_the_digest_of_the_bytes(self):
        self.export("report", "--plain", "--output", str(self.copy))

        self.assertEqual(self.log()[0]["digest"], hashlib.sha256(self.copy.read_bytes()).hexdigest())

    def test_what_stays_out_is_told_and_stays_out(self):
        for form in ("html", "csv", "json", "text"):
            ended = self.export("report", "--plain", "--format", form)
            self.assertEqual(ended.status, 0)
            self.assertNotIn(b"MARK", ended.out)
            self.assertNotIn(self.ids[1].encode(), ended.out)
            self.assertIn(b"1 entry marked for nobody", ended.err)
            self.assertIn(b"Note for yourself: in 1 record", ended.err)

    def test_names_are_covered_and_the_note_follows_an_empty_line(self):
        ended = self.export("report", "--plain", "--format", "json", "--redact", "-", "--note", "-",
                            text=b"ana ruiz\n\nDear reader,\nAna Ruiz knows.\n")
        copy = json.loads(ended.out)
        self.assertEqual(copy["note"], "Dear reader,\n[left out 1] knows.")
        self.assertNotIn(b"Ruiz", ended.out)

    def test_a_selection_narrows(self):
        for choice, count in ((["--from", "2026-04-01"], 1), (["--tag", "door"], 1), (["--number", "3-9"], 1),
                              (["--include", "nobody"], 3), (["--to", "2025"], 0)):
            copy = json.loads(self.export("report", "--plain", "--format", "json", *choice).out)
            self.assertEqual(sum("account" in link for link in copy["journal"]), count, choice)

    def test_a_thread_kinds_and_a_reader_narrow(self):
        book = str(create(self.folder / "other", "everyday", "private", on_wrong="error"))
        text = b"""{"happened":"2026-03-01","account":"a","thread":"lease","kinds":["money","verbal"]}
            {"happened":"2026-03-02","account":"b","kinds":["pets"],"share":"advocate"}"""
        run("journal", "add", "--json", "-", "--file", book, text=text)
        for choice, numbers in ((["--thread", "lease"], [1]), (["--kinds", "verbal,children"], [1]),
                                (["--share", "advocate"], [1, 2]), (["--share", "police"], [1]), (["--thread", "none"], [])):
            ended = run("export", "report", "--plain", "--format", "json", *choice, "--file", book)
            given = [link["number"] for link in json.loads(ended.out)["journal"] if "account" in link]
            self.assertEqual(given, numbers, choice)
        for choice in (["--kinds", "verbal,bogus"], ["--share", "bogus"]):
            self.assertEqual(run("export", "report", "--plain", *choice, "--file", book).status, 15)

    def test_a_sealed_page_opens_with_the_words_that_were_shown(self):
        ended = self.export("report", "--sealed", "--files", "--output", str(self.copy))
        self.assertEqual((ended.status, ended.out), (0, b""))
        self.assertEqual(stat.S_IMODE(os.stat(self.copy).st_mode), 0o600)
        words = re.search(rb"\n\n  ([a-z ]+)\n\n", ended.err)[1].decode()
        self.assertEqual(len(words.split()), 6)
        reader = ROOT / "Tests/Pages/open_sealed.py"
        subprocess.run([sys.executable, reader, self.copy, words.title().replace(" ", ", "), self.folder], check=True)
        self.assertEqual(run("verify", str(self.folder / "copy.json")).status, 0)
        self.assertNotIn(b"Ana Ruiz", self.copy.read_bytes())
        self.assertEqual([line["form"] for line in self.log()], ["sealed"])
        self.assertEqual(self.log()[0]["digest"], hashlib.sha256(self.copy.read_bytes()).hexdigest())
        for choice in (["--plain"], ["--format", "json"], ["--to-recipient", "age1"]):
            self.assertEqual(self.export("report", "--sealed", *choice).status, 64)
        self.assertEqual(self.export("report", "--sealed", "--pictures").status, 64)
        self.assertEqual(self.export("report", "--plain", "--pictures", "--format", "text").status, 64)

    def test_bad_arguments_write_nothing(self):
        for given, status in ((["--from", "2026-02-30"], 15), (["--include", "bogus"], 15), (["--number", "3-x"], 15),
                              (["--redact", "list"], 64), (["--format", "pdf"], 64)):
            ended = self.export("report", "--plain", "--output", str(self.copy), *given)
            self.assertEqual(ended.status, status, given)
            self.assertFalse(self.copy.exists())
        self.assertEqual(self.log(), [])

    def test_a_json_copy_comes_back_in_without_loss(self):
        self.export("report", "--plain", "--format", "json", "--include", "private,nobody,newField", "--output",
                    str(self.copy))
        other = str(create(self.folder / "other", "everyday", "private", on_wrong="error"))
        self.assertEqual(run("import", str(self.copy), "--file", other).ids, self.ids)
        lists = [run("journal", "list", "--json", "--file", book).json for book in (str(self.book), other)]
        for entry in lists[0] + lists[1]:
            for name in ("seed", "salts"):
                entry.pop(name, None)
        self.assertEqual(lists[0], lists[1])
        self.assertIn("MARK-note", str(lists[1]))

    def test_no_cell_of_a_table_is_read_as_a_formula(self):
        book = str(create(self.folder / "other", "everyday", "private", on_wrong="error"))
        starts = ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\uff1d1", '"=1"', "a,=1\n=2"]
        text = "\n".join(json.dumps({"happened": "2026-03-01", "account": one, "effect": one}) for one in starts)
        run("journal", "add", "--json", "-", "--file", book, text=text.encode())
        table = run("export", "report", "--plain", "--format", "csv", "--file", book).out.decode()
        rows = list(csv.reader(io.StringIO(table, newline=""), strict=True))
        self.assertEqual((len(rows), len(set(map(len, rows)))), (len(starts) + 1, 1))
        cells = [cell for row in rows for cell in row]
        self.assertEqual([cell for cell in cells if cell.strip()[:1] in set("=+-@\uff1d")], [])
        self.assertEqual(cells.count("'=1+1"), 2)

    def test_a_plan_is_printed_as_a_card(self):
        plan = b'{"title":"Spring","sections":[{"steps":[{"text":"Copy the lease","status":"doing"}]}]}'
        self.assertEqual(run("plan", "add", "--json", "-", "--file", str(self.book), text=plan).status, 0)
        for language in ("en", "es"):
            ended = self.export("plan", "--plain", "--format", "card", "--language", language)
            self.assertEqual(ended.status, 0, ended.err)
            page = ended.out.decode()
            self.assertTrue(page.startswith("<!doctype html>") and page.endswith("</html>\n"))
            self.assertIn("Copy the lease", page)
            self.assertNotIn("<!--homebook", page)
        self.assertEqual([line["form"] for line in self.log()][-2:], ["card", "card"])
        for product in ("report", "documents", "log"):
            ended = self.export(product, "--plain", "--format", "card")
            self.assertEqual(ended.status, 0, ended.err)
            self.assertIn(b"<main>", ended.out)
        ended = self.export("plan", "--plain", "--format", "card")
        # A card cannot be checked, has no lock of its own, and goes into an archive like any other form.
        self.assertEqual(run("verify", "-", text=ended.out).status, 13)
        for argv in (["--sealed"], ["--plain", "--pictures"]):
            self.assertEqual(self.export("plan", "--format", "card", *argv).status, 64)
        with tarfile.open(fileobj=io.BytesIO(self.export("plan", "--plain", "--files", "--format", "card").out)) as archive:
            self.assertEqual(archive.getnames(), ["plan.card.html"])

    def test_a_copy_is_verified_without_the_book(self):
        code = run("check", "--code", "--file", str(self.book)).out.decode().strip()
        photo = self.folder / "door.jpg"
        photo.write_bytes(b"not that one")
        for form in ("html", "json"):
            copy = self.folder / f"copy.{form}"
            self.export("report", "--plain", "--format", form, "--number", "1", "--output", str(copy))
            for argv in ([copy], ["--code", code, copy]):
                ended = run("verify", *map(str, argv))
                self.assertEqual((ended.status, ended.err), (0, b""), ended.out)
                self.assertIn(b"Left out of this copy: 2;", ended.out)
            self.assertIn(b"had that code after record 3.", ended.out)
            self.assertEqual(run("verify", "-", text=copy.read_bytes()).status, 0)
            for argv, told in (([photo], b"not in the list"), (["--code", "0" * 26], b"never had that code")):
                ended = run("verify", str(copy), *map(str, argv))
                self.assertEqual((ended.status, told in ended.out), (13, True))
            ended = run("verify", str(copy), "--code", code[:19])
            self.assertEqual((ended.status, b"26 letters and digits" in ended.err), (64, True))
            changed = self.folder / f"changed.{form}"
            changed.write_bytes(copy.read_bytes().replace(b'"account":"Ana Ruiz heard', b'"account":"Ana Ruiz feared'))
            ended = run("verify", "--json", str(changed))
            self.assertEqual(ended.status, 13)
            self.assertIn("Changed: entry 1.", ended.json["differences"])
        for form in ("csv", "text"):
            ended = run("verify", "-", text=self.export("report", "--plain", "--format", form).out)
            self.assertEqual((ended.status, ended.out), (13, b""))
        self.assertEqual(run("verify", str(self.folder / "none")).status, 10)

    def test_all_copies_of_a_notebook_are_signed_by_one_key_that_stays_inside(self):
        copies = [json.loads(self.export(what, "--plain", "--format", "json").out) for what in ("report", "plan")]
        self.assertEqual(len({copy["key"] for copy in copies}), 1)
        self.assertEqual(copies[0]["signature"]["key"], copies[0]["key"])
        self.assertNotIn("signingKey", run("settings", "--json", "--file", str(self.book)).json)
        everyday = json.loads(self.export("report", "--plain", "--format", "json", "--notebook", "everyday").out)
        self.assertNotEqual(everyday["key"], copies[0]["key"])

    def test_a_copy_from_a_medium_that_takes_no_writing_says_that_it_is_not_signed(self):
        os.chmod(self.book, 0o444)
        if os.access(self.book, os.W_OK):
            self.skipTest("this user may write everywhere")
        self.export("report", "--plain", "--output", str(self.copy))
        ended = run("verify", str(self.copy))
        self.assertEqual(ended.status, 3)
        self.assertIn(b"It is not signed", ended.out)

    def test_a_copy_can_be_checked_with_ordinary_tools(self):

        def digest(value):
            text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            return hashlib.sha256(text.encode()).hexdigest()

        head = "0" * 64
        for link in json.loads(self.export("report", "--plain", "--format", "json").out)["journal"]:
            self.assertEqual(link["previous"], head)
            names = set(link) - {"salts", "withheld", "previous", "digest"}
            given = [digest([link["salts"][name], name, link[name]]) for name in names]
            head = digest([head, sorted(given + link.get("withheld", []))])
            self.assertEqual(link["digest"], head)


class WithFiles(InFolder):
    """The files of the records beside the copy, as a tar archive."""

    def setUp(self):
        super().setUp()
        self.book = create(self.folder / "book", "everyday", "private", size="T", on_wrong="error")
        self.copy = self.folder / "copy.tar"
        given = b'{"happened":"2026-03-01","account":"One."}\n{"happened":"2026-03-02","account":"Two.","share":"nobody"}\n'
        first, second = run("journal", "add", "--json", "-", "--file", self.book, text=given).ids
        self.photo = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3
        for owner, name, data in ((first, "Ana's door: \u202e(1).jpg", self.photo), (first, "x" * 90 + "é.pdf", b""),
                                  (second, "MARK-nobody.txt", b"MARK-nobody")):
            ended = run("journal", "attach", owner, "-", "--name", name.replace("\u202e", ""), "--file", self.book, text=data)
            self.assertEqual(ended.status, 0, ended.err.decode())

    def export(self, *argv, **given):
        ended = run("export", "report", "--files", *argv, "--file", self.book, **given)
        self.assertEqual(ended.status, 0, ended.err.decode())
        return ended

    def test_the_archive_holds_the_copy_and_the_files_of_its_entries(self):
        self.export("--plain", "--output", self.copy)
        with tarfile.open(self.copy, "r:") as archive:
            members = archive.getmembers()
            names = ["report.html", "files/1-Ana's door_ (1).jpg", "files/2-" + "x" * 76 + ".pdf"]
            self.assertEqual([member.name for member in members], names)
            self.assertEqual(archive.extractfile(members[1]).read(), self.photo)
            self.assertIn(b"<html", archive.extractfile(members[0]).read())
            for member in members:
                self.assertEqual((member.mode, member.uid, member.gid, member.uname, member.gname), (0o600, 0, 0, "", ""))
            archive.extractall(self.folder / "taken out")
        taken = sorted((self.folder / "taken out" / "files").iterdir())
        self.assertEqual(run("verify", self.folder / "taken out" / "report.html", *taken).status, 0)
        taken[0].write_bytes(self.photo[:-1])
        self.assertEqual(run("verify", self.folder / "taken out" / "report.html", *taken).status, 13)
        self.assertNotIn(b"MARK", self.copy.read_bytes())
        listed = subprocess.run(["tar", "-tf", self.copy], capture_output=True, check=True).stdout.decode()
        self.assertEqual(listed.split("\n")[0], "report.html")

    def test_it_is_locked_like_any_copy(self):
        reader = pyrage.x25519.Identity.generate()
        ended = self.export("--to-recipient", str(reader.to_public()), "--output", self.copy, "--format", "json")
        self.assertIn(b"the files themselves: 2 of 2", ended.err)
        with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(self.copy.read_bytes(), [reader]))) as archive:
            copy = json.load(archive.extractfile("report.json"))
            digests = [record["sha256"] for record in copy["records"]]
            files = [archive.extractfile(member).read() for member in archive.getmembers()[1:]]
            self.assertEqual(digests, [hashlib.sha256(data).hexdigest() for data in files])
        (line,) = json.loads(run("export", "log", "--plain", "--format", "json", "--file", self.book).out)["records"]
        self.assertEqual(line["form"], "json.tar.age")

    def test_names_are_covered_and_it_is_said_that_the_files_are_not(self):
        ended = self.export("--plain", "--output", self.copy, "--redact", "-", text=b"Ana\n")
        self.assertIn(b"in these files nothing is covered", ended.err)
        with tarfile.open(self.copy, "r:") as archive:
            self.assertFalse([name for name in archive.getnames() if "Ana" in name])

    def attach(self, name, data):
        (entry,) = [entry for entry in run("journal", "list", "--json", "--file", self.book).json if entry["account"] == "One."]
        ended = run("journal", "attach", entry["id"], "-", "--name", name, "--file", self.book, text=data)
        self.assertEqual(ended.status, 0, ended.err.decode())

    def test_texts_that_go_along_are_looked_through_for_the_names(self):
        self.attach("said.txt", "Ana came. ANA-MARÍA left with her.".encode())
        self.attach("wide.txt", "\ufeffana".encode("utf-16-le"))
        self.attach("other.txt", b"Analysis of nothing, 12.")
        ended = self.export("--plain", "--output", self.copy, "--redact", "-", text="Anna\nAna María\nAna\n12\n".encode())
        self.assertIn('not covered inside said.txt: "Ana María" (1 place), "Ana" (2 places)', ended.err.decode())
        self.assertIn('not covered inside wide.txt: "Ana" (1 place)', ended.err.decode())
        self.assertIn('not covered inside other.txt: "Ana" (1 place), "12" (1 place)', ended.err.decode())
        self.assertNotIn('"Anna"', ended.err.decode().split("other.txt")[1])
        # Nothing of it where the files stay where they are.
        listed = run("export", "report", "--plain", "--redact", "-", "--file", self.book, text=b"Ana\n")
        self.assertNotIn(b"not covered inside", listed.err)

    def test_what_a_photograph_says_of_its_place_is_said_before_it_goes(self):
        self.attach("roof.jpg", photograph())
        ended = self.export("--plain", "--output", self.copy)
        self.assertIn("roof.jpg says where it was taken: 40.417° N, 3.700° W", ended.err.decode())
        self.assertEqual(ended.err.count(b"says where"), 1)
        ended = run("export", "report", "--plain", "--pictures", "--language", "es", "--file", self.book)
        self.assertIn("roof.jpg dice dónde se tomó: 40,417° N, 3,700° O", ended.err.decode())
        self.assertNotIn(b"says where", run("export", "report", "--plain", "--file", self.book).err)

    def test_pictures_stand_at_the_end_of_the_page(self):
        page = self.folder / "page.html"
        ended = run("export", "report", "--plain", "--pictures", "--output", page, "--file", self.book)
        self.assertIn(b"the files themselves: 1 of 2", ended.err)
        text = page.read_text(encoding="utf-8")
        self.assertEqual(text.count("<img "), 1)
        self.assertIn(f'src="data:image/jpeg;base64,{base64.b64encode(self.photo).decode()}"', text)
        self.assertEqual(run("verify", page).status, 0)
        page.write_text(text.replace(base64.b64encode(self.photo).decode(), base64.b64encode(self.photo[:-3]).decode()))
        changed = run("verify", page)
        self.assertEqual((changed.status, b"Ana" in changed.out), (13, True))

    def test_a_sealed_page_holds_the_files(self):
        ended = self.export("--sealed", "--output", self.folder / "page.html")
        words = re.search(rb"\n\n  ([a-z ]+)\n\n", ended.err)[1].decode()
        reader = ROOT / "Tests/Pages/open_sealed.py"
        subprocess.run([sys.executable, reader, self.folder / "page.html", words, self.folder], check=True)
        self.assertEqual((self.folder / "Ana's door: (1).jpg").read_bytes(), self.photo)

    def test_without_files_it_holds_the_copy(self):
        ended = run("export", "plan", "--plain", "--files", "--format", "text", "--file", self.book)
        with tarfile.open(fileobj=io.BytesIO(ended.out)) as archive:
            self.assertEqual(archive.getnames(), ["plan.txt"])


class Locked(Copies):
    """Copies as age files, which is what `export` makes unless it is told otherwise."""

    SHOWN = b"The words that open it, shown this once:\n\n  "

    def words(self, ended):
        return ended.err.split(self.SHOWN)[1].split(b"\n")[0].decode()

    def opened(self, words):
        opened = run("age", "decrypt", self.copy, "-", words=words)
        self.assertEqual(opened.status, 0, opened.err.decode())
        return opened.out

    def test_words_are_made_for_each_copy_and_shown_once(self):
        before = self.book.read_bytes()
        ended = self.export("report", "--output", str(self.copy), "--format", "json")
        self.assertEqual((ended.status, ended.out), (0, b""), ended.err.decode())
        words = self.words(ended)
        self.assertEqual((len(words.split()), words.isascii()), (7, True))
        self.assertEqual(ended.err.count(words.encode()), 1)
        self.assertEqual(stat.S_IMODE(os.stat(self.copy).st_mode), 0o600)
        text = pyrage.passphrase.decrypt(self.copy.read_bytes(), words)
        self.assertEqual(text, self.opened(words))
        # As they are told on the telephone, and typed by somebody else.
        for way in (words.capitalize(), words.replace(" ", ", "), f" {words.upper().replace(' ', '-')}\r", words.replace(" ", "\u00a0 ")):
            self.assertEqual(text, self.opened(way))
        for other in (words.replace(" ", ""), words.rsplit(" ", 1)[0], words + "."):
            self.assertEqual(run("age", "decrypt", self.copy, "-", words=other).status, 12)
        self.assertEqual(json.loads(text)["homebook"], "copy")
        self.assertNotEqual(before, self.book.read_bytes())
        for line in self.log():
            self.assertNotIn(words.split()[0], json.dumps(line))
        os.unlink(self.copy)
        self.assertNotEqual(self.words(self.export("report", "--output", str(self.copy))), words)

    def test_they_come_over_standard_error_when_the_copy_goes_to_standard_output(self):
        ended = self.export("plan", "--language", "es")
        self.assertEqual(ended.status, 0)
        words = ended.err.split("Las palabras que la abren, que se muestran solo esta vez:\n\n  ".encode())[1]
        self.assertIn(b"<html", pyrage.passphrase.decrypt(ended.out, words.split(b"\n")[0].decode()))

    def test_to_recipients(self):
        readers = [pyrage.x25519.Identity.generate() for _ in range(2)]
        named = [word for each in readers for word in ("--to-recipient", str(each.to_public()))]
        ended = self.export("report", "--output", str(self.copy), *named)
        self.assertEqual(ended.status, 0, ended.err.decode())
        self.assertNotIn(self.SHOWN, ended.err)
        for reader in readers:
            self.assertIn(b"<html", pyrage.decrypt(self.copy.read_bytes(), [reader]))
        (line,) = json.loads(self.export("log", "--plain", "--format", "json", "--include", "recipients").out)["records"]
        self.assertEqual(line["form"], "html.age")
        self.assertEqual(line["recipients"], [str(each.to_public()) for each in readers])
        self.assertEqual(line["digest"], hashlib.sha256(self.copy.read_bytes()).hexdigest())
        self.assertNotIn(b"age1", self.export("log", "--plain", "--format", "json").out)

    def test_refusals_write_nothing(self):
        recipient = str(pyrage.x25519.Identity.generate().to_public())
        for given, status, says in ((["--plain", "--to-recipient", recipient], 64, "together"),
                                    (["--to-recipient", "age1x"], 15, "not a key"),
                                    (["--to-recipient", str(pyrage.x25519.Identity.generate())], 15, "an identity")):
            ended = self.export("report", "--output", str(self.copy), *given)
            self.assertEqual(ended.status, status, given)
            self.assertIn(says, ended.err.decode())
            self.assertFalse(self.copy.exists())
        self.copy.write_bytes(b"mine")
        self.assertEqual(self.export("report", "--output", str(self.copy)).status, 15)
        self.assertEqual(self.copy.read_bytes(), b"mine")
        ended = self.export("report", "--output", str(self.folder / "no/copy"))
        self.assertEqual(ended.status, 10)
        self.assertIn(f"no folder {self.folder}/no", ended.err.decode())
        self.assertEqual(self.log(), [])

    def test_an_interrupted_one_leaves_nothing_or_all(self):
        for number in range(12):
            process = start(["export", "report", "--output", str(self.copy), "--file", str(self.book)], PRIVATE + "\n")
            time.sleep(0.1 + 0.2 * number)
            process.send_signal(signal.SIGKILL if number % 2 else signal.SIGINT)
            _, err = process.communicate(timeout=60)
            left = sorted(path.name for path in self.folder.iterdir())
            if left != ["book"]:
                self.assertEqual(left, ["book", "copy"])
                # The words may not have been shown any more, but the file is whole and in the log.
                digests = [line["digest"] for line in self.log()]
                self.assertIn(hashlib.sha256(self.copy.read_bytes()).hexdigest(), digests)
                self.copy.unlink()
            else:
                self.assertNotIn(self.SHOWN, err)


if __name__ == "__main__":
    unittest.main()
