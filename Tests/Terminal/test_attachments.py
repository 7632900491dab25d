"""Keeping a file on a terminal: what is said before, and the original afterwards."""
import subprocess
import time
import unittest

from terminal import PRIVATE, PROGRAM, OnTerminal, answer

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
        before = answer(child, "Keep the file?", reply)
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
        before = answer(child, f"Remove the original {self.photo}?", "y")
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

    def test_no_keeps_the_original(self):
        self.paper = self.new_paper()
        child, _ = self.attach()
        self.assertEqual(self.finish(child), 0)
        time.sleep(1.1)
        child = self.on_terminal("backup", str(self.folder / "second"))
        answer(child, "Remove the original", "")
        self.assertEqual(self.finish(child), 0)
        self.assertTrue(self.photo.exists())

    def test_who_does_not_want_to_be_seen_keeps_no_file(self):
        self.paper = self.new_paper()
        child, _ = self.attach("n")
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
