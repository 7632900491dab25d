"""What is left in the memory of a sitting: no key and no passphrase of what is closed."""
import signal
import sys
import unittest

from screen import CTRL_X, AtHome
from terminal import PRIVATE, ROOT

sys.path.insert(0, str(ROOT / "Tests/Reader"))
from read_book import Book  # noqa: E402
from sealing import passphrase_key  # noqa: E402


class Memory(AtHome):
    """The whole memory of the program, looked through from outside."""

    def setUp(self):
        super().setUp()
        with open(self.book, "rb") as file:
            book = Book(file, PRIVATE.encode())
            self.everyday, self.private = book.keys[0], book.keys[2]
            self.others = {
                "personal key": book.keys[1], "passphrase": PRIVATE.encode(),
                "key of the passphrase": passphrase_key(book.shape, PRIVATE.encode(), book.salt)}

    def memory(self, pid):
        """All that the process has in memory."""
        pieces = []
        try:
            with open(f"/proc/{pid}/maps", encoding="utf8") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
                for line in maps:
                    first, last = (int(number, 16) for number in line.split()[0].split("-"))
                    if line.rstrip().endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                        continue
                    memory.seek(first)
                    try:
                        pieces.append(memory.read(last - first))
                    except OSError:
                        continue
        except PermissionError:
            self.skipTest("the memory of another process cannot be read here")
        return b"\0".join(pieces)

    def test_the_chord_leaves_the_keys_of_the_everyday_notebook_only(self):
        seat = self.sit().opens().sees("Letters")
        # Keys that are in use are found: the search is not blind.
        self.assertIn(self.private, self.memory(seat.child.pid))
        seat.type(CTRL_X).sees("Kitchen").look(0.3)
        memory = self.memory(seat.child.pid)
        self.assertIn(self.everyday, memory)
        self.assertNotIn(self.private, memory)
        for name, value in self.others.items():
            self.assertNotIn(value, memory, name)

    def test_a_lock_leaves_no_key(self):
        seat = self.sit().opens().sees("Letters").type("j").sees("Boiler")
        seat.child.kill(signal.SIGTSTP)
        seat.sees("Passphrase").look(0.3)
        memory = self.memory(seat.child.pid)
        for name, value in {**self.others, "everyday key": self.everyday, "private key": self.private}.items():
            self.assertNotIn(value, memory, name)


if __name__ == "__main__":
    unittest.main()
