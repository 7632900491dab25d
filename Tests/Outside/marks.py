"""What a session leaves on the smallest book: the parts of the file that changed, the calls that did it, the page cache."""
import os
import re
import subprocess

import pexpect

from program import EVERYDAY, PERSONAL, PRIVATE, PROGRAM

# The smallest book (Docs/Format.md, section 2).
HEADER, PLACES, TURN, CHUNK = 4096, 32, 2048, 512
SEGMENTS, BAYS, CHUNKS = (512, 512, 1024), (4, 6, 6), (2, 2, 4)
FILES = HEADER + PLACES * TURN
SIZE = FILES + CHUNK * sum(b * c for b, c in zip(BAYS, CHUNKS)) + HEADER
NAMES, WORDS = ("everyday", "personal", "private"), (EVERYDAY, PERSONAL, PRIVATE)
CALLS = "pwrite64,pwritev,write,fsync,fdatasync,sync_file_range,fadvise64,ftruncate,fallocate,openat,flock,rename,unlink"


def stretches():
    """(start, end, (what, number, level)) of every part of the file that a session may change."""
    for p in range(PLACES):
        start = HEADER + (p // 2 if p % 2 == 0 else PLACES // 2 + (p - 1) // 2) * TURN
        for level, size in enumerate(SEGMENTS):
            yield start, start + size, ("place", p, level)
            start += size
    start = FILES
    for level in range(3):
        for chunk in range(BAYS[level] * CHUNKS[level]):
            yield start, start + CHUNK, ("chunk", chunk, level)
            start += CHUNK
    yield 0, HEADER, ("header", 0, 0)
    yield SIZE - HEADER, SIZE, ("header", 1, 0)


PARTS = list(stretches())


def changed(before, after):
    """The parts of the file that differ."""
    assert len(before) == len(after) == SIZE
    return frozenset(part for start, end, part in PARTS if before[start:end] != after[start:end])


def loads(parts):
    """How many bays of each level were written."""
    return tuple(len({c // CHUNKS[level] for what, c, l in parts if what == "chunk" and l == level}) for level in range(3))


PAIR = ["pwrite64", "fsync", "pwrite64", "fsync", "fadvise64"]


def calls(trace, book):
    """What was written to the book, flushed and dropped from the cache, in order: names and numbers."""
    begun, found = {}, []
    for line in trace.splitlines():
        pid, _, rest = line.partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[pid] = rest.removesuffix("<unfinished ...>")
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", rest)
        if resumed:
            rest = begun.pop(pid, "") + resumed[1]
        name = re.match(r"\w+(?=\()", rest)
        if not name or f"{book}>" not in rest and f'"{book}"' not in rest:
            continue
        said = re.sub(r'"(?:[^"\\]|\\.)*"(\.\.\.)?|\d+<[^>]*>|\\?AT_FDCWD(<[^>]*>)?', "", rest[name.end():])
        # What a write gave back is how much it was given.
        call = (name[0], *re.findall(r"[A-Z_]{4,}|\b\d+\b", said))
        # To drop what is dropped already changes nothing.
        if call[0] != "fadvise64" or found[-1:] != [call]:
            found.append(call)
        # A pair that was written more than a second before the end is written once more: on a slow machine in one world and
        # not in the other.
        if found[-5:] == found[-10:-5] and [name for name, *_ in found[-5:]] == PAIR:
            del found[-5:]
    return tuple(found)


def masked(words):
    """What was printed, without identifiers, digests and times."""
    words = re.sub(rb"[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{6,16}|(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}", b"#", words)
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z?", b"#", words)


def pages(path):
    """How many pages of the file the system holds, as anybody can ask it."""
    told = subprocess.run(["fincore", "-b", "-n", "-r", "-o", "PAGES", path], check=True, capture_output=True).stdout
    return int(told or 0)


class Marks:
    """What a session left, and what it said."""

    def __init__(self, parts, trace, pages, status, said):
        self.parts, self.trace, self.pages, self.status, self.said = parts, trace, pages, status, said

    def left(self):
        """What anybody can see."""
        return self.parts, self.trace, self.pages


class Typist:
    """Somebody at a pseudo-terminal who types as soon as the page stands there."""

    def __init__(self, book, words, before=()):
        command = [*before, PROGRAM, "--accept-damage", "--language", "en", "--file", str(book)]
        self.child = pexpect.spawn(command[0], command[1:], timeout=120, dimensions=(60, 120), env={
            "TERM": "xterm-256color", "PATH": os.environ.get("PATH", "")})
        self.child.delaybeforesend = None
        self.see("Passphrase")
        self.child.send(words + "\r")

    def see(self, *texts):
        """Waits for one of `texts`."""
        return self.child.expect([re.escape(text) for text in texts])

    def go(self, steps):
        """Does `steps`: a text to wait for and what to type then."""
        for text, keys in steps:
            self.see(text)
            self.child.send(keys)

    def end(self):
        """Waits for the end and gives the status."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus if self.child.signalstatus is None else -self.child.signalstatus

    def kill(self, number):
        """Ends it by a signal."""
        self.child.kill(number)
        return self.end()


HOME = "Journal:"
LOOK, CHORD = [(HOME, "q")], [(HOME, "\x18"), (HOME, "q")]


def person(name):
    """What is typed to keep a person, whatever comes of it; then the chord leads to the first page."""
    return [(HOME, "wn"), ("Name", name + "\r"), (f"Name: {name}", "s"), ("", "\x18"), (HOME, "q")]
