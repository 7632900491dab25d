"""From a key to the screen in a sitting with many records: milliseconds, the median of several."""
import fcntl
import os
import pty
import select
import statistics
import struct
import termios
import time

TIMES = 15
SILENCE = 0.06


class Seat:
    """A sitting on a pseudo-terminal."""

    def __init__(self, program, path, words):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execve(program, [program, "--file", path, "--language", "en"], {"TERM": "xterm"})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.until(b"Passphrase")
        self.burst(words.encode() + b"\r")
        self.until(b"Journal")
        self.burst(b"")

    def until(self, text, limit=60):
        """Reads until `text` was shown."""
        seen, end = b"", time.monotonic() + limit
        while text not in seen:
            if time.monotonic() > end:
                raise SystemExit(f"{text} was not shown")
            if select.select([self.terminal], [], [], 1)[0]:
                seen += os.read(self.terminal, 1 << 16)

    def burst(self, keys):
        """Types, and gives the seconds to the last byte of what is written for it."""
        begun = last = time.monotonic()
        os.write(self.terminal, keys)
        while select.select([self.terminal], [], [], SILENCE if last > begun else 1)[0]:
            os.read(self.terminal, 1 << 16)
            last = time.monotonic()
        return last - begun

    def end(self):
        """Leaves from the first screen."""
        os.write(self.terminal, b"q")
        while True:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def measure(program, path, report, words):
    """The rows of a book with 10,000 entries."""
    seat = Seat(program, path, words)
    left = b"\x1b[D"

    def there_and_back(*keys):
        seconds = [seat.burst(key) for key in keys]
        for _ in keys:
            seat.burst(left)
        return seconds

    def worst(rows):
        return max(statistics.median(column) for column in zip(*rows)) * 1000

    report("j, Enter at 10,000: key to screen", worst([there_and_back(b"j", b"\r") for _ in range(TIMES)]), 50, " ms")
    down = [there_and_back(b"j", b"\x1b[B", b"\x1b[B")[1:] for _ in range(TIMES)]
    report("arrow in the journal at 10,000: key to screen", worst(down), 50, " ms")
    seat.burst(b"/")
    time.sleep(2)
    typed = []
    for _ in range(TIMES):
        typed.append([seat.burst(key.encode()) for key in "quetzal"])
        for _ in "quetzal":
            seat.burst(b"\x7f")
    report("search as one types at 10,000: key to screen", worst(typed), 50, " ms")
    # A letter that nearly all of them hold: every one of them is a row.
    found = []
    for _ in range(TIMES):
        found.append([seat.burst(key) for key in (b"e", b"\x1b[B", b"\x1b[6~")])
        seat.burst(b"\x7f")
    report("search that finds all of 10,000: key to screen", worst(found), 50, " ms")
    seat.burst(b"\x1b")
    for way in (b"j", b"m"):
        seat.burst(way)
    report("arrow among the matters of 10,000: key to screen", worst([[seat.burst(b"\x1b[B")] for _ in range(TIMES)]), 50, " ms")
    for _ in range(2):
        seat.burst(b"\x1b")
    for way in (b"p", b"n", b"Spring\r", b"t"):
        seat.burst(way)
    library = []
    for _ in range(TIMES):
        library.append([seat.burst(key) for key in (b"m", b"o", b"n", b"\x1b[B")])
        for _ in range(3):
            seat.burst(b"\x7f")
    report("suggestions as one types: key to screen", worst(library), 50, " ms")
    for _ in range(3):
        seat.burst(b"\x1b")
    seat.end()
    chords = []
    for _ in range(5):
        seat = Seat(program, path, words)
        seat.burst(b"j")
        seat.burst(b"\r")
        chords.append([seat.burst(b"\x18")])
        seat.end()
    report("Ctrl-X at 10,000: key to screen", worst(chords), 50, " ms")
