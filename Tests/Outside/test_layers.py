"""The tool that keeps the arrows down finds what goes up."""
import pathlib
import re
import sys
import tempfile
import unittest

from program import ROOT

sys.path.insert(0, str(ROOT / "Tests/Tools"))
sys.path.insert(0, str(ROOT / "Tests/Mutants"))
import layers  # noqa: E402
import mutants  # noqa: E402

MANIFEST = """let package = Package(
  targets: [
    .target(name: "Low"),
    .target(name: "High", dependencies: ["Low"]),
  ]
)
"""


class Layers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        former = layers.ROOT
        self.addCleanup(lambda: setattr(layers, "ROOT", former))
        layers.ROOT = self.root
        self.write("Package.swift", MANIFEST)
        self.write("Sources/Low/A/One.swift", "struct One {}\n")
        self.write("Sources/Low/B/Two.swift", "struct Two { let one: One }\n")
        self.write("Sources/High/Three.swift", "internal import Low\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def flaws(self):
        flaws = []
        targets = layers.manifest()
        layers.targets_checked(targets, flaws.append)
        layers.picture(targets, flaws.append)
        return "\n".join(flaws)

    def test_every_path_and_every_word_of_the_document_is_there(self):
        text = (ROOT / "Docs/Architecture.md").read_text(encoding="utf-8")
        paths = set(re.findall(r"`((?:Sources|Tests|Docs)/[^`]+)`", text))
        self.assertGreater(len(paths), 20)
        self.assertEqual([path for path in sorted(paths) if not (ROOT / path).exists()], [])
        words = re.findall(r"^\| `(\w+)` \|", text.split("## Words of the house")[1].split("\n## ")[0], re.MULTILINE)
        self.assertGreater(len(words), 20)
        code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "Sources").rglob("*.swift"))
        named = set(re.findall(r"\b(?:struct|class|enum|protocol) (\w+)", code))
        self.assertEqual([word for word in words if word not in named], [])

    def test_every_fault_of_the_list_stands_in_the_code(self):
        faults = mutants.read_list((ROOT / "Tests/Mutants/mutants.txt").read_text(encoding="utf-8"))
        self.assertGreater(len(faults), 300)
        for file in {fault.file for fault in faults}:
            source = (ROOT / "Sources" / file).read_text(encoding="utf-8")
            mutants.mutated(source, [fault for fault in faults if fault.file == file])
        source = (ROOT / "Sources" / faults[0].file).read_text(encoding="utf-8")
        self.assertRaises(SystemExit, mutants.find, source, "what stands nowhere", faults[0].file)

    def test_the_copy_with_faults_has_what_the_tree_has(self):
        mutants.copy(self.root / "tree", [])
        for folder in ("Sources", "Tests/PagesTests", "Tests/CommandTests"):
            there = [path.relative_to(ROOT / folder) for path in (ROOT / folder).glob("**/*.swift")]
            shared = [path.relative_to(ROOT / folder) for path in (ROOT / folder).glob("Support/*.swift")]
            missing = [path for path in there + shared if not (self.root / "tree" / folder / path).exists()]
            self.assertEqual((len(there) > 5, missing), (True, []))

    def test_every_test_that_a_document_names_is_there(self):
        there = {path.stem for path in (ROOT / "Tests").rglob("*") if path.suffix in (".swift", ".py")}
        for page in sorted((ROOT / "Docs").glob("*.md")):
            named = set(re.findall(r"`(\w+Tests|test_\w+)`", page.read_text(encoding="utf-8")))
            self.assertEqual([name for name in sorted(named) if name not in there], [], page.name)
            if page.name == "ThreatModel.md":
                self.assertGreater(len(named), 15)

    def test_the_house_itself(self):
        self.assertEqual(self.flaws(), "")

    def test_what_the_fuzz_package_imports_is_a_room_of_the_product(self):
        """That package is built by `make fuzz` alone."""
        product = (ROOT / "Package.swift").read_text().split('name: "Rooms"')[1].split("]")[0]
        sources = [path.read_text(encoding="utf-8") for path in (ROOT / "Tests/Fuzz/Sources/Fuzz").glob("*.swift")]
        used = {module for text in sources for module in layers.IMPORT.findall(text)}
        self.assertGreater(len(used), 10)
        of_swift = {"Foundation", "Glibc", "Synchronization", "Testing"}
        self.assertEqual(used - set(re.findall(r'"(\w+)"', product)) - of_swift, set())

    def test_an_import_that_the_manifest_does_not_have(self):
        self.write("Sources/Low/A/More.swift", "import High\n")
        self.assertIn("Low imports High", self.flaws())

    def test_a_dependency_that_nothing_imports(self):
        self.write("Sources/High/Three.swift", "// import Low is only said here\n")
        self.assertIn("High does not import Low", self.flaws())

    def test_folders_in_a_circle(self):
        self.write("Sources/Low/A/More.swift", "extension Two {}\n")
        self.assertIn("a circle of folders: A -> B -> A", self.flaws())

    def test_a_target_that_grows_too_long(self):
        self.write("Sources/High/Three.swift", "internal import Low\n" + "\n" * layers.LONGEST_OF_OTHERS)
        self.assertIn("High has 5001 lines", self.flaws())

    def test_what_is_no_use_of_a_type(self):
        self.write("Sources/Low/A/More.swift", '// Two\nlet a = "Two"\nlet b = Other.Two\n')
        self.assertEqual(self.flaws(), "")
        self.write("Sources/Low/A/More.swift", 'let a = "so \\(Two.self)"\n')
        self.assertIn("a circle", self.flaws())


if __name__ == "__main__":
    unittest.main()
