"""What a run leaves behind and lets others see of its memory."""
import os
import pathlib
import signal
import subprocess
import time
import unittest

from program import EVERYDAY, PRIVATE, PROGRAM, InFolder, create, run

WORD = b"quetzalcoatl"


class Traces(InFolder):
    def waiting(self):
        """The program, waiting for its passphrase."""
        book = create(self.folder / "book", "everyday", "private", size="T")
        read, write = os.pipe()
        process = subprocess.Popen(
            [PROGRAM, "people", "list", "--file", str(book), "--passphrase-fd", str(read)], pass_fds=[read],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder)
        os.close(read)
        self.addCleanup(os.close, write)
        time.sleep(0.5)
        return process

    def test_a_crash_prints_nothing_and_leaves_no_memory_image(self):
        process = self.waiting()
        limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text()
        self.assertRegex(limits, r"Max core file size +0 +0 ")
        process.send_signal(signal.SIGSEGV)
        out, err = process.communicate(timeout=20)
        self.assertEqual((out, err), (b"", b""))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["book"])

    def test_what_reads_before_a_book_is_open_or_without_one_is_protected_too(self):
        book = str(create(self.folder / "book", "everyday", "private", size="T"))
        commands = [
            ["verify", "-"], ["passphrase", "--join"],
            ["export", "report", "--plain", "--redact", "-", "--file", book, "--passphrase-fd", "9"],
            ["search", "--file", book, "--passphrase-fd", "0"],
        ]
        for argv in commands:
            with self.subTest(argv[0]):
                process = subprocess.Popen(
                    [PROGRAM, *argv], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                time.sleep(0.3)
                limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text()
                self.assertIsNone(process.poll(), "it does not wait for its input")
                self.assertRegex(limits, r"Max core file size +0 +0 ")
                process.communicate(timeout=20)

    def test_a_run_leaves_no_file_but_the_book(self):
        book = create(self.folder / "book", "everyday", "private", size="T")
        text = b'{"name":"' + WORD + b'"}'
        self.assertEqual(run("people", "add", "--json", "-", "--file", book, text=text).status, 0)
        found = run("search", "--file", book, text=WORD + b"\n")
        self.assertIn(WORD, found.out)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["book"])
        self.assertNotIn(WORD, book.read_bytes())

    def test_what_stands_in_arguments_and_environment_is_no_record(self):
        process = self.waiting()
        for name in ("cmdline", "environ"):
            seen = pathlib.Path(f"/proc/{process.pid}/{name}").read_bytes()
            self.assertNotIn(PRIVATE.encode(), seen)
            self.assertNotIn(EVERYDAY.encode(), seen)
        process.kill()
        process.communicate()


if __name__ == "__main__":
    unittest.main()
