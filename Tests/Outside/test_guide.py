"""The guide shows what the program says: its commands exist, and its screens are made of the program's own sentences."""
import json
import re
import subprocess
import unittest

from program import PROGRAM, ROOT

GUIDES = {"en": ROOT / "Docs/Guide.md", "es": ROOT / "Docs/Guide.es.md"}
# What stands before the name of a page: the title of the notebook in the examples.
TITLED = re.compile(r"^(?:Notes|Apuntes) · ")
# What a person typed, and the names of records.
TYPED = re.compile(r"^(?:>|\$|homebook |\(|#)|^\S*[0-9a-f]{8,16}\b")


def guide(language):
    return GUIDES[language].read_text(encoding="utf-8")


def screens(text):
    """The fenced examples, each as its paragraphs: a line that fills the screen goes on in the next one."""
    for block in re.findall(r"^```\n(.*?)^```", text, flags=re.S | re.M):
        paragraphs, goes_on = [], False
        for line in block.split("\n"):
            if goes_on and line and not TYPED.match(line.strip()):
                paragraphs[-1] += " " + line.strip()
            elif not TYPED.match(line.strip()):
                paragraphs.append(line.strip())
            goes_on = len(line) > 65
        yield paragraphs


def flat(text):
    """A text as one row of words: quotation marks of Swift, joined literals and line ends are no part of it."""
    text = re.sub(r"\\\n\s*|\"\s*\+\s*\"", "", text)
    return " ".join(text.replace('\\"', '"').split())


def sources():
    """Everything the program can say."""
    files = [*ROOT.glob("Sources/homebook/**/*.swift"), *ROOT.glob("Sources/Pages/**/*.swift"), *ROOT.glob("Sources/Views/**/*.swift"), *ROOT.glob("Sources/Phrases/**/*.swift"), *ROOT.glob("Sources/Handover/**/*.swift")]
    files += [*ROOT.glob("Sources/Guidance/Texts/*.txt"), ROOT / "Sources/Records/Fields/fields.txt"]
    return flat("\n".join(file.read_text(encoding="utf-8") for file in files))


def sentences(text):
    """The sentences of all examples that have nothing filled in: five words and more, no number, quotation or path."""
    typed = " ".join(re.findall(r"^> (.+)$", text, flags=re.M))
    for paragraph in [paragraph for screen in screens(text) for paragraph in screen]:
        for part in re.split(r"(?<=[.?!])\s+", TITLED.sub("", paragraph)):
            whole = re.search(r"[.?!]$", part) and not re.search(r"[\d\"«:/…]|\.html", part)
            # The keys of a page are no sentence, though one of them is a question mark.
            if whole and "   " not in part and len(part.split()) >= 5 and part not in typed:
                yield part


class Guide(unittest.TestCase):
    def test_its_screens_are_made_of_what_the_program_says(self):
        said = sources()
        for language in GUIDES:
            shown = list(sentences(guide(language)))
            self.assertGreater(len(shown), 5)
            for part in shown:
                self.assertTrue(part in said, f"the program does not say: {part}")

    def test_its_commands_and_options_exist(self):
        dump = subprocess.run([PROGRAM, "--experimental-dump-help"], capture_output=True, check=True)
        root = json.loads(dump.stdout)["command"]
        for language in GUIDES:
            named = set(re.findall(r"(?<![\w-])homebook (?!is\b)([a-z][^`\n»«\"]*)", guide(language)))
            self.assertGreater(len(named), 20)
            for line in named:
                self.check(line.split(), root, f"{language}: homebook {line}")

    def check(self, words, command, where):
        """Follows the names of commands, then looks for every option in the one they lead to."""
        while words and (inner := {c["commandName"]: c for c in command.get("subcommands", [])}):
            self.assertTrue(words[0] in inner, where)
            command, words = inner[words[0]], words[1:]
        options = {f"--{name['name']}" for a in command.get("arguments", []) for name in a.get("names") or []}
        for word in words:
            if word.startswith("--"):
                self.assertTrue(word in options, where)

    def test_both_languages_have_the_same_chapters_and_examples(self):
        one, other = (guide(language) for language in ["en", "es"])
        for mark in [r"^## ", r"^```", r"^\d\. ", r"^- "]:
            count = [len(re.findall(mark, text, flags=re.M)) for text in (one, other)]
            self.assertEqual(count[0], count[1], mark)


if __name__ == "__main__":
    unittest.main()
