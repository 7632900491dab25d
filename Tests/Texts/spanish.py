"""Spanish for every country: no word that only some understand, unless its other name stands beside it."""

import re

from texts import ROOT

# Of things that are called otherwise from country to country: one word for all of them is better.
NEVER = r"computador\w*|ordenador(?:es)?|costos?|costes?|cada quien|fichero\w*|carros?|boletos?|recámara\w*|alberca\w*|" \
        r"platic\w+|checar|ahorita|parquea\w*|aparca\w*|heladera\w*|nevera\w*|frigorífico\w*|" \
        r"refrigerador\w*|jugos?|zumos?|cajuela|maletero|fósforos?|cerill[ao]s?|bolígrafos?|lapicero\w*|canilla|carnés?"
# Names that stand together, each once in the line.
TOGETHER = [("móvil", "celular"), ("coches?", "autos?"), ("gafas", "lentes"), ("fontaner\w+", "plomer\w+"),
            ("talonario", "chequera"), ("visado", "visa")]
# A name that must be typed as it is has its Spanish word behind it.
TYPED = re.compile(r"«([a-z][A-Za-z]*)(?:: …)?»(?! \()")
NAMES = set(re.findall(r"(?m)^\s*(?:field (?:\w+\.)*|value )(\w+)",
                       (ROOT / "Sources/Records/Fields/fields.txt").read_text("utf-8")))
NAMES |= set("everyday personal private recovery".split())


def guidance():
    """(where, line) of what a Spanish reader is shown: guidance, fields, the guide and the help."""
    named = [*ROOT.glob("Sources/Guidance/Texts/*.es.txt"), *ROOT.glob("Docs/*.es.md"), *ROOT.glob("Docs/man/es/*.1")]
    for path in sorted(named):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not re.match(r"#|\w+: [\w.]+$", line):
                yield f"{path.name}:{number}", line
    for number, line in enumerate((ROOT / "Sources/Records/Fields/fields.txt").read_text("utf-8").split("\n"), 1):
        if re.match(r"\s*es: ", line):
            yield f"fields.txt:{number}", line
        elif re.match(r"\s*(?:value|group|kind|household)\b", line):
            yield f"fields.txt:{number}", line.split(" | ")[-1]


def sentences():
    """(where, literal) of the program's own sentences, in both languages."""
    for path in sorted(ROOT.glob("Sources/**/*.swift")):
        if path.match("Sources/Times/*/*") or path.match("Sources/Strength/*"):
            continue  # what is understood, not what is said
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r'"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"', text, re.S):
            yield f"{path.name}:{text.count(chr(10), 0, found.start()) + 1}", found.group(1) or found.group(2) or ""


def check(flaw):
    for where, line in [*guidance(), *sentences()]:
        for word in re.findall(rf"(?i)\b(?:{NEVER})\b", line):
            flaw(where, f"a word of one country: {word}")
    for where, line in guidance():
        for names in TOGETHER:
            found = [bool(re.search(rf"(?i)\b{name}\b", line)) for name in names]
            if len(set(found)) > 1:
                flaw(where, f"a word of one country without the other: {' or '.join(names)} in {line.strip()}")
    for where, line in sentences():
        for name in TYPED.findall(line):
            if name in NAMES:
                flaw(where, f"«{name}» stands without a Spanish word beside it")
