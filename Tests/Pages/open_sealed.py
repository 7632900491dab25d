#!/usr/bin/env python3
"""Opens a sealed page by the rules of Docs/Handover.md, "The sealed page", and writes what is in it into a folder.

    open_sealed.py PAGE WORDS FOLDER
"""
import base64
import hashlib
import json
import pathlib
import re
import sys
import unicodedata

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 1 << 20


def key(material, header, info, length):
    return HKDF(hashes.SHA256(), length, salt=header, info=info).derive(material)


def read(words):
    """However they are typed."""
    kept = (sign for sign in unicodedata.normalize("NFKD", words) if unicodedata.category(sign)[0] != "M")
    seen = "".join(sign for sign in kept if not re.match("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]", sign))
    return " ".join(filter(None, re.split(r"[\s\u0085\u2010-\u2015\u2212,\u3001-]+", seen.lower())))


def plain(page, words):
    header, check = (base64.b64decode(re.search(f'id="{name}">(.*?)<', page)[1]) for name in ("header", "check"))
    parts = re.findall(r'class="part">(.*?)<', page)
    assert header[:14] == b"sealed page 1\n" and len(header) == 54
    rounds, salt, count = int.from_bytes(header[14:18], "big"), header[18:50], int.from_bytes(header[50:], "big")
    assert 100_000 <= rounds <= 10_000_000 and count == len(parts)
    material = hashlib.pbkdf2_hmac("sha512", read(words).encode(), salt, rounds)
    assert key(material, header, b"check", 16) == check, "other words"
    cipher = AESGCM(key(material, header, b"payload", 32))
    chunks = []
    for number, part in enumerate(parts):
        nonce = number.to_bytes(11, "big") + bytes([number == count - 1])
        chunks.append(cipher.decrypt(nonce, base64.b64decode(part, validate=True), None))
    assert all(len(chunk) == CHUNK for chunk in chunks[:-1]) and 0 < len(chunks[-1]) <= CHUNK
    return b"".join(chunks)


def main():
    page, words, folder = pathlib.Path(sys.argv[1]).read_text(), sys.argv[2], pathlib.Path(sys.argv[3])
    text = plain(page, words)
    first = 4 + int.from_bytes(text[:4], "big")
    index = json.loads(text[4:first])
    (folder / "index.json").write_text(json.dumps(index, ensure_ascii=False))
    end = first
    for file in index["files"]:
        assert first + file["at"] == end
        end += file["bytes"]
        (folder / pathlib.Path(file["name"]).name).write_bytes(text[first + file["at"] : end])
    assert end == len(text)


if __name__ == "__main__":
    main()
