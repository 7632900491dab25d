#!/usr/bin/env python3
"""Debian's age and the Python package pyrage open our files and write theirs.

`peers.py FOLDER`: FOLDER has plain/SIZE, keys/N.txt and recipients.txt, and files ours/SIZE-LOCK-FORM.age, where LOCK
is r1, r2, r20 (to so many recipients, the last of whom opens) or p (the passphrase in passphrase.txt), and FORM is
bare or armor. Each is opened by both; both write a file of the same kind to theirs/TOOL-SIZE-LOCK-FORM.age. What
differs is printed, and the exit status is 1.
"""
import subprocess
import sys
from pathlib import Path

import pexpect
import pyrage


class Debian:
    """The program, which asks for passphrases on a terminal."""

    def __init__(self, folder):
        self.folder = folder
        self.passphrase = (folder / "passphrase.txt").read_text()

    def talk(self, arguments, prompts):
        child = pexpect.spawn("age", arguments, timeout=60, encoding="utf-8")
        for prompt in prompts:
            child.expect(prompt)
            child.sendline(self.passphrase)
        child.expect(pexpect.EOF)
        child.close()
        return child.exitstatus

    def open(self, path, lock):
        out = self.folder / "opened"
        out.unlink(missing_ok=True)
        if lock == "p":
            status = self.talk(["-d", "-o", str(out), str(path)], ["Enter passphrase"])
        else:
            key = self.folder / f"keys/{int(lock[1:]) - 1}.txt"
            status = subprocess.run(["age", "-d", "-i", key, "-o", out, path], check=False).returncode
        return out.read_bytes() if status == 0 and out.exists() else b"" if status == 0 else None

    def write(self, plain, lock, form, path):
        arguments = (["-a"] if form == "armor" else []) + ["-o", str(path)]
        if lock == "p":
            assert self.talk([*arguments, "-p", str(plain)], ["Enter passphrase", "Confirm passphrase"]) == 0
            return
        recipients = (self.folder / "recipients.txt").read_text().split()[:int(lock[1:])]
        for recipient in recipients:
            arguments += ["-r", recipient]
        subprocess.run(["age", *arguments, plain], check=True)


class Pyrage:
    """The library."""

    def __init__(self, folder):
        self.folder = folder
        self.passphrase = (folder / "passphrase.txt").read_text()

    def open(self, path, lock):
        try:
            if lock == "p":
                return pyrage.passphrase.decrypt(path.read_bytes(), self.passphrase)
            key = (self.folder / f"keys/{int(lock[1:]) - 1}.txt").read_text().split()[-1]
            return pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(key)])
        except pyrage.DecryptError:
            return None

    def write(self, plain, lock, form, path):
        if lock == "p":
            data = pyrage.passphrase.encrypt(plain.read_bytes(), self.passphrase, armored=form == "armor")
        else:
            texts = (self.folder / "recipients.txt").read_text().split()[:int(lock[1:])]
            recipients = [pyrage.x25519.Recipient.from_str(text) for text in texts]
            data = pyrage.encrypt(plain.read_bytes(), recipients, armored=form == "armor")
        path.write_bytes(data)


def main(folder):
    (folder / "theirs").mkdir()
    wrong = []
    for path in sorted((folder / "ours").iterdir()):
        size, lock, form = path.stem.split("-")
        plain = folder / "plain" / size
        for name, tool in (("debian", Debian(folder)), ("pyrage", Pyrage(folder))):
            if tool.open(path, lock) != plain.read_bytes():
                wrong.append(f"{name} does not open {path.name}")
            tool.write(plain, lock, form, folder / f"theirs/{name}-{path.name}")
    print("\n".join(wrong))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
