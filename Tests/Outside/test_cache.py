"""What a session leaves in the page cache: nothing, whichever notebook was opened (Docs/Format.md, section 7)."""
import subprocess
import unittest

from program import EVERYDAY, PERSONAL, PRIVATE, InFolder, create, run


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


if __name__ == "__main__":
    unittest.main()
