"""How one vector of Tests/Vectors is described, and what a reader is expected to find in it."""
from story import AFTER, BEFORE, BOILER, CLOCK, PRIVATE, TALES, tell

BEFORE_LAST, GOOD = tell()
PARTS = 2  # frames that the long record has beyond one


def level(records, notes=(), unreadable=0, missing=0, lost=0, not_understood=0, live=None):
    """What one level shows; `live` only where some live frames are not records."""
    return {
        "notes": sorted(notes), "unreadable": unreadable, "missing": missing, "lostCount": lost,
        "liveCount": len(records) + PARTS * (BOILER in records) if live is None else live,
        "notUnderstood": not_understood,
        "records": [tale.name if tale in TALES else tale.manifest() for tale in records],
    }


def opened(levels, clock=CLOCK, read_only=False, keyless=False, attachments=None):
    expected = {"level": len(levels) - 1, "keyless": keyless, "clock": clock, "readOnly": read_only, "levels": levels}
    return expected | ({"attachments": attachments} if attachments else {})


def good(top=2, **changed):
    """The good file's levels up to `top`, with some replaced: `l2=level(...)`."""
    return [changed.get(f"l{j}", level(AFTER[j])) for j in range(top + 1)]


def before(number, note="last save unreadable", unreadable=0, **more):
    """A level that shows its state before the last save."""
    return level(BEFORE[number], [note] if note else [], unreadable, **more)


VECTORS = []


def vector(name, section, rule, expect, passphrase=PRIVATE, size=None):
    """Registers a flaw: the function below changes a copy of the good file."""
    def register(flaw):
        book = GOOD.clone()
        flaw(book)
        VECTORS.append({"name": name, "section": section, "rule": rule, "passphrase": passphrase, "size": size,
                        "book": book, "expect": expect})
        return flaw
    return register


def unchanged(_):
    """No flaw."""
