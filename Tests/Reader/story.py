"""The good file of Tests/Vectors: three levels, files, twelve sittings after creation, and what it holds then."""
import json

from records import KINDS, text_id
from writer import SHAPE, Writer, body, file_frame, frame, pieces_of

EVERYDAY, SPARE = b"green kettle, blue door", b"x" * 1024
PERSONAL, PRIVATE = "maceta junto al balcón".encode(), b"seven lanterns over the harbour "
RECOVERY = b"\xc3\x28 not text, yet a passphrase"
SLOTS = [(EVERYDAY, 0), (SPARE, 0), (PERSONAL, 1), (PRIVATE, 2), (RECOVERY, 2)]

NUMBERS = {name: number for number, name in KINDS.items()}
PART = SHAPE.longest - 24
LONG = "El técnico miró la caldera: " + "ñandú, café, 20 °C. " * 33


class Tale:
    """A record in all its forms: fields for the manifest, frames for the writer."""

    def __init__(self, id, kind, fields, order=1, revision=1):
        self.id, self.kind, self.fields, self.order, self.revision = id, kind, fields, order, revision

    @property
    def name(self):
        return f"{text_id(self.id)}.{self.revision}"

    def manifest(self):
        return {"id": text_id(self.id), "kind": self.kind, "order": self.order, "revision": self.revision,
                "fields": self.fields}

    def text(self):
        return json.dumps(self.fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def whole(self):
        return frame(self.id, body(self.id, self.revision, NUMBERS.get(self.kind, self.kind), self.text(), self.order))

    def parts(self, ids):
        text = self.text()
        pieces = [text[i:i + PART] for i in range(0, len(text), PART)]
        assert len(ids) == len(pieces)
        return [frame(id, body(self.id, self.revision, NUMBERS[self.kind], piece, self.order, i, len(pieces)))
                for i, (id, piece) in enumerate(zip(ids, pieces))]


class Kept:
    """A file, its pieces and its frame."""

    def __init__(self, id, name, data, order):
        self.id, self.data, self.order = id, data, order
        self.text = json.dumps({"name": name, "type": "image/jpeg"}, separators=(",", ":")).encode()
        self.pieces = pieces_of(id, data)

    def frame(self):
        return file_frame(self.id, self.data, self.text, self.order)


BAKER = Tale(0x1F0E0D0C0B0A0901, "person", {"name": "Bäckerei Óscar", "telephones": ["+34 600 000 000"]})
HOUSE = Tale(0x0000000000010002, "plan", {"title": "Rooms", "sections": [{"heading": "Paint the hall"}]}, 2)
LEASE = Tale(0xFFFFFFFFFFFFFFF3, "document", {"name": "Lease", "group": "home"}, 3)
LEASE_2 = Tale(LEASE.id, "document", {"name": "Lease", "group": "home", "expires": "2027-05"}, 3, 2)
TITLE = Tale(0x4444444444444404, "settings", {"title": "Our house"}, 4)
LIST_OF_DAYS = Tale(0x4500000000000045, "document", {"name": "Days of the bins"}, 5)
RAIN = Tale(0x1100000000000011, "entry", {"happened": "2026-03-01", "account": "It rained into the shed."}, 1)
ROOF = Tale(0x1200000000000012, "entry", {"happened": "2026-03", "account": "The roof was looked at."}, 2)
ROOF_NOTE = Tale(0x1300000000000013, "amendment", {"entry": text_id(ROOF.id), "reason": "The day was the 4th."}, 3)
FIRST = Tale(0x2100000000000021, "entry", {"happened": "2026-03-01T21:30+01:00", "account": "Line\nand “this”."}, 1)
BOILER = Tale(0x2200000000000022, "entry", {"happened": "2026-03-02", "account": LONG}, 2)
TRIP = Tale(0x2300000000000023, "plan", {"title": "Trip"}, 4)
TRIP_2 = Tale(TRIP.id, "plan", {"title": "Trip", "country": "ES"}, 4, 2)
GONE = Tale(0x2400000000000024, "document", {"name": "Ticket"}, 3)
DRAFT = Tale(0x2600000000000026, "draft", {"account": "Qui"}, 5)
LAST = Tale(0x2500000000000025, "entry", {"happened": {"words": "around Easter"}, "account": "Quiet."}, 6)
BOILER_PARTS = [0x9900000000000001, 0x0100000000000099, 0x5500000000000055]
TALES = [BAKER, HOUSE, LEASE, LEASE_2, TITLE, LIST_OF_DAYS, RAIN, ROOF, ROOF_NOTE, FIRST, BOILER, TRIP, TRIP_2, GONE,
         DRAFT, LAST]

SHED = Kept(0x3100000000000031, "shed.jpg", bytes(range(256)) * 4, 4)
TICKET = Kept(0x3200000000000032, "ticket.jpg", b"Valencia - Genova, one way. " * 24, 7)
FILES = [[], [SHED], [TICKET]]

BEFORE = [[BAKER, HOUSE, LEASE, TITLE, LIST_OF_DAYS], [RAIN, ROOF], [FIRST, BOILER, TRIP_2, DRAFT]]
AFTER = [[BAKER, HOUSE, LEASE_2, TITLE, LIST_OF_DAYS], [RAIN, ROOF, ROOF_NOTE], [FIRST, BOILER, TRIP_2, LAST]]
CLOCK = 103
LOADS = [7, 14, 12]


def first_year(book):
    boiler = BOILER.parts(BOILER_PARTS)
    book.sitting(2, {0: [BAKER.whole()], 1: [RAIN.whole()], 2: [FIRST.whole()]})
    book.sitting(0, {0: [HOUSE.whole(), LEASE.whole()]})
    book.begin(2)
    book.save({2: boiler[:2]}, places=1)
    book.save({2: boiler[2:]})
    book.end()
    book.sitting(2, {2: [GONE.whole()]}, {2: [TRIP.whole()]})
    book.sitting(2, {2: [frame(GONE.id)]})


def second_year(book):
    book.begin(1)
    book.save({1: [ROOF.whole()]})
    book.load(1, SHED.pieces[:2])
    book.load(1, SHED.pieces[2:], [SHED.frame()])
    book.end()
    book.begin(0)
    book.save()
    book.load(1)
    book.end()
    book.begin(2)
    book.load(2, TICKET.pieces, [TICKET.frame()])
    book.end()
    book.sitting(2, {2: [TRIP_2.whole()]})
    book.sitting(0)
    book.sitting(2, {2: [DRAFT.whole()]})
    book.sitting(0, {0: [LIST_OF_DAYS.whole()]})


def tell():
    """The file before its last sitting, and after it."""
    book = Writer(b"homebook test vectors, format 2", SLOTS, [TITLE.whole()])
    first_year(book)
    second_year(book)
    before = book.clone()
    book.sitting(2, {0: [LEASE_2.whole()]}, {1: [ROOF_NOTE.whole()], 2: [LAST.whole(), frame(DRAFT.id)]})
    assert (book.clock, book.loads) == (CLOCK, LOADS)
    assert min(level.margin(CLOCK) for level in book.levels) >= 2
    return before, book
