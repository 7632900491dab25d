"""Section 8: one more sitting, with a body that breaks a rule."""
from story import AFTER, BOILER, CLOCK, NUMBERS, Tale
from vectors import after, good, level, opened, vector
from writer import body, frame

ID, ENTRY = 0x0A00000000000001, NUMBERS["entry"]
NEW = Tale(ID, "entry", {"account": "Fine.", "happened": "2026-04-01"}, 6)
NOT_UNDERSTOOD = "Such a frame is live all the same"
REVISED = Tale(BOILER.id, "entry", {"account": "Shorter.", "happened": "2026-03-02"}, 2, 2)


def saved(name, rule, frames, expected):
    @vector(name, "8", rule, opened(good(l2=expected), CLOCK + 2))
    def _(book):
        book.sitting(2, {2: frames()})


def not_understood(name, made):
    saved(f"record: {name}", NOT_UNDERSTOOD, lambda: [frame(ID, made)], after(2, not_understood=1, more=1))


not_understood("body of 23 bytes", body(ID, 1, ENTRY, b"")[:23])
not_understood("body of no bytes", b"")
not_understood("revision 0", body(ID, 0, ENTRY, NEW.text()))
not_understood("index not below count", body(ID, 1, ENTRY, NEW.text(), index=1))
not_understood("count 0", body(ID, 1, ENTRY, NEW.text(), count=0))
not_understood("zero field", body(ID, 1, ENTRY, NEW.text(), zero=1))
not_understood("whole, another id", body(ID + 1, 1, ENTRY, NEW.text()))
not_understood("no text", body(ID, 1, ENTRY, b""))
not_understood("text is a list", body(ID, 1, ENTRY, b"[]"))
not_understood("text goes on", body(ID, 1, ENTRY, NEW.text() + b"{}"))
not_understood("text not UTF-8", body(ID, 1, ENTRY, b'{"account":"\xff"}'))
not_understood("a name twice", body(ID, 1, ENTRY, b'{"tags":1,"tags":2}'))
not_understood("half a surrogate pair", body(ID, 1, ENTRY, b'{"account":"\\ud800"}'))
not_understood("not a number", body(ID, 1, ENTRY, b'{"impact":NaN}'))
not_understood("too deep", body(ID, 1, ENTRY, b'{"a":' + b"[" * 64 + b"]" * 64 + b"}"))

def halves(indices, more=b""):
    """Revision 2 of the long record in two parts, in this order."""
    text = REVISED.text() + more
    pieces = text[:20], text[20:]
    return [frame(ID + n, body(BOILER.id, 2, ENTRY, pieces[index], 2, index, 2)) for n, index in enumerate(indices)]


saved("record: as deep as allowed", "at most 64 levels deep with the object itself",
      lambda: [frame(ID, body(ID, 1, ENTRY, b'{"a":' + b"[" * 63 + b"]" * 63 + b"}"))],
      level(2, AFTER[2] + [Tale(ID, "entry", {"a": eval("[" * 63 + "]" * 63)})]))
saved("record: unknown kind", "others are kept and shown as unknown",
      lambda: [frame(ID, body(ID, 1, 999, NEW.text()))], level(2, AFTER[2] + [Tale(ID, 999, NEW.fields)]))
COMPLETE = "A revision in parts is complete if every index from 0 is there exactly once"
saved("parts: one is not there yet", COMPLETE,
      lambda: [frame(ID, body(BOILER.id, 2, ENTRY, REVISED.text()[:20], 2, 0, 2))], after(2, more=1))
saved("parts: one is there twice", COMPLETE, lambda: halves((0, 1, 1)), after(2, more=3))
saved("parts: higher revision", "Of a record's complete revisions the highest is shown",
      lambda: halves((1, 0)), level(2, [t for t in AFTER[2] if t.id != BOILER.id] + [REVISED], more=4))
saved("parts: text is no object", "The next lower complete revision is shown",
      lambda: halves((0, 1), b"!"), after(2, more=2, not_understood=2))
ALIKE = "all parts of a revision have the same record id, revision, part count, kind of record and order"
saved("parts: another kind of record in one", ALIKE,
      lambda: halves((0,)) + [frame(ID + 9, body(BOILER.id, 2, 10, REVISED.text()[20:], 2, 1, 2))],
      after(2, more=2))
saved("parts beside a whole record", "of several with the same revision, the one with the lowest part count",
      lambda: [Tale(BOILER.id, "entry", {"account": "Whole."}, 2, 2).whole()] + halves((0, 1)),
      level(2, [t for t in AFTER[2] if t.id != BOILER.id] + [Tale(BOILER.id, "entry", {"account": "Whole."}, 2, 2)],
            more=5))
