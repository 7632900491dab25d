"""The canonical form of a passphrase: section 4."""
import functools
import pathlib
import unicodedata

LISTS = pathlib.Path(__file__).resolve().parents[2] / "Sources/Strength/Lists"


def points(*ranges):
    return {chr(point) for first, last in ranges for point in range(first, last + 1)}


WHITE = points((0x09, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
               (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000))
UNSEEN = points((0xAD, 0xAD), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0xFEFF, 0xFEFF))
HYPHENS = points((0x2D, 0x2D), (0x2010, 0x2015), (0x2212, 0x2212), (0xFE58, 0xFE58), (0xFE63, 0xFE63), (0xFF0D, 0xFF0D))
COMMAS = {",", "\u3001", "\uff0c"}
COUNTS = 7, 12


@functools.cache
def lists():
    """The words of each language."""
    texts = [(LISTS / f"drawn.{language}.txt").read_text() for language in ("en", "es")]
    return [frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
            for text in texts]


def text_form(text):
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in text)
    return unicodedata.normalize("NFC", spaced).strip("".join(WHITE | UNSEEN))


def words_of(text):
    plain = unicodedata.normalize("NFKD", text)
    kept = (sign for sign in plain if not unicodedata.category(sign).startswith("M") and sign not in UNSEEN)
    small = "".join(sign.lower() if "A" <= sign <= "Z" else sign for sign in kept)
    return "".join(" " if sign in WHITE | HYPHENS | COMMAS else sign for sign in small).split(" ")


def canonical(passphrase):
    """The canonical form of the bytes that were typed."""
    try:
        text = passphrase.decode()
    except UnicodeDecodeError:
        return passphrase
    words = [word for word in words_of(text) if word]
    if len(words) in COUNTS and any(known.issuperset(words) for known in lists()):
        return " ".join(words).encode()
    return text_form(text).encode()
