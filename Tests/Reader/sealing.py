"""Sections 2 to 4 of Docs/Format.md: the classes, sealing, keys. Nothing here uses libsodium."""
import functools
import hashlib
import hmac
import struct
from collections import namedtuple

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from passphrases import canonical

HEADER, SLOTS, SLOT, FIRST_SLOT = 4096, 16, 192, 1024
OVERHEAD, HEAD = 72, 56
SEGMENT_HEAD, FRAME_HEAD = 72, 24


class Shape(namedtuple("Shape", "name number places segments chunk bays longest passes memory")):
    """One row of the table in section 2. `bays` has for each level their number and the chunks in each."""

    @property
    def place_size(self):
        return sum(self.segments)

    @property
    def files(self):
        return HEADER + self.places * self.place_size

    @property
    def second_header(self):
        return self.files + self.chunk * sum(map(self.chunks, range(3)))

    @property
    def size(self):
        return self.second_header + HEADER

    def room(self, level):
        return self.segments[level] - OVERHEAD - SEGMENT_HEAD

    def chunks(self, level):
        count, each = self.bays[level]
        return count * each

    def segment(self, place, level):
        """Where the segment stands: two places in a row are half a ring apart."""
        row = place // 2 + place % 2 * (self.places // 2)
        return HEADER + row * self.place_size + sum(self.segments[:level])

    def chunk_offset(self, level, number):
        return self.files + self.chunk * (sum(map(self.chunks, range(level))) + number)


KIB = 1024
NO_BAYS = ((0, 0),) * 3
CLASSES = [
    Shape("T", 8, 32, (512, 512, 1024), 512, ((4, 2), (6, 2), (6, 4)), 344, 1, 8 * KIB),
    Shape("S", 9, 2048, (4 * KIB, 4 * KIB, 24 * KIB), 0, NO_BAYS, 3900, 3, 256 * KIB),
    Shape("M", 10, 4096, (8 * KIB, 8 * KIB, 48 * KIB), 0, NO_BAYS, 8000, 3, 256 * KIB),
    Shape("L", 11, 4096, (8 * KIB, 8 * KIB, 48 * KIB), 64 * KIB, ((24, 64), (24, 64), (70, 128)), 8000, 3, 256 * KIB),
    Shape("X", 12, 4096, (8 * KIB, 8 * KIB, 48 * KIB), 64 * KIB, ((64, 64), (64, 64), (286, 128)), 8000, 3, 256 * KIB),
]


def blake2b(message, size, key=b""):
    return hashlib.blake2b(message, digest_size=size, key=key).digest()


@functools.cache
def passphrase_key(shape, passphrase, salt):
    return hash_secret_raw(canonical(passphrase), salt, time_cost=shape.passes, memory_cost=shape.memory, parallelism=1,
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
