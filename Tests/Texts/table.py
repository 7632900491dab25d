"""The tables of Docs/Guidance.md: where every line stands, and where it comes from."""

from texts import ROOT, blocks, sources

PAGE = ROOT / "Docs" / "Guidance.md"
BEGIN, END = "<!-- begin: written by check.py --write -->", "<!-- end -->"


def places():
    """{line number: [(template, block)]} of everything that covers a line."""
    found = {}
    for name in ["safety", "situations", "forHelpers"]:
        for block in blocks(f"{name}.en.txt"):
            for number in block.words("lines"):
                found.setdefault(number, []).append((name, block))
    return found


def linked(tags):
    """Tags as they are; addresses as links a reader can follow."""
    return ", ".join(f"<{tag}>" if tag.startswith("http") else tag for tag in tags)


def rows():
    facts, items = sources()
    where = places()
    yield "| Line | The fact | Comes from | Stands in |"
    yield "|---|---|---|---|"
    for number, (mark, tags, fact) in facts.items():
        names = [f"`{name}/{block.id}`" for name, block in where.get(number, [])]
        sign = " `!`" if mark == "!" else ""
        yield f"| {number}{sign} | {fact} | {linked(tags)} | {', '.join(names)} |"
    yield ""
    yield "| Item | What | Comes from | Forms, best first | Stands in |"
    yield "|---|---|---|---|---|"
    for block in blocks("bag.en.txt"):
        if block.kind == "item":
            number = block.one("rows")
            name = items[number][2]
            yield f"| {number} | {name} | {linked(items[number][1])} | {block.one('forms')} | `bag/{block.id}` |"


def check(flaw, write):
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    current = head + BEGIN + "\n\n" + "\n".join(rows()) + "\n\n" + END + tail
    if write:
        PAGE.write_text(current, encoding="utf-8")
    elif page != current:
        flaw("Docs/Guidance.md", "its tables are out of date; run check.py --write")
