#!/usr/bin/env python3
"""Run with `python3 -m unittest discover -s Tests/Reader`."""
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import sealing
from example import rendered
from leaf import read_leaf
from make_vectors import LEAF
from read_book import Book, Refusal
from story import EVERYDAY, PERSONAL, PRIVATE

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parent / "Vectors"
LADIES = (b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
          b"sunscreen would be it.")


class Primitives(unittest.TestCase):
    def test_hchacha20_of_the_draft(self):
        """draft-irtf-cfrg-xchacha-03, section 2.2.1."""
        subkey = sealing.hchacha20(bytes(range(32)), bytes.fromhex("000000090000004a0000000031415927"))
        self.assertEqual(subkey.hex(), "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc")

    def test_xchacha20_poly1305_of_the_draft(self):
        """draft-irtf-cfrg-xchacha-03, appendix A.3.1."""
        cipher, nonce = sealing.xchacha(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)))
        sealed = cipher.encrypt(nonce, LADIES, bytes.fromhex("50515253c0c1c2c3c4c5c6c7"))
        self.assertEqual(sealed[:32].hex(), "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb")
        self.assertEqual(sealed[-16:].hex(), "c0875924c1c7987947deafd8780acf49")

    def test_blake2b_of_the_rfc(self):
        """RFC 7693, appendix A."""
        self.assertTrue(sealing.blake2b(b"abc", 64).hex().startswith("ba80a53f981c4d0d6a2797b69f12f6e9"))

    def test_argon2id_of_its_reference(self):
        """From the reference program's own tests: v=19, t=2, m=64 MiB, p=1."""
        shape = sealing.Shape("", 0, 0, (), 0, (), 0, 2, 65536)
        self.assertEqual(sealing.passphrase_key(shape, b"password", b"somesalt").hex(),
                         "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7")

    def test_sizes_are_those_of_the_document(self):
        self.assertEqual([shape.size for shape in sealing.CLASSES],
                         [96_256, 67_117_056, 268_443_648, 1_056_972_800, 3_204_456_448])

    def test_one_changed_bit_does_not_open(self):
        key, tag = bytes(range(32)), sealing.label(b"ring seg", 8, bytes(16), 0, 5)
        sealed = sealing.seal(key, tag, bytes(24), b"some words")
        self.assertEqual(sealing.unseal(key, tag, sealed), b"some words")
        for i in range(len(sealed)):
            changed = sealed[:i] + bytes([sealed[i] ^ 1]) + sealed[i + 1:]
            self.assertIsNone(sealing.unseal(key, tag, changed))


def patched(base, vector):
    data = bytearray(base)
    if "size" in vector:
        data = data[:vector["size"]] + bytes(max(0, vector["size"] - len(data)))
    for offset, change in vector["patches"]:
        data[offset:offset + len(change) // 2] = bytes.fromhex(change)
    return bytes(data)


def found(data, passphrase, whole=True):
    try:
        return Book(io.BytesIO(data), passphrase, whole).describe()
    except Refusal as refusal:
        return {"error": str(refusal)}


def shown(book):
    """What a short reading has to show like a whole one."""
    levels = [{**level, "unreadable": None} for level in book.get("levels", ())]
    return {**book, "levels": levels}


def plain(text):
    """Words without line ends and marks."""
    return re.sub(r"\s+", " ", re.sub(r"[`*|]", "", text)).strip()


def by_id(records):
    return sorted(records, key=lambda record: (record["id"], record["revision"]))


class Vectors(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.manifest = json.loads((VECTORS / "manifest.json").read_bytes())
        cls.base = (VECTORS / cls.manifest["base"]).read_bytes()

    def whole(self, record):
        return self.manifest["records"][record] if isinstance(record, str) else record

    def test_every_vector(self):
        for vector in self.manifest["vectors"]:
            with self.subTest(vector["name"]):
                data, passphrase = patched(self.base, vector), bytes.fromhex(vector["passphrase"])
                whole = found(data, passphrase)
                self.check(vector["expect"], whole)
                self.assertEqual(shown(whole), shown(found(data, passphrase, whole=False)))

    def check(self, expected, got):
        self.assertEqual(self.by_id(expected), self.reduced(got, expected))
        personal = got["levels"][1].get("attachments", []) if got.get("level", 0) > 0 else []
        self.assertEqual(expected.get("attachments", []),
                         [{"id": file["id"], "damaged": file["damaged"]} for file in personal])

    def by_id(self, expected):
        levels = [{**level, "records": by_id(map(self.whole, level["records"]))}
                  for level in expected.get("levels", ())]
        return {name: value for name, value in expected.items() if name != "attachments"} | {"levels": levels}

    def reduced(self, got, expected):
        """Only what the manifest speaks of."""
        same = {name: got.get(name) for name in expected if name != "attachments"} | {"levels": []}
        for level in got.get("levels", ()):
            files = [{name: file[name] for name in ("id", "damaged", "lost")} for file in level.get("attachments", ())]
            level = {**level, "files": files, "records": by_id(level["records"])}
            same["levels"].append({name: level[name] for name in expected["levels"][0]})
        return same

    def test_the_manifest_names_each_vector_once(self):
        names = [vector["name"] for vector in self.manifest["vectors"]]
        self.assertEqual(len(names), len(set(names)))
        self.assertGreater(len(names), 250)

    def test_each_vector_quotes_a_rule_of_the_document(self):
        text = (HERE.parent.parent / "Docs" / "Format.md").read_text()
        sections = {section.split(". ")[0]: plain(section) for section in text.split("\n## ")}
        for vector in self.manifest["vectors"]:
            self.assertIn(plain(vector["rule"]), sections[vector["section"]], vector["name"])

    def test_the_worked_example_is_what_the_good_file_holds(self):
        text = (HERE.parent.parent / "Docs" / "Format.md").read_text()
        for block in rendered():
            self.assertTrue(block in text, block)

    def test_the_leaf_opens_for_its_notebook_and_the_one_above(self):
        leaf = (VECTORS / "good.leaf").read_bytes()
        for passphrase, opens in ((EVERYDAY, False), (PERSONAL, True), (PRIVATE, True)):
            found = read_leaf(Book(io.BytesIO(self.base), passphrase), leaf)
            self.assertEqual(found, (1, LEAF) if opens else None)
        self.assertIsNone(read_leaf(Book(io.BytesIO(self.base), PRIVATE), leaf[:-1] + b"\1"))

    def test_the_vectors_are_what_the_program_makes(self):
        made = subprocess.run([sys.executable, str(HERE / "make_vectors.py"), "--check"])
        self.assertEqual(made.returncode, 0)


class CommandLine(unittest.TestCase):
    def read(self, *arguments, **options):
        command = [sys.executable, str(HERE / "read_book.py"), *arguments]
        done = subprocess.run(command, capture_output=True, **options)
        return done.returncode, json.loads(done.stdout)

    def test_the_good_file_opens_by_descriptor(self):
        near, far = os.pipe()
        os.write(far, b"green kettle, blue door\nmore")
        os.close(far)
        status, book = self.read(str(VECTORS / "good.book"), "--passphrase-fd", str(near), pass_fds=[near])
        os.close(near)
        self.assertEqual((status, book["class"], book["level"], book["clock"]), (0, "T", 0, 103))

    def test_a_wrong_passphrase_ends_with_12(self):
        with tempfile.NamedTemporaryFile() as passphrase:
            passphrase.write(b"wrong\n")
            passphrase.flush()
            self.assertEqual(self.read(str(VECTORS / "good.book"), "--passphrase-file", passphrase.name),
                             (12, {"error": "no entry"}))

    def test_another_size_ends_with_13(self):
        with tempfile.NamedTemporaryFile() as passphrase:
            passphrase.write(b"any\n")
            passphrase.flush()
            self.assertEqual(self.read(passphrase.name, "--passphrase-file", passphrase.name),
                             (13, {"error": "size"}))


if __name__ == "__main__":
    unittest.main()
