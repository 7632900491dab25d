"""The descriptions of terminals that are built in are those of their source."""
import subprocess
import unittest

from program import ROOT

SCRIPT = ROOT / "Tests/Tools/terminals.sh"
BUILT_IN = ROOT / "Sources/Screen/Terminals/BuiltIn.swift"


class Terminals(unittest.TestCase):
    def test_what_is_built_in_is_what_the_source_says(self):
        made = subprocess.run(["sh", str(SCRIPT)], capture_output=True, check=True, text=True).stdout
        self.assertEqual(made, BUILT_IN.read_text())


if __name__ == "__main__":
    unittest.main()
