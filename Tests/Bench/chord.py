"""Ctrl-X while a large file goes in: the everyday page beside that without a load, and what is in the book afterwards."""
import json
import os
import random
import statistics
import time

from screens import Seat

BYTES, TIMES = 200_000_000, int(os.environ.get("CHORDS", "10"))
# The everyday notebook has no entries, the private one has.
EVERYDAY = b"no entries yet"


def chord(program, book, words, path=None, wait=0):
    """Seconds from Ctrl-X to the everyday page, on the page of an entry's files; after `wait` seconds of keeping `path`."""
    seat = Seat(program, book, words)
    for key in (b"j", b"\r", b"f"):
        seat.burst(key)
    if path:
        seat.burst(b"n")
        os.write(seat.terminal, path.encode() + b"\r")
        time.sleep(wait)
    begun = time.monotonic()
    os.write(seat.terminal, b"\x18")
    seat.until(EVERYDAY)
    seconds = time.monotonic() - begun
    seat.end()
    return seconds


def measure(program, book, folder, homebook, report, words):
    """The row, after which everything that was acknowledged has to be in the book."""
    entry = json.loads(homebook("journal", "list", "--json")[2])[0]["id"]
    small, path = os.path.join(folder, "small"), os.path.join(folder, "large")
    for name, size in ((small, 1_000_000), (path, BYTES)):
        with open(name, "wb") as file:
            for start in range(0, size, 1 << 20):
                file.write(os.urandom(min(1 << 20, size - start)))
    kept = homebook("journal", "attach", entry, small)[2].decode().strip()
    begun = time.monotonic()
    whole = homebook("journal", "attach", entry, path)[2].decode().strip()
    longest = time.monotonic() - begun
    homebook("attachment", "remove", whole)
    rng = random.Random(int(os.environ.get("SEED", "1")))
    plain = [chord(program, book, words) for _ in range(TIMES)]
    during = [chord(program, book, words, path, rng.uniform(0.02, longest * 0.7)) for _ in range(TIMES)]
    report("Ctrl-X while 200 MB go in, beyond Ctrl-X alone", (statistics.median(during) - statistics.median(plain)) * 1000, 50, " ms")
    report("the same, the slowest beyond the slowest", (max(during) - max(plain)) * 1000, 50, " ms")
    homebook("attachment", "save", kept, os.path.join(folder, "back"))
    with open(small, "rb") as one, open(os.path.join(folder, "back"), "rb") as other:
        if one.read() != other.read():
            raise SystemExit("a file that was acknowledged is not what it was")
    homebook("check")
