"""Keeping a file on a terminal: what is said before, and the original afterwards."""
import os
import subprocess
import time
import unittest

from terminal import PRIVATE, PROGRAM, OnTerminal, answer, choose

PASSPHRASE = "assphrase: "


class Originals(OnTerminal):
    def setUp(self):
        super().setUp()
        self.create()
        self.photo = self.folder / "p.jpg"
        self.photo.write_bytes(b"\xff\xd8\xff picture")

    def on_terminal(self, *argv):
        child = self.start(*argv)
        answer(child, PASSPHRASE, PRIVATE)
        return child

    def new_paper(self):
        argv = ["documents", "add", "--json", "-", "--file", self.book, "--passphrase-fd", "0"]
        given = (PRIVATE + '\n{"name":"Lease"}\n').encode()
        return subprocess.run([PROGRAM, *argv], input=given, capture_output=True, check=True).stdout.decode().strip()

    def attach(self, reply=""):
        child = self.on_terminal("documents", "attach", self.paper, str(self.photo))
        before = choose(child, "Keep the file?", reply)
        return child, before

    def test_the_original_goes_only_when_a_second_copy_holds_the_file(self):
        self.paper = self.new_paper()
        child, before = self.attach()
        self.assertIn("two copies", " ".join(before.split()))
        child.expect_exact("Keep the original")
        self.assertEqual(self.finish(child), 0)
        self.assertTrue(self.photo.exists())
        time.sleep(1.1)
        child = self.on_terminal("backup", str(self.folder / "second"))
        before = answer(child, "Remove the original", "2")
        self.assertIn("does not remove other copies", " ".join(before.split()))
        child.expect_exact("Removed.")
        self.assertEqual(self.finish(child), 0)
        self.assertFalse(self.photo.exists())
        self.assert_nothing_is_asked()

    def test_an_original_that_changed_is_left_alone_without_a_question(self):
        self.paper = self.new_paper()
        child, _ = self.attach()
        self.assertEqual(self.finish(child), 0)
        time.sleep(1.1)
        self.photo.write_bytes(b"\xff\xd8\xff another")
        self.assert_nothing_is_asked()
        self.assertTrue(self.photo.exists())

    def test_an_original_that_changes_while_it_is_asked_about_stays(self):
        self.paper = self.new_paper()
        child, _ = self.attach()
        self.assertEqual(self.finish(child), 0)
        time.sleep(1.1)
        changes = {
            "written to": lambda: self.photo.write_bytes(b"\xff\xd8\xff PICTURE"),
            "put in its place": lambda: (self.folder / "new").rename(self.photo),
            "a link": lambda: (self.photo.unlink(), self.photo.symlink_to(self.folder / "other")),
        }
        for number, (name, change) in enumerate(changes.items()):
            with self.subTest(name):
                self.photo.unlink()
                self.photo.write_bytes(b"\xff\xd8\xff picture")
                for other in ("new", "other"):
                    (self.folder / other).write_bytes(b"\xff\xd8\xff another" if other == "new" else b"\xff\xd8\xff picture")
                child = self.on_terminal("backup", str(self.folder / f"second{number}"))
                child.expect_exact("Remove the original")
                child.expect_exact("] > ")
                change()
                child.sendline("2")
                child.expect_exact("is not the one that was kept any more")
                self.assertEqual(self.finish(child), 3)
                self.assertTrue(self.photo.exists())
                self.assertTrue((self.folder / "other").exists())

    def test_nothing_but_a_plain_file_is_opened_because_a_record_names_it(self):
        """A link, a device and a pipe of the same name are looked at and left alone."""
        self.paper = self.new_paper()
        child, _ = self.attach()
        self.assertEqual(self.finish(child), 0)
        time.sleep(1.1)
        other = self.folder / "other"
        other.write_bytes(self.photo.read_bytes())
        makers = {
            "link": lambda: self.photo.symlink_to(other), "pipe": lambda: os.mkfifo(self.photo),
            "longer": lambda: self.photo.write_bytes(other.read_bytes() + b"."), "folder": self.photo.mkdir,
        }
        for number, (name, make) in enumerate(makers.items()):
            with self.subTest(name):
                self.photo.rmdir() if self.photo.is_dir() else self.photo.unlink(missing_ok=True)
                make()
                child = self.on_terminal("backup", str(self.folder / f"second{number}"))
                self.assertEqual(self.finish(child), 0)
                self.assertNotIn("Remove", child.before)

    def test_no_keeps_the_original(self):
        self.paper = self.new_paper()
        child, _ = self.attach()
        self.assertEqual(self.finish(child), 0)
        time.sleep(1.1)
        child = self.on_terminal("backup", str(self.folder / "second"))
        choose(child, "Remove the original")
        self.assertEqual(self.finish(child), 0)
        self.assertTrue(self.photo.exists())

    def test_who_does_not_want_to_be_seen_keeps_no_file(self):
        self.paper = self.new_paper()
        child, _ = self.attach("2")
        self.assertEqual(self.finish(child), 0)
        child = self.on_terminal("attachment", "list", "--json")
        child.expect_exact("[]")
        self.assertEqual(self.finish(child), 0)

    def assert_nothing_is_asked(self):
        child = self.on_terminal("backup", str(self.folder / f"copy {time.monotonic_ns()}"))
        self.assertEqual(self.finish(child), 0)
        self.assertNotIn("Remove the original", child.before)


if __name__ == "__main__":
    unittest.main()
