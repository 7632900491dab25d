"""Books on other file systems, each on an image of its own: a life on it, a full one, and the power cut at any moment.

A cut is the call by which file systems are tested (XFS_IOC_GOINGDOWN without a flush of the log): what the system still
held back is gone, as when a computer is switched off. What was acknowledged before must be there when it is mounted again.
"""
import contextlib
import fcntl
import os
import random
import shutil
import signal
import subprocess
import time
import unittest

from program import EVERYDAY, LONG, PRIVATE, InFolder, create, run, start

CUTS = 60 if LONG else 6
SEED = int(os.environ.get("SEED", str(random.SystemRandom().randrange(1 << 30))))
GOING_DOWN, WITHOUT_LOG = 0x8004587D, (2).to_bytes(4, "little")
# What makes each of them in a file, and how large it has to be, in MB.
MAKERS = {
    "ext4": (["mkfs.ext4", "-q", "-F"], 96), "xfs": (["mkfs.xfs", "-q", "-f"], 320), "btrfs": (["mkfs.btrfs", "-q", "-f"], 160),
    "vfat": (["mkfs.vfat", "-F", "32"], 96), "exfat": (["mkfs.exfat"], 96)}


class FileSystems(InFolder):
    @contextlib.contextmanager
    def made(self, name):
        """An image with a file system in it; skipped where it cannot be made or mounted here."""
        command, size = MAKERS[name]
        if not shutil.which(command[0]):
            self.skipTest(f"no {command[0]}")
        image = self.folder / f"{name}.image"
        with open(image, "wb") as file:
            file.truncate(size << 20)
        subprocess.run([*command, image], check=True, capture_output=True)
        with self.mounted(name, image):
            pass
        yield image
        image.unlink()

    @contextlib.contextmanager
    def mounted(self, name, image):
        place = self.folder / "place"
        place.mkdir(exist_ok=True)
        # Repaired from its journal where it was cut off, as at the next start of a computer.
        mount = subprocess.run(["mount", "-t", name, "-o", "loop", image, place], capture_output=True, text=True)
        if mount.returncode != 0:
            self.skipTest(f"{name} cannot be mounted here: {mount.stderr.strip()}")
        try:
            yield place
        finally:
            for _ in range(50):
                if subprocess.run(["umount", place], capture_output=True).returncode == 0:
                    break
                time.sleep(0.1)
            else:
                subprocess.run(["umount", "-l", place], check=True)

    def people(self, book, words=PRIVATE):
        listed = run("people", "list", "--json", "--file", book, words=words)
        self.assertEqual(listed.status, 0, listed.err.decode())
        return {record["id"] for record in listed.json}

    def fill(self, path):
        """Writes until nothing more goes in."""
        with open(path, "wb", buffering=0) as filler:
            for size in (1 << 20, 1 << 12):
                with contextlib.suppress(OSError):
                    while filler.write(bytes(size)):
                        os.fsync(filler.fileno())

    def live(self, place):
        """A book is made, written, checked, copied and renewed; on a full disk a save is refused and nothing is lost."""
        book = create(place / "book", "everyday", "private", size="T")
        given = run("people", "add", "--json", "-", "--file", book, text=b'{"name":"Ana"}\n{"name":"Bea"}\n')
        self.assertEqual(given.status, 0, given.err.decode())
        known = set(given.ids)
        self.assertEqual(self.people(book), known)
        self.assertEqual(run("check", "--file", book).status, 0)
        backup = run("backup", place / "second", "--file", book)
        self.assertEqual(backup.status, 0, backup.err.decode())
        self.assertEqual(self.people(place / "second"), known)
        self.fill(place / "filler")
        refused = run("backup", place / "third", "--file", book)
        self.assertNotEqual(refused.status, 0)
        self.assertFalse((place / "third").exists())
        # A book takes its room when it is made, but a file system that copies on write may refuse all the same.
        more = run("people", "add", "--json", "-", "--file", book, text=b'{"name":"Cleo"}\n')
        if more.status == 0:
            known |= set(more.ids)
        (place / "filler").unlink()
        self.assertEqual(self.people(book), known)
        more = run("people", "add", "--json", "-", "--file", book, text=b'{"name":"Dora"}\n')
        self.assertEqual(more.status, 0, more.err.decode())
        self.assertEqual(self.people(book), known | set(more.ids))

    def test_a_life_on_each(self):
        for name in MAKERS:
            with self.subTest(name), self.made(name) as image, self.mounted(name, image) as place:
                self.live(place)

    def go_down(self, place):
        folder = os.open(place, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, GOING_DOWN, WITHOUT_LOG)
        except OSError as error:
            self.skipTest(f"the power of this file system cannot be cut: {error}")
        finally:
            os.close(folder)

    def cut(self, place, book, rng, longest):
        """Saves until the power goes; gives what was acknowledged before it went."""
        level, words = rng.choice([("private", PRIVATE), ("private", PRIVATE), ("everyday", EVERYDAY)])
        text = b"".join(b'{"name":"thing %d"}\n' % number for number in range(4))
        process = start(["people", "add", "--json", "-", "--notebook", level, "--file", book], words + "\n", text)
        time.sleep(rng.uniform(0, longest))
        # Stopped, so that nothing is acknowledged between the reading of it and the cut.
        process.send_signal(signal.SIGSTOP)
        try:
            self.go_down(place)
        finally:
            process.kill()
        out, _ = process.communicate()
        return set(out.decode().split("\n")[:-1]) if level == "private" else set()

    def test_the_power_goes(self):
        print(f"\nSEED={SEED} HOMEBOOK_LONG=1 repeats the cuts of power")
        for name in ("ext4", "xfs"):
            with self.subTest(name), self.made(name) as image:
                rng, known, written = random.Random(SEED), set(), 0
                with self.mounted(name, image) as place:
                    book = create(place / "book", "everyday", "private", size="T")
                    begun = time.monotonic()
                    known |= set(run("people", "add", "--json", "-", "--file", book, text=b'{"name":"Ana"}\n' * 4).ids)
                    longest = (time.monotonic() - begun) * 1.2
                for _ in range(CUTS):
                    with self.mounted(name, image) as place:
                        acknowledged = self.cut(place, place / "book", rng, longest)
                    written += len(acknowledged)
                    with self.mounted(name, image) as place:
                        there = self.people(place / "book")
                        self.assertLessEqual(known | acknowledged, there)
                        # What was not acknowledged may be there all the same; from now on it is.
                        known = there
                        if len(known) > 40:
                            for record in sorted(known):
                                run("people", "remove", record, "--yes", "--file", place / "book")
                            known = self.people(place / "book")
                with self.mounted(name, image) as place:
                    self.assertEqual(run("check", "--file", place / "book").status, 0)
                if LONG:
                    self.assertGreater(written, 0)

    def test_flushes_that_do_nothing_are_found(self):
        """A planted fault: without them, and without the hints that begin writing, the cut takes what was acknowledged."""
        lie = ["strace", "-f", "-q", "-o", "/dev/null", "-e", "inject=fsync,fdatasync,fadvise64,sync_file_range:retval=0"]
        with self.made("ext4") as image:
            with self.mounted("ext4", image) as place:
                create(place / "book", "everyday", "private", size="T")
            with self.mounted("ext4", image) as place:
                given = run("people", "add", "--json", "-", "--file", place / "book", text=b'{"name":"Ana"}\n', before=lie)
                self.assertEqual(given.status, 0, given.err.decode())
                self.go_down(place)
            with self.mounted("ext4", image) as place:
                listed = run("people", "list", "--json", "--file", place / "book")
                self.assertNotIn(given.ids[0], listed.out.decode())


if __name__ == "__main__":
    unittest.main()
