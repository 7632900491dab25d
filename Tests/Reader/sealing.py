"""Sections 2 to 4 and 6 of Docs/Format.md: the classes, sealing, keys, witnesses. Nothing here uses libsodium."""
import hashlib
import hmac
import struct
from collections import namedtuple

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

HEADER, SLOTS, SLOT, FIRST_SLOT = 4096, 16, 192, 1024
OVERHEAD, HEAD = 72, 56
SEGMENT_HEAD, FRAME_HEAD = 56, 24


class Shape(namedtuple("Shape", "name number turns segments chunk shares longest passes memory")):
    """One row of the table in section 2."""

    @property
    def turn(self):
        return sum(self.segments)

    @property
    def arena(self):
        return HEADER + self.turns * self.turn

    @property
    def second_header(self):
        return self.arena + self.chunk * sum(self.shares)

    @property
    def size(self):
        return self.second_header + HEADER

    @property
    def guard(self):
        return max(2, self.turns // 64)

    def room(self, level):
        return self.segments[level] - OVERHEAD - SEGMENT_HEAD

    def segment(self, place, level):
        return HEADER + place * self.turn + sum(self.segments[:level])

    def chunk_offset(self, level, number):
        return self.arena + self.chunk * (sum(self.shares[:level]) + number)


KIB = 1024
CLASSES = [
    Shape("T", 0, 32, (512, 512, 1024), 512, (8, 16, 16), 360, 1, 8 * KIB),
    Shape("S", 1, 2048, (8 * KIB, 8 * KIB, 16 * KIB), 0, (0, 0, 0), 8000, 3, 256 * KIB),
    Shape("M", 2, 4096, (16 * KIB, 16 * KIB, 32 * KIB), 0, (0, 0, 0), 16000, 3, 256 * KIB),
    Shape("L", 3, 4096, (16 * KIB, 16 * KIB, 32 * KIB), 64 * KIB, (1536, 5376, 5376), 16000, 3, 256 * KIB),
    Shape("X", 4, 4096, (16 * KIB, 16 * KIB, 32 * KIB), 64 * KIB, (5632, 19712, 19712), 16000, 3, 256 * KIB),
]


def blake2b(message, size, key=b""):
    return hashlib.blake2b(message, digest_size=size, key=key).digest()


def passphrase_key(shape, passphrase, salt):
    return hash_secret_raw(passphrase, salt, time_cost=shape.passes, memory_cost=shape.memory, parallelism=1,
                           hash_len=32, type=Type.ID, version=0x13)


def anything_key(salt):
    return blake2b(b"opens on anything" + salt, 32)


def quarter(s, a, b, c, d):
    for left, right, turned, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[left] = (s[left] + s[right]) & 0xFFFFFFFF
        mixed = s[turned] ^ s[left]
        s[turned] = (mixed << by | mixed >> 32 - by) & 0xFFFFFFFF


def hchacha20(key, nonce16):
    s = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce16))
    for _ in range(10):
        for i in range(4):
            quarter(s, i, 4 + i, 8 + i, 12 + i)
        for i in range(4):
            quarter(s, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)
    return struct.pack("<8I", *s[:4], *s[12:])


def xchacha(key, nonce24):
    """The cipher under the subkey, and the 12-byte nonce that is left."""
    return ChaCha20Poly1305(hchacha20(key, nonce24[:16])), bytes(4) + nonce24[16:]


def label(purpose, shape_number, salt, level, place, owner=0):
    return struct.pack("<8s16sIIQQ", purpose, salt, shape_number, level, place, owner)


def seal(key, tag, nonce, plain):
    derived = blake2b(tag + nonce, 64, key)
    cipher, short = xchacha(derived[:32], bytes(24))
    return nonce + derived[32:] + cipher.encrypt(short, plain, tag)


def is_ours(key, tag, sealed):
    """Whether the commitment in the first 56 bytes matches."""
    return hmac.compare_digest(blake2b(tag + sealed[:24], 64, key)[32:], sealed[24:HEAD])


def unseal(key, tag, sealed):
    """The plain text, or None if the bytes are not ours or unreadable."""
    if not is_ours(key, tag, sealed):
        return None
    cipher, short = xchacha(blake2b(tag + sealed[:24], 64, key)[:32], bytes(24))
    try:
        return cipher.decrypt(short, sealed[HEAD:], tag)
    except InvalidTag:
        return None


def witness(key, shape_number, salt, level, place, generation, r):
    """What the nonce of another level's segment says when `level` is written in this turn."""
    return blake2b(label(b"ring wit", shape_number, salt, level, place, generation) + r, 16, key)
