"""Age files from given keys and random numbers, so that each rule of the format can be broken alone."""
import base64
import hashlib
import hmac
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
FILE_KEY = b"SIXTEEN KEYBYTES"
NONCE = bytes(range(0x60, 0x70))
SALT = bytes(range(0x30, 0x40))
TEXT = b"bread, milk, batteries\n"


def hkdf(material, salt, info):
    return HKDF(hashes.SHA256(), 32, salt, info).derive(material)


def b64(data):
    return base64.b64encode(data).rstrip(b"=").decode()


def raw(public):
    return public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def scalar(number):
    return hashlib.sha256(b"scalar %d" % number).digest()


def point(secret):
    return raw(X25519PrivateKey.from_private_bytes(secret).public_key())


def polymod(values):
    state = 1
    for value in values:
        top, state = state >> 25, (state & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            state ^= generator if top >> bit & 1 else 0
    return state


def bech32(prefix, data, padding=0):
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += f"{padding:b}".zfill(-len(bits) % 5) if len(bits) % 5 else ""
    digits = [int(bits[i:i + 5], 2) for i in range(0, len(bits), 5)]
    low = prefix.lower()
    expanded = [ord(c) >> 5 for c in low] + [0] + [ord(c) & 31 for c in low]
    check = polymod(expanded + digits + [0] * 6) ^ 1
    digits += [check >> 5 * (5 - i) & 31 for i in range(6)]
    return low + "1" + "".join(ALPHABET[digit] for digit in digits)


def identity(number):
    return bech32("age-secret-key-", scalar(number)).upper()


def recipient(number):
    return bech32("age", point(scalar(number)))


def wrap_x25519(number, file_key=FILE_KEY, once=50, share=None):
    """The share and the wrapped file key of an X25519 stanza."""
    public = X25519PublicKey.from_public_bytes(point(scalar(number)))
    shared = X25519PrivateKey.from_private_bytes(scalar(once)).exchange(public)
    share = share or point(scalar(once))
    key = hkdf(shared, share + raw(public), b"age-encryption.org/v1/X25519")
    return share, ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def wrap_scrypt(passphrase, factor=10, salt=SALT, file_key=FILE_KEY):
    """The wrapped file key of an scrypt stanza."""
    key = hashlib.scrypt(passphrase, salt=b"age-encryption.org/v1/scrypt" + salt, n=1 << factor, r=8, p=1,
                         maxmem=1 << 30, dklen=32)
    return ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def stanza(arguments, body):
    text = b64(body)
    lines = [text[i:i + 64] for i in range(0, len(text), 64)]
    if len(text) % 64 == 0:
        lines.append("")
    return f"-> {arguments}\n" + "".join(line + "\n" for line in lines)


def x25519(number=1, **more):
    share, body = wrap_x25519(number, **more)
    return stanza(f"X25519 {b64(share)}", body)


def scrypt(passphrase=b"open sesame", factor=10, **more):
    return stanza(f"scrypt {b64(more.get('salt', SALT))} {factor}", wrap_scrypt(passphrase, factor, **more))


def chunk(text, number=0, last=True, nonce=NONCE):
    key = hkdf(FILE_KEY, nonce, b"payload")
    return ChaCha20Poly1305(key).encrypt(number.to_bytes(11, "big") + bytes([last]), text, None)


@dataclass
class Age:
    """A good file; each part can be given as it should not be."""
    stanzas: str = field(default_factory=x25519)
    version: str = "age-encryption.org/v1\n"
    end: str | None = None
    nonce: bytes = NONCE
    payload: bytes | None = None

    def mac(self, key=FILE_KEY):
        covered = (self.version + self.stanzas + "---").encode("latin-1")
        return hmac.digest(hkdf(key, b"", b"header"), covered, "sha256")

    def header(self):
        end = f"--- {b64(self.mac())}\n" if self.end is None else self.end
        return (self.version + self.stanzas + end).encode("latin-1")

    def bytes(self):
        return self.header() + self.nonce + (chunk(TEXT) if self.payload is None else self.payload)


def armored(data, end="\n"):
    text = base64.b64encode(data).decode()
    lines = [text[i:i + 64] for i in range(0, len(text), 64)]
    return "".join(line + end for line in
                   ["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----"])
