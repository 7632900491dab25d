"""coverage.py: which lines of the nine targets that must not fail no suite runs.

    coverage.py FOLDER

Builds and runs all suites with counters in FOLDER, prints a table and the lines that were not run, but for those that
uncovered.txt has with a reason. The status is 1 where a target has less than 95 % of its lines run.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The Makefile says how suites are built.
FLAGS = os.environ["HOMEBOOK_FLAGS"].split()
TARGETS = ["Sodium", "Storage", "Vault", "Age", "Records", "Text", "Notebook", "Handover", "Inspection"]
SHARE = 0.95


def tool(name):
    """A tool of LLVM: that of the Swift toolchain, which knows its own format."""
    beside = pathlib.Path(shutil.which("swiftc")).resolve().parent / name
    return str(beside) if beside.exists() else name


def counts(folder):
    """Of each file of the targets how often each line was run."""
    debug = folder / "debug"
    command = [tool("llvm-cov"), "export", "--format=lcov", debug / "homebookPackageTests.xctest"]
    command += ["--instr-profile", debug / "codecov" / "default.profdata"]
    lines, file = {}, None
    for row in subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines():
        if row.startswith("SF:"):
            path = row[3:].removeprefix(f"{ROOT}/Sources/")
            file = path if path.split("/")[0] in TARGETS else None
        elif file and row.startswith("DA:"):
            line, count = map(int, row[3:].split(",")[:2])
            here = lines.setdefault(file, {})
            here[line] = max(here.get(line, 0), count)
    return lines


def reasons():
    """The lines that no suite runs, with a reason, by file and text."""
    rows = (ROOT / "Tests/Mutants/uncovered.txt").read_text().splitlines()
    found = (re.fullmatch(r"(\S+\.swift): (.+) :: (.+)", row) for row in rows if not row.startswith("#"))
    return {(row[1], row[2].strip()) for row in found if row}


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    command = ["swift", "test", "--enable-code-coverage", "--package-path", ROOT, "--scratch-path", folder, *FLAGS]
    if "ONLY_COUNTS" not in os.environ:
        subprocess.run(command, check=True)
    lines, known, status = counts(folder), reasons(), 0
    for file in sorted(lines):
        texts = (ROOT / "Sources" / file).read_text().splitlines()
        bare = [line for line, count in sorted(lines[file].items()) if not count]
        for line in bare:
            if (file, texts[line - 1].strip()) not in known:
                print(f"{file}:{line}: {texts[line - 1].strip()}")
    print(f"\n{'':10}{'lines':>8}{'run':>8}{'share':>9}")
    for target in TARGETS:
        here = [count for file in lines if file.startswith(target + "/") for count in lines[file].values()]
        run = sum(1 for count in here if count)
        print(f"{target:10}{len(here):>8}{run:>8}{100 * run / len(here):>8.1f}%")
        status |= run < SHARE * len(here)
    sys.exit(status)


if __name__ == "__main__":
    main()
