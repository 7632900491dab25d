"""Sections 1, 7 and 10: damage, crashes, old bytes, and what each level shows then."""
import struct

from story import AFTER, BOILER_PARTS, CLOCK, EVERYDAY, FIRST, GONE, LAST, LEASE, PERSONAL, TRIP_2, Tale
from vectors import AGAIN, BEFORE_LAST, GOOD, PARTS, after, before, good, level, opened, vector
from writer import SHAPE, frame, pack

TWIN, NEXT = CLOCK - 1, CLOCK + 1
TWICE = "stands in two places half a ring apart"
NEW = Tale(0x7700000000000077, "person", {"name": "Ana"}, 9)


def told(j, g):
    """What level 0 tells if level j cannot be read there: its last segment is the clock."""
    return {"clock": CLOCK - (g == CLOCK), "loads": AGAIN} if j == 0 else {}


for j in range(3):
    for g, words in ((CLOCK, "last"), (TWIN, "last but one")):
        @vector(f"{words} head of level {j}", "1", TWICE, opened(good(), **told(j, g)))
        def _(book):
            book.flip_head(j, g)

        @vector(f"{words} body of level {j}", "1", TWICE,
                opened(good(**{f"l{j}": after(j, unreadable=1)}), **told(j, g)))
        def _(book):
            book.flip_body(j, g)


@vector("both places of level 1 damaged", "7", "is the one with the highest state", opened(good(l1=before(1))))
def _(book):
    book.flip_head(1, CLOCK)
    book.flip_head(1, TWIN)


@vector("both places of level 2 damaged, personal", "7", "is the one with the highest state", opened(good(1)), PERSONAL)
def _(book):
    book.flip_head(2, CLOCK)
    book.flip_head(2, TWIN)


def wiped(book, first, count, byte=0x5A):
    """One byte over whole places, in the order of the file."""
    start = 4096 + first * SHAPE.place_size
    book.put(start, bytes([byte]) * count * SHAPE.place_size)


STRETCH = "any one stretch of the file that is shorter than a quarter of the ring"
for first, expected in ((16, opened(good(), TWIN, loads=AGAIN)), (0, opened(good(), loads=AGAIN)),
                        (13, opened(good(), TWIN, loads=AGAIN))):
    @vector(f"seven places wiped from {first} on", "1", STRETCH, expected)
    def _(book):
        wiped(book, first, 7)

    @vector(f"seven places of zeros from {first} on", "2", "If the length is another, or zeros were found",
            {**expected, "readOnly": True})
    def _(book):
        wiped(book, first, 7, byte=0)


CRASH = "either its state before the save or its state after it"


def broken_off(name, expected, new, knows=2, writes=(0, 1, 2), torn=None, saves=(), passphrase=None):
    """The first pass of a save, of which only some levels' segments were written, one of them in part."""
    @vector(name, "1", CRASH, expected, *([passphrase] if passphrase else []))
    def _(book):
        old = bytes(book.data)
        book.begin(knows)
        for save in saves:
            book.save(save)
        for known in book.known():
            known.save(new.get(known.number, []))
            known.rewind()
        book.one_pass(book.pair, writes)
        if torn is not None:
            start = book.offset(torn, book.pair)
            book.put(start + 100, old[start + 100:start + SHAPE.segments[torn]])


ONE, TWO = {2: [NEW.whole()]}, {0: [NEW.whole()], 1: [NEW.whole()], 2: [NEW.whole()]}
newer = {f"l{j}": level(j, AFTER[j] + [NEW]) for j in range(3)}
broken_off("only the first pass", opened(good(**newer), NEXT), TWO)
broken_off("first pass torn in level 0", opened(good(l0=after(0, unreadable=1)), loads=AGAIN), TWO, writes=(0,), torn=0)
broken_off("first pass torn in level 0, everyday", opened([after(0, unreadable=1)], loads=AGAIN), TWO,
           writes=(0,), torn=0, passphrase=EVERYDAY)
broken_off("first pass torn after level 0", opened(good(l0=newer["l0"]), NEXT), TWO, writes=(0,))
broken_off("first pass torn in level 1", opened(good(l0=newer["l0"], l1=after(1, unreadable=1)), NEXT), TWO,
           writes=(0, 1), torn=1)
broken_off("first pass torn before level 2", opened(good(l0=newer["l0"], l1=newer["l1"]), NEXT), TWO, writes=(0, 1))
broken_off("first pass torn in level 2",
           opened(good(l0=newer["l0"], l1=newer["l1"], l2=after(2, unreadable=1)), NEXT), TWO, torn=2)
broken_off("first pass, level 0 alone was not written", opened(good(l1=newer["l1"], l2=newer["l2"])), TWO,
           writes=(1, 2))
broken_off("first pass of a look", opened(good(), NEXT), {})
broken_off("first pass of an everyday save", opened(good(l0=newer["l0"]), NEXT), {0: [NEW.whole()]}, knows=0)
NEW_2 = Tale(NEW.id, "person", {"name": "Ana M."}, 9, 2)
broken_off("first pass of the second save", opened(good(l2=level(2, AFTER[2] + [NEW_2])), NEXT + 1),
           {2: [NEW_2.whole()]}, saves=(ONE,))
broken_off("first pass of the second save torn",
           opened(good(l2=level(2, AFTER[2] + [NEW], unreadable=1)), NEXT + 1), {2: [NEW_2.whole()]},
           saves=(ONE,), torn=2)
broken_off("first pass of the second save torn in level 0",
           opened(good(l0=after(0, unreadable=1), l2=level(2, AFTER[2] + [NEW])), NEXT + 1, loads=AGAIN),
           {2: [NEW_2.whole()]}, saves=(ONE,), writes=(0,), torn=0)


@vector("a deletion to be taken up again", "7", "is to be taken up again", opened(good(), NEXT + 1))
def _(book):
    book.begin(2)
    book.save(ONE)
    for known in book.known():
        known.save([frame(NEW.id)] if known.number == 2 else [])
        known.rewind()
    book.one_pass(book.pair)


@vector("a long save broken off", "10", "each batch but the last begins a pair and writes X alone",
        opened(good(l2=level(2, AFTER[2] + [NEW, Tale(NEW.id + 1, "person", {"name": "Bo"}, 10)])), NEXT + 1))
def _(book):
    book.begin(2)
    book.save(ONE, places=1)
    book.save({2: [Tale(NEW.id + 1, "person", {"name": "Bo"}, 10).whole()]}, places=1)


def holders(book, j, id):
    """The generations whose segment of level j holds the frame."""
    known = [g for g in range(CLOCK - 31, CLOCK + 1) if book.plain(j, g)]
    return [g for g in known if struct.pack("<Q", id) in book.plain(j, g)[72:]]


MISSING = "If they are never met: note missing"
SOLE = BOILER_PARTS[0]
LEFT = [FIRST, TRIP_2, LAST]


def lose_part(book):
    """No copy of a part of a long record can be read any more."""
    for g in holders(GOOD, 2, SOLE):
        book.flip_body(2, g)


COPIES = len(holders(GOOD, 2, SOLE))


def part_lost(records=LEFT, unreadable=COPIES, missing=1, **more):
    return level(2, records, ["missing"], unreadable, missing, more=PARTS, **more)


vector("a part of a record lost", "7", MISSING, opened(good(l2=part_lost())))(lose_part)


@vector("a deletion lost, and a part of a record", "13", "A deleted record can come back, with a note",
        opened(good(l2=part_lost(LEFT + [GONE], COPIES + 1, 0))))
def _(book):
    lose_part(book)
    book.flip_body(2, 87)


@vector("a deletion lost, not needed", "7", "nothing more is taken in", opened(good(l2=after(2, unreadable=2))))
def _(book):
    book.flip_body(2, 86)
    book.flip_body(2, 87)


@vector("unreadable older segment", "7", "Unreadable segments as such are not reported at opening",
        opened(good(l2=after(2, unreadable=1))))
def _(book):
    book.flip_body(2, 94)


def claiming(book, j, generations, change):
    """Another claim in these segments: `change` gets state, live_count, lost_count and digest and gives others."""
    for g in generations:
        plain = book.plain(j, g)
        state, live, lost, digest = change(*struct.unpack_from("<QII", plain, 8), plain[40:72])
        changed = plain[:8] + struct.pack("<QII", state, live, lost) + plain[24:40] + digest + plain[72:]
        book.reseal(j, g, changed)


CLAIM = "Its live_count, lost_count and live_digest are the level's claim"
HIGHER = "of several the one whose place stands for the highest generation"


@vector("live_count too high", "7", MISSING, opened(good(l2=after(2, "missing", missing=2))))
def _(book):
    claiming(book, 2, (TWIN, CLOCK), lambda state, live, lost, digest: (state, live + 2, lost, digest))


@vector("live_count too low", "7", MISSING, opened(good(l1=after(1, "missing"))))
def _(book):
    claiming(book, 1, (TWIN, CLOCK), lambda state, live, lost, digest: (state, live - 2, lost, digest))


@vector("live_digest differs", "7", MISSING, opened([after(0, "missing")]), EVERYDAY)
def _(book):
    claiming(book, 0, (TWIN, CLOCK), lambda state, live, lost, digest: (state, live, lost, bytes(32)))


@vector("claims differ, the same state", "7", HIGHER, opened(good(l2=after(2, lost=3))))
def _(book):
    claiming(book, 2, (CLOCK,), lambda state, live, lost, digest: (state, live, lost + 3, digest))


@vector("the claim is that of the highest state", "7", CLAIM, opened(good(l2=after(2, lost=3))))
def _(book):
    claiming(book, 2, (TWIN,), lambda state, live, lost, digest: (state + 1, live, lost + 3, digest))


@vector("an older version in a newer place", "7", "the frame with the highest version wins", opened(good(), NEXT))
def _(book):
    old = next(f for f in BEFORE_LAST.levels[0].live.values() if f.id == LEASE.id)
    state = book.levels[0]
    book.reseal(0, NEXT, pack(NEXT, state.state, len(state.live), 0, state.digest(), old.bytes(), SHAPE.room(0),
                              book.loads))


MIXED = "the copy in the place that stands for the higher generation stays"
LOUD = Tale(LAST.id, "entry", {**LAST.fields, "account": "QUIET."}, LAST.order)


def louder(book, g):
    plain = book.plain(2, g)
    assert plain.count(b"Quiet") == 1
    book.reseal(2, g, plain.replace(b"Quiet", b"QUIET"))


@vector("mixed", "7", MIXED, opened(good(l2=after(2, "mixed"))))
def _(book):
    louder(book, TWIN)


@vector("mixed, the newer copy differs", "7", MIXED,
        opened(good(l2=level(2, [t for t in AFTER[2] if t is not LAST] + [LOUD], ["missing", "mixed"]))))
def _(book):
    louder(book, CLOCK)


@vector("mixed, the older copy stands with the claim", "7", MIXED, opened(good(l2=after(2, "mixed"))))
def _(book):
    louder(book, TWIN)
    claiming(book, 2, (TWIN,), lambda state, live, lost, digest: (state + 1, live, lost, digest))


def without(j):
    """No segment of level j opens any more."""
    def flaw(book):
        for g in range(CLOCK - 31, CLOCK + 1):
            if book.plain(j, g):
                book.flip(book.offset(j, g) + 30)
    return flaw


NO_SEGMENT = "If a level has no readable segment"
for j in (1, 2):
    nothing = level(j, [], ["gone"], live=0, files=[])
    vector(f"no segment of level {j}", "7", NO_SEGMENT, opened(good(**{f"l{j}": nothing})))(without(j))


OLD_BYTES = "by descending state"


@vector("last place of level 2 put back", "7", OLD_BYTES, opened(good()))
def _(book):
    book.put_back(2, CLOCK, 101)


@vector("last pair of level 1 put back", "7", OLD_BYTES, opened(good(l1=before(1))))
def _(book):
    book.put_back(1, CLOCK, 101)
    book.put_back(1, TWIN, 101)


@vector("older places of level 2 put back", "7", OLD_BYTES, opened(good()))
def _(book):
    for g in range(84, 100):
        book.put_back(2, g, 83)


@vector("a look without agreement", "10", "are carried unchanged",
        opened(good(l2=part_lost(unreadable=COPIES - 1)), NEXT + 1))
def _(book):
    lose_part(book)
    state = book.levels[2]
    claim = state.state, len(state.live), state.lost, state.digest()
    del state.live[SOLE]
    book.sitting(2)
    claiming(book, 2, (NEXT, NEXT + 1), lambda *_: claim)


@vector("a look after agreement", "10", "counts anew what is there, under a state one higher",
        opened(good(l2=level(2, LEFT, unreadable=COPIES - 1, lost=1, more=PARTS)), NEXT + 1))
def _(book):
    lose_part(book)
    state = book.levels[2]
    del state.live[SOLE]
    state.state, state.lost = state.state + 1, state.lost + 1
    book.sitting(2)


BIG = [Tale(NEW.id + n, "entry", {"account": "b" * 250, "happened": "2026-05-01"}, 10 + n) for n in (2, 3)]


@vector("frames given up", "10", "Frames with last_copy + E <= g after this are lost",
        opened(good(l2=level(2, [FIRST, TRIP_2, LAST] + BIG, lost=4, live=6, files=[])), CLOCK + 32))
def _(book):
    for _ in range(15):
        book.sitting(0)
    book.sitting(2, {2: [tale.whole() for tale in BIG]})
