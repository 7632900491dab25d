"""Sections 2 and 4: sizes, header pages, key slots."""
from sealing import FIRST_SLOT, SLOT, anything_key, label, passphrase_key
from story import EVERYDAY, FILES, PERSONAL, PRIVATE, RECOVERY, SPARE
from vectors import after, good, level, opened, unchanged, vector
from writer import SHAPE

NO_ENTRY, DAMAGED = {"error": "no entry"}, {"error": "damaged"}
WORDS = b"walnut grid pencil lamp otter seven tide"


def with_words(book):
    """The personal notebook is opened by words of a list instead."""
    book.put_slot(book.slot_of[PERSONAL], passphrase_key(SHAPE, WORDS, book.salt), 1)


for name, passphrase, top in [("everyday", EVERYDAY, 0), ("1,024 bytes", SPARE, 0), ("personal", PERSONAL, 1),
                              ("private", PRIVATE, 2), ("bytes that are no text", RECOVERY, 2)]:
    vector(f"good, {name}", "4", "A passphrase is 1 to 1,024 bytes", opened(good(top)), passphrase)(unchanged)

for name, passphrase in [("wrong", b"green kettle"), ("in capitals", EVERYDAY.upper()),
                         ("with two spaces", EVERYDAY.replace(b" ", b"  ")), ("no text, with a space", RECOVERY + b" ")]:
    vector(f"passphrase {name}", "4", "Its canonical form is the same for all of them", NO_ENTRY, passphrase)(unchanged)

for name, passphrase, top in [("trimmed", PRIVATE.strip(), 2), ("with a space behind", EVERYDAY + b" ", 0),
                              ("decomposed", "maceta junto al balco\u0301n".encode(), 1),
                              ("with other spaces", PERSONAL.replace(b" ", b"\xc2\xa0") + b"\r\n", 1)]:
    vector(f"passphrase {name}", "4", "The **text**", opened(good(top)), passphrase)(unchanged)

for name, passphrase in [("in capitals", WORDS.upper()), ("with hyphens", WORDS.replace(b" ", b"-")),
                         ("in lines", WORDS.replace(b" ", b",\n") + b"\n")]:
    vector(f"words {name}", "4", "the canonical form is", opened(good(1)), passphrase)(with_words)

vector("passphrase empty", "12", "a passphrase empty or over 1,024 bytes", {"error": "too long"}, b"")(unchanged)
vector("passphrase of 1,025 bytes", "12", "a passphrase empty or over 1,024 bytes", {"error": "too long"},
       SPARE + b"x")(unchanged)

TOO_SHORT = "So is one that is shorter than a header page."
for size in (0, 1, 4095):
    vector(f"size {size}", "2", TOO_SHORT, {"error": "size"}, size=size)(unchanged)

LENGTH = "If the length is another, or zeros were found, the session is read-only"
for size in (SHAPE.size - 4096, SHAPE.size - 1, SHAPE.size + 1, SHAPE.size + 4096, 2 * SHAPE.size):
    vector(f"size {size}", "2", LENGTH, opened(good(), read_only=True), size=size)(unchanged)
    vector(f"size {size}, wrong passphrase", "2", "of which nothing opens, and which has no size of the table",
           {"error": "size"}, b"wrong", size=size)(unchanged)

NOTHING = [level(j, [], ["gone"], unreadable=SHAPE.places, live=0, files=[]) for j in range(3)]
vector("size 4096", "2", LENGTH, opened(NOTHING, clock=0, read_only=True, loads=[0, 0, 0]), size=4096)(unchanged)
UNREAD = good(l1=after(1, files=[(kept.id, "damaged") for kept in FILES[1]]),
              l2=after(2, files=[(kept.id, "damaged") for kept in FILES[2]]))
vector("without its files area", "2", "What it lacks is what the medium does not give",
       opened(UNREAD, read_only=True), size=SHAPE.files)(unchanged)


@vector("all zeros", "4", "Zeros are never taken for a wrong passphrase", DAMAGED)
def _(book):
    book.put(0, bytes(SHAPE.size))


@vector("both pages wiped", "4", "Zeros are never taken for a wrong passphrase", DAMAGED)
def _(book):
    book.put(0, bytes(4096))
    book.put(SHAPE.second_header, bytes(4096))


@vector("both pages with zeros alike, wrong passphrase", "4", "So too if a page has a piece of 64 bytes", DAMAGED, b"wrong")
def _(book):
    for at in (0, SHAPE.second_header):
        book.put(at + 512, bytes(64))


@vector("both pages with zeros alike", "2", LENGTH, opened(good(), read_only=True))
def _(book):
    for at in (0, SHAPE.second_header):
        book.put(at + 512, bytes(64))

for page, words in enumerate(("first", "second")):
    at = (0, SHAPE.second_header)[page]

    @vector(f"{words} page, salt damaged", "4", "If the salts differ, compute P for the second page", opened(good()))
    def _(book):
        book.flip(at + 3)

    @vector(f"{words} page, slot damaged", "4", "and, if the pages differ, on all 16 of the second", opened(good()))
    def _(book):
        book.flip(at + FIRST_SLOT + SLOT * book.slot_of[PRIVATE] + 60)

    @vector(f"{words} page, wiped", "4", "and, if the pages differ, on all 16 of the second", opened(good(), read_only=True))
    def _(book):
        book.put(at, bytes(4096))

    @vector(f"{words} page, noise damaged", "4", "The salt of the page that was hit", opened(good()))
    def _(book):
        book.flip(at + 500)


def damage_slot(book, passphrase, pages):
    offset = FIRST_SLOT + SLOT * book.slot_of[passphrase]
    for page in pages:
        book.flip((0, SHAPE.second_header)[page] + offset + 20 + page)


@vector("pages differ, wrong passphrase", "4", "No hit and the pages differ: refuse with `damaged`", DAMAGED, b"wrong")
def _(book):
    book.flip(500)


@vector("both pages, slot damaged", "4", "No hit and the pages differ: refuse with `damaged`", DAMAGED)
def _(book):
    damage_slot(book, PRIVATE, (0, 1))


@vector("opens on anything", "4", "A session opened through F is keyless", opened(good(0), keyless=True), b"any words")
def _(book):
    book.open_to_anything()


@vector("opens on anything, everyday passphrase", "4", "P over both pages comes before F", opened(good(0)), EVERYDAY)
def _(book):
    book.open_to_anything()


@vector("opens on anything, first page's slot damaged", "4", "P over both pages comes before F", opened(good()))
def _(book):
    book.open_to_anything()
    damage_slot(book, PRIVATE, (0,))


@vector("opens on anything, first page's salt damaged", "4", "P over both pages comes before F", opened(good()))
def _(book):
    book.open_to_anything()
    book.flip(5)


@vector("opens on anything, slot damaged on both pages", "4", "Try F of each page on its slots in the same way",
        opened(good(0), keyless=True))
def _(book):
    book.open_to_anything()
    damage_slot(book, PRIVATE, (0, 1))


@vector("opens on anything, level 1", "4", "it was opened with F and its level is not 0", NO_ENTRY, b"any words")
def _(book):
    book.open_to_anything(level=1)


def slot_with(name, rule, plain, passphrase=PRIVATE):
    @vector(name, "4", rule, NO_ENTRY, passphrase)
    def _(book):
        key = passphrase_key(SHAPE, passphrase, book.salt)
        book.put_slot(book.slot_of[passphrase], key, 0, plain(book))


slot_with("slot of level 3", "the level is above 2", lambda book: b"\3" + b"".join(book.keys) + bytes(23))
slot_with("slot with a key too many", "a key above the level is not 32 zeros",
          lambda book: b"\0" + book.keys[0] + bytes(63) + b"\1" + bytes(23), EVERYDAY)
slot_with("slot with padding", "the last 23 bytes are not zeros",
          lambda book: b"\2" + b"".join(book.keys) + bytes(22) + b"\1")


def slot_labelled(name, tag):
    @vector(name, "3", "If it differs, the bytes are *not ours*; stop", NO_ENTRY)
    def _(book):
        slot = book.slot_of[PRIVATE]
        book.put_slot(slot, passphrase_key(SHAPE, PRIVATE, book.salt), 2, tag=tag(book.salt, slot))


slot_labelled("slot of another class", lambda salt, slot: label(b"key slot", 9, salt, 0, slot))
slot_labelled("slot of another file", lambda salt, slot: label(b"key slot", 8, bytes(16), 0, slot))
slot_labelled("slot of another number", lambda salt, slot: label(b"key slot", 8, salt, 0, slot ^ 1))
slot_labelled("slot of another level", lambda salt, slot: label(b"key slot", 8, salt, 2, slot))
slot_labelled("slot of another owner", lambda salt, slot: label(b"key slot", 8, salt, 0, slot, 1))
slot_labelled("slot of another purpose", lambda salt, slot: label(b"ring seg", 8, salt, 0, slot))


@vector("slot of the former format", "4", "A hit there is refused with `earlier format`", {"error": "earlier format"})
def _(book):
    slot = book.slot_of[PRIVATE]
    book.put_slot(slot, passphrase_key(SHAPE, PRIVATE, book.salt), 2, tag=label(b"key slot", 0, book.salt, 0, slot))


@vector("slot sealed with F's rule but another text", "4", "F = BLAKE2b-256", NO_ENTRY, b"any words")
def _(book):
    slot = next(slot for slot in range(16) if slot not in book.slot_of.values())
    book.put_slot(slot, bytes(reversed(anything_key(book.salt))), 0)
