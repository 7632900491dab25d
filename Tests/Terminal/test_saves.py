"""A failed save never costs a word: every page where something can be written, while each call in turn fails.

A fault is one call of the program to a file in the folder of its book: it fails once or, until it is mended, with all that
follow. HOMEBOOK_LONG=1 tries every page with every call and error; else some are drawn from HOMEBOOK_SEED.
"""
import collections
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
import unittest

from faults import ERRORS, Faults
from screen import CTRL_X, ENTER, ESC, AtHome
from terminal import EVERYDAY, PRIVATE, PROGRAM

LONG = os.environ.get("HOMEBOOK_LONG") is not None
SEED = int(os.environ.get("HOMEBOOK_SEED") or random.SystemRandom().randrange(1 << 30))
DOWN, DONE = "\x1b[B", "\x13"
HOME = "p  Plans"
# What each page is called, how it is come to from the first screen, what saves it, and the command that shows it then.
# Every step is what is seen before, and what is typed then.
Page = collections.namedtuple("Page", "name comes saves shown")
PAGES = [
    Page("entry", [(HOME, "j"), ("n write", "n"), ("Today is", "1 March 2026" + ENTER), ("Understood", "{}"), ("{}", DONE)],
         [("That is enough", "s")], "journal list"),
    Page("correction", [(HOME, "j"), ("> 1 March", ENTER), ("a add", "a"), ("Title: ", DOWN * 4 + ENTER), ("Enter go on", "{}"),
                        ("{}", ENTER), ("That is enough", "s"), ("Why", "as")], [("as", DONE)], "journal list"),
    Page("withdrawal", [(HOME, "j"), ("> 1 March", ENTER), ("w withdraw", "w"), ("Why should", "{}"), ("{}", DONE)],
         [("Leave it as it is", DOWN + ENTER)], "journal list"),
    Page("person", [(HOME, "w"), ("Aunt Bea", "n"), ("Enter go on", "{}"), ("{}", ENTER)], [("That is enough", "s")],
         "people list"),
    Page("change", [(HOME, "w"), ("> Aunt Bea", ENTER), ("e change", "e"), ("> Name: ", ENTER), ("Enter go on", " {}"),
                    ("{}", ENTER)], [("That is enough", "s")], "people list"),
    Page("document", [(HOME, "d"), ("Passport", "n"), ("Enter go on", "{}"), ("{}", ENTER)], [("That is enough", "s")],
         "documents list"),
    Page("plan", [(HOME, "p"), ("Spring garden", "n"), ("Enter go on", "{}")], [("{}", ENTER)], "plan list"),
    Page("step", [(HOME, "p"), ("> Spring garden", ENTER), ("a add", "a"), ("Esc back", "{}")], [("{}", DONE)], "plan list"),
]


class Saves(AtHome):
    """Sittings on a book whose folder fails on demand; each begins with the same book."""

    def setUp(self):
        super().setUp()
        shutil.copy(self.book, self.folder / "before")
        self.faults = Faults(self.folder, str(self.folder) + ".plan")
        self.addCleanup(os.unlink, self.faults.path)
        self.addCleanup(self.faults.close)
        self.random = random.Random(SEED)
        self.tried, self.times = 0, {}
        print(f"seed {SEED}", end=" ", flush=True)

    def tearDown(self):
        print(f"{self.tried} faults", end=" ", flush=True)
        super().tearDown()

    def begins(self, page):
        """A sitting on a fresh book in which a text was typed on a page, and that text."""
        shutil.copyfile(self.folder / "before", self.book)
        self.tried += 1
        word = f"Gravel{self.tried:05d}"
        seat = self.sits()
        self.does(seat, page.comes, word)
        return seat, word

    def sits(self, **more):
        """Opens the private notebook."""
        return self.sit(**{"HOME": str(self.folder), **self.faults.environment, **more}).opens().sees(HOME)

    def does(self, seat, steps, word):
        """Takes steps."""
        for sees, keys in steps:
            seat.sees(sees.format(word)).type(keys.format(word))

    def leaves(self, seat):
        """Leaves the notebook from wherever it is; nothing has gone wrong in the end."""
        seat.look(0.2)
        end = time.monotonic() + 20
        while HOME not in seat.text:
            self.assertLess(time.monotonic(), end, seat.text)
            seat.type(ESC).look(0.2)
        seat.type("q")
        self.ended(seat, 0)

    def ended(self, seat, status):
        """How it ended; no secret was shown."""
        self.assertEqual(seat.ends(), status, seat.text)
        self.assertNotIn(PRIVATE.encode(), seat.bytes)

    def held(self, command):
        """What a command says in JSON."""
        return self.run_(PRIVATE, *command.split(), "--json")

    def has(self, page, word):
        """The text is saved as often as it was where nothing failed, and what was there before is there."""
        text = self.held(page.shown)
        times = self.times.setdefault(page.name, len(re.findall(word, text)))
        self.assertGreater(times, 0, text)
        self.assertEqual(len(re.findall(word, text)), times, f"{page.name}: {word} in {text}")
        self.assertIn("Boiler rattled", self.held("journal list"))

    def is_unfinished(self, word):
        """The text is kept as not finished, and the first screen leads to it."""
        self.assertIn("draft", [item["what"] for item in json.loads(self.held("due"))])
        seat = self.sits().sees("Go on writing")
        seat.type(ENTER).sees(word)
        self.leaves(seat)

    def calls(self, page):
        """How many calls saving on a page makes."""
        seat, word = self.begins(page)
        self.faults.count()
        self.does(seat, page.saves, word)
        counted = -1
        while counted != self.faults.counted:
            counted = self.faults.counted
            seat.look(0.3)
        self.faults.heal()
        self.leaves(seat)
        self.has(page, word)
        return counted

    def some(self, pages, ordinary, ways=(False, True)):
        """The faults to try: pages, calls, errors, and ways to go on; all of them, or so many."""
        every = [(page, left, error, way) for page in pages for left in range(self.calls(page))
                 for error in ERRORS.values() for way in ways]
        return every if LONG else self.random.sample(every, min(len(every), ordinary))


class Mended(Saves):
    def test_what_failed_is_saved_when_it_is_tried_again(self):
        """The page stays with its text, and its own key saves it once the medium is mended."""
        pages = PAGES if LONG else self.random.sample(PAGES, 3)
        for page, left, error, for_good in self.some(pages, 12):
            with self.subTest(page.name, left=left, error=error, for_good=for_good):
                seat, word = self.begins(page)
                self.faults.arm(left, error, for_good)
                self.does(seat, page.saves, word)
                seat.sees("Not saved yet", word)
                if for_good:
                    seat.type("s").sees("Not yet.", word)
                self.faults.heal()
                seat.type("s").sees("Saved." if page.name != "step" else word)
                self.leaves(seat)
                self.has(page, word)

    def test_what_failed_is_kept_when_the_page_is_left_at_once(self):
        """By the chord, and where the window goes: it is in the book as not finished."""
        pages = PAGES if LONG else self.random.sample(PAGES, 2)
        for page, left, error, by_chord in self.some(pages, 8):
            with self.subTest(page.name, left=left, error=error, by_chord=by_chord):
                seat, word = self.begins(page)
                self.faults.arm(left, error)
                self.does(seat, page.saves, word)
                seat.sees("Not saved yet", word)
                if by_chord:
                    seat.type(CTRL_X).sees("Kitchen").never(word).type("q")
                    self.ended(seat, 0)
                else:
                    seat.child.kill(signal.SIGHUP)
                    self.ended(seat, 129)
                self.faults.heal()
                self.is_unfinished(word)


class Elsewhere(Saves):
    def test_a_locked_file_is_taken_in_with_one_key(self):
        """What a book takes no more goes on a loose leaf, and comes back from it."""
        for page in PAGES if LONG else self.random.sample(PAGES, 2):
            with self.subTest(page.name):
                seat, word = self.begins(page)
                leaf = self.folder / "rain"
                os.chmod(self.book, 0o400)
                self.faults.arm(0, ERRORS["EIO"], True)
                self.does(seat, page.saves, word)
                seat.sees("Not saved yet", word).type(DOWN + ENTER).sees("A locked file")
                self.faults.heal()
                seat.type(f"{leaf}{ENTER}").sees("It is in the locked file")
                self.leaves(seat)
                self.assertEqual(leaf.stat().st_size, 65536)
                self.assertEqual(leaf.stat().st_mode & 0o777, 0o600)
                self.assertNotIn(word.encode(), leaf.read_bytes())
                os.chmod(self.book, 0o600)
                below = self.sit(**{"HOME": str(self.folder)}).opens(EVERYDAY).sees("Kitchen").never("rain").type("q")
                self.ended(below, 0)
                seat = self.sits().sees(str(leaf)[-20:]).type("t").sees("It is in the book now")
                self.leaves(seat)
                self.assertFalse(leaf.exists())
                self.is_unfinished(word)


class Exchanged(Saves):
    """The file is another one under the program, as after a program that keeps folders the same."""

    WAYS = {
        "moved over": lambda book: (shutil.copy(book, book + ".tmp"), os.rename(book + ".tmp", book)),
        "copied over": lambda book: (shutil.copy(book, book + ".tmp"), shutil.copyfile(book + ".tmp", book)),
        "put back": lambda book: (os.rename(book, book + ".tmp"), os.rename(book + ".tmp", book)),
    }

    def test_the_text_goes_into_what_is_there(self):
        """Nothing of it is overwritten, and what was saved before in this sitting is there too."""
        for page in PAGES if LONG else self.random.sample(PAGES, 3):
            for name, way in self.WAYS.items():
                with self.subTest(page.name, way=name):
                    seat, word = self.begins(page)
                    way(self.book)
                    self.does(seat, page.saves, word)
                    if name == "moved over":
                        seat.sees("Not saved yet", "Another file", word).type("s")
                    self.leaves(seat.sees(word))
                    self.has(page, word)

    def test_a_file_that_is_gone_or_longer_is_waited_for(self):
        """It is said what is there, and what is put back is seen."""
        for page in PAGES if LONG else self.random.sample(PAGES, 2):
            with self.subTest(page.name):
                seat, word = self.begins(page)
                os.rename(self.book, self.book + ".away")
                self.does(seat, page.saves, word)
                seat.sees("Not saved yet", "The book is not there now", "Look for the book again", word)
                with open(self.book, "wb") as file:
                    file.write(bytes(96257))
                seat.sees("another length")
                os.rename(self.book + ".away", self.book)
                seat.sees("Try again").type("s")
                self.leaves(seat.sees(word))
                self.has(page, word)


PROMPTS = [
    Page("journal add", [("When was it", "1 March 2026" + ENTER), ("ends it", "{}" + ENTER + "." + ENTER)],
         [("That is enough", "s" + ENTER)], "journal list"),
    Page("people add", [("Name", "{}" + ENTER)], [("That is enough", "s" + ENTER)], "people list"),
    Page("documents add", [("Name", "{}" + ENTER)], [("That is enough", "s" + ENTER)], "documents list"),
    Page("plan add", [("Title", "{}" + ENTER)], [("That is enough", "s" + ENTER)], "plan list"),
]


class Prompts(Saves):
    """The same questions at the prompts of commands, line by line."""

    def begins(self, page):
        """A command on a fresh book that was answered, and what was typed."""
        shutil.copyfile(self.folder / "before", self.book)
        self.tried += 1
        word = f"Gravel{self.tried:05d}"
        seat = self.sit(*page.name.split(), rows=60, **self.faults.environment).opens()
        self.does(seat, page.comes, word)
        return seat, word

    def leaves(self, seat):
        """It ends by itself."""
        self.ended(seat, 0)

    def is_refused(self, seat, page, word):
        """Whether the save fails. How many calls the end makes after it depends on the time that went by: where the fault
        comes there, or not at all, what was said to be saved is."""
        end = time.monotonic() + 60
        while not any(said in seat.text for said in ("Saved.", "Not saved yet")):
            self.assertLess(time.monotonic(), end, seat.text)
            seat.look()
        if "Not saved yet" in seat.text:
            return True
        seat.sees("Saved.").ends()
        self.faults.heal()
        self.has(page, word)
        return False

    def test_what_failed_is_saved_when_it_is_tried_again(self):
        """The same page stands there, and `s` is its answer."""
        for page, left, error, for_good in self.some(PROMPTS if LONG else self.random.sample(PROMPTS, 1), 5):
            with self.subTest(page.name, left=left, error=error, for_good=for_good):
                seat, word = self.begins(page)
                self.faults.arm(left, error, for_good)
                self.does(seat, page.saves, word)
                if not self.is_refused(seat, page, word):
                    continue
                seat.sees(word)
                if for_good:
                    seat.type("s" + ENTER).sees("Not yet.")
                self.faults.heal()
                seat.type("s" + ENTER).sees("Saved.")
                self.leaves(seat)
                self.has(page, word)

    def test_what_failed_is_kept_when_it_is_broken_off(self):
        """Ctrl-C and the end of the input keep it."""
        for page, left, error, keys in self.some(PROMPTS if LONG else self.random.sample(PROMPTS, 1), 4, ("\x03", "\x04")):
            with self.subTest(page.name, left=left, error=error, keys=keys):
                seat, word = self.begins(page)
                self.faults.arm(left, error)
                self.does(seat, page.saves, word)
                if not self.is_refused(seat, page, word):
                    continue
                seat.sees(word).type(keys)
                self.ended(seat, 130)
                self.faults.heal()
                self.assertIn("draft", [item["what"] for item in json.loads(self.held("due"))])


# What scripts do, what they hand over, and the command that shows what came of it; or the new file that comes of it.
LINES = "".join(json.dumps({"happened": "2026", "account": f"Slate{n}"}) + "\n" for n in range(3))
COMMANDS = [
    ("journal add --json -", LINES, "journal list"),
    ("people add --json -", '{"name":"Slate0"}', "people list"),
    ("documents add --json -", '{"name":"Slate0"}', "documents list"),
    ("plan add --json -", '{"title":"Slate0"}', "plan list"),
    ("settings --json -", '{"title":"Slate0"}', "settings"),
    ("backup {}", "", None),
    ("export report --plain --format text --output {}", "", None),
    ("journal list", "", None),
]


class Commands(Saves):
    """Commands without a terminal: what they say is so, and what was there is there."""

    def runs(self, command, text):
        """Runs a command on a fresh book, while its calls may fail; its end and the new file."""
        target = self.folder / "new"
        target.unlink(missing_ok=True)
        read, write = os.pipe()
        os.write(write, PRIVATE.encode() + b"\n")
        os.close(write)
        try:
            argv = [PROGRAM, *command.format(target).split(), "--file", self.book, "--passphrase-fd", str(read)]
            return subprocess.run(argv, input=text, capture_output=True, text=True, pass_fds=[read],
                                  env={"TERM": "xterm", **self.faults.environment}), target
        finally:
            os.close(read)

    def fresh(self):
        """The book as it was."""
        shutil.copyfile(self.folder / "before", self.book)
        self.tried += 1

    def test_a_command_says_what_it_has_done(self):
        """Status 0 is all of it; what was printed is kept; else it is said what went wrong; a new file is whole or not there."""
        every = []
        for command, text, shown in COMMANDS:
            self.fresh()
            self.faults.count()
            ended, target = self.runs(command, text)
            whole = target.read_bytes() if target.exists() else b""
            self.assertEqual(ended.returncode, 0, ended.stderr)
            every += [(command, text, shown, len(whole), left, error, for_good) for left in range(self.faults.counted)
                      for error in ERRORS.values() for for_good in (False, True)]
            self.faults.heal()
        for command, text, shown, size, left, error, for_good in every if LONG else self.random.sample(every, 40):
            with self.subTest(command, left=left, error=error, for_good=for_good):
                self.fresh()
                self.faults.arm(left, error, for_good)
                ended, target = self.runs(command, text)
                self.faults.heal()
                self.check(ended, text, shown, target.stat().st_size if target.exists() else None, size)

    def check(self, ended, text, shown, found, size):
        """What came of a command in which a call failed."""
        self.assertIn(ended.returncode, (0, 1, 3, 14, 16), ended.stderr)
        if ended.returncode:
            self.assertGreaterEqual(ended.stderr.count("."), 1, ended.stderr)
            self.assertNotIn(PRIVATE, ended.stderr)
        if found is not None:
            self.assertGreater(found, size * 0.9)
        elif size:
            self.assertNotEqual(ended.returncode, 0)
        self.assertIn("Boiler rattled", self.held("journal list"))
        if shown:
            now = self.held(shown)
            for id in re.findall("^[0-9a-f]{16}$", ended.stdout, re.M):
                self.assertIn(id, now)
            if ended.returncode == 0:
                for word in re.findall(r"Slate\d", text):
                    self.assertIn(word, now)


if __name__ == "__main__":
    unittest.main()
