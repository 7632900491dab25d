"""How one vector of Tests/Vectors is described, and what a reader is expected to find in it."""
from records import text_id
from story import AFTER, BEFORE, BOILER, CLOCK, FILES, LOADS, PRIVATE, TALES, tell

BEFORE_LAST, GOOD = tell()
PARTS = 2  # frames that the long record has beyond one
LISTS = 0, 2, 1  # bays with a list
AGAIN = [number + 1 for number in LOADS]  # where a pass that cannot be read may have been that of a load


def level(j, records, notes=(), unreadable=0, missing=0, lost=0, not_understood=0, live=None, more=0, files=None):
    """What level j shows; `more` live frames are neither shown records nor files and lists of the good file."""
    files = [(kept.id, "") for kept in FILES[j]] if files is None else files
    usual = len(records) + PARTS * (BOILER in records) + len(FILES[j]) + LISTS[j] + more
    return {
        "notes": sorted(notes), "unreadable": unreadable, "missing": missing, "lostCount": lost,
        "liveCount": usual if live is None else live, "notUnderstood": not_understood,
        "records": [tale.name if tale in TALES else tale.manifest() for tale in records],
        "files": [{"id": text_id(id), "damaged": word != "", "lost": word == "lost"} for id, word in files],
    }


def opened(levels, clock=CLOCK, read_only=False, keyless=False, loads=LOADS):
    expected = {"level": len(levels) - 1, "keyless": keyless, "clock": clock, "readOnly": read_only,
                "levels": levels} | ({"loads": list(loads)} if loads else {})
    files = levels[1]["files"] if len(levels) > 1 else []
    attachments = [{"id": file["id"], "damaged": file["damaged"]} for file in files]
    return expected | ({"attachments": attachments} if attachments else {})


def after(j, *notes, **more):
    return level(j, AFTER[j], notes, **more)


def before(j, *notes, **more):
    """A level that shows its state before the last sitting."""
    return level(j, BEFORE[j], notes, **more)


def good(top=2, **changed):
    """The good file's levels up to `top`, with some replaced: `l2=level(...)`."""
    return [changed.get(f"l{j}", after(j)) for j in range(top + 1)]


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
