"""Section 9: lists, loads, and what is left of files.

The personal file of the good file has pieces 0 and 1 in bay 0 and piece 2 in bay 1.
"""
from story import AFTER, CLOCK, LOADS, SHED, TICKET
from vectors import AGAIN, good, level, opened, vector
from writer import LIST, PIECE, SHAPE, body, file_frame, frame, packed_list

FINE, DAMAGED, GONE_FOR_GOOD = "", "damaged", "lost"
NEXT = CLOCK + 2
LISTS = "if loads[j] - load < B_j, or load > loads[j]"
OPENS = "while the first chunk that it names still opens"
COUNTS = "Of the copies of a piece the one in the youngest bay counts; one that does not open gives way to the next"
LOST = "A live file is lost if a piece has no copy"


def shed(word, **more):
    return level(1, AFTER[1], files=[(SHED.id, word)], **more)


def kept(name, rule, word, flaw, clock=CLOCK, loads=LOADS, more=0):
    vector(f"file: {name}", "9", rule, opened(good(l1=shed(word, more=more)), clock, loads=loads))(flaw)


def hurt(*chunks, j=1):
    def flaw(book):
        for number in chunks:
            book.flip(SHAPE.chunk_offset(j, number) + 300)
    return flaw


def done(*flaws):
    """One flaw after the other."""
    return lambda book: [flaw(book) for flaw in flaws] and None


def numbers(j, load):
    return [load if i == j else number for i, number in enumerate(LOADS)]


kept("first chunk damaged", "does not open or the hash differs", DAMAGED, hurt(0))
kept("second chunk damaged", "does not open or the hash differs", DAMAGED, hurt(1))
kept("last chunk damaged", "does not open or the hash differs", DAMAGED, hurt(2))
kept("chunk of no file damaged", "what is left of it is noise", FINE, hurt(3, 4))


@vector("file: chunk of level 2 damaged", "9", "does not open or the hash differs",
        opened(good(l2=level(2, AFTER[2], files=[(TICKET.id, DAMAGED)]))))
def _(book):
    hurt(1, j=2)(book)


@vector("file: chunks exchanged", "9", "does not open or the hash differs", opened(good(l1=shed(DAMAGED))))
def _(book):
    first, second = (SHAPE.chunk_offset(1, number) for number in (0, 1))
    one, two = book.data[first:first + SHAPE.chunk], book.data[second:second + SHAPE.chunk]
    book.put(first, two)
    book.put(second, one)


def saved(*frames):
    """One more sitting, which saves these frames in the personal notebook."""
    return lambda book: book.sitting(1, {1: [made() for made in frames]})


def revised(**changed):
    return saved(lambda: file_frame(SHED.id, SHED.data, SHED.text, SHED.order, **changed))


kept("saved again", "its frame the same id", FINE, revised(), NEXT)
kept("hash differs", "does not open or the hash differs", DAMAGED, revised(digest=bytes(32)), NEXT)
kept("length of another last piece", "does not open or the hash differs", DAMAGED, revised(length=1023), NEXT)
kept("length of a piece more", LOST, GONE_FOR_GOOD, revised(length=3 * PIECE + 1), NEXT)
BEYOND = "A length above what N_j * B_j pieces hold is damage"
kept("length beyond all bays", BEYOND, DAMAGED, revised(length=12 * PIECE + 1), NEXT)
kept("length of all ones", BEYOND, DAMAGED, revised(length=(1 << 64) - 1), NEXT)


def not_understood(name, record):
    @vector(f"file: {name}", "9", "is not understood, and is shown all the same",
            opened(good(l1=shed(DAMAGED, not_understood=1)), NEXT))
    def _(book):
        revised(record=record)(book)


not_understood("short record", body(SHED.id, 1, 15, b"")[:23])
not_understood("record in parts", body(SHED.id, 1, 15, SHED.text, count=2))
not_understood("record of another kind", body(SHED.id, 1, 1, SHED.text))
not_understood("record under another id", body(SHED.id + 1, 1, 15, SHED.text))


@vector("file: text is no object", "9", "its data are read all the same",
        opened(good(l1=shed(FINE, not_understood=1)), NEXT))
def _(book):
    revised(record=body(SHED.id, 1, 15, b"[]"))(book)


@vector("file: removed", "9", "Removing saves the deletion",
        opened(good(l1=level(1, AFTER[1], files=[], live=5)), NEXT))
def _(book):
    saved(lambda: frame(SHED.id))(book)


def loaded(j, knows, *contents, new=()):
    """One more sitting, with loads of level j."""
    def flaw(book):
        book.begin(knows)
        for pieces in contents:
            book.load(j, pieces, new)
        book.end()
    return flaw


EMPTY_FILE = 0x3300000000000033


@vector("file: of length 0", "9", "data of length 0 take one piece",
        opened(good(l2=level(2, AFTER[2], files=[(TICKET.id, FINE), (EMPTY_FILE, FINE)], more=2)), NEXT,
               loads=numbers(2, 13)))
def _(book):
    loaded(2, 2, [(EMPTY_FILE, 0, b"")], new=[file_frame(EMPTY_FILE, b"", b"{}")])(book)


again = loaded(1, 1, SHED.pieces[:2])
kept("carried on", COUNTS, FINE, done(again, hurt(0, 1)), NEXT, numbers(1, 15), more=1)
kept("carried on, the younger copies damaged", COUNTS, FINE, done(again, hurt(6, 7)), NEXT, numbers(1, 15), more=1)
kept("carried on, one copy damaged of each", COUNTS, FINE, done(again, hurt(0, 7)), NEXT, numbers(1, 15), more=1)
kept("carried on, both copies damaged", COUNTS, DAMAGED, done(again, hurt(1, 7)), NEXT, numbers(1, 15), more=1)

others = loaded(1, 0, *[()] * 4)
kept("bay 0 written by others", LISTS, GONE_FOR_GOOD, others, NEXT, numbers(1, 18))
kept("three loads by others", LISTS, FINE, loaded(1, 0, (), (), ()), NEXT, numbers(1, 17))
kept("all bays written by others", LISTS, GONE_FOR_GOOD, loaded(1, 0, *[()] * 6), NEXT, numbers(1, 20))
kept("loads of another level", LISTS, FINE, loaded(2, 1, ()), NEXT, numbers(2, 13))


def telling(load, *generations):
    """Level 0 tells another number of loads of level 1."""
    def flaw(book):
        for g in generations:
            plain = bytearray(book.plain(0, g))
            plain[32:36] = load.to_bytes(4, "little")
            book.reseal(0, g, bytes(plain))
    return flaw


BOTH, TOP = (CLOCK - 1, CLOCK), (1 << 31) - 1
kept("a stale list that still opens", OPENS, FINE, telling(18, *BOTH), loads=numbers(1, 18))
kept("stale lists that still open", OPENS, FINE, telling(TOP, *BOTH), loads=numbers(1, TOP))
kept("a stale list that does not open", OPENS, GONE_FOR_GOOD, done(telling(18, *BOTH), hurt(0)), loads=numbers(1, 18))
kept("a stale list, its second chunk damaged", OPENS, DAMAGED, done(telling(18, *BOTH), hurt(1)), loads=numbers(1, 18))
kept("lists newer than the number of loads", LISTS, FINE, telling(3, *BOTH), loads=numbers(1, 3))
kept("lists newer than the number of loads, first chunk damaged", LISTS, DAMAGED, done(telling(3, *BOTH), hurt(0)),
     loads=numbers(1, 3))
kept("numbers of loads put back to 0", LISTS, FINE, telling(0, *BOTH), loads=numbers(1, 0))
HIGHEST = "is the highest in the current level-0 segments of the places of clock and clock - 1"
kept("number of loads in the last place only", HIGHEST, FINE, telling(16, CLOCK), loads=numbers(1, 16))
kept("number of loads in the last place but one", HIGHEST, FINE, telling(16, CLOCK - 1), loads=numbers(1, 16))
kept("number of loads further back", HIGHEST, FINE, telling(40, CLOCK - 2))
HIGHER = "each number counts one higher"
kept("place after the clock unreadable", HIGHER, FINE, lambda book: book.flip_head(0, CLOCK + 1), loads=AGAIN)


@vector("file: the pass of a load cannot be read", "9", HIGHER,
        opened(good(l1=shed(GONE_FOR_GOOD)), CLOCK + 2, loads=[LOADS[0] + 1, 18, LOADS[2] + 1]))
def _(book):
    loaded(1, 0, (), (), ())(book)
    twin = book.segment(0, CLOCK + 1), book.segment(0, CLOCK + 2)
    book.clock = CLOCK
    loaded(1, 0, ())(book)
    book.put(book.offset(0, CLOCK + 2), twin[1])
    book.flip_head(0, CLOCK + 1)


def listed(*lists):
    return saved(*[lambda made=made: frame(made[0], packed_list(made[1], (), made[2:]), LIST) for made in lists])


kept("a list of nothing", "The entries name the chunks of the bay from 0 on", FINE, listed((3, 15)), NEXT, more=1)
kept("a newer list of nothing", LOST, GONE_FOR_GOOD, listed((1, 19)), NEXT)
kept("a list names a file that is not there", LOST, FINE, listed((3, 15, (1 << 40, 0, 1))), NEXT, more=1)
kept("a list names pieces beyond the file", LOST, FINE, listed((3, 15, (SHED.id, 3, 2))), NEXT, more=1)
kept("a list names a chunk that does not open", COUNTS, FINE, listed((3, 15, (SHED.id, 0, 2))), NEXT, more=1)
kept("a list names pieces in another order", COUNTS, DAMAGED,
     listed((0, 12, (SHED.id, 1, 1), (SHED.id, 0, 1))), NEXT)
