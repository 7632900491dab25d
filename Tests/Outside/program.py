"""The built program, run from outside as a user's shell would run it."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

# A run in the background of a shell ignores interruptions or hang-ups, and so would every program that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
for ignored in (signal.SIGHUP, signal.SIGQUIT):
    signal.signal(ignored, signal.SIG_DFL)

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("HOMEBOOK_PROGRAM", str(ROOT / ".build/debug/homebook"))
EVERYDAY, PERSONAL, PRIVATE, GUESS = "kitchen2019", "letters to aunt", "seven teapots wander", "let me in"
LONG = "HOMEBOOK_LONG" in os.environ


def start(argv, words, text=b"", before=()):
    """Starts the program with the passphrase on descriptor 3 and `text` on standard input."""
    read, write = os.pipe()
    os.write(write, words.encode())
    os.close(write)
    given = tempfile.TemporaryFile()
    given.write(text)
    given.seek(0)
    place = {key: os.environ[key] for key in ("PATH",) if key in os.environ}
    # The descriptor is 3 in the child whatever its number is here.
    shell = ["sh", "-c", f'exec "$@" 3<&{read}', "sh"]
    process = subprocess.Popen(
        [*shell, *before, PROGRAM, *argv, "--passphrase-fd", "3"], stdin=given, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, pass_fds=[read], env={**place, "LANG": "C.UTF-8", "HOME": "/nonexistent"})
    os.close(read)
    given.close()
    return process


class Ended:
    """How a run ended."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def ids(self):
        return self.out.decode().split()


def run(*argv, words=PRIVATE, text=b"", before=()):
    """Runs the program to its end."""
    process = start(argv, words + "\n", text, before)
    out, err = process.communicate(timeout=300)
    return Ended(process.returncode, out, err)


def create(path, *labels, size="64M", on_wrong="everyday"):
    """Makes a book with a passphrase for each of the notebooks in `labels`."""
    words = {"everyday": EVERYDAY, "personal": PERSONAL, "private": PRIVATE}
    given = "".join(f"{label}: {words[label]}\n" for label in labels)
    process = start(["create", "--size", size, "--on-wrong", on_wrong, "--file", str(path)], given)
    _, err = process.communicate(timeout=300)
    if process.returncode != 0:
        raise AssertionError(err.decode())
    return path


class InFolder(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="homebook-"))

    def tearDown(self):
        shutil.rmtree(self.folder)


class WithBook(InFolder):
    """Each test has a copy of one small book with two notebooks."""

    @classmethod
    def setUpClass(cls):
        cls.model = pathlib.Path(tempfile.mkdtemp()) / "book"
        create(cls.model, "everyday", "private")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.model.parent)

    def setUp(self):
        super().setUp()
        self.book = str(shutil.copy(self.model, self.folder / "book"))
