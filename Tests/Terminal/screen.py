"""The whole screen of a sitting, as a terminal shows it."""
import os
import shutil
import subprocess
import time

import pexpect
import pyte

from terminal import EVERYDAY, PRIVATE, PROGRAM, OnTerminal

CTRL_X, ESC, ENTER = "\x18", "\x1b", "\r"


class Seat:
    """A person in front of a screen."""

    def __init__(
        self, test, *argv, language="en", columns=80, rows=24, term="xterm-256color", before=(), **environment
    ):
        self.test = test
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes = b""
        program, *arguments = [*before, PROGRAM, *argv, "--file", test.book, "--language", language]
        self.child = pexpect.spawn(
            program, arguments, timeout=30,
            dimensions=(rows, columns), env={"TERM": term, **environment})
        self.child.delaybeforesend = None
        test.addCleanup(self.child.close, force=True)

    def look(self, seconds=0.05):
        """Takes in what the program writes within a short time."""
        try:
            while True:
                some = self.child.read_nonblocking(1 << 16, timeout=seconds)
                self.bytes += some
                self.stream.feed(some)
        except (pexpect.TIMEOUT, pexpect.EOF):
            pass

    @property
    def text(self):
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def sees(self, *texts):
        """Waits until all of `texts` stand on the screen."""
        end = time.monotonic() + 60
        while not all(text in self.text for text in texts):
            if time.monotonic() > end:
                self.test.fail(f"{texts} not on the screen:\n{self.text}")
            self.look()
        return self

    def writes(self, text, times):
        """Waits until `text` was written so many times."""
        end = time.monotonic() + 60
        while self.bytes.count(text.encode()) < times:
            if time.monotonic() > end:
                self.test.fail(f"{text} not written {times} times:\n{self.text}")
            self.look()
        return self

    def never(self, *texts):
        """None of `texts` stands on the screen."""
        for text in texts:
            self.test.assertNotIn(text, self.text)
        return self

    def type(self, keys):
        """Types as it is."""
        self.child.send(keys)
        return self

    def back(self, times=1):
        """Types Esc and waits until it was obeyed, as often: with a key right behind it, it is Alt."""
        for _ in range(times):
            count, end = len(self.bytes), time.monotonic() + 3
            self.child.send(ESC)
            while len(self.bytes) == count and time.monotonic() < end:
                self.look()
            self.look(0.2)
        return self

    def opens(self, passphrase=PRIVATE, prompt="Passphrase"):
        """Waits for the prompt and gives the passphrase."""
        self.sees(prompt)
        return self.type(passphrase + ENTER)

    def resize(self, columns, rows):
        """Makes the window another size."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self

    def ends(self):
        """Waits for the end; gives the exit status, or the negative number of a signal."""
        end = time.monotonic() + 60
        while self.child.isalive() and time.monotonic() < end:
            self.look()
        self.look()
        self.child.close()
        status, signal = self.child.exitstatus, self.child.signalstatus
        return -signal if signal else status


class AtHome(OnTerminal):
    """A book with a private and an everyday notebook that are told apart by what stands in them."""

    HERS = ["Boiler rattled", "Spring garden", "Sow beans", "Passport of mine", "Aunt Bea"]

    def setUp(self):
        super().setUp()
        self.create()
        self.give(EVERYDAY, "settings", '{"title":"Kitchen"}')
        self.give(EVERYDAY, "journal add", '{"happened":"2026-01-02","account":"Bought flour"}')
        self.give(PRIVATE, "settings", '{"title":"Letters"}')
        self.give(PRIVATE, "journal add", '{"happened":"2026-03-01","account":"Boiler rattled"}')
        self.give(
            PRIVATE, "plan add",
            '{"title":"Spring garden","sections":[{"steps":[{"text":"Sow beans","status":"idea"}]}]}')
        self.give(PRIVATE, "documents add", '{"name":"Passport of mine"}')
        self.give(PRIVATE, "people add", '{"name":"Aunt Bea","telephones":["555 1"]}')

    def give(self, passphrase, command, text):
        """Runs a command that reads JSON and must go well."""
        return self.run_(passphrase, *command.split(), "--json", "-", text=text)

    def run_(self, passphrase, *argv, text=""):
        """Runs a command that must go well, and gives its output."""
        read, write = os.pipe()
        os.write(write, passphrase.encode() + b"\n")
        os.close(write)
        try:
            ended = subprocess.run(
                ["sh", "-c", f'exec "$@" 3<&{read}', "sh", PROGRAM, *argv, "--file", self.book,
                 "--passphrase-fd", "3"],
                input=text, capture_output=True, text=True, pass_fds=[read], check=True)
        finally:
            os.close(read)
        return ended.stdout

    def sit(self, *argv, **more):
        """Starts a sitting."""
        return Seat(self, *argv, **more)


class Pane:
    """A pane of tmux, which keeps what is scrolled off it."""

    def __init__(self, test, command):
        self.test = test
        self.name = f"homebook-{os.getpid()}-{time.monotonic_ns()}"
        self.tmux("new-session", "-d", "-x", "80", "-y", "24", "bash --norc")
        test.addCleanup(self.tmux, "kill-server")
        self.type(command)

    def tmux(self, *argv):
        """Runs tmux on a server of its own."""
        return subprocess.run(
            [shutil.which("tmux"), "-L", self.name, "-f", "/dev/null", *argv], capture_output=True, text=True).stdout

    def keys(self, *keys):
        """Presses keys by their names in tmux."""
        self.tmux("send-keys", *keys)

    def stop(self):
        """Stops what runs in the pane, from outside."""
        shell = self.tmux("display-message", "-p", "#{pane_pid}").strip()
        subprocess.run(["pkill", "-TSTP", "-P", shell], check=True)

    def type(self, line):
        """Types a line."""
        self.tmux("send-keys", "-l", line)
        self.keys("Enter")

    @property
    def text(self):
        """What stands in the pane, and all that was scrolled off it."""
        return self.tmux("capture-pane", "-p", "-J", "-S", "-")

    def sees(self, text):
        """Waits until `text` stands in the pane."""
        end = time.monotonic() + 60
        while text not in self.text:
            if time.monotonic() > end:
                self.test.fail(f"{text} not in the pane:\n{self.text}")
            time.sleep(0.05)
