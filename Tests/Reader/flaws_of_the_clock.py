"""Section 6: holes, and level-0 segments that were planted or put back. All of it is the same in a short reading."""
from sealing import blake2b
from story import AFTER, BAKER, CLOCK, EVERYDAY, HOUSE, LEASE, TITLE, Tale
from vectors import AGAIN, after, before, good, level, opened, vector
from writer import SHAPE, pack

LAPS = "k - E. If everything is as it must be, c is the clock"
STEP = "is in step if for some k from 1 to 8 the place of g - k holds g - k"
IGNORED = "A level-0 segment that is not current is ignored"
AGES = "only places have an age, not the generations in their segments"
LAST, TWIN, FORMER = CLOCK, CLOCK - 1, CLOCK - 2
GHOST = Tale(0x6600000000000066, "person", {"name": "Nobody"}, 7)
HAUNTED = level(0, AFTER[0] + [GHOST])


def both(name, rule, flaw, levels, clock, section="6", **more):
    """The same flaw for the private and the everyday passphrase."""
    vector(name, section, rule, opened(levels, clock, **more))(flaw)
    vector(f"{name}, everyday", section, rule, opened(levels[:1], clock, **more), EVERYDAY)(flaw)


def holes(*generations):
    def flaw(book):
        for g in generations:
            book.flip_head(0, g)
    return flaw


both("hole at the clock", STEP, holes(LAST), good(), TWIN, loads=AGAIN)
both("hole before the clock", STEP, holes(TWIN), good(), LAST, loads=AGAIN)
both("holes at both places of the last pair", STEP, holes(LAST, TWIN), good(l0=before(0)), FORMER, loads=AGAIN)
both("hole after the clock", STEP, holes(LAST + 1), good(), LAST, loads=AGAIN)
both("hole four after the clock", STEP, holes(LAST + 4), good(), LAST)
both("hole where nobody looks", LAPS, holes(LAST + 5), good(), LAST)
both("hole at place 0", STEP, holes(96), good(), LAST)
both("every other place a hole", STEP, holes(*range(LAST - 30, LAST, 2)), good(), LAST)


@vector("last segment of level 0 unreadable", "6", STEP, opened(good(l0=after(0, unreadable=1)), TWIN, loads=AGAIN))
def _(book):
    book.flip_body(0, LAST)


def planted(*generations, hole=None):
    """Level-0 segments of these generations, which bring one more record."""
    def flaw(book):
        state, ghost = book.levels[0], GHOST.whole()
        ghost.version = state.state + 1
        frames = [blake2b(f.bytes(), 32) for f in sorted([*state.live.values(), ghost], key=lambda f: f.id)]
        for g in generations:
            book.reseal(0, g, pack(g, ghost.version, len(frames), state.lost, blake2b(b"".join(frames), 32),
                                   ghost.bytes(), SHAPE.room(0), book.loads))
        if hole:
            book.flip_head(0, hole)
    return flaw


both("planted right ahead", LAPS, planted(LAST + 1), good(l0=HAUNTED), LAST + 1)
both("planted ahead where nobody looks", IGNORED, planted(LAST + 5), good(), LAST)
both("planted ahead where the next laps are looked at", IGNORED, planted(LAST + 16), good(), LAST)
both("planted ahead where the bisection looks", IGNORED, planted(112), good(), LAST)
both("planted in step where the bisection looks", LAPS, planted(111, 112), good(l0=HAUNTED), 112)
both("planted two apart", STEP, planted(110, 112), good(l0=HAUNTED), 112, loads=AGAIN)
both("planted nine apart", IGNORED, planted(112, 121), good(), LAST)
both("planted in step where nobody looks", "by one rule in every sitting and in every command",
     planted(108, 109), good(), LAST)
both("planted in step, and a hole", STEP, planted(108, 109, hole=107), good(l0=HAUNTED), 109)
both("planted a thousand laps ahead", IGNORED, planted(LAST + 1 + 32_000), good(), LAST, loads=AGAIN)

FAR = 1 << 40
GHOSTLY = level(0, [GHOST], ["missing"], missing=5, live=1)
both("planted far ahead in step", AGES, planted(FAR + 12, FAR + 13, hole=107),
     good(l0=GHOSTLY, l1=after(1, "older"), l2=after(2, "older")), FAR + 13, loads=AGAIN)

TOP = 1 << 62
ABOVE = "or the clock is above 2^62 - 4: the session is read-only"
for g, read_only in ((TOP - 4, False), (TOP - 3, True), (TOP - 1, True)):
    both(f"clock 2^62 - {TOP - g}", ABOVE, planted(g - 1, g, hole=107),
         good(l0=GHOSTLY, l1=after(1, "older"), l2=after(2, "older")), g, read_only=read_only, loads=AGAIN)


def put_back(clock, *generations, j=0):
    def flaw(book):
        for g in generations:
            book.put_back(j, g, clock)
    return flaw


both("last place put back", AGES, put_back(FORMER, LAST), good(), TWIN)
both("place before the last put back", IGNORED, put_back(FORMER, TWIN), good(), LAST, loads=AGAIN)
both("last pair put back", AGES, put_back(FORMER, TWIN, LAST), good(l0=before(0)), FORMER)
both("ten places put back", "what is newer than the clock, because level 0 was put back, counts",
     put_back(93, *range(94, 104)), good(l0=level(0, [BAKER, HOUSE, LEASE, TITLE])), 93, section="7")
both("an older place put back", IGNORED, put_back(83, 100), good(), LAST)
both("older places put back", IGNORED, put_back(67, *range(74, 84, 3), 98, 99), good(), LAST)

NONE = "if none is in step, the highest that any place holds"


def out_of_step(book):
    for g in set(range(LAST - 31, LAST + 1)) - {LAST, 99}:
        book.flip_head(0, g)


both("nothing in step", NONE, out_of_step, good(), LAST, loads=AGAIN)


@vector("only a planted segment", "6", NONE,
        opened([level(0, [GHOST], ["missing"], missing=5, live=1)], FAR + 12, loads=AGAIN), EVERYDAY)
def _(book):
    planted(FAR + 12)(book)
    holes(*set(range(LAST - 31, LAST + 1)) - {76})(book)


NO_SEGMENT = "If no place holds anything"
both("no segment of level 0", NO_SEGMENT, holes(*range(LAST - 31, LAST + 1)),
     good(l0=level(0, [], ["gone"], live=0)), 0, read_only=True, loads=None)


@vector("no segment of level 0 readable", "6", NO_SEGMENT,
        opened(good(l0=level(0, [], ["gone"], unreadable=32, live=0)), 0, read_only=True, loads=None))
def _(book):
    for g in range(LAST - 31, LAST + 1):
        book.flip_body(0, g)
