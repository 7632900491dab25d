"""The one-file program in an empty root: nothing of the machine is there but a folder to write to."""
import os
import pathlib
import shutil
import subprocess
import unittest

import pexpect

from program import InFolder, ROOT

STATIC = pathlib.Path(os.environ.get("HOMEBOOK_STATIC", ROOT / ".build/homebook"))


class OneFile(InFolder):
    def inside(self, *argv, text=""):
        """Runs the program as the only file of a root, with an empty environment."""
        jail = ["unshare", "--user", "--map-root-user"] if os.getuid() else []
        command = [*jail, "chroot", str(self.folder), "/homebook", *argv]
        return subprocess.run(["env", "-i", "PATH=" + os.environ["PATH"], *command], input=text, capture_output=True, text=True)

    def setUp(self):
        super().setUp()
        shutil.copy(STATIC, self.folder / "homebook")

    def test_it_runs_where_nothing_else_is(self):
        self.assertEqual(self.inside("--version").returncode, 0)
        made = self.inside("create", "--size", "64M", "--on-wrong", "error", "--file", "/book", "--passphrase-fd", "0",
                           text="everyday: kitchen2019\n")
        self.assertEqual((made.returncode, made.stderr), (0, made.stderr))
        listed = self.inside("journal", "list", "--json", "--file", "/book", "--passphrase-fd", "0", text="kitchen2019\n")
        self.assertEqual((listed.returncode, listed.stdout.strip()), (0, "[]"))

    def test_it_fills_a_screen_where_no_terminal_is_described(self):
        self.inside("create", "--size", "64M", "--on-wrong", "error", "--file", "/book", "--passphrase-fd", "0",
                    text="everyday: kitchen2019\n")
        (self.folder / "dev").mkdir()
        jail = ["unshare", "--mount"] + (["--user", "--map-root-user"] if os.getuid() else [])
        inside = 'mount --rbind /dev "$0/dev" && exec chroot "$0" /homebook --file /book --language es'
        for term, seen in [("xterm-256color", "\x1b[?1049h"), ("linux", "\x1b[1;1H"), ("vt100", "\x1b[1;1H"), ("dumb", "> ")]:
            with self.subTest(term=term):
                path = "PATH=" + os.environ["PATH"]
                child = pexpect.spawn(
                    "env", ["-i", "TERM=" + term, path, *jail, "sh", "-c", inside, str(self.folder)],
                    encoding="utf8", timeout=60, dimensions=(24, 80))
                child.expect_exact("Contraseña:")
                before = child.before
                child.send("kitchen2019\r")
                child.expect_exact("la primera página")
                child.send("q\r")
                child.expect(pexpect.EOF)
                child.close()
                self.assertEqual(child.exitstatus, 0)
                self.assertIn(seen, before + child.before)

    def test_it_is_small_and_needs_no_library(self):
        self.assertLess(STATIC.stat().st_size, 30 << 20)
        linked = subprocess.run(["ldd", str(STATIC)], capture_output=True, text=True)
        self.assertRegex(linked.stdout + linked.stderr, "not a dynamic executable|statically linked")


if __name__ == "__main__":
    unittest.main()
