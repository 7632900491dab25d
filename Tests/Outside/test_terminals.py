"""The descriptions of terminals that are built in are those of their source."""
import subprocess
import unittest

from program import ROOT

FOLDER = ROOT / "Sources/Screen/Terminals"


class Terminals(unittest.TestCase):
    def test_what_is_built_in_is_what_the_source_says(self):
        packed = subprocess.run(["sh", str(FOLDER / "pack.sh")], capture_output=True, check=True, text=True).stdout
        self.assertEqual(packed, (FOLDER / "BuiltIn.swift").read_text())


if __name__ == "__main__":
    unittest.main()
