#!/usr/bin/env python3
"""Writes the vectors beside it: one flaw each, and what it must be refused for. With --check, compares instead."""
import argparse
import re
import sys
from pathlib import Path

from forge import (FILE_KEY, NONCE, SALT, TEXT, Age, armored, b64, bech32, chunk, identity, point, recipient, scalar,
                   scrypt, stanza, wrap_scrypt, wrap_x25519, x25519)

FOLDER = Path(__file__).resolve().parent
VECTORS = {name: [] for name in ("header", "x25519", "scrypt", "armor", "payload", "keys")}
WORDS = "open sesame"
SHARE, BODY = wrap_x25519(1)
GOOD = x25519()
LONG = bytes(range(48))


def vector(section, name, expect, data, *keys, text=TEXT, **more):
    data = data.bytes() if isinstance(data, Age) else data.encode("latin-1") if isinstance(data, str) else data
    opener = {"passphrase": [WORDS]} if section == "scrypt" and not keys else {"identity": keys or (identity(1),)}
    expected = {"text": [text.decode().replace("\n", "\\n")]} if expect == "opens" else {}
    VECTORS[section].append((name, expect, (more or opener) | expected, data))


def bad_bits(text):
    """The same bytes by another text: a bit is set that no byte has."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return text[:-1] + alphabet[alphabet.index(text[-1]) | 1]


def with_body(line):
    """A good file with a stanza of another kind before the good one."""
    return Age(f"-> other\n{line}\n" + GOOD)


def header():
    def add(name, expect, data):
        vector("header", name, expect, data)
    add("nothing is wrong", "opens", Age())
    add("stanza of another kind", "opens", Age(stanza("other with arguments", b"body") + GOOD))
    add("stanza with an empty body", "opens", Age(stanza("other", b"") + GOOD))
    add("stanza with a full line and an empty one", "opens", Age(stanza("other", LONG) + GOOD))
    add("stanza with every visible character", "opens", Age(stanza("".join(map(chr, range(33, 127))), b"") + GOOD))
    add("empty file", "notAnAgeFile", b"")
    add("another file", "notAnAgeFile", b"%PDF-1.7\n")
    add("capital in the version line", "notAnAgeFile", Age(version="Age-encryption.org/v1\n"))
    add("version line ends with CR LF", "notAnAgeFile", Age(version="age-encryption.org/v1\r\n"))
    add("version line names no version", "notAnAgeFile", Age(version="age-encryption.org/\n"))
    add("version line with a space behind", "notAnAgeFile", Age(version="age-encryption.org/v1 \n"))
    add("version 2", "otherVersion", Age(version="age-encryption.org/v2\n"))
    add("version 11", "otherVersion", Age(version="age-encryption.org/v11\n"))
    add("line before the version", "armorBegin", b"\n" + Age().bytes())
    add("cut in the version line", "headerCutShort", Age().bytes()[:12])
    add("cut behind the version line", "headerCutShort", Age().bytes()[:22])
    add("cut in a stanza", "headerCutShort", Age().bytes()[:60])
    add("cut before the end of the last line", "headerCutShort", Age().header()[:-1])
    add("no stanzas", "noStanzas", Age(""))
    add("stanza begins with another arrow", "headerLine", Age("=> other\n\n" + GOOD))
    add("stanza begins without a space", "headerLine", Age("->other\n\n" + GOOD))
    add("stanza begins with nothing behind the arrow", "headerLine", Age("->\n\n" + GOOD))
    add("stanza begins with a space", "headerLine", Age(" " + GOOD))
    add("two short lines in a body", "headerLine", with_body("AAAA\nAAAA"))
    add("empty line between stanzas", "headerLine", Age(GOOD + "\n"))
    add("no argument", "stanzaArgument", Age("-> \n\n" + GOOD))
    add("empty argument", "stanzaArgument", Age("-> other  one\n\n" + GOOD))
    add("space behind the last argument", "stanzaArgument", Age("-> other \n\n" + GOOD))
    add("tab in an argument", "stanzaArgument", Age("-> other\tone\n\n" + GOOD))
    add("control character in an argument", "stanzaArgument", Age("-> oth\x07er\n\n" + GOOD))
    add("delete character in an argument", "stanzaArgument", Age("-> oth\x7fer\n\n" + GOOD))
    add("letter beyond ASCII in an argument", "stanzaArgument", Age("-> oth\xe9r\n\n" + GOOD))
    add("line of arguments ends with CR LF", "stanzaArgument", Age("-> other\r\n\n" + GOOD))
    add("body line of 65 characters", "stanzaBodyTooLong", with_body("A" * 65))
    add("body line of 68 characters", "stanzaBodyTooLong", with_body("A" * 68 + "\n"))
    add("body with padding", "stanzaBodyEncoding", with_body("AAA="))
    add("body with bits of no byte, two characters", "stanzaBodyEncoding", with_body("AB"))
    add("body with bits of no byte, three characters", "stanzaBodyEncoding", with_body("AAB"))
    add("body with one character behind fours", "stanzaBodyEncoding", with_body("AAAAA"))
    add("body with a character of the other alphabet", "stanzaBodyEncoding", with_body("AA_-"))
    add("body with a space", "stanzaBodyEncoding", with_body("AAA "))
    add("body with a letter beyond ASCII", "stanzaBodyEncoding", with_body("AA\xe9A"))
    add("body line ends with CR LF", "stanzaBodyEncoding", with_body("AAAA\r"))
    add("body missing before a stanza", "stanzaBodyUnfinished", Age("-> other\n" + GOOD))
    add("body missing before the end", "stanzaBodyUnfinished", Age(GOOD + "-> other\n"))
    add("body of a full line only", "stanzaBodyUnfinished", Age(f"-> other\n{'A' * 64}\n" + GOOD))
    mac = b64(Age().mac())
    add("no space before the code", "macLine", Age(end=f"---{mac}\n"))
    add("two spaces before the code", "macLine", Age(end=f"---  {mac}\n"))
    add("space behind the code", "macLine", Age(end=f"--- {mac} \n"))
    add("CR behind the code", "macLine", Age(end=f"--- {mac}\r\n"))
    add("no code", "macLine", Age(end="---\n"))
    add("no code behind the space", "macLine", Age(end="--- \n"))
    add("code with padding", "macLine", Age(end=f"--- {mac}=\n"))
    add("code with bits of no byte", "macLine", Age(end=f"--- {bad_bits(mac)}\n"))
    add("code of 31 bytes", "macLine", Age(end=f"--- {b64(Age().mac()[:31])}\n"))
    add("code of 33 bytes", "macLine", Age(end=f"--- {b64(Age().mac() + bytes(1))}\n"))
    add("code with four dashes", "macLine", Age(end=f"---- {mac}\n"))
    add("code of another key", "macWrong", Age(end=f"--- {b64(Age().mac(bytes(16)))}\n"))
    add("stanza added", "macWrong", Age(GOOD + stanza("other", b""), end=f"--- {mac}\n"))
    first = Age(stanza("other", b"") + GOOD)
    add("stanzas in another order", "macWrong", Age(GOOD + stanza("other", b""), end=f"--- {b64(first.mac())}\n"))


def x25519_stanzas():
    def add(name, expect, data, *keys, **more):
        vector("x25519", name, expect, data, *keys, **more)

    def with_share(share, body=BODY):
        return Age(stanza(f"X25519 {share}", body))
    three = Age(x25519(1) + x25519(2, once=51) + x25519(3, once=52))
    for number in (1, 2, 3):
        add(f"three recipients, opened by number {number}", "opens", three, identity(number))
    add("two identities, the second opens", "opens", Age(), identity(2), identity(1))
    high = point(scalar(50))[:31] + bytes([point(scalar(50))[31] | 0x80])
    add("share with the highest bit set", "opens", Age(x25519(share=high)))
    add("another identity", "noMatch", Age(), identity(2))
    add("wrapped key changed", "noMatch", with_share(b64(SHARE), BODY[:-1] + bytes([BODY[-1] ^ 1])))
    add("share changed", "noMatch", with_share(b64(bytes([SHARE[0] ^ 1]) + SHARE[1:])))
    add("tag in small letters", "noMatch", Age(GOOD.replace("X25519", "x25519")))
    add("only stanzas of another kind", "noMatch", Age(stanza("ssh-ed25519 abcd", BODY)))
    add("passphrase for a file to recipients", "needsIdentity", Age(), passphrase=[WORDS])
    add("no share", "x25519Arguments", Age(stanza("X25519", BODY)))
    add("one argument too many", "x25519Arguments", with_share(b64(SHARE) + " 1"))
    add("share of 31 bytes", "x25519Share", with_share(b64(SHARE[:31])))
    add("share of 33 bytes", "x25519Share", with_share(b64(SHARE + bytes(1))))
    add("share with padding", "x25519Share", with_share(b64(SHARE) + "="))
    add("share with bits of no byte", "x25519Share", with_share(bad_bits(b64(SHARE))))
    add("share that is not base64", "x25519Share", with_share("*" * 43))
    add("wrong share beside a good stanza", "x25519Share", Age(GOOD + stanza(f"X25519 {b64(SHARE[:31])}", BODY)))
    add("body of 31 bytes", "x25519Body", with_share(b64(SHARE), BODY[:31]))
    add("empty body", "x25519Body", with_share(b64(SHARE), b""))
    add("file key of 24 bytes", "x25519Body", Age(x25519(file_key=FILE_KEY + bytes(8))))
    prime = (1 << 255) - 19
    eight = 325606250916557431795983626356110631294008115727848805560023387167927233504
    other = 39382357235489614581723060781553021112529911719440698176882885853963445705823
    for name, number in (("zero", 0), ("one", 1), ("a point of order eight", eight), ("another of order eight", other),
                         ("minus one", prime - 1), ("the prime", prime), ("the prime and one", prime + 1)):
        add(f"share is {name}", "x25519LowOrder", with_share(b64(number.to_bytes(32, "little"))))


def scrypt_stanzas():
    def add(name, expect, data, *keys, **more):
        vector("scrypt", name, expect, data, *keys, **more)

    def with_arguments(arguments, body=wrap_scrypt(WORDS.encode())):
        return Age(stanza(f"scrypt {arguments}", body))
    salt, body = b64(SALT), wrap_scrypt(WORDS.encode())
    add("nothing is wrong", "opens", Age(scrypt()))
    add("lowest work factor", "opens", Age(scrypt(factor=1)))
    add("passphrase of other letters", "opens", Age(scrypt("ábrete sésamo".encode())), passphrase=["ábrete sésamo"])
    add("another passphrase", "wrongPassphrase", Age(scrypt()), passphrase=["open sesame "])
    add("another work factor", "wrongPassphrase", with_arguments(f"{salt} 11"))
    add("another salt", "wrongPassphrase", with_arguments(f"{b64(bytes(16))} 10"))
    add("wrapped key changed", "wrongPassphrase", with_arguments(f"{salt} 10", bytes([body[0] ^ 1]) + body[1:]))
    add("identity for a file with a passphrase", "needsPassphrase", Age(scrypt()), identity(1))
    add("tag with a capital", "needsIdentity", Age(scrypt().replace("scrypt", "Scrypt")))
    add("another kind behind it", "scryptNotAlone", Age(scrypt() + GOOD))
    add("another kind before it", "scryptNotAlone", Age(GOOD + scrypt()))
    add("another kind before it, opened by an identity", "scryptNotAlone", Age(GOOD + scrypt()), identity(1))
    add("twice", "scryptNotAlone", Age(scrypt() + scrypt(salt=bytes(16))))
    add("no work factor", "scryptArguments", with_arguments(salt))
    add("one argument too many", "scryptArguments", with_arguments(f"{salt} 10 1"))
    add("salt of 15 bytes", "scryptSalt", with_arguments(f"{b64(SALT[:15])} 10"))
    add("salt of 17 bytes", "scryptSalt", with_arguments(f"{b64(SALT + bytes(1))} 10"))
    add("salt with padding", "scryptSalt", with_arguments(f"{salt}== 10"))
    add("salt with bits of no byte", "scryptSalt", with_arguments(f"{bad_bits(salt)} 10"))
    for name, factor in (("zero", "0"), ("with a zero before it", "010"), ("with a plus", "+10"), ("negative", "-10"),
                         ("hexadecimal", "0xa"), ("in letters", "ten"), ("with an exponent", "1e1"),
                         ("with a fraction", "10.0")):
        add(f"work factor {name}", "scryptWorkFactor", with_arguments(f"{salt} {factor}"))
    for factor in ("21", "23", "64", "18446744073709551626"):
        add(f"work factor {factor}", "scryptWorkFactorTooHigh", with_arguments(f"{salt} {factor}"))
    add("body of 31 bytes", "scryptBody", with_arguments(f"{salt} 10", body[:31]))
    add("file key of 24 bytes", "scryptBody", Age(scrypt(file_key=FILE_KEY + bytes(8))))


def armor():
    def add(name, expect, data, text=TEXT):
        vector("armor", name, expect, data, text=text)
    good = armored(Age().bytes())
    lines = good.splitlines()

    def changed(index, *put):
        return "".join(line + "\n" for line in [*lines[:index], *put, *(lines[index + 1:] if index != -1 else [])])
    longer = (TEXT * 3)[:-len(Age(payload=chunk(b"")).bytes()) % 48]
    full = Age(payload=chunk(longer)).bytes()
    last = lines[-2]
    assert last.endswith("=") and len(armored(full).splitlines()[-2]) == 64
    add("nothing is wrong", "opens", good)
    add("lines end with CR LF", "opens", armored(Age().bytes(), "\r\n"))
    add("no end of line behind the last line", "opens", good[:-1])
    add("white space around it", "opens", "\n\r   \t\n" + good + "\n\r   \t\n")
    add("space before it", "opens", " " + good)
    add("last line of bytes is full", "opens", armored(full), longer)
    add("words before it", "notAnAgeFile", "my file:\n" + good)
    add("first line in small letters", "armorBegin", good.replace("BEGIN AGE ENCRYPTED FILE", "begin age encrypted file"))
    add("first line of another thing", "armorBegin", good.replace("BEGIN AGE ENCRYPTED FILE", "BEGIN AGE FILE"))
    add("space behind the first line", "armorBegin", changed(0, lines[0] + " "))
    add("first line with four dashes", "armorBegin", changed(0, lines[0][1:]))
    add("only white space", "armorBegin", "\n\n")
    add("cut in the first line", "armorBegin", good[:20])
    add("more white space before it than is read", "armorBegin", " " * 1025 + good)
    add("empty line behind the first line", "armorLine", changed(0, lines[0], ""))
    add("empty line between lines", "armorLine", changed(1, lines[1], ""))
    add("empty line before the last line", "armorLine", changed(-1, "", lines[-1]))
    add("line of 68 characters", "armorLine", changed(1, lines[1] + lines[2][:4], lines[2][4:])
        .replace(lines[2] + "\n", "", 1))
    add("line of 60 characters", "armorLine", changed(1, lines[1][:60], lines[1][60:]))
    add("space behind a full line", "armorLine", changed(1, lines[1] + " "))
    add("line behind the padding", "armorLine", changed(-2, last, "AAAA", lines[-1]))
    add("checksum behind the padding", "armorLine", changed(-2, last, "=olFb", lines[-1]))
    add("headers", "armorEncoding", changed(0, lines[0], "Comment: mine"))
    add("no padding", "armorEncoding", changed(-2, last.rstrip("="), lines[-1]))
    add("padding before the end", "armorEncoding", changed(1, "AAA=" + lines[1][4:]))
    add("three characters of padding", "armorEncoding", changed(-2, "A===", lines[-1]))
    add("padding on a line of its own", "armorEncoding", changed(-2, last[:-1], "=", lines[-1]))
    add("bits of no byte", "armorEncoding", changed(-2, bad_bits(last.rstrip("=")) + "=" * last.count("="), lines[-1]))
    add("character of the other alphabet", "armorEncoding", changed(1, "_" + lines[1][1:]))
    add("space before a line", "armorEncoding", changed(1, " " + lines[1][1:]))
    add("two CRs before LF", "armorLine", changed(1, lines[1] + "\r\r"))
    add("no last line", "armorCutShort", changed(-1))
    add("cut between lines", "armorCutShort", "".join(line + "\n" for line in lines[:3]))
    add("cut in a line", "armorCutShort", good[:120])
    add("cut in the last line", "armorCutShort", good[:-2])
    add("last line with spaces", "armorEnd", changed(-1, "----- END AGE ENCRYPTED FILE -----"))
    add("last line of another thing", "armorEnd", changed(-1, "-----END AGE FILE-----"))
    add("words behind it", "armorTrailing", good + "regards\n")
    add("twice", "armorTrailing", good + good)
    add("more white space behind it than is read", "armorTrailing", good + " " * 1025)
    add("armor around nothing", "notAnAgeFile", armored(b""))
    add("armor around another file", "notAnAgeFile", armored(b"%PDF-1.7\n"))
    add("armor around a file in armor", "notAnAgeFile", armored(good.encode()))
    add("armor around a file that is cut", "payloadDamaged 0", armored(Age().bytes()[:-1]))


def payload():
    def add(name, expect, data, text=TEXT):
        vector("payload", name, expect, data, text=text)
    whole = chunk(TEXT)
    add("empty text", "opens", Age(payload=chunk(b"")), b"")
    add("no nonce", "payloadCutShort", Age(nonce=b"", payload=b""))
    add("nonce of 15 bytes", "payloadCutShort", Age(nonce=NONCE[:15], payload=b""))
    add("no chunk", "payloadCutShort", Age(payload=b""))
    add("chunk shorter than its tag", "payloadCutShort", Age(payload=chunk(b"")[:15]))
    add("chunk without the mark of the last", "payloadCutShort", Age(payload=chunk(TEXT, last=False)))
    add("empty chunk without the mark of the last", "payloadCutShort", Age(payload=chunk(b"", last=False)))
    add("another nonce", "payloadDamaged 0", Age(nonce=bytes(16)))
    add("number of another chunk", "payloadDamaged 0", Age(payload=chunk(TEXT, number=1)))
    add("mark of the last is 2", "payloadDamaged 0", Age(payload=chunk(TEXT, last=2)))
    add("tag changed", "payloadDamaged 0", Age(payload=whole[:-1] + bytes([whole[-1] ^ 1])))
    add("text changed", "payloadDamaged 0", Age(payload=bytes([whole[0] ^ 1]) + whole[1:]))
    add("cut by a byte", "payloadDamaged 0", Age(payload=whole[:-1]))
    add("a byte behind the last chunk", "payloadDamaged 0", Age(payload=whole + b"\0"))
    add("two last chunks", "payloadDamaged 0", Age(payload=whole + chunk(TEXT, number=1)))


def keys():
    def add(role, name, expect, text):
        VECTORS["keys"].append((name, expect, {role: [text]}, None))
    mine, me = recipient(1), identity(1)
    add("recipient", "nothing is wrong", "opens", mine)
    add("recipient", "all capitals", "opens", mine.upper())
    add("recipient", "nothing", "notAKey", "")
    add("recipient", "a word", "notAKey", "mother")
    add("recipient", "space before it", "notAKey", " " + mine)
    add("recipient", "character of no key", "notAKey", mine[:-1] + "b")
    add("recipient", "prefix of another thing", "notAKey", bech32("bc", point(scalar(1))))
    add("recipient", "one capital", "keyMixesCase", mine[:-1] + mine[-1].upper() if mine[-1].isalpha() else
        mine[:10] + mine[10:].upper())
    add("recipient", "one character changed", "keyChecksum", mine[:20] + ("q" if mine[20] != "q" else "p") + mine[21:])
    add("recipient", "one character missing", "keyChecksum", mine[:20] + mine[21:])
    add("recipient", "bits behind the last byte", "keyPadding", bech32("age", point(scalar(1)), padding=1))
    add("recipient", "31 bytes", "keyLength", bech32("age", point(scalar(1))[:31]))
    add("recipient", "33 bytes", "keyLength", bech32("age", point(scalar(1)) + bytes(1)))
    high = bytearray(point(scalar(1)))
    high[31] |= 0x80
    add("recipient", "highest bit set", "keyUnusable", bech32("age", bytes(high)))
    add("recipient", "number beyond the prime", "keyUnusable", bech32("age", ((1 << 255) - 19 + 9).to_bytes(32, "little")))
    add("recipient", "point of low order", "keyUnusable", bech32("age", bytes(32)))
    add("recipient", "an identity", "keyIsAnIdentity", me)
    add("recipient", "an identity in small letters", "keyIsAnIdentity", me.lower())
    add("recipient", "a recipient of a plugin", "keyOfAnotherKind", bech32("age1yubikey", point(scalar(1))))
    add("recipient", "a key of SSH", "keyOfAnotherKind", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ")
    add("identity", "nothing is wrong", "opens", me)
    add("identity", "small letters", "opens", me.lower())
    add("identity", "one small letter", "keyMixesCase", me[:-1] + me[-1].lower() if me[-1].isalpha() else
        me[:20] + me[20:].lower())
    add("identity", "one character changed", "keyChecksum", me[:30] + ("Q" if me[30] != "Q" else "P") + me[31:])
    add("identity", "bits behind the last byte", "keyPadding",
        bech32("age-secret-key-", scalar(1), padding=1).upper())
    add("identity", "31 bytes", "keyLength", bech32("age-secret-key-", scalar(1)[:31]).upper())
    add("identity", "a recipient", "keyIsARecipient", mine)
    add("identity", "an identity of a plugin", "keyOfAnotherKind", bech32("age-plugin-yubikey-", scalar(1)).upper())
    add("identity", "prefix of another thing", "notAKey", bech32("bc", scalar(1)).upper())


def shown(data):
    """Bytes as lines that a person can read, each behind a bar."""
    escaped = "".join(chr(b) if 32 <= b < 127 and b != 92 else {10: "\\n", 13: "\\r", 92: "\\\\"}.get(b, f"\\x{b:02x}")
                      for b in data)
    parts = re.findall(r".*?\\n|.+", re.sub(r"\\\\", "\0", escaped))
    return "".join(f"| {part}\n" for part in parts).replace("\0", "\\\\")


def rendered(section):
    out = []
    for name, expect, openers, data in VECTORS[section]:
        out.append(f"name: {name}\nexpect: {expect}\n")
        out += [f"{role}: {text}\n" for role, texts in openers.items() for text in texts]
        out.append(("" if data is None else shown(data)) + "\n")
    names = [name for name, *_ in VECTORS[section]]
    assert section == "keys" or len(set(names)) == len(names), names
    return "".join(out).encode()


def make():
    for section in (header, x25519_stanzas, scrypt_stanzas, armor, payload, keys):
        section()


def main():
    parser = argparse.ArgumentParser(description="Writes the vectors of age files.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    make()
    files = {FOLDER / f"{section}.txt": rendered(section) for section in VECTORS}
    if parser.parse_args().check:
        return int(any(path.read_bytes() != data for path, data in files.items()))
    for path, data in files.items():
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
