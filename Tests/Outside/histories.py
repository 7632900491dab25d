"""Random histories of the real program on the smallest book, attacks on the file, and the marks of the next session.

A `History` uses one book at all levels, by commands and by sittings in a pseudo-terminal, some of them killed. After each
attack the same next session is done on copies of the file, once by every passphrase of the book, and once more where what
stands above the passphrase was replaced by random bytes: that is a book without those notebooks.
"""
import collections
import random
import shutil
import signal
import time

from marks import (
    CALLS, CHORD, CHUNKS, HEADER, HOME, LOOK, NAMES, PARTS, PLACES, SIZE, TURN, WORDS, Marks, Typist, calls, changed, loads, masked,
    pages, person)
from program import EVERYDAY, create, run, start

# A load comes by chance in about one session of 32: so many in a row do not.
MOST_CHANCE = 7


class Difference(AssertionError):
    """Marks that are not the same in two worlds."""


# The next session: a command and its input, or what is typed in a sitting, and how many loads it asks for of each level.
NEXT = [
    (["people", "list"], b"", None), (["check"], b"", None), (["due"], b"", None), (["search"], b"soap\n", None),
    (["people", "add", "--json", "-"], b'{"name":"Bea"}', None), (["people", "add", "--json", "-"], b"{", None),
    (["rewrite", "16"], b"", None), (["rewrite", "all"], b"", None), (["rewrite", "--files", "1"], b"", (0, 1, 1)),
    (["backup", "COPY"], b"", None), (["settings", "--json", "-"], b'{"idle":5}', None), (None, LOOK, None),
    (None, CHORD, None), (None, person("Bea"), None),
]


class History:
    """One book and what was done to it, from one seed."""

    def __init__(self, seed, folder, leak=()):
        """`leak`: a command that runs the program in the next sessions and does something besides."""
        self.seed, self.folder, self.leak = seed, folder, leak
        self.random = random.Random(seed)
        self.notebooks = 1 + seed % 3
        self.on_wrong = self.random.choice(("everyday", "error"))
        self.book = create(folder / "book", *NAMES[:self.notebooks], on_wrong=self.on_wrong, size="T")
        # In a sitting no such command sees the passphrase.
        self.next = [act for act in NEXT if act[0] or not leak]
        self.older, self.ids = [self.book.read_bytes()], [[] for _ in NAMES]
        # The people that were acknowledged in each notebook; None where the book said that something is lost.
        self.known, self.lost, self.is_attacked = [set() for _ in NAMES], [0] * 3, False
        self.done, self.said = collections.Counter(), []
        (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(400))

    def __str__(self):
        return f"seed {self.seed}, {self.notebooks} notebooks, on-wrong {self.on_wrong}: " + "; ".join(self.said[-30:])

    def go(self, uses=7, attacks=2):
        """So many acts, an attack and a comparison, and that so many times."""
        for level in range(self.notebooks):
            self.keep(level)
        for _ in range(attacks):
            for _ in range(uses):
                self.use()
            self.check_kept()
            whole = self.book.read_bytes()
            for _ in range(self.random.choice((1, 1, 1, 2, 3))):
                self.attack()
            self.compare()
            # It goes on with the file as it was, or with the attacked one, of which less is promised.
            if self.random.random() < 0.5:
                self.book.write_bytes(whole)
            else:
                self.is_attacked = True
        return self.done

    # What is done

    def hb(self, level, *argv, text=b"", highest=None):
        """A command in the notebook of `level`; it ends with a status of its own."""
        opened = level if highest is None else highest
        argv = [*argv, "--notebook", NAMES[level], "--file", self.book]
        ended = run(*argv, words=WORDS[opened], text=text)
        if ended.status == 3:
            self.give_up(opened)
            ended = run(*argv, "--accept-damage", words=WORDS[opened], text=text)
        self.said.append(f"{NAMES[level]} {' '.join(map(str, argv[:-4]))} -> {ended.status}")
        if ended.status not in (0, 3, 13, 14, 15, 16):
            raise AssertionError(f"{self}: {ended.err.decode(errors='replace')}")
        return ended

    def give_up(self, highest):
        """The book said that something is not as it was saved: what counts from now on is what is there."""
        self.done["said that something is lost"] += 1
        for level in range(highest + 1):
            self.known[level] = None

    def keeps(self, level, ids):
        """They are acknowledged."""
        self.ids[level] += ids
        if self.known[level] is not None:
            self.known[level] |= set(ids)

    def use(self):
        """One act at one level."""
        self.older = (self.older + [self.book.read_bytes()])[-6:]
        level = self.random.randrange(self.notebooks)
        acts = [self.look, self.keep, self.keep, self.write, self.amend, self.move, self.empty, self.attach, self.mark,
                self.carry, self.merge, self.copy, self.killed, self.sit, self.sit, self.sit_killed]
        act = self.random.choice(acts)
        self.done[act.__name__] += 1
        act(level)

    def look(self, level):
        self.hb(level, *self.random.choice((["people", "list"], ["journal", "list"], ["due"])))

    def keep(self, level):
        ended = self.hb(level, "people", "add", "--json", "-", text=b'{"name":"P%d"}' % self.random.randrange(999))
        self.keeps(level, ended.ids)

    def write(self, level):
        ended = self.hb(level, "journal", "add", "--json", "-", text=b'{"happened":"2026-03-01","account":"Soap."}')
        self.ids[level] += ended.ids

    def some(self, level):
        return self.random.choice(self.ids[level]) if self.ids[level] else "0123456789abcdef"

    def amend(self, level):
        self.hb(level, "journal", "amend", self.some(level), "--json", "-", text=b'{"account":"Two.","reason":"x"}')

    def move(self, level):
        id, to = self.some(level), self.random.randrange(self.notebooks)
        ended = self.hb(level, "move", id, "--to-notebook", NAMES[to], highest=max(level, to))
        if ended.status in (0, 3) and ended.ids:
            (self.known[level] or set()).discard(id)
            self.ids[to] += ended.ids

    def empty(self, level):
        self.hb(level, "journal", "empty", self.some(level))

    def attach(self, level):
        self.hb(level, "journal", "attach", self.some(level), str(self.folder / "photo.jpg"))

    def mark(self, level):
        if self.hb(level, "plan", "add", "--json", "-", text=b'{"title":"L","sections":[{"steps":[{"text":"A","status":"idea"},'
                   b'{"text":"B","status":"idea"}]}]}').status == 0:
            self.type(level, [(HOME, "p"), ("L", "\r"), ("A", "x"), ("", "\x1b[B"), ("", "x"), ("", "\x18"), (HOME, "q")])

    def carry(self, level):
        self.hb(level, "rewrite", *self.random.choice((["16"], ["--files", "1"])))

    def merge(self, level):
        (self.folder / "other").write_bytes(self.random.choice(self.older))
        self.hb(level, "merge", str(self.folder / "other"))

    def copy(self, level):
        (self.folder / "second").unlink(missing_ok=True)
        self.hb(level, "backup", str(self.folder / "second"))

    def killed(self, level):
        """A save of several people that is killed; what it printed is acknowledged."""
        text = b"".join(b'{"name":"K%d"}\n' % n for n in range(4))
        self.look(level)
        argv = ["people", "add", "--json", "-", "--accept-damage", "--file", str(self.book)]
        process = start(argv, WORDS[level] + "\n", text)
        time.sleep(self.random.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        ids = process.communicate()[0].decode().split("\n")[:-1]
        self.said.append(f"{NAMES[level]} killed after {len(ids)}")
        self.keeps(level, ids)

    def type(self, level, steps, number=None):
        """A sitting; with `number` it ends by that signal."""
        self.look(level)
        typist = Typist(self.book, WORDS[level])
        typist.go(steps)
        if number is not None:
            time.sleep(self.random.uniform(0, 0.05))
        status = typist.end() if number is None else typist.kill(number)
        self.said.append(f"{NAMES[level]} sits {[keys for _, keys in steps]} -> {status}")
        if status not in (0, number and 128 + number, number and -number):
            raise AssertionError(f"{self}: a sitting ended with {status}")

    DRAFT = [(HOME, "jn"), ("When was it?", "1 March 2026\r"), ("What happened", "It w")]

    def sit(self, level):
        steps = self.random.choice((LOOK, CHORD, person("Sit"), [*self.DRAFT, ("It w", "\x18"), (HOME, "q")]))
        self.type(level, steps)

    def sit_killed(self, level):
        number = self.random.choice((signal.SIGKILL, signal.SIGHUP, signal.SIGTERM))
        self.type(level, self.random.choice((self.DRAFT, person("Sit")[:3], [*CHORD[:1]])), number)

    # What was acknowledged

    def list(self, level):
        """The people of a notebook, and how many pieces it ever gave up."""
        listed = self.hb(level, "people", "list", "--json")
        found = self.hb(level, "check", "--json")
        lost = [n["lost"] for n in found.json["notebooks"] if n["notebook"] == NAMES[level]]
        return {record["id"] for record in listed.json}, lost[0]

    def check_kept(self):
        """What was acknowledged is there, or the book says that something is lost."""
        if self.is_attacked:
            return
        for level in range(self.notebooks):
            there, lost = self.list(level)
            known = self.known[level]
            if known is None or lost != self.lost[level]:
                self.done["given up by name"] += 1
            elif not known <= there:
                raise AssertionError(f"{self}: {NAMES[level]} lost {known - there} without a word")
            else:
                self.done["kept"] += len(known)
            self.known[level], self.lost[level] = there, lost

    # Attacks

    def attack(self):
        """Somebody writes into the file."""
        data, random = bytearray(self.book.read_bytes()), self.random
        kind = random.choice(("flip", "put back", "splice", "damage", "plant", "header"))
        if kind == "flip":
            for _ in range(random.randint(1, 4)):
                data[random.randrange(HEADER, SIZE - HEADER)] ^= 1 << random.randrange(8)
        elif kind == "put back":
            self.take(data, random.choice(self.older), random.choice(((0,), (1, 2), (2,), (0, 1), (0, 1, 2))))
        elif kind == "splice":
            at, to = (HEADER + TURN * random.randrange(PLACES) for _ in range(2))
            data[to:to + TURN] = random.choice([bytes(data), *self.older])[at:at + TURN]
        elif kind == "damage":
            count = random.randint(1, (SIZE - 2 * HEADER) // 3)
            at = random.randrange(HEADER, SIZE - HEADER - count)
            data[at:at + count] = random.randbytes(count)
        elif kind == "plant":
            # Sittings of the everyday notebook on a copy: their segments come into the file.
            copy = self.folder / "planted"
            copy.write_bytes(data)
            for _ in range(random.randint(1, 3)):
                run("rewrite", random.choice(("16", "16", "all")), "--accept-damage", "--file", copy, words=EVERYDAY)
            self.take(data, copy.read_bytes(), (0,))
        else:
            data[random.randrange(HEADER)] ^= 1 << random.randrange(8)
        self.said.append(f"attack: {kind}")
        self.done[f"attack: {kind}"] += 1
        self.book.write_bytes(data)

    def take(self, data, other, levels):
        """Some places of `other`, or all, at some levels."""
        some = self.random.choice((range(PLACES), self.random.sample(range(PLACES), self.random.randint(1, PLACES))))
        for start, end, (what, number, level) in PARTS:
            if what == "place" and level in levels and number in some:
                data[start:end] = other[start:end]

    # The next session

    def compare(self):
        """The same next session in every world leaves the same marks; the same words, where the same passphrase opens it."""
        act = self.random.choice(self.next)
        self.said.append(f"next: {act[0] or 'sitting ' + str([k for _, k in act[1]])}")
        whole = self.book.read_bytes()
        reference = None
        for level in range(self.notebooks):
            first = None
            for above in range(level, self.notebooks):
                world = self.without(whole, above) if above < self.notebooks - 1 or self.notebooks < 3 else whole
                marks = self.marks(world, level, act)
                reference, first = reference or marks, first or marks
                self.done["sessions compared"] += 1
                where = f"opened by {NAMES[level]}, with notebooks up to {NAMES[above]}"
                if marks.left() != reference.left():
                    raise Difference(f"{self}: {where}: {self.describe(marks, reference)}")
                if (marks.status, marks.said) != (first.status, first.said):
                    raise Difference(f"{self}: {where}: {marks.status} {marks.said} not {first.status} {first.said}")
        self.done["comparisons"] += 1
        self.done[f"{len(reference.parts)} parts changed"] += 1

    @staticmethod
    def describe(marks, reference):
        return (f"more {sorted(marks.parts - reference.parts)}, less {sorted(reference.parts - marks.parts)}, "
                f"calls {marks.trace} not {reference.trace}, pages in the cache {marks.pages} not {reference.pages}")

    def without(self, whole, highest):
        """A book without the notebooks above `highest`: what stands there is random."""
        data = bytearray(whole)
        for start, end, (what, _, level) in PARTS:
            if what != "header" and level > highest:
                data[start:end] = self.random.randbytes(end - start)
        return bytes(data)

    def marks(self, world, level, act):
        """What the session leaves in that world; where a load came by chance it is done again."""
        argv, given, asked = act
        for _ in range(MOST_CHANCE):
            marks = self.session(world, level, argv, given)
            if loads(marks.parts) == (asked or (0, 0, 0)) or asked and loads(marks.parts) == (0, 0, 0):
                return marks
            self.done["loads by chance"] += 1
        return marks

    def session(self, world, level, argv, given):
        # The same name in every world: it is on the screen and in the trace.
        copy, trace = self.folder / "world" / "book", self.folder / "trace"
        shutil.rmtree(copy.parent, ignore_errors=True)
        copy.parent.mkdir()
        copy.write_bytes(world)
        seen = ["strace", "-f", "-y", "-s", "0", "-e", f"trace={CALLS}", "-o", str(trace), *self.leak]
        if argv is None:
            typist = Typist(copy, WORDS[level], seen)
            typist.go(given)
            status, said = typist.end(), None
        else:
            argv = [str(copy.parent / "copy") if word == "COPY" else word for word in argv]
            ended = run(*argv, "--accept-damage", "--file", copy, words=WORDS[level], text=given, before=seen)
            status, said = ended.status, (masked(ended.out), masked(ended.err))
        held = pages(copy)
        return Marks(changed(world, copy.read_bytes()), calls(trace.read_text(), copy), held, status, said)
