"""What a shell offers behind `help`: the commands of which there is help, and those below them."""
import os
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "Docs/completions/homebook.bash"
ASK = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
COMPREPLY=()
_homebook homebook "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


class CompletionTest(unittest.TestCase):
    def offered(self, *words):
        result = subprocess.run(
            ["bash", "-c", ASK, "bash", str(SCRIPT), "homebook", *words],
            capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"]})
        return result.stdout.split()

    def test_help_is_offered_for_every_command(self):
        commands = self.offered("")
        self.assertGreater(len(commands), 20)
        wanted = [word for word in commands if not word.startswith("-") and word != "help"]
        self.assertEqual(self.offered("help", ""), wanted)
        self.assertEqual(self.offered("help", "pl"), ["plan"])

    def test_and_for_those_below_it(self):
        below = [word for word in self.offered("journal", "") if not word.startswith("-")]
        self.assertIn("calendar", below)
        self.assertEqual(self.offered("help", "journal", ""), below)
        self.assertEqual(self.offered("help", "due", ""), [])

    def test_in_every_shell(self):
        for name, before in [("_homebook", "_homebook_help() {"), ("homebook.fish", '"homebook help" -ge 1')]:
            text = (SCRIPT.parent / name).read_text()
            self.assertIn("calendar", text[text.index(before):], name)


if __name__ == "__main__":
    unittest.main()
