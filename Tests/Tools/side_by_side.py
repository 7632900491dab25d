#!/usr/bin/env python3
"""Runs the test classes of folders side by side: they wait for terminals more than they work.

    side_by_side.py JOBS FOLDER [FOLDER ...]

Each class has a process of its own, those with the most tests first. What failed is printed whole, what was skipped with
its reason.
"""
import collections
import concurrent.futures
import os
import re
import subprocess
import sys
import time

LISTED = """
import sys, unittest
def cases(suite):
    for item in suite:
        yield from cases(item) if isinstance(item, unittest.TestSuite) else [item]
for case in cases(unittest.defaultTestLoader.discover(sys.argv[1])):
    kind = type(case)
    print(f"{kind.__module__}.{kind.__qualname__}")
"""


def run(folder, *arguments):
    """A Python of its own that finds the modules of `folder`."""
    return subprocess.run([sys.executable, *arguments], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env=os.environ | {"PYTHONPATH": folder})


def classes(folder):
    """The test classes of a folder, with how many tests each has."""
    listed = run(folder, "-c", LISTED, folder)
    if listed.returncode:
        raise SystemExit(listed.stdout)
    return [(count, folder, name) for name, count in collections.Counter(listed.stdout.splitlines()).items()]


def tested(each):
    _, folder, name = each
    begun = time.monotonic()
    ended = run(folder, "-m", "unittest", "-v", name)
    return name, ended, time.monotonic() - begun


def main(jobs, folders):
    found = sorted((each for folder in folders for each in classes(os.path.abspath(folder))), reverse=True)
    failed, skipped, count, took = [], collections.Counter(), 0, {}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for name, ended, took[name] in pool.map(tested, found):
            ran = re.search(r"^Ran (\d+) test", ended.stdout, re.M)
            count += int(ran[1]) if ran else 0
            skipped.update(re.findall(r"skipped ['\"](.*)['\"]$", ended.stdout, re.M))
            if ended.returncode or not ran:
                failed.append(name)
                print(f"{ended.stdout}\n{name}: status {ended.returncode}\n", flush=True)
    for reason, times in sorted(skipped.items()):
        print(f"skipped {times}: {reason}")
    longest = sorted(took, key=took.get, reverse=True)[:8]
    print("the longest:", ", ".join(f"{name} {took[name]:.0f} s" for name in longest))
    print(f"{count} tests in {len(found)} classes" + (f", failed: {', '.join(failed)}" if failed else ""))
    # A folder without tests is a mistake, not a success.
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
