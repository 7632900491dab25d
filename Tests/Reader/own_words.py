"""Words that follow from the key of a notebook: section 4 of Docs/Format.md, "Own words"."""
import json

from passphrases import LISTS
from sealing import blake2b, label


def own_bytes(shape, salt, level, key):
    return blake2b(label(b"own word", shape.number, salt, level, 0), 32, key)


def everyday_words(own, language):
    """Seven words of the list, eleven bits each, the highest first."""
    text = (LISTS / f"drawn.{language}.txt").read_text()
    words = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
    bits = int.from_bytes(own, "big")
    return " ".join(words[bits >> 256 - 11 * (place + 1) & 2047] for place in range(7))


def rendered(shape, book):
    """The bytes of each level of a book, and its everyday words."""
    own = [own_bytes(shape, book.salt, level, key) for level, key in enumerate(book.keys)]
    words = {language: everyday_words(own[0], language) for language in ("en", "es")}
    return (json.dumps({"base": "good.book", "bytes": [each.hex() for each in own], "words": words}, indent=1,
                       ensure_ascii=False) + "\n").encode()
