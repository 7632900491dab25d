#!/usr/bin/env python3
"""Arrows only down: between the targets, and between the folders of each target.

    layers.py            prints what breaks that, and ends with status 1 if anything does
    layers.py --write    draws the picture in Docs/Architecture.md anew, then checks

Between targets: what a file imports stands in Package.swift, and what stands there is imported. Between folders: a
folder uses another where it names a type that is declared there; files that lie in no folder count as one each.
No target is longer than LONGEST lines, and the executable, which is thin, is shorter.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Docs/Architecture.md"
LONGEST = {"homebook": 3000}
LONGEST_OF_OTHERS = 5000
BEGIN, END = "<!-- layers.py --write draws this -->\n", "<!-- until here -->\n"
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|#?"""(?:\\.|.)*?"""#?|"(?:\\\((?:[^()]|\([^()]*\))*\)|\\.|[^"\\\n])*"', re.S)
IMPORT = re.compile(r"^(?:@\w+ )*(?:(?:public|package|internal|private) )?import (?:struct |enum |func )?(\w+)", re.M)
TYPE = re.compile(r"\b(struct|class|enum|actor|protocol|typealias) (\w+)")
HIDDEN = re.compile(r"\b(?:private|fileprivate)\b[^{}\n]*$")
NAME = re.compile(r"(?<![\w.])[A-Z]\w*")


def code(path):
    """A file without remarks and without the letters of its texts; what a text interpolates stays."""

    def blank(found):
        text = found.group()
        return " ".join(re.findall(r"\\\(((?:[^()]|\([^()]*\))*)\)", text)) if text[0] in '"#' else ""

    return NOT_CODE.sub(blank, path.read_text(encoding="utf-8"))


def files(target):
    return sorted((ROOT / "Sources" / target).rglob("*.swift"))


def manifest():
    """The targets under Sources and what Package.swift says they depend on."""
    text = (ROOT / "Package.swift").read_text()
    found = {}
    for part in re.split(r"\n    \.(?=\w*[tT]arget|systemLibrary)", text)[1:]:
        name = re.search(r'name: "(\w+)"', part)[1]
        listed = re.search(r"dependencies: \[(.*?)\]", part, re.S)
        if (ROOT / "Sources" / name).is_dir():
            found[name] = set(re.findall(r'(?<!package: )"(\w+)"', listed[1])) if listed else set()
    return found


def declared(text):
    """The types of a file by name, with whether one stands inside another or is for the file alone."""
    depth, types, at = 0, {}, 0
    for found in TYPE.finditer(text):
        depth += text.count("{", at, found.start()) - text.count("}", at, found.start())
        at = found.start()
        head = text[text.rfind("\n", 0, at) + 1 : at]
        types[found[2]] = types.get(found[2], False) or (depth == 0 and not HIDDEN.search(head))
    return types


def folder(path, target):
    return path.relative_to(ROOT / "Sources" / target).parts[0].removesuffix(".swift")


def folder_arrows(target):
    """Which folder names types of which, and one of those types."""
    texts = {path: code(path) for path in files(target)}
    if all(path.parent.name == target for path in texts):
        return {}
    homes, own = {}, {}
    for path, text in texts.items():
        for name, is_open in declared(text).items():
            if is_open:
                homes[name] = folder(path, target)
            own.setdefault(folder(path, target), set()).add(name)
    arrows = {}
    for path, text in texts.items():
        here = folder(path, target)
        for name in NAME.findall(text):
            if name in homes and homes[name] != here and name not in own.get(here, ()):
                arrows.setdefault((here, homes[name]), set()).add(name)
    return arrows


def cycle(arrows):
    """Nodes that form a circle, or None."""
    below = {}
    for one, other in arrows:
        below.setdefault(one, []).append(other)
    done = set()

    def walk(node, path):
        if node in path:
            return path[path.index(node) :] + [node]
        if node in done:
            return None
        for other in sorted(below.get(node, [])):
            if found := walk(other, path + [node]):
                return found
        done.add(node)
        return None

    return next((found for node in sorted(below) if (found := walk(node, []))), None)


def is_reached(start, goal, arrows):
    seen, waiting = set(), [start]
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        if node not in seen:
            seen.add(node)
            waiting += [other for one, other in arrows if one == node]
    return False


def reduced(arrows):
    """The arrows without those that others stand for together."""
    return {(a, b) for a, b in arrows if not is_reached(a, b, set(arrows) - {(a, b)})}


def order(nodes, arrows):
    """The nodes, each before all that it leads to."""
    height = {}

    def high(node):
        if node not in height:
            height[node] = 1 + max([high(other) for one, other in arrows if one == node], default=0)
        return height[node]

    return sorted(nodes, key=lambda node: (-high(node), node.lower()))


def drawn(nodes, arrows, indent=""):
    arrows = reduced(arrows)
    width = max(map(len, nodes))
    for node in order(nodes, arrows):
        below = sorted(other for one, other in arrows if one == node)
        yield indent + (f"{node:{width}} ─→ {', '.join(below)}" if below else node)


def targets_checked(targets, flaw):
    for name in targets:
        used = {module for path in files(name) for module in IMPORT.findall(path.read_text(encoding="utf-8"))}
        wanted = used & (set(targets) | {"Crypto", "ArgumentParser"})
        for module in sorted(wanted - targets[name]):
            flaw(f"{name} imports {module}, and Package.swift does not say so")
        for module in sorted(targets[name] - used if files(name) else ()):
            flaw(f"{name} does not import {module}, and Package.swift says so")
        length = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files(name))
        if length > LONGEST.get(name, LONGEST_OF_OTHERS):
            flaw(f"{name} has {length} lines: more than one can keep in mind")


def folders_checked(target, flaw):
    """The arrows of a target's folders; None where they close a circle."""
    found = folder_arrows(target)
    if circle := cycle(found):
        flaw(f"{target}: a circle of folders: {' -> '.join(circle)}")
        for one, other in zip(circle, circle[1:]):
            flaw(f"  {one} -> {other}: {', '.join(sorted(found[one, other])[:8])}")
        return None
    return found


def picture(targets, flaw):
    parts = ["```"]
    parts += drawn(targets, {(one, other) for one in targets for other in targets[one] if other in targets})
    parts += ["```", "", "The folders of each, by the types that one names of another:", "", "```"]
    for target in order(targets, {(a, b) for a in targets for b in targets[a] if b in targets}):
        arrows = folders_checked(target, flaw)
        if arrows:
            parts += [target, *drawn({node for arrow in arrows for node in arrow}, arrows, "  ")]
    return "\n".join(parts + ["```", ""])


def main():
    flaws = []
    targets = manifest()
    targets_checked(targets, flaws.append)
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    old, _, after = rest.partition(END)
    new = picture(targets, flaws.append)
    if "--write" in sys.argv and not flaws:
        PAGE.write_text(before + BEGIN + new + END + after, encoding="utf-8")
    elif old != new and not flaws:
        flaws.append("Docs/Architecture.md: the picture is not that of the code: Tests/Tools/layers.py --write")
    print("\n".join(flaws), end="\n" if flaws else "")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main())
