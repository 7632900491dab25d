"""The program started without a terminal where there is a screen: by a double click, or by a launcher."""
import os
import pathlib
import re
import stat
import subprocess
import time
import unittest

from terminal import PRIVATE, PROGRAM, ROOT, OnTerminal

NO_TERMINAL = 17
# A terminal for the tests: it says how it was called, and runs what stands behind its own words on a terminal.
WRITES_DOWN = """#!/bin/sh
printf '%s\\n' "$0" "$@" >>"{log}"
exit {status}
"""
RUNS = """#!{python}
import os, pty, sys
arguments = sys.argv[1:]
with open({log!r}, "a") as log:
    print(sys.argv[0], *arguments, sep="\\n", file=log)
while arguments and not arguments[0].startswith("/"):
    arguments.pop(0)
def master(descriptor):
    some = os.read(descriptor, 1 << 16)
    with open({seen!r}, "ab") as seen:
        seen.write(some)
    return some
def keyboard(descriptor):
    return os.read(descriptor, 1 << 16)
os.dup2(os.open({keys!r}, os.O_RDWR), 0)
state = pty.spawn(arguments, master, keyboard)
sys.exit(os.waitstatus_to_exitcode(state))
"""


class OwnWindow(OnTerminal):
    def setUp(self):
        super().setUp()
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        self.log, self.seen, self.keys = (str(self.folder / name) for name in ("log", "seen", "keys"))
        os.mkfifo(self.keys)

    def plant(self, name, text):
        """Puts a program on the way on which programs are looked for."""
        path = self.bin / name
        path.write_text(text)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def fails(self, name):
        self.plant(name, WRITES_DOWN.format(log=self.log, status=1))

    def opens(self, name):
        self.plant(name, RUNS.format(
            python=os.environ.get("HOMEBOOK_PYTHON", "/usr/bin/python3"), log=self.log, seen=self.seen, keys=self.keys))

    def begin(self, *argv, **environment):
        """Starts the program as a launcher does: no stream is a terminal, and no terminal belongs to it."""
        return subprocess.Popen(
            [PROGRAM, *argv, "--file", self.book, "--language", "en"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
            env={"PATH": str(self.bin), "HOME": str(self.folder), "TERM": "xterm", **environment})

    def called(self):
        """The lines that the planted programs wrote down."""
        return pathlib.Path(self.log).read_text().split("\n")[:-1] if os.path.exists(self.log) else []

    def sees(self, text, times=1):
        end = time.monotonic() + 30
        while not os.path.exists(self.seen) or pathlib.Path(self.seen).read_bytes().count(text.encode()) < times:
            self.assertLess(time.monotonic(), end, self.called())
            time.sleep(0.05)

    def type(self, keys):
        with open(self.keys, "w") as keyboard:
            keyboard.write(keys)

    def test_programs_are_tried_in_turn_and_each_is_called_in_its_own_way(self):
        listed = re.findall(
            r'TerminalProgram\("([^"]+)"((?:, "[^"]+")*)\)',
            (ROOT / "Sources/Screen/Terminals/TerminalProgram.swift").read_text())
        self.assertEqual(listed[0][0], "xdg-terminal-exec")
        self.assertGreater(len(listed), 15)
        for name, _ in listed:
            self.fails(name)
        child = self.begin(DISPLAY=":7")
        output, words = child.communicate(timeout=60)
        self.assertEqual((child.returncode, output), (NO_TERMINAL, ""))
        self.assertIn("No program that opens a terminal was found here.", words)
        own = [os.path.realpath(PROGRAM), "--file", self.book, "--language", "en", "--own-window", str(child.pid)]
        wanted = []
        for name, before in listed:
            wanted += [str(self.bin / name), *re.findall(r'"([^"]+)"', before), *own]
        self.assertEqual(self.called(), wanted)

    def test_without_any_the_status_says_so(self):
        child = self.begin(WAYLAND_DISPLAY="wayland-7")
        output, words = child.communicate(timeout=60)
        self.assertEqual((child.returncode, output), (NO_TERMINAL, ""))
        self.assertIn("start the program in it", words)

    def test_without_a_screen_the_help_is_shown(self):
        self.fails("xterm")
        child = self.begin()
        output, _ = child.communicate(timeout=60)
        self.assertEqual(child.returncode, 0)
        self.assertIn("USAGE", output)
        self.assertEqual(self.called(), [])

    def test_a_command_opens_no_window(self):
        self.fails("xterm")
        child = self.begin("journal", "list", DISPLAY=":7")
        child.communicate(timeout=60)
        self.assertEqual(self.called(), [])

    def test_somebody_sits_in_it_and_it_ends_with_the_program(self):
        self.create()
        self.fails("xdg-terminal-exec")
        self.opens("konsole")
        self.fails("xterm")
        child = self.begin(DISPLAY=":7")
        self.sees("Passphrase")
        self.type(PRIVATE + "\r")
        self.sees("Wants attention")
        self.type("q")
        child.communicate(timeout=60)
        self.assertEqual(child.returncode, 0)
        names = [pathlib.Path(line).name for line in self.called() if line.startswith(str(self.bin))]
        self.assertEqual(names, ["xdg-terminal-exec", "konsole"])

    def test_what_went_wrong_stays_until_it_was_read(self):
        pathlib.Path(self.book).mkdir()
        self.opens("xterm")
        self.fails("kgx")
        child = self.begin(DISPLAY=":7")
        self.sees("Passphrase")
        self.type(PRIVATE + "\r")
        self.sees("Enter closes this window.")
        self.assertIsNone(child.poll())
        self.type("\r")
        child.communicate(timeout=60)
        self.assertEqual(child.returncode, 0)

    def test_it_does_not_call_itself_for_ever(self):
        # A terminal that is none: the program in it has no terminal either.
        self.plant("xterm", f'#!/bin/sh\nprintf "%s\\n" "$0" >>"{self.log}"\nshift\nexec "$@"\n')
        child = self.begin(DISPLAY=":7")
        child.communicate(timeout=60)
        self.assertEqual(self.called(), [str(self.bin / "xterm")])

    def test_a_real_terminal_on_a_real_screen(self):
        self.create()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x8", "-nolisten", "tcp"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(screen.wait)
        self.addCleanup(screen.terminate)
        display = ":" + screen.stdout.readline().strip()
        child = self.begin(DISPLAY=display, PATH="/usr/bin:/bin")
        window = self.windowed(child.pid)
        # Its own file and nothing else runs there: no shell that could note anything down.
        parent = int(pathlib.Path(f"/proc/{window}/stat").read_text().rsplit(")", 1)[1].split()[1])
        self.assertEqual(pathlib.Path(f"/proc/{parent}/comm").read_text().strip(), "xterm")
        self.assertEqual([path.name for path in self.folder.glob(".*history*")], [])
        # The window is closed: the program ends, and so does the one that waits for it.
        os.kill(parent, 15)
        child.communicate(timeout=60)
        end = time.monotonic() + 20
        while os.path.exists(f"/proc/{window}"):
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)

    def windowed(self, starter):
        """Waits for the program that runs in the window."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            for folder in pathlib.Path("/proc").glob("[0-9]*"):
                try:
                    called = (folder / "cmdline").read_bytes().split(b"\0")
                except OSError:
                    continue
                if called[0] == os.path.realpath(PROGRAM).encode() and self.book.encode() in called \
                        and int(folder.name) != starter:
                    return int(folder.name)
            time.sleep(0.1)
        self.fail("no window")


if __name__ == "__main__":
    unittest.main()
