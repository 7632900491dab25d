"""Copies for someone else, made by the built program."""
import hashlib
import json
import os
import pathlib
import shutil
import stat
import tempfile
import unittest

from program import InFolder, create, run

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

    def test_without_plain_nothing_is_read(self):
        ended = run("export", "report", "--file", str(self.folder / "none"))
        self.assertEqual((ended.status, ended.out), (64, b""))

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

    def test_bad_arguments_write_nothing(self):
        for given, status in ((["--from", "2026-02-30"], 15), (["--include", "bogus"], 15), (["--number", "3-x"], 15),
                              (["--redact", "list"], 64), (["--format", "pdf"], 64)):
            ended = self.export("report", "--plain", "--output", str(self.copy), *given)
            self.assertEqual(ended.status, status, given)
            self.assertFalse(self.copy.exists())
        self.assertEqual(self.log(), [])

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


if __name__ == "__main__":
    unittest.main()
