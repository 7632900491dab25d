"""What a session leaves in the page cache: nothing, whichever notebook was opened (Docs/Format.md, section 7)."""
import os
import signal
import subprocess
import unittest

from program import EVERYDAY, PERSONAL, PRIVATE, InFolder, create, run, start


def pages(path):
    """How many pages of the file the system holds, as anybody can ask it."""
    told = subprocess.run(["fincore", "-b", "-n", "-r", "-o", "PAGES", path], check=True, capture_output=True).stdout
    return int(told or 0)


class Cache(InFolder):
    def test_nothing_of_a_book_stays_in_the_cache(self):
        book = create(self.folder / "b", "everyday", "personal", "private", size="64M")
        line = b'{"happened":"2026","account":"%s"}\n' % (b"x" * 2000)
        for words in (PRIVATE, PERSONAL, EVERYDAY):
            run("journal", "add", "--json", "-", "--file", book, words=words, text=line * 12)
        book.read_bytes()
        self.assertGreater(pages(book), 1000)
        for words in (EVERYDAY, PRIVATE, PERSONAL):
            for argv, text in (
                (["journal", "list"], b""), (["journal", "add", "--json", "-"], line), (["check"], b""),
                (["journal", "list", "--notebook", "private"], b""), (["search"], b"x\n"),
            ):
                with self.subTest(words=words, argv=argv):
                    run(*argv, "--file", book, words=words, text=text)
                    self.assertEqual(pages(book), 0)

    def test_a_signal_in_the_middle_of_a_file_leaves_nothing(self):
        book = create(self.folder / "b", "everyday", "private", size="1G")
        film = self.folder / "film"
        film.write_bytes(os.urandom(48 << 20))
        entry = run("journal", "add", "--json", "-", "--file", book, text=b'{"happened":"2026","account":"x"}').ids[0]
        file = run("journal", "attach", entry, str(film), "--file", book).ids[0]
        stopped = 0
        for number in range(20):
            process = start(["attachment", "save", file, str(self.folder / str(number)), "--file", book], PRIVATE + "\n")
            # Held still, so that what it has read is there when the signal comes.
            while process.poll() is None:
                process.send_signal(signal.SIGSTOP)
                if pages(book) >= 8:
                    process.send_signal(signal.SIGTERM)
                process.send_signal(signal.SIGCONT)
            process.communicate()
            if process.returncode == 128 + signal.SIGTERM:
                self.assertEqual(pages(book), 0)
                stopped += 1
                if stopped == 3:
                    return
        self.fail("no file was caught while it was read")


if __name__ == "__main__":
    unittest.main()
