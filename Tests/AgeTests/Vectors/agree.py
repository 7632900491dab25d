#!/usr/bin/env python3
"""Asks two other programs about every vector: each has to open what opens, and refuse what is refused.

Where they do otherwise is listed here with the reason.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import make_vectors
import pexpect
import pyrage

OLD = "reads bodies of an old version of the format, which may lack their last line"
FIRST = "opens by the first stanza that is good and does not look at the others"
AT_START = "looks for armor at the very start only; the specification allows white space there"
OURS = "has no limit there"
NUMBER = "reads a number up to its fraction"
OTHERWISE = {
    ("pyrage", "header", "body missing before a stanza"): OLD,
    ("pyrage", "header", "body missing before the end"): OLD,
    ("pyrage", "header", "body of a full line only"): OLD,
    ("pyrage", "x25519", "wrong share beside a good stanza"): FIRST,
    ("debian", "x25519", "wrong share beside a good stanza"): FIRST,
    ("debian", "scrypt", "another kind before it, opened by an identity"): FIRST,
    ("pyrage", "scrypt", "work factor with a fraction"): NUMBER,
    ("pyrage", "armor", "white space around it"): AT_START,
    ("debian", "armor", "white space around it"): AT_START,
    ("pyrage", "armor", "space before it"): AT_START,
    ("debian", "armor", "space before it"): AT_START,
    ("pyrage", "armor", "more white space behind it than is read"): OURS,
}


def by_pyrage(openers, data):
    try:
        if "passphrase" in openers:
            return pyrage.passphrase.decrypt(data, openers["passphrase"][0])
        return pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(text) for text in openers["identity"]])
    except pyrage.DecryptError:
        return None


def by_debian(openers, data):
    with tempfile.TemporaryDirectory() as folder:
        file, out, keys = (Path(folder) / name for name in ("file", "out", "keys"))
        file.write_bytes(data)
        if "passphrase" in openers:
            child = pexpect.spawn("age", ["-d", "-o", str(out), str(file)], timeout=60, encoding="utf-8")
            if child.expect(["Enter passphrase", pexpect.EOF]) == 0:
                child.sendline(openers["passphrase"][0])
                child.expect(pexpect.EOF)
            child.close()
            status = child.exitstatus
        else:
            keys.write_text("\n".join(openers["identity"]))
            command = ["age", "-d", "-i", keys, "-o", out, file]
            status = subprocess.run(command, capture_output=True, check=False).returncode
        return (out.read_bytes() if out.exists() else b"") if status == 0 else None


def main():
    make_vectors.make()
    seen = set()
    for section, vectors in make_vectors.VECTORS.items():
        for name, expect, openers, data in (v for v in vectors if v[3] is not None):
            expected = openers["text"][0].replace("\\n", "\n").encode() if expect == "opens" else None
            for tool, ask in (("pyrage", by_pyrage), ("debian", by_debian)):
                if ask(openers, data) != expected:
                    seen.add((tool, section, name))
    wrong = [" / ".join(key) for key in sorted(seen ^ set(OTHERWISE))]
    print("\n".join(wrong))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
