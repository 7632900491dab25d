"""coverage.py: which lines of the nine targets that must not fail no suite runs.

    coverage.py FOLDER

Builds and runs all suites with counters in FOLDER. Prints the lines that were run neither in the process of the suites
nor in the program that some of them start, but for those that uncovered.txt has with a reason, and a table of what was
run in the process of the suites alone. The status is 1 where a target has less than 95 % of its lines run there.
"""

import contextlib
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


def counts(program, profile):
    """Of each file of the targets how often each line was run in `program`."""
    command = [tool("llvm-cov"), "export", "--format=lcov", program, "--instr-profile", profile]
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


@contextlib.contextmanager
def counted(program, raw):
    """The program counts into `raw` whoever starts it, with an environment of whatever kind."""
    shutil.rmtree(raw, ignore_errors=True)
    raw.mkdir(parents=True)
    real = program.with_suffix(".counted")
    os.replace(program, real)
    program.write_text(f'#!/bin/sh\nexport LLVM_PROFILE_FILE="{raw}/%4m.profraw"\nexec "{real}" "$@"\n')
    program.chmod(0o755)
    try:
        yield
    finally:
        os.replace(real, program)


def merged(raw):
    """The counters in `raw`. Of a process that was killed while it wrote them some are wrong, which is warned of."""
    profile = raw / "merged.profdata"
    command = [tool("llvm-profdata"), "merge", "--failure-mode=warn", "-sparse", *raw.glob("*.profraw"), "-o", profile]
    subprocess.run(command, stderr=subprocess.DEVNULL, check=True)
    return profile


def reasons():
    """The lines that no suite runs, with a reason, by file and text."""
    rows = (ROOT / "Tests/Mutants/uncovered.txt").read_text().splitlines()
    found = (re.fullmatch(r"(\S+\.swift): (.+) :: (.+)", row) for row in rows if not row.startswith("#"))
    return {(row[1], row[2].strip()) for row in found if row}


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    debug, raw = folder / "debug", folder / "program"
    command = ["--enable-code-coverage", "--package-path", ROOT, "--scratch-path", folder, *FLAGS]
    if "ONLY_COUNTS" not in os.environ:
        subprocess.run(["swift", "build", "--build-tests", *command], check=True)
        with counted(debug / "homebook", raw):
            subprocess.run(["swift", "test", "--skip-build", *command], check=True)
    lines = counts(debug / "homebookPackageTests.xctest", debug / "codecov" / "default.profdata")
    others, known, status = counts(debug / "homebook", merged(raw)), reasons(), 0
    for file in sorted(lines):
        texts = (ROOT / "Sources" / file).read_text().splitlines()
        for line, count in sorted(lines[file].items()):
            text = texts[line - 1].strip()
            if not count and not others.get(file, {}).get(line) and (file, text) not in known:
                print(f"{file}:{line}: {text}")
    print(f"\n{'':10}{'lines':>8}{'run':>8}{'share':>9}")
    for target in TARGETS:
        here = [count for file in lines if file.startswith(target + "/") for count in lines[file].values()]
        run = sum(1 for count in here if count)
        print(f"{target:10}{len(here):>8}{run:>8}{100 * run / len(here):>8.1f}%")
        status |= run < SHARE * len(here)
    sys.exit(status)


if __name__ == "__main__":
    main()
