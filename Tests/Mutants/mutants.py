"""mutants.py: puts faults into the program on purpose and tells which of them no suite notices.

    mutants.py FOLDER [ONLY]

The faults stand in mutants.txt. All of them are built at once into a copy of the tree in FOLDER, each behind the
question whether it is its turn, which the environment answers: HOMEBOOK_MUTANT is the number of the one that is alive.
ONLY is a regular expression for the files, or numbers such as 3,17-20; then only those are run. What each run said
stands in FOLDER/found.txt. The status is 1 where a fault does not build, or where fewer than 97.5 % were caught.
"""

import concurrent.futures
import dataclasses
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The Makefile says how suites are built.
FLAGS = os.environ.get("HOMEBOOK_FLAGS", "").split()
SHARE = 0.975

# The suites that look at a folder, the nearest and quickest first; what passes the first goes through the next.
QUICK_OF_VAULT = "BayList|Geometry|Clock|Reading|PairTests|FillTests|Number|Index|Unfinished|DescentTests|DraftRule|FloodTests"
UPSTAIRS = "CommandTests|PagesTests"
OF_VAULT = [
    "VectorTests",
    "SessionTests|MarksTests|DescentTests|SaveAgain|DamageTests|FloodTests|Failing|FailedFlush|GameTests",
    "VaultTests|PassphrasesTests but Vector|Session|Marks|Descent|SaveAgain|Damage|Flood|Fail|Game",
    "NotebookTests",
    UPSTAIRS,
]
SUITES = {
    "Sodium": ["SodiumTests", "AgeTests but Peer|Limit", "SLIP39Tests|HandoverTests but CoveredNames", "VaultTests"],
    "Text": ["TextTests", "HandoverTests|RecordsTests but Large|Speed", "AgeTests but Peer", "Notebook|" + UPSTAIRS],
    "Records": ["RecordsTests", "HandoverTests but CoveredNames|Large", "NotebookTests|VaultTests", UPSTAIRS],
    "Age": ["AgeTests but Peer|Limit", "PeerTests|LimitTests"],
    "Handover": ["HandoverTests but CoveredNames|Large|Speed", "CoveredNames|NotebookTests", UPSTAIRS],
    "Storage/Format": [QUICK_OF_VAULT, "HostileTests|FilesTests", *OF_VAULT],
    "Storage/Ring": [QUICK_OF_VAULT, "HostileTests|ShapeTests|LoadTests|SessionTests", *OF_VAULT],
    "Storage/Session": [QUICK_OF_VAULT, "HostileTests|ShapeTests|LoadTests|SessionTests", *OF_VAULT],
    "Storage/Bays": ["FilesTests|FileYears|LoadTests|LeftLoad|RenewalTests", *OF_VAULT],
    "Inspection": ["HandoverTests but CoveredNames|Large|Speed", "CoveredNames|NotebookTests", UPSTAIRS],
    "Vault/Book": [QUICK_OF_VAULT, "OpenBook|MovingTests|MergeTests|RenewalTests|MarksTests", *OF_VAULT],
    "Vault/Files": ["FilesTests|FileYears|LoadTests|LeftLoad|RenewalTests", *OF_VAULT],
    "Vault/Copies": ["MergeTests|BackupTests|LooseLeaf|RenewalTests|CopiesCrash|NewFile", *OF_VAULT],
    "Notebook": ["NotebookTests", UPSTAIRS],
}

SWITCH = """\
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

private let active: Int = getenv("HOMEBOOK_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
@inline(__always) func isMutant(_ number: Int) -> Bool { active == number }
"""


@dataclasses.dataclass
class Mutant:
    number: int
    file: str
    line: int
    begin: int
    end: int
    original: str
    changed: str
    rule: str

    @property
    def target(self):
        return self.file.split("/")[0]

    @property
    def suites(self):
        return next(suites for folder, suites in SUITES.items() if self.file.startswith(folder + "/"))

    def __str__(self):
        return f"{self.number} {self.file}:{self.line}: {self.original} => {self.changed}  ({self.rule})"


def read_list(text):
    """The faults of mutants.txt, each with its place in its file."""
    mutants, file, document = [], None, ""
    for row in text.splitlines():
        if not row.strip() or row.startswith("#"):
            continue
        if head := re.fullmatch(r"\[(\S+\.swift)\] (.+)", row):
            file, document = head.groups()
            source = (ROOT / "Sources" / file).read_text()
            continue
        place, rest = row.strip().split(" => ")
        changed, rule = rest.split(" :: ")
        begin, end = find(source, place, file)
        number = len(mutants) + 1
        line = source.count("\n", 0, begin) + 1
        mutants.append(Mutant(number, file, line, begin, end, source[begin:end], changed, f"{document}: {rule}"))
    return mutants


def find(source, place, file):
    """Where the expression stands: it, or what is around it, is there once, or its turn is given as in `x @2`."""
    place, _, turn = place.partition(" @")
    before, opened, rest = place.partition("«")
    inner, _, after = rest.partition("»") if opened else (before, "", "")
    context = before + inner + after if opened else inner
    found = [match.start() for match in re.finditer(re.escape(context), source)]
    if len(found) != 1 and not turn or turn and int(turn) > len(found):
        sys.exit(f"{file}: {len(found)} times: {place}")
    begin = found[int(turn) - 1 if turn else 0] + (len(before) if opened else 0)
    return begin, begin + len(inner)


def mutated(source, mutants):
    """The source with all its faults, each on the line on which it stood."""
    places = {}
    for mutant in mutants:
        places.setdefault((mutant.begin, mutant.end), []).append(mutant)
    end_before = len(source) + 1
    for (begin, end), here in sorted(places.items(), reverse=True):
        if end > end_before:
            sys.exit(f"one inside the other: {here[0]}")
        end_before = begin
        text = source[begin:end]
        for mutant in here:
            if mutant.changed == "-":
                text = f"if !isMutant({mutant.number}) {{ {text} }}"
            else:
                text = f"(isMutant({mutant.number}) ? ({mutant.changed}) : ({text}))"
        source = source[:begin] + text + source[end:]
    return source


def write(path, data):
    """Only what is another file than before is written, so that only that is built."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def copy(tree, mutants):
    """The tree with the faults, and without what has warnings as errors."""
    kept = set()
    # Folders that several targets share are links.
    for folder, names, files in os.walk(ROOT, followlinks=True):
        names[:] = [name for name in names if not name.startswith(".") and name != "__pycache__"]
        for name in files:
            path = pathlib.Path(folder, name)
            relative = path.relative_to(ROOT)
            here = [m for m in mutants if pathlib.Path("Sources", m.file) == relative]
            data = mutated(path.read_text(), here).encode() if here else path.read_bytes()
            if str(relative) == "Package.swift":
                data = re.sub(rb"(?m)^ *\.(treatAllWarnings|strictMemorySafety).*\n", b"", data)
            write(tree / relative, data)
            kept.add(relative)
    for target in {mutant.target for mutant in mutants}:
        relative = pathlib.Path("Sources", target, "ActiveMutant.swift")
        write(tree / relative, SWITCH.encode())
        kept.add(relative)
    for path in [path for path in tree.rglob("*") if path.is_file() and path.relative_to(tree) not in kept]:
        path.unlink()


def build(folder, mutants):
    """Builds the copy; faults that the compiler refuses are taken out until the rest builds. Gives those."""
    tree, refused = folder / "tree", []
    while True:
        copy(tree, [mutant for mutant in mutants if mutant not in refused])
        command = ["swift", "build", "--build-tests", "-j", "2", "--package-path", tree]
        command += ["--scratch-path", folder / "build", *FLAGS]
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        (folder / "build.log").write_text(result.stdout)
        if result.returncode == 0:
            return refused
        places = set(re.findall(r"/tree/Sources/(\S+?\.swift):(\d+):\d+: error:", result.stdout))
        wrong = [m for m in mutants if m not in refused and (m.file, str(m.line)) in places]
        if not wrong:
            sys.exit(f"the copy does not build: {folder / 'build.log'}\n{result.stdout[-3000:]}")
        refused += wrong


def run(folder, number, suites, limit=None):
    """Runs suites with one fault alive, up to the first complaint; gives that, or nothing where all is well."""
    program = folder / "build" / "debug" / "homebookPackageTests.xctest"
    wanted, _, skipped = suites.partition(" but ")
    command = [program, "--testing-library", "swift-testing", "--filter", wanted]
    command += ["--skip", skipped] if skipped else []
    # Two tests at a time: the sooner is the first complaint there.
    few = {"SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH": "2", "SWIFT_BACKTRACE": "enable=no"}
    process = subprocess.Popen(
        command, cwd=folder / "tree", env={**os.environ, **few, "HOMEBOOK_MUTANT": str(number)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)
    late = threading.Event()

    def stop():
        late.set()
        end(process)

    clock = threading.Timer(limit or 3000, stop)
    clock.start()
    complaint, last = None, ""
    for line in process.stdout:
        last = line.strip() or last
        if "\u2718" in line:
            complaint = complaint or line.strip()
            if number:
                break
    if complaint and number:
        end(process)
    process.wait()
    clock.cancel()
    if late.is_set():
        return "does not end"
    return complaint or (None if process.returncode == 0 else f"status {process.returncode}: {last}")


def end(process):
    """Ends a run with all that it has begun."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def limits(folder, mutants):
    """How long each set of suites may take, after a run without any fault, which has to pass."""
    limits = {}
    for suites in sorted({suites for mutant in mutants for suites in mutant.suites}):
        begin = time.monotonic()
        complaint = run(folder, 0, suites)
        if complaint:
            sys.exit(f"{suites} fails without any fault: {complaint}")
        limits[suites] = 60 + 5 * (time.monotonic() - begin)
        print(f"{suites}: {time.monotonic() - begin:.0f} s", flush=True)
    return limits


def hunt(folder, mutant, limits):
    """What a suite said of a fault; nothing where none did."""
    for suites in mutant.suites:
        complaint = run(folder, mutant.number, suites, limits[suites])
        if complaint:
            return complaint
    return None


def chosen(mutants, only):
    if not only:
        return mutants
    if re.fullmatch(r"[\d,-]+", only):
        spans = [[int(end) for end in part.split("-")] for part in only.split(",")]
        return [m for m in mutants if any(span[0] <= m.number <= span[-1] for span in spans)]
    return [mutant for mutant in mutants if re.search(only, mutant.file)]


def table(mutants, found, refused):
    print(f"\n{'':10}{'faults':>8}{'caught':>8}{'survived':>10}{'not built':>11}")
    targets = sorted({mutant.target for mutant in mutants})
    rows = [(target, [m for m in mutants if m.target == target]) for target in targets]
    for name, here in [*rows, ("all", mutants)]:
        caught = sum(1 for m in here if found.get(m.number))
        broken = sum(1 for m in here if m in refused)
        print(f"{name:10}{len(here):>8}{caught:>8}{len(here) - caught - broken:>10}{broken:>11}")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    mutants = read_list((ROOT / "Tests/Mutants/mutants.txt").read_text())
    wanted = chosen(mutants, sys.argv[2] if len(sys.argv) > 2 else "")
    refused = build(folder, mutants)
    alive = [mutant for mutant in wanted if mutant not in refused]
    most = limits(folder, alive)
    found = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool, open(folder / "found.txt", "w") as notes:
        runs = {pool.submit(hunt, folder, mutant, most): mutant for mutant in alive}
        for done in concurrent.futures.as_completed(runs):
            mutant = runs[done]
            found[mutant.number] = done.result()
            print(f"{mutant}: {found[mutant.number] or 'SURVIVED'}", file=notes, flush=True)
    table(wanted, found, refused)
    for mutant in wanted:
        if mutant in refused:
            print(f"not built: {mutant}")
        elif not found[mutant.number]:
            print(f"survived: {mutant}")
    caught = sum(1 for complaint in found.values() if complaint)
    sys.exit(0 if caught >= SHARE * len(wanted) and not any(m in refused for m in wanted) else 1)


if __name__ == "__main__":
    main()
