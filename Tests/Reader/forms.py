"""Passphrases as people type them, and their canonical forms: Tests/Vectors/passphrases.json."""
import json
import random
import unicodedata

from passphrases import canonical, lists

SEVEN = "walnut grid pencil lamp otter seven tide"
ABOUT = ("Each passphrase, in hex as it is typed, has the canonical form that stands beside it (Docs/Format.md, section 4). "
         "`error` is the refusal where there is none that opens.")
OWN = "Maceta junto al balcón"


def chosen():
    """Rules, one by one: a name and what is typed."""
    twelve = " ".join(sorted(lists()[1])[5:1900:165])
    for name, text in [
        ("seven words", SEVEN), ("twelve Spanish words", twelve), ("a capital", SEVEN.capitalize()),
        ("capitals", SEVEN.upper()), ("hyphens", SEVEN.replace(" ", "-")), ("commas", SEVEN.replace(" ", ", ")),
        ("two spaces", SEVEN.replace(" ", "  ")), ("a line each", SEVEN.replace(" ", "\r\n") + "\r\n"),
        ("no-break spaces", SEVEN.replace(" ", "\u00a0")), ("tabs", "\t" + SEVEN.replace(" ", "\t")),
        ("hyphens that do not break", SEVEN.replace(" ", "\u2011")), ("dashes", twelve.replace(" ", " \u2013 ")),
        ("full width", "".join(chr(ord(sign) + 0xFEE0) if sign != " " else "\u3000" for sign in SEVEN)),
        ("accents on words", twelve.replace("a", "\u00e1").replace("e", "e\u0301")),
        ("marks of direction", "\u2068" + SEVEN + "\u2069"), ("a word that a soft hyphen parts", "wal\u00ad" + SEVEN[3:]),
        ("a hyphen within a word", SEVEN.replace("pencil", "pen-cil")), ("six words", SEVEN.rsplit(" ", 1)[0]),
        ("eight words", SEVEN + " tide"), ("a word of no list", SEVEN.replace("tide", "Zqx")),
        ("words of both lists", SEVEN.replace("tide", twelve.split(" ")[0])), ("a full stop behind", SEVEN + "."),
        ("a digit behind", SEVEN.capitalize() + "1"), ("thirteen words", twelve + " " + twelve.split(" ")[0]),
        ("accents as letters", OWN), ("accents apart", unicodedata.normalize("NFD", OWN)),
        ("white space at both ends", " \u00a0" + OWN + "\t\r\n"), ("a mark of order before it", "\ufeff" + OWN),
        ("two spaces within", OWN.replace(" ", "  ")), ("other spaces within", OWN.replace(" ", "\u2003")),
        ("a tab within", OWN.replace(" ", "\t")), ("capitals count", OWN.upper()), ("a ligature stays", "\ufb01x it"),
        ("no letter for both", "q\u0301ueue"), ("excluded from composition", "\u0958\u0344"), ("Hangul", "\u1112\u1161\u11ab"),
        ("a joiner within", "a\u200db"), ("zero bytes within", "a\0b"), ("one space", " "), ("unseen alone", "\u200b\u200b"),
        ("1,024 bytes that grow", "\u0958" * 341),
    ]:
        yield name, text.encode()
    yield "no UTF-8", b"\xc3\x28 not text "
    yield "half a character behind words", SEVEN.encode() + b"\xc3"
    yield "a surrogate", b"\xed\xa0\x80 "


def drawn(count=200):
    """Texts of characters that matter to the rules, from one seed."""
    chance = random.Random(13)
    signs = "abzAZé\u0301\u00e9\u1e69\u0323\u0307 \u00a0\u2003\t\n-\u2011,\uff0c\u200b\u00ad\ufeffＡß\u212b\ufdfa\u0958\u3099か0."
    for number in range(count):
        if number % 2:
            known = sorted(lists()[number // 2 % 2])
            words = [chance.choice(known) for _ in range(chance.choice([6, 7, 7, 12, 12, 13]))]
            joints = [" ", "-", ", ", "\n", "\u00a0", " \u2013 ", "  ", "\u200b "]
            text = "".join(chance.choice([word, word.title(), word.upper()]) + chance.choice(joints) for word in words)
        else:
            text = "".join(chance.choice(signs) for _ in range(chance.randrange(1, 40)))
        yield f"drawn {number}", text.encode()


def rows():
    for name, typed in [*chosen(), *drawn()]:
        form = canonical(typed)
        row = {"name": name, "typed": typed.hex(), "form": form.hex()}
        yield row if 1 <= len(form) <= 1024 else row | {"error": "too long"}


def rendered():
    """One passphrase a line."""
    lines = ",\n".join(json.dumps(row) for row in rows())
    return f'{{"about": {json.dumps(ABOUT)},\n"passphrases": [\n{lines}\n]}}\n'.encode()
