"""Section 1 of Docs/Format.md, tried out: a crash at every moment of a sitting, and one bad stretch anywhere."""
import io
import unittest

from read_book import Book
from story import PRIVATE, Tale
from vectors import GOOD
from writer import SHAPE, frame

SECTOR = 512
ANA, BO = (Tale(0x7700000000000077 + n, "person", {"name": name}, 9 + n) for n, name in enumerate(("Ana", "Bo")))


def shown(data, whole=False):
    """What each level shows: its live frames; and its notes."""
    book = Book(io.BytesIO(bytes(data)), PRIVATE, whole)
    return [{(f.id, f.kind, f.body) for f in level.live.values()} for level in book.levels], [
        set(level.notes) & {"missing", "gone"} for level in book.levels]


class Recorder:
    """Keeps the file as it stood before each pass and after the last, and what was acknowledged then."""

    def __init__(self, saves, knows=2):
        self.book, self.stood = GOOD.clone(), []
        one_pass = self.book.one_pass

        def recorded(g, *writes):
            self.stood.append((bytes(self.book.data), self.acknowledged))
            one_pass(g, *writes)
        self.book.one_pass = recorded
        self.book.begin(knows)
        self.acknowledged = 0
        for new in saves:
            self.book.save(new)
            self.acknowledged += 1
        self.book.end()
        self.stood.append((bytes(self.book.data), self.acknowledged))

    def crashes(self):
        """Files of which the first or the last sectors of a pass were written, and how many saves were acknowledged."""
        for (before, saved), (after, _) in zip(self.stood, self.stood[1:]):
            changed = [i // SECTOR for i in range(0, len(before), SECTOR)
                       if before[i:i + SECTOR] != after[i:i + SECTOR]]
            for n in range(len(changed) + 1):
                yield patched(before, after, changed[:n]), saved
                yield patched(before, after, changed[n:]), saved


def patched(before, after, sectors):
    data = bytearray(before)
    for sector in sectors:
        data[sector * SECTOR:(sector + 1) * SECTOR] = after[sector * SECTOR:(sector + 1) * SECTOR]
    return data


class Claims(unittest.TestCase):
    def test_a_crash_at_any_moment_leaves_each_level_before_or_after_the_save(self):
        saves = [{j: [ANA.whole()] for j in range(3)}, {0: [BO.whole()], 2: [frame(ANA.id), BO.whole()]},
                 {1: [BO.whole()]}]
        states = [shown(GOOD.data)[0]]
        for count in range(len(saves)):
            book = GOOD.clone()
            book.sitting(2, *saves[:count + 1])
            states.append(shown(book.data)[0])
        for number, (data, saved) in enumerate(Recorder(saves).crashes()):
            levels, notes = shown(data, whole=number % 2)
            self.assertEqual(notes, [set()] * 3)
            for j, level in enumerate(levels):
                self.assertIn(level, [state[j] for state in states[saved:saved + 2]])

    def test_one_bad_stretch_never_shows_an_older_state_without_a_note(self):
        """Half places, from every half place on; a quarter of the ring is eight places."""
        whole, _ = shown(GOOD.data)
        half = SHAPE.place_size // 2
        for first in range(2 * SHAPE.places):
            for count in (1, 15):
                data, start = bytearray(GOOD.data), 4096 + first * half
                end = min(start + count * half, 4096 + SHAPE.places * SHAPE.place_size)
                data[start:end] = bytes(byte ^ 0x55 for byte in data[start:end])
                levels, notes = shown(data, whole=first % 2)
                for level, note, good in zip(levels, notes, whole):
                    self.assertTrue(level == good or note, (first, count))


if __name__ == "__main__":
    unittest.main()
