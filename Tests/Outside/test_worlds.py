"""A book with one notebook and a book with three, seen by someone who has the everyday passphrase, or none."""
import random
import re
import statistics
import time
import unittest

from program import EVERYDAY, GUESS, LONG, InFolder, create, run

# The smallest real size in the long run; the size for tests, whose key costs less, otherwise.
SIZE, TURN, HEADER, PLACES = ("64M", 32768, 4096, 2048) if LONG else ("T", 2048, 4096, 32)
# Everything but what the allocator and the runtime ask for by the hazard of addresses.
CALLS = "trace=%file,pread64,pwrite64,write,fsync,fstat,flock,lseek,ftruncate,fallocate,ioctl,mlock,munlock,prctl,prlimit64"
LINE = b'{"happened":"2026-03-01","account":"Bread, milk, the blue paint."}\n'


def changed_places(before, after):
    """The places of the ring whose bytes differ, and whether anything else does."""
    middle = [at for at in range(HEADER, HEADER + PLACES * TURN, TURN) if before[at : at + TURN] != after[at : at + TURN]]
    # A load of files may come by chance in any sitting; the pages at both ends never change.
    rest = before[:HEADER] != after[:HEADER] or before[-HEADER:] != after[-HEADER:]
    return [(at - HEADER) // TURN for at in middle], rest


def masked(words):
    """What was printed, without identifiers, digests and times, which are random or of the moment."""
    words = re.sub(rb"[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{6,16}|(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}", b"#", words)
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\dZ)?", b"#", words)


class Worlds(InFolder):
    """Two books on which the same everyday commands were run."""

    on_wrong = "everyday"
    maxDiff = 4000

    def setUp(self):
        super().setUp()
        self.books = [
            create(self.folder / "a.book", "everyday", on_wrong=self.on_wrong, size=SIZE),
            create(self.folder / "b.book", "everyday", "personal", "private", on_wrong=self.on_wrong, size=SIZE),
        ]
        # Something stands in the highest notebook of the second; the first was opened as often.
        self.assertEqual(run("people", "add", "--json", "-", "--file", self.books[1], text=b'{"name":"A"}').status, 0)
        self.assertEqual(run("people", "list", "--file", self.books[0], words=EVERYDAY).status, 0)

    def both(self, *argv, words=EVERYDAY, text=b"", before=lambda path: ()):
        return [run(*argv, "--file", path, words=words, text=text, before=before(path)) for path in self.books]

    def test_size_places_words_and_status_are_the_same(self):
        sizes = {path.stat().st_size for path in self.books}
        self.assertEqual(len(sizes), 1)
        commands = [
            (("journal", "list"), EVERYDAY, b""), (("journal", "add", "--json", "-"), EVERYDAY, LINE),
            (("journal", "list", "--json"), EVERYDAY, b""), (("check",), EVERYDAY, b""), (("due",), EVERYDAY, b""),
            (("settings", "--json"), EVERYDAY, b""), (("search",), EVERYDAY, b"paint\n"),
            (("journal", "list"), GUESS, b""), (("journal", "add", "--json", "-"), GUESS, LINE), (("check",), GUESS, b""),
            (("journal", "list", "--notebook", "private"), EVERYDAY, b""),
        ]
        for argv, words, text in commands:
            with self.subTest(argv=argv, words=words):
                before = [path.read_bytes() for path in self.books]
                one, three = self.both(*argv, words=words, text=text)
                changes = [changed_places(old, path.read_bytes()) for old, path in zip(before, self.books)]
                self.assertEqual(changes[0], changes[1])
                self.assertFalse(changes[0][1])
                self.assertEqual((one.status, masked(one.out), masked(one.err)), (three.status, masked(three.out), masked(three.err)))

    def test_an_opening_changes_the_next_two_places_and_nothing_else(self):
        for path in self.books:
            for argv, text in ((("journal", "list"), b""), (("journal", "add", "--json", "-"), LINE)):
                before = path.read_bytes()
                run(*argv, "--file", path, words=EVERYDAY, text=text)
                places, rest = changed_places(before, path.read_bytes())
                run(*argv, "--file", path, words=EVERYDAY, text=text)
                _, rest_too = changed_places(before, path.read_bytes())
                self.assertEqual((rest, rest_too), (False, False))
                # A text longer than a segment of the smallest book makes a sitting of sixteen places.
                self.assertIn(len(places), (2, 16))
                self.assertEqual(places[len(places) // 2] - places[0], PLACES // 2)

    def test_system_calls_are_the_same(self):
        for argv, text in ((("journal", "list"), b""), (("journal", "add", "--json", "-"), LINE)):
            with self.subTest(argv=argv):
                traces = self.traces(argv, text)
                self.assertGreater(len(traces[0]), 20)
                # Which of the sixteen slots opens is chance, and with it when its bytes are locked in memory; not how often.
                ordered = ["\n".join(line for line in trace if "lock(0x" not in line) for trace in traces]
                self.assertEqual(*ordered)
                self.assertEqual(sorted(traces[0]), sorted(traces[1]))

    def traces(self, argv, text):
        """The system calls of a command on both books, in sittings to which no load of files came by chance."""
        while True:
            traces, is_loaded = [], False
            for path in self.books:
                out, before = self.folder / "trace", path.read_bytes()
                run(*argv, "--file", path, words=EVERYDAY, text=text, before=("strace", "-f", "-o", str(out), "-e", CALLS))
                traces.append(self.normal(out.read_text(), path))
                files = slice(HEADER + PLACES * TURN, -HEADER)
                is_loaded = is_loaded or path.read_bytes()[files] != before[files]
            if not is_loaded:
                return traces

    def normal(self, trace, path):
        """System calls without addresses, random bytes, times and the names of the two files."""
        lines = []
        trace = re.sub(rf"\b{trace.split()[0]}\b", "PID", trace).replace(str(path), "BOOK")
        for line in trace.splitlines():
            line = re.sub(r"0x[0-9a-f]+", "0x", line)
            line = re.sub(r'"(?:[^"\\]|\\.)*"\.*', '""', line)
            line = re.sub(r"(tv_n?u?sec|st_[acm]time(_nsec)?|st_ino)=\d+", "", line)
            lines.append(line)
        return lines

    def test_time_to_open_is_the_same(self):
        likely = (same_source(*self.seconds()) for _ in range(2))
        # One sample in a thousand differs so much by chance; two in a row do once in a million.
        self.assertGreater(next((p for p in likely if p > 0.001), 0), 0.001)

    def seconds(self):
        """How long it takes to open each of the two books, in turns."""
        seconds = ([], [])
        for _ in range(40):
            for index in random.sample((0, 1), 2):
                begun = time.monotonic()
                run("journal", "list", "--file", self.books[index], words=EVERYDAY)
                seconds[index].append(time.monotonic() - begun)
        return seconds


class WorldsThatRefuse(Worlds):
    """The same where a wrong passphrase opens nothing."""

    on_wrong = "error"


def same_source(one, other, shuffles=4000):
    """The share of shuffles whose medians differ as much as those of the two samples: a permutation test."""
    seen = abs(statistics.median(one) - statistics.median(other))
    both, rng, hits = one + other, random.Random(1), 0
    for _ in range(shuffles):
        rng.shuffle(both)
        hits += abs(statistics.median(both[: len(one)]) - statistics.median(both[len(one) :])) >= seen
    return hits / shuffles


if __name__ == "__main__":
    unittest.main()
