"""A stranger who looks at the program learns only that it is a household notebook: no word of telling.txt is in it."""
import json
import os
import pathlib
import re
import subprocess
import unittest

from program import PROGRAM, ROOT

STATIC = pathlib.Path(os.environ.get("HOMEBOOK_STATIC", ROOT / ".build/homebook"))
LIST = pathlib.Path(__file__).with_name("telling.txt")
TELLING = {line for line in LIST.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")}
# Four printable characters and more, ASCII or UTF-8, as `strings` finds them; accented letters included.
RUN = re.compile(rb"(?:[\t\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec][\x80-\xbf]{2}){4,}")
# A whole word, also inside a name such as oneOfThese or one_of_these.
WORD = re.compile(r"[A-ZÁÉÍÓÚÑÜ]?[a-záéíóúñü]+|[A-ZÁÉÍÓÚÑÜ]+(?![a-záéíóúñü])")


def words(text):
    """The words of a text, in small letters."""
    return {word.lower() for word in WORD.findall(text)}


def told(text):
    """The telling words of a text."""
    return sorted(words(text) & TELLING)


def readable(path):
    """What can be read in a file."""
    return "\n".join(run.decode("utf-8", "ignore") for run in RUN.findall(pathlib.Path(path).read_bytes()))


def plain_program():
    """A static program that does nothing but parse arguments with the same libraries: what it holds tells nothing."""
    made = subprocess.run(
        ["sh", str(ROOT / "Tests/Tools/plain.sh"), str(ROOT / ".build/plain")], capture_output=True, text=True)
    if made.returncode != 0:
        raise AssertionError(made.stderr)
    return made.stdout.strip()


def helps(command, names=()):
    """The words that call for the help of every command."""
    yield names
    for sub in command.get("subcommands", []):
        if sub["commandName"] != "help":
            yield from helps(sub, (*names, sub["commandName"]))


class Words(unittest.TestCase):
    def output(self, *argv):
        return subprocess.run([PROGRAM, *argv], capture_output=True, check=True).stdout.decode()

    def test_the_list_finds_words_in_text_and_in_names(self):
        self.assertEqual(told("My Police_report, theVictimName; policeman"), ["police", "victim"])
        self.assertEqual(told("La VIOLENCIA y el juzgado"), ["juzgado", "violencia"])
        self.assertGreater(len(TELLING), 150)

    @unittest.skipUnless(STATIC.exists(), "make static builds it")
    def test_the_one_file_program(self):
        ordinary = words(readable(plain_program()))
        self.assertEqual([word for word in told(readable(STATIC)) if word not in ordinary], [])

    def test_the_help_of_every_command_in_both_languages(self):
        commands = list(helps(json.loads(self.output("--experimental-dump-help"))["command"]))
        self.assertGreater(len(commands), 20)
        for names in commands:
            for language in ["en", "es"]:
                text = self.output(*names, "--help", "--language", language)
                self.assertEqual(told(text), [], " ".join(names))

    def test_the_completions(self):
        for shell in ["bash", "zsh", "fish"]:
            self.assertEqual(told(self.output("--generate-completion-script", shell)), [], shell)

    def test_the_pages_that_come_with_it(self):
        pages = [*ROOT.glob("Docs/**/*.1"), *ROOT.glob("Docs/**/homebook.*sh"), *ROOT.glob("Docs/**/_homebook")]
        for page in pages:
            self.assertEqual(told(page.read_text(encoding="utf-8")), [], str(page))


if __name__ == "__main__":
    unittest.main()
