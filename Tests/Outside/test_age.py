"""The age commands of the built program, with Debian's age and pyrage as the other side."""
import pathlib
import random
import re
import signal
import stat
import subprocess
import tempfile
import time
import unittest

import pexpect
import pyrage

from program import EVERYDAY, LONG, PRIVATE, PROGRAM, ROOT, InFolder, create, run

WORDS = "sopa de ajo, pan y mañana"
CHUNK = 1 << 16
SIZES = [0, 1, 15, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1]
LONGEST = 16 << 20
IDENTITIES = [pyrage.x25519.Identity.generate() for _ in range(20)]
SMALL = b"A note for later.\n"


def plain(size):
    return random.Random(size).randbytes(size)


def age(*argv, given=None):
    """The other program; gives its output, or `None` where it refuses."""
    ended = subprocess.run(["age", *map(str, argv)], input=given, capture_output=True)
    return ended.stdout if ended.returncode == 0 else None


def age_with_words(*argv):
    """The other program, which asks for the passphrase on a terminal."""
    child = pexpect.spawn("age", list(map(str, argv)), timeout=60)
    while child.expect(["passphrase[^:]*: ?", pexpect.EOF]) == 0:
        child.sendline(WORDS)
    child.close()
    return child.exitstatus


class Age(InFolder):
    def setUp(self):
        super().setUp()
        self.key = self.folder / "key.txt"
        self.key.write_text(f"# made today\n\n{IDENTITIES[-1]}\n")

    def path(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def encrypt(self, source, target, *options, recipients=()):
        named = [word for each in recipients for word in ("--to-recipient", str(each))]
        return run("age", "encrypt", *named, *options, source, target, words=WORDS)

    def decrypt(self, source, target, *options, words=WORDS, text=b""):
        return run("age", "decrypt", *options, source, target, words=words, text=text)

    def opened(self, source, *options):
        ended = self.decrypt(source, "-", *options)
        self.assertEqual(ended.status, 0, ended.err.decode())
        return ended.out


class Peers(Age):
    """What one side writes, the others open."""

    def cases(self):
        for armored in ([], ["--armor"]):
            for count in (1, 2, 20):
                for size in SIZES:
                    yield size, count, armored
                if LONG or (count == 2 and not armored):
                    yield LONGEST, count, armored

    def test_to_recipients(self):
        for size, count, armored in self.cases():
            with self.subTest(size=size, count=count, armored=armored):
                text, ours = plain(size), self.folder / f"{size}-{count}-{len(armored)}"
                chosen = [identity.to_public() for identity in IDENTITIES[-count:]]
                source = self.path(f"{ours.name}.in", text)
                self.assertEqual(self.encrypt(source, ours, *armored, recipients=chosen).status, 0)
                self.assertEqual(age("-d", "-i", self.key, ours), text)
                self.assertEqual(pyrage.decrypt(ours.read_bytes(), [IDENTITIES[-1]]), text)
                self.assertEqual(self.opened(ours, "--identity", self.key), text)
                named = [word for each in chosen for word in ("-r", str(each))]
                theirs = self.path("theirs", age(*(["-a"] if armored else []), *named, source))
                self.assertEqual(self.opened(theirs, "--identity", self.key), text)
                theirs = self.path("theirs", pyrage.encrypt(text, chosen, armored=bool(armored)))
                self.assertEqual(self.opened(theirs, "--identity", self.key), text)

    def test_with_a_passphrase(self):
        for size in SIZES if LONG else (0, CHUNK + 1):
            for armored in ([], ["--armor"]):
                with self.subTest(size=size, armored=armored):
                    text, ours = plain(size), self.folder / f"{size}-{len(armored)}"
                    source = self.path(f"{ours.name}.in", text)
                    self.assertEqual(self.encrypt(source, ours, *armored).status, 0)
                    self.assertIn(b"-> scrypt ", ours.read_bytes() if not armored else b"-> scrypt ")
                    self.assertEqual(pyrage.passphrase.decrypt(ours.read_bytes(), WORDS), text)
                    out = self.folder / f"{ours.name}.out"
                    self.assertEqual(age_with_words("-d", "-o", out, ours), 0)
                    # Debian's age makes no file for an empty text.
                    self.assertEqual(out.read_bytes() if size else b"", text)
                    self.assertEqual(self.opened(ours), text)
                    theirs = self.folder / f"{ours.name}.theirs"
                    self.assertEqual(age_with_words("-p", *(["-a"] if armored else []), "-o", theirs, source), 0)
                    self.assertEqual(self.opened(theirs), text)
                    theirs.write_bytes(pyrage.passphrase.encrypt(text, WORDS, armored=bool(armored)))
                    self.assertEqual(self.opened(theirs), text)

    def test_streams(self):
        recipient = str(IDENTITIES[-1].to_public())
        ours = run("age", "encrypt", "--to-recipient", recipient, "-", "-", text=plain(CHUNK + 1))
        self.assertEqual(age("-d", "-i", self.key, given=ours.out), plain(CHUNK + 1))
        back = self.decrypt("-", "-", "--identity", self.key, text=ours.out)
        self.assertEqual((back.status, back.out), (0, plain(CHUNK + 1)))

    def test_a_passphrase_of_any_bytes_and_length(self):
        source = self.path("in", SMALL)
        for number, words in enumerate((" ", "\tspaces kept ", "word " * 3000, "ключ и замок")):
            ours = self.folder / f"out{number}"
            self.assertEqual(run("age", "encrypt", source, ours, words=words).status, 0)
            self.assertEqual(pyrage.passphrase.decrypt(ours.read_bytes(), words), SMALL)
            self.assertEqual(self.decrypt(ours, "-", words=words).out, SMALL)
            self.assertEqual(self.decrypt(ours, "-", words=words.strip() + "x").status, 12)


class Refusals(Age):
    """Every refusal has its status, and leaves nothing at the output."""

    def setUp(self):
        super().setUp()
        self.out = self.folder / "out"
        self.ours = self.folder / "ours"
        self.encrypt(self.path("in", SMALL), self.ours, recipients=[IDENTITIES[-1].to_public()])

    def refused(self, status, ended, says=""):
        self.assertEqual(ended.status, status, ended.err.decode())
        self.assertIn(says, ended.err.decode())
        self.assertEqual(ended.out, b"")
        self.assertFalse(self.out.exists())

    def test_every_bit_changed_and_every_cut(self):
        whole = self.ours.read_bytes()
        flaws = [(f"bit {n}", whole[: n // 8] + bytes([whole[n // 8] ^ 1 << n % 8]) + whole[n // 8 + 1 :])
                 for n in range(0, len(whole) * 8, 1 if LONG else 7)]
        flaws += [(f"cut at {n}", whole[:n]) for n in range(0, len(whole), 1 if LONG else 3)]
        flaws += [("a byte behind it", whole + b"\n"), ("twice", whole + whole)]
        for number, (name, data) in enumerate(flaws):
            with self.subTest(name):
                target = "-" if number % 2 else self.out
                ended = self.decrypt(self.path("flawed", data), target, "--identity", self.key)
                # A changed share or wrapped key is a file for somebody else.
                self.assertIn(ended.status, (12, 13))
                self.refused(ended.status, ended)

    def test_a_longer_file_gives_nothing_before_it_is_checked_to_its_end(self):
        self.encrypt(self.path("in2", plain(5 * CHUNK)), self.folder / "long", recipients=[IDENTITIES[-1].to_public()])
        whole = (self.folder / "long").read_bytes()
        for data in (whole[:-1], whole[: len(whole) - CHUNK - 16], whole[:-3] + b"abc"):
            for target in ("-", self.out):
                self.refused(13, self.decrypt(self.path("flawed", data), target, "--identity", self.key))

    @unittest.skipUnless(LONG, "takes minutes in a debug build")
    def test_a_text_that_cannot_be_held_back_is_for_a_file(self):
        long = self.folder / "long"
        with open(long, "wb") as text:
            text.truncate((256 << 20) + 1)
        self.assertEqual(self.encrypt(long, self.folder / "long.age", recipients=[IDENTITIES[-1].to_public()]).status, 0)
        self.refused(15, self.decrypt(self.folder / "long.age", "-", "--identity", self.key), "Name a file")
        self.assertEqual(self.decrypt(self.folder / "long.age", self.out, "--identity", self.key).status, 0)
        self.assertEqual(self.out.stat().st_size, (256 << 20) + 1)

    def test_what_does_not_open_it(self):
        other = self.path("other", str(IDENTITIES[0]).encode())
        self.refused(12, self.decrypt(self.ours, self.out, "--identity", other), "any of these keys")
        self.refused(12, self.decrypt(self.ours, self.out), "encrypted to recipients")
        with_words = self.path("words", pyrage.passphrase.encrypt(SMALL, WORDS))
        self.refused(12, self.decrypt(with_words, self.out, "--identity", other), "with a passphrase")
        self.refused(12, self.decrypt(with_words, self.out, words="other words"), "not the passphrase")
        self.refused(64, self.decrypt(with_words, self.out, words=""))

    def test_what_is_no_age_file(self):
        self.refused(13, self.decrypt(self.path("text", b"Dear all,\n"), self.out), "not an age file")
        self.refused(13, self.decrypt(self.path("empty", b""), self.out))
        self.refused(13, self.decrypt(self.path("v2", b"age-encryption.org/v2\n"), self.out), "another version")

    def test_keys_that_are_none(self):
        mine, source = str(IDENTITIES[0]), self.folder / "in"
        for given, says in (("age1xyz", "not a key"), (mine, "That is an identity"), (mine.lower(), "That is an identity"),
                            ("ssh-ed25519 AAAA", "of a kind"),
                            (str(IDENTITIES[0].to_public())[:-1] + "q", "not copied right")):
            self.refused(15, self.encrypt(source, self.out, recipients=[given]), says)
        for text, says in ((b"# nothing\n", "no identity"), (b"\n\nhello\n", "Line 3: "),
                           (str(IDENTITIES[0].to_public()).encode(), "Line 1: That is a recipient")):
            self.refused(15, self.decrypt(self.ours, self.out, "--identity", self.path("keys", text)), says)

    def test_places(self):
        source = self.folder / "in"
        to = {"recipients": [IDENTITIES[0].to_public()]}
        self.refused(10, self.encrypt(self.folder / "none", self.out, **to))
        self.refused(10, self.decrypt(self.ours, self.out, "--identity", self.folder / "none"))
        self.refused(10, self.encrypt(source, self.folder / "none/out", **to), f"no folder {self.folder}/none")
        self.refused(15, self.encrypt(self.folder, self.out, **to), "not a file")
        self.assertEqual(self.encrypt(source, self.ours, **to).status, 15)
        self.assertEqual(self.decrypt(self.ours, source, "--identity", self.key).status, 15)
        self.assertEqual(source.read_bytes(), SMALL)
        self.refused(64, self.decrypt("-", self.out, "--identity", "-"))

    def test_a_place_that_takes_no_writing(self):
        self.refused(16, self.encrypt(self.folder / "in", "/sys/out", recipients=[IDENTITIES[0].to_public()]))

    def test_the_file_is_for_its_owner_only_and_others_are_not_touched(self):
        self.assertEqual(stat.S_IMODE(self.ours.stat().st_mode), 0o600)
        self.assertEqual(self.decrypt(self.ours, self.out, "--identity", self.key).status, 0)
        self.assertEqual(stat.S_IMODE(self.out.stat().st_mode), 0o600)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["in", "key.txt", "ours", "out"])


# Without /proc no file can be nameless; so it is on FAT.
NAMED = ("unshare", "-m", "sh", "-c", 'umount -l /proc && exec "$@"', "sh")
CAN_NAME = subprocess.run([*NAMED, "true"], capture_output=True).returncode == 0


@unittest.skipUnless(CAN_NAME, "takes /proc away, which only root may")
class Named(Age):
    """Where a file must have a name from its beginning, an end halfway leaves nothing at its place."""

    def begin(self, out):
        argv = [*NAMED, PROGRAM, "age", "encrypt", "--to-recipient", str(IDENTITIES[-1].to_public()), "-", str(out)]
        process = subprocess.Popen(argv, stdin=subprocess.PIPE)
        for _ in range(200):
            if pathlib.Path(f"{out}.partial").exists():
                return process
            time.sleep(0.05)
        self.fail("it did not begin")

    def end(self, process, number):
        process.send_signal(number)
        process.wait()
        process.stdin.close()
        return process.returncode

    def test_an_interruption_takes_the_unfinished_file_away(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self.assertEqual(self.end(self.begin(self.folder / "out"), number), 128 + number)
            self.assertEqual([path.name for path in self.folder.iterdir()], ["key.txt"])

    def test_what_a_killed_one_left_is_taken_away_by_the_next(self):
        out = self.folder / "out"
        self.end(self.begin(out), signal.SIGKILL)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["key.txt", "out.partial"])
        source = self.path("in", SMALL)
        recipient = str(IDENTITIES[-1].to_public())
        ended = run("age", "encrypt", "--to-recipient", recipient, source, out, before=NAMED)
        self.assertEqual(ended.status, 0, ended.err.decode())
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["in", "key.txt", "out"])
        self.assertEqual(self.opened(out, "--identity", self.key), SMALL)


def vectors(section):
    """The files of Tests/AgeTests/Vectors, each with one flaw: what is said of it, and its bytes."""
    names = {"n": b"\n", "r": b"\r"}

    def unescaped(text):
        plain = lambda found: names.get(found[1], found[1].encode()) if found[1][0] != "x" else bytes.fromhex(found[1][1:])
        parts = re.split(r"(\\(?:x..|.))", text)
        return b"".join(plain(re.match(r"\\(.*)", part)) if part[:1] == "\\" else part.encode() for part in parts)

    for block in (ROOT / f"Tests/AgeTests/Vectors/{section}.txt").read_text().strip("\n").split("\n\n"):
        lines = block.split("\n")
        said = {}
        for key, _, value in (line.partition(": ") for line in lines if not line.startswith("| ")):
            said.setdefault(key, []).append(value)
        yield said, b"".join(unescaped(line[2:]) for line in lines if line.startswith("| "))


class Vectors(Age):
    """What the format refuses, the program refuses, with its status, and nothing is written."""

    NOT_OPENED = {"noMatch", "wrongPassphrase", "needsIdentity", "needsPassphrase"}

    def test_files(self):
        for section in ("header", "x25519", "scrypt", "armor", "payload"):
            for number, (said, data) in enumerate(vectors(section)):
                with self.subTest(said["name"][0], section=section):
                    path, out = self.path("vector", data), self.folder / "out"
                    key = self.path("keys", "\n".join(said.get("identity", [])).encode())
                    given = [] if "passphrase" in said else ["--identity", key]
                    target = "-" if number % 2 else out
                    # The library takes a passphrase as it is, the command also without the spaces at its ends.
                    words = re.sub(" $", ".", said.get("passphrase", [WORDS])[0])
                    ended = self.decrypt(path, target, *given, words=words)
                    (expect,) = said["expect"]
                    if expect == "opens":
                        text = said.get("text", [""])[0].replace("\\n", "\n").encode()
                        self.assertEqual((ended.status, ended.out + (out.read_bytes() if out.exists() else b"")), (0, text))
                        out.unlink(missing_ok=True)
                    else:
                        self.assertEqual(ended.status, 12 if expect in self.NOT_OPENED else 13, ended.err.decode())
                        self.assertEqual((ended.out, out.exists()), (b"", False))

    def test_keys(self):
        source = self.path("in", SMALL)
        for said, _ in vectors("keys"):
            with self.subTest(said["name"][0]):
                status = 0 if said["expect"] == ["opens"] else 15
                # An empty argument is a missing one.
                for recipient in filter(None, said.get("recipient", [])):
                    ended = run("age", "encrypt", f"--to-recipient={recipient}", source, "-")
                    self.assertEqual(ended.status, status, ended.err.decode())
                for identity in said.get("identity", []):
                    path = self.path("keys", identity.encode())
                    ended = self.decrypt(self.path("none", b""), "-", "--identity", path)
                    # The key is read first; a good one meets a file that is none.
                    self.assertEqual(ended.status, status or 13, ended.err.decode())


class OwnKeys(Age):
    """A notebook's own key."""

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="homebook-")
        cls.book = create(pathlib.Path(cls.place.name) / "b", "everyday", "private", size="T", on_wrong="error")

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def own(self, *argv, words=PRIVATE):
        return run("age", *argv, "--file", self.book, words=words)

    def test_each_notebook_has_its_own_and_keeps_it(self):
        keys = [self.own("key", words=words).out.decode().strip() for words in (PRIVATE, EVERYDAY, PRIVATE)]
        self.assertEqual(keys[0], keys[2])
        self.assertNotEqual(keys[0], keys[1])
        self.assertEqual(self.own("key", "--json").json, {"recipient": keys[0]})
        below = self.own("key", "--notebook", "everyday").out.decode().strip()
        self.assertEqual(below, keys[1])

    def test_what_is_encrypted_to_it_only_it_opens(self):
        mine = self.path("mine", age("-r", self.own("key").out.decode().strip(), given=SMALL))
        ended = self.own("decrypt", "--own-key", mine, "-")
        self.assertEqual((ended.status, ended.out), (0, SMALL))
        self.own("key", words=EVERYDAY)
        ended = self.own("decrypt", "--own-key", mine, "-", words=EVERYDAY)
        self.assertEqual((ended.status, ended.out), (12, b""))

    def test_no_command_shows_it(self):
        self.own("key")
        for argv in (["search", "--json"], ["settings", "--json"], ["check", "--json"], ["journal", "list", "--json"],
                     ["export", "report", "--plain"], ["export", "log", "--plain", "--format", "json"]):
            ended = run(*argv, "--file", self.book, text=b"AGE-SECRET\n")
            self.assertNotIn(b"AGE-SECRET", ended.out + ended.err, argv)

    def test_import_takes_no_key(self):
        record = b'{"id":"00000000000000aa","kind":"ageKey","identity":"%s"}' % str(IDENTITIES[0]).encode()
        book = create(self.folder / "b", "everyday", size="T", on_wrong="error")
        ended = run("import", self.path("keys.json", record), "--file", book, words=EVERYDAY)
        self.assertEqual((ended.status, ended.out), (0, b""))
        mine = run("age", "key", "--file", book, words=EVERYDAY).out.decode().strip()
        self.assertNotEqual(mine, str(IDENTITIES[0].to_public()))

    def test_it_goes_along_into_a_second_book(self):
        mine = self.own("key").out
        copy = self.folder / "copy"
        self.assertEqual(run("backup", copy, "--file", self.book).status, 0)
        self.assertEqual(run("age", "key", "--file", copy).out, mine)

    def test_two_keys_after_a_merge_both_open(self):
        first, second = (create(self.folder / name, "everyday", size="T", on_wrong="error") for name in "ab")
        files = [self.path(f"file{number}", age("-r", run("age", "key", "--file", book, words=EVERYDAY).out.decode().strip(),
                                                given=SMALL)) for number, book in enumerate((first, second))]
        shown = run("age", "key", "--file", first, words=EVERYDAY).out
        merged = run("merge", second, "--file", first, words=f"{EVERYDAY}\n{EVERYDAY}")
        self.assertEqual(merged.status, 0, merged.err.decode())
        self.assertEqual(run("age", "key", "--file", first, words=EVERYDAY).out, shown)
        for file in files:
            ended = run("age", "decrypt", "--own-key", file, "-", "--file", first, words=EVERYDAY)
            self.assertEqual((ended.status, ended.out), (0, SMALL))


if __name__ == "__main__":
    unittest.main()
