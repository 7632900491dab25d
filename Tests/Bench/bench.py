"""bench.py PROGRAM: what Homebook costs beside the bare primitive, as ratios taken in one run.

Machines differ and are noisy, so nothing here is an absolute time: every row runs two commands in turn, several times,
and shows the median of the ratios pair by pair, with the goal it is held to. A row over its goal ends the run with
status 1. Whole processes are measured; memory is the peak of the process as the system counted it.
"""
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import files
import screens
import times

WORDS = "seven teapots wander past quiet barns"
RUNS = int(os.environ.get("RUNS", "7"))
HERE = os.path.dirname(os.path.abspath(__file__))
failures = []


def run(argv, text=b"", words=WORDS):
    """Runs a command with the passphrase on descriptor 3; returns seconds, peak KiB and what it printed."""
    read, write = os.pipe()
    os.write(write, words.encode() + b"\n")
    os.close(write)
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out:
        given.write(text)
        given.seek(0)
        begun = time.monotonic()
        pid = os.fork()
        if pid == 0:
            os.dup2(read, 3)
            os.set_inheritable(3, True)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.dup2(given.fileno(), 0)
            os.dup2(out.fileno(), 1)
            os.execv(argv[0], argv)
        os.close(read)
        _, status, usage = os.wait4(pid, 0)
        seconds = time.monotonic() - begun
        out.seek(0)
        printed = out.read()
    if status != 0:
        sys.exit(f"{argv} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss, printed


def pairs(one, other):
    """Medians of both commands' seconds, and of the ratios pair by pair."""
    one(), other()
    rows = [(one(), other()) for _ in range(RUNS)]
    return [statistics.median(x) for x in ([a for a, _ in rows], [b for _, b in rows], [a / b for a, b in rows])]


def report(row, value, goal, unit=""):
    verdict = "ok" if value <= goal else "OVER"
    if value > goal:
        failures.append(row)
    print(f"{row:<58} {value:8.3f}{unit:<4} goal {goal:>8}{unit:<4} {verdict}", flush=True)


def entries(count):
    rng = random.Random(count)
    words = [w for w in "the door was open when we came back from school and the light in the hall was on again she said "
             "nothing about the letter on the table but later in the evening it began".split()]
    for number in range(count):
        when = time.strftime("%Y-%m-%dT%H:%M", time.gmtime(1_500_000_000 + number * 7200))
        text = " ".join(rng.choice(words) for _ in range(110))
        rare = " quetzal" if number in (count // 10, count // 2, count * 9 // 10) else ""
        yield json.dumps({"happened": when, "title": f"Line {number}", "account": text + rare})


def main():
    program = os.path.abspath(sys.argv[1])
    folder = tempfile.mkdtemp(prefix="homebook-bench-", dir=os.environ.get("BENCH_DIR"))
    try:
        bare = os.path.join(folder, "argon2")
        subprocess.run(["cc", "-O2", "-o", bare, os.path.join(HERE, "argon2.c"), "-lsodium"], check=True)
        measure(program, bare, folder)
        files.measure(program, bare, folder, run, report, WORDS)
    finally:
        shutil.rmtree(folder)
    if failures:
        sys.exit("over the goal: " + ", ".join(failures))


def measure(program, bare, folder):
    def homebook(path, *argv, text=b""):
        return run([program, *argv, "--file", path, "--passphrase-fd", "3"], text)

    def argon():
        return run([bare])[0]

    books = {}
    for count in (100, 300, 10_000, 30_000):
        books[count] = os.path.join(folder, f"{count}.book")
        passphrases = f"everyday: kitchen2019\nprivate: {WORDS}"
        run([program, "create", "--size", "256M", "--on-wrong", "everyday", "--file", books[count], "--passphrase-fd", "3"],
            words=passphrases)
        homebook(books[count], "journal", "add", "--json", "-", text="\n".join(entries(count)).encode())

    version = [run([program, "--version"])[0] * 1000 for _ in range(41)]
    report("homebook --version, median of 41", statistics.median(version), 5, " ms")
    for count, goal in ((300, 1.05), (10_000, 1.15), (30_000, 1.35)):
        row = pairs(lambda: homebook(books[count], "journal", "list", "--limit", "20")[0], argon)
        report(f"open and list 20 of {count:,} / bare Argon2id", row[2], goal)
    one = b'{"happened":"2026-03-01","account":"One more line about the day."}'
    add = lambda count: homebook(books[count], "journal", "add", "--json", "-", text=one)[0]
    report("add one at 10,000 / add one at 100", pairs(lambda: add(10_000), lambda: add(100))[2], 1.05)
    bare_seconds = statistics.median(argon() for _ in range(RUNS))
    search = pairs(lambda: homebook(books[10_000], "search", text=b"quetzal\n")[0], argon)
    report("search a rare word in 10,000, beyond Argon2id", (search[0] - search[1]) * 1000, 100, " ms")
    offered = pairs(lambda: homebook(books[300], "plan", "templates")[0], lambda: homebook(books[300], "people", "list")[0])
    report("list all templates, beyond listing nothing", (offered[0] - offered[1]) * 1000, 10, " ms")
    screens.measure(program, books[10_000], report, WORDS)
    times.measure(program, books[100], folder, run, report, pairs, WORDS)
    _, bare_peak, _ = run([bare])
    peak = max(homebook(books[10_000], "journal", "list", "--limit", "20")[1],
               homebook(books[10_000], "search", text=b"quetzal\n")[1])
    report("peak memory at 10,000 beyond Argon2id's own", max(0, peak - bare_peak) / 1024, 64, " MiB")
    target = os.path.join(folder, "report.html")

    def export(form):
        def go():
            if os.path.exists(target):
                os.remove(target)
            return homebook(books[10_000], "export", "report", "--format", form, "--plain", "--output", target)[0]
        return go
    html = pairs(export("html"), argon)
    report("export 10,000 as HTML, beyond Argon2id", html[0] - html[1], 2, " s")

    def plain_copy():
        path = os.path.join(folder, "zeros")
        begun = time.monotonic()
        with open(path, "wb") as file:
            for _ in range(256):
                file.write(bytes(1 << 20))
            file.flush()
            os.fsync(file.fileno())
        seconds = time.monotonic() - begun
        os.remove(path)
        return seconds

    def create():
        path = os.path.join(folder, "new.book")
        seconds = run([program, "create", "--size", "256M", "--on-wrong", "error", "--file", path, "--passphrase-fd", "3"],
                      words="everyday: kitchen2019")[0]
        os.remove(path)
        return seconds - bare_seconds
    report("create 256M beyond Argon2id / write and flush 256 MiB", pairs(create, plain_copy)[2], 1.3)


if __name__ == "__main__":
    main()
