"""Sections 6, 7 and 10: damage, crashes, turns by others."""
import struct

from sealing import blake2b
from story import (AFTER, BOILER, BOILER_PARTS, CLOCK, EVERYDAY, GONE, LEASE, PERSONAL, PRIVATE, TITLE,
                   TRIP_2, Tale)
from vectors import BEFORE_LAST, before, good, level, opened, vector
from writer import SHAPE, pack

UNREAD = "if level j's segment of turn g was written, it cannot be read now: note `last save unreadable`"
NEXT = CLOCK + 1
NEW = Tale(0x7700000000000077, "person", {"name": "Ana"}, 9)


def newest_hit(name, flaw, changed, clock=CLOCK, passphrase=PRIVATE):
    vector(name, "7", UNREAD, opened(changed, clock), passphrase)(flaw)


for j in range(3):
    newest_hit(f"newest head of level {j}", lambda book, j=j: book.flip_head(j, CLOCK), good(**{f"l{j}": before(j)}))
    newest_hit(f"newest nonce of level {j}", lambda book, j=j: book.flip(book.offset(j, CLOCK) + 9),
               good(**{f"l{j}": before(j)}))
    newest_hit(f"newest body of level {j}", lambda book, j=j: book.flip_body(j, CLOCK),
               good(**{f"l{j}": before(j, unreadable=1)}))

newest_hit("newest head of level 0, everyday", lambda book: book.flip_head(0, CLOCK), [before(0)], CLOCK - 1, EVERYDAY)
newest_hit("newest body of level 0, everyday", lambda book: book.flip_body(0, CLOCK), [before(0, unreadable=1)],
           CLOCK - 1, EVERYDAY)
newest_hit("newest head of level 1, personal", lambda book: book.flip_head(1, CLOCK), good(1, l1=before(1)),
           passphrase=PERSONAL)
newest_hit("newest head of level 0, personal", lambda book: book.flip_head(0, CLOCK), good(1, l0=before(0)),
           passphrase=PERSONAL)
newest_hit("newest head of level 2, personal", lambda book: book.flip_head(2, CLOCK), good(1), passphrase=PERSONAL)


def across(j):
    """Damage over the end of level j's newest segment and the beginning of the next."""
    return lambda book: book.flip(book.offset(j + 1, CLOCK) - 200, 400)


newest_hit("stretch over levels 0 and 1", across(0), good(l0=before(0, unreadable=1), l1=before(1)))
newest_hit("stretch over levels 1 and 2", across(1), good(l1=before(1, unreadable=1), l2=before(2)))
newest_hit("stretch over levels 0 and 1, everyday", across(0), [before(0, "broken off", 1)], CLOCK - 1, EVERYDAY)


@vector("whole newest turn wiped", "1", "the loss of a whole newest turn, all three segments at once",
        opened([before(0, "broken off"), before(1, None), before(2, None)], CLOCK - 1))
def _(book):
    book.put(book.offset(0, CLOCK), bytes(SHAPE.turn))


HOLE = "If the place of clock + 1 is a hole, and level 0 has a current segment: note `broken off`"


def torn(book, j, new, **turn):
    """A turn of which only the first 100 bytes of level j's segment were written, and nothing after them."""
    old = bytes(book.data)
    book.turn(new, **turn)
    start, end = book.offset(j, NEXT) + 100, book.offset(j, NEXT) + SHAPE.segments[j]
    book.put(start, old[start:end])


@vector("first write torn", "7", HOLE,
        opened(good(l0=level(AFTER[0], ["broken off"], 1), l2=level(AFTER[2], ["broken off"]))))
def _(book):
    torn(book, 0, {0: [NEW.whole()]}, writes=(0,))


@vector("first write torn, everyday", "7", HOLE,
        opened([level(AFTER[0], ["broken off"], 1)]), EVERYDAY)
def _(book):
    torn(book, 0, {0: [NEW.whole()]}, knows=0, writes=(0,))


FIRST_ONLY = "note `broken off` for level 2. Only the first write of that turn (section 10) was done"


@vector("only the first write", "7", FIRST_ONLY,
        opened(good(l0=level(AFTER[0] + [NEW]), l2=level(AFTER[2], ["broken off"])), NEXT))
def _(book):
    book.turn({0: [NEW.whole()]}, writes=(0,))


@vector("only the first write, by an everyday session", "6", "Otherwise w is 16 random bytes",
        opened(good(l0=level(AFTER[0] + [NEW])), NEXT))
def _(book):
    book.turn({0: [NEW.whole()]}, 0, writes=(0,))


@vector("second write without level 2", "7", UNREAD,
        opened(good(l1=level(AFTER[1] + [NEW]), l2=level(AFTER[2], ["last save unreadable"])), NEXT))
def _(book):
    book.turn({1: [NEW.whole()]}, writes=(0, 1))


@vector("second write torn in level 1", "7", UNREAD,
        opened(good(l1=level(AFTER[1], ["last save unreadable"], 1), l2=level(AFTER[2], ["last save unreadable"])),
               NEXT))
def _(book):
    torn(book, 1, {1: [NEW.whole()]}, writes=(0, 1))


@vector("repaired by an everyday session", "10", "If the place of clock + 1 is a hole, write only the level-0 segment",
        opened(good(l0=level(AFTER[0] + [NEW])), CLOCK + 2))
def _(book):
    torn(book, 0, {}, writes=(0,))
    book.clock = CLOCK
    book.repair()
    book.turn({0: [NEW.whole()]}, 0)


def holders(book, j, id):
    """The turns whose segment of level j holds the frame."""
    known = [g for g in range(CLOCK - 31, CLOCK + 1) if book.plain(j, g)]
    return [g for g in known if struct.pack("<Q", id) in book.plain(j, g)[56:]]


MISSING = "If they are never met: note `missing`"
LOST = holders(BEFORE_LAST, 2, BOILER_PARTS[0])


def part_lost():
    return level([t for t in AFTER[2] if t is not BOILER], ["missing"], len(LOST), 1, live=5)


@vector("a part of a record lost", "7", MISSING, opened(good(l2=part_lost())))
def lose_part(book):
    assert CLOCK not in LOST
    for g in LOST:
        book.flip_body(2, g)


def without(j):
    """No segment of level j opens any more; the nonces still vouch."""
    def flaw(book):
        for g in range(CLOCK - 31, CLOCK + 1):
            if book.plain(j, g):
                book.flip(book.offset(j, g) + 30)
    return flaw


GHOST = Tale(0x6600000000000066, "person", {"name": "Long deleted"}, 7)


def leave_over(book):
    """Turn 74 broke off after its first write, and level 2 still has the segment of turn 42 there."""
    ghost = GHOST.whole()
    ghost.version = 33
    plain = pack(NEXT - 32, 1, 0, blake2b(blake2b(ghost.bytes(), 32), 32), ghost.bytes(), SHAPE.room(2))
    book.reseal(2, NEXT, plain)
    book.turn(knows=0, writes=(0,))


NOT_CURRENT = "A segment that is not current MUST be ignored"
vector("leftover of the last lap", "7", NOT_CURRENT, opened(good(), NEXT))(leave_over)


@vector("leftover, and a part of a record lost", "7", NOT_CURRENT, opened(good(l2=part_lost()), NEXT))
def _(book):
    lose_part(book)
    leave_over(book)


@vector("nothing but a leftover", "7", "readable segments but none is current: note `counter`",
        opened(good(l2=level([GHOST], ["counter"])), NEXT, True))
def _(book):
    without(2)(book)
    leave_over(book)


@vector("unreadable older segment", "7", "Unreadable segments as such are not reported at opening",
        opened(good(l2=level(AFTER[2], unreadable=1))))
def _(book):
    assert all(frame.last_copy != 66 for frame in book.levels[2].live.values())
    book.flip_body(2, 66)


@vector("a deletion lost", "13", "A deleted record can come back, with a note",
        opened(good(l2=level(AFTER[2] + [GONE], ["missing"], 2))))
def _(book):
    book.flip_body(2, 68)
    book.flip_body(2, 71)


@vector("a deletion lost, not needed", "7", "A deletion that was damaged since does no harm then",
        opened(good(l2=level(AFTER[2], unreadable=1))))
def _(book):
    book.flip_body(2, 68)


@vector("live_count too high", "7", MISSING, opened(good(l2=level(AFTER[2], ["missing"], missing=2))))
def _(book):
    plain = bytearray(book.plain(2, CLOCK))
    plain[8] += 2
    book.reseal(2, CLOCK, bytes(plain))


@vector("live_digest differs", "7", MISSING, opened(good(l0=level(AFTER[0], ["missing"]))))
def _(book):
    plain = bytearray(book.plain(0, CLOCK))
    plain[24] ^= 1
    book.reseal(0, CLOCK, bytes(plain))


@vector("a look without agreement", "10", "so that the next opening reports `missing`",
        opened(good(l2=before(2, "missing")), NEXT))
def _(book):
    book.flip_head(2, CLOCK)
    book.levels[2] = BEFORE_LAST.clone().levels[2]
    former = book.levels[2].digest()
    book.turn()
    plain = book.plain(2, NEXT)
    book.reseal(2, NEXT, plain[:24] + blake2b(b"unread" + former, 32) + plain[56:])


@vector("an older version in a newer turn", "7", "the frame with the highest version wins",
        opened(good(), NEXT))
def _(book):
    old = next(frame for frame in BEFORE_LAST.levels[0].live.values() if frame.id == LEASE.id)
    book.turn(knows=0, writes=(0,))
    count, lost = struct.unpack_from("<II", book.plain(0, CLOCK), 8)
    digest = book.plain(0, CLOCK)[24:56]
    book.reseal(0, NEXT, pack(NEXT, count, lost, digest, old.bytes(), SHAPE.room(0)))


@vector("mixed", "7", "the copy of the higher generation stays", opened(good(l2=level(AFTER[2], ["mixed"]))))
def _(book):
    *_, older, newer = holders(book, 2, TRIP_2.id)
    plain = book.plain(2, older)
    assert plain.count(b"Trip") == 1 and newer == CLOCK
    book.reseal(2, older, plain.replace(b"Trip", b"TRIP"))


@vector("mixed, the newer copy differs", "7", "the copy of the higher generation stays",
        opened([level([Tale(t.id, t.kind, {"title": "OUR HOUSE"}, t.order) if t is TITLE else t for t in AFTER[0]],
                      ["missing", "mixed"])]), EVERYDAY)
def _(book):
    newer = holders(book, 0, TITLE.id)[-1]
    plain = book.plain(0, newer)
    book.reseal(0, newer, plain.replace(b"Our house", b"OUR HOUSE"))


FAR = NEXT + 32 * 1000


def far_ahead(g=FAR):
    return pack(g, 0, 4, blake2b(b"", 32), b"", SHAPE.room(0))


@vector("a turn far ahead", "7", "readable segments but none is current: note `counter`",
        opened([level([], live=0, lost=4), level(AFTER[1], ["counter"]), level(AFTER[2], ["counter"])], FAR, True))
def _(book):
    book.reseal(0, NEXT, far_ahead())


@vector("a turn far ahead, everyday", "7", NOT_CURRENT,
        opened([level([], live=0, lost=4)], FAR), EVERYDAY)
def _(book):
    book.reseal(0, NEXT, far_ahead())


@vector("the last possible turn", "7", "clock + 1 is 2^62: the session is read-only",
        opened([level([], live=0, lost=4)], (1 << 62) - 1, True), EVERYDAY)
def _(book):
    book.reseal(0, 63, far_ahead((1 << 62) - 1))


NO_SEGMENT = "If a level has no readable segment: note `gone`"
vector("no segment of level 1", "7", NO_SEGMENT, opened(good(l1=level([], ["gone"]))))(without(1))
vector("no segment of level 2", "7", NO_SEGMENT, opened(good(l2=level([], ["gone"]))))(without(2))
vector("no segment of level 0", "7", "If no level-0 segment is readable, or clock + 1 is 2^62: the session is",
       opened(good(l0=level([], ["gone"])), read_only=True))(without(0))
vector("no segment of level 0, everyday", "7", "0 if there is none",
       opened([level([], ["gone"])], 0, True), EVERYDAY)(without(0))
