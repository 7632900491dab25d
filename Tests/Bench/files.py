"""Attachments of 500 MB and photographs of 3 MB beside the bare primitive and other programs, on one disk in one run."""
import os
import shutil
import statistics
import subprocess
import tempfile
import time

import chord

BIG, PHOTO = 500_000_000, 3_000_000
ROUNDS = int(os.environ.get("ROUNDS", "5"))


def timed(command, **more):
    """Seconds of a command of the shell, its file on the medium at the end."""
    begun = time.monotonic()
    subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    return time.monotonic() - begun


def random_file(path, size):
    with open(path, "wb") as file:
        for start in range(0, size, 1 << 20):
            file.write(os.urandom(min(1 << 20, size - start)))
    return path


def peers(big, folder):
    """Ways of others to put `big` away under a key or a passphrase, by name; those that the machine has."""
    made = subprocess.run(["age-keygen"], capture_output=True, text=True, check=True).stdout
    recipient = made.split("public key: ")[1].split()[0]
    rows = {"age -r": f"age -r {recipient} -o {folder}/o {big} && sync {folder}/o"}
    if shutil.which("openssl"):
        rows["openssl enc"] = f"openssl enc -aes-256-cbc -pbkdf2 -pass pass:x -in {big} -out {folder}/o && sync {folder}/o"
    if shutil.which("gpg"):
        rows["gpg -c"] = (f"gpg --homedir {folder} --batch --yes --pinentry-mode loopback --passphrase x -c -o {folder}/o {big}"
                          f" && sync {folder}/o")
    if shutil.which("restic"):
        rows["restic"] = (f"export RESTIC_PASSWORD=x; rm -rf {folder}/r; restic init -r {folder}/r"
                          f" && restic backup --no-cache -r {folder}/r {big}")
    return rows, made


def way_back(folder, made, big):
    """What age takes to give the file back."""
    keys = os.path.join(folder, "keys")
    with open(keys, "w") as file:
        file.write(made)
    recipient = made.split("public key: ")[1].split()[0]
    timed(f"age -r {recipient} -o {folder}/sealed {big}")
    return lambda: timed(f"age -d -i {keys} -o {folder}/o {folder}/sealed && sync {folder}/o")


def measure(program, bare, folder, run, report, words):
    """Reports the rows; `run` and `report` are those of bench.py."""
    loop = os.path.join(folder, "chunks")
    here = os.path.dirname(os.path.abspath(__file__))
    subprocess.run(["cc", "-O2", "-o", loop, os.path.join(here, "chunks.c"), "-lsodium"], check=True)
    book, out = os.path.join(folder, "files.book"), os.path.join(folder, "out")
    run([program, "create", "--size", "3G", "--on-wrong", "everyday", "--file", book, "--passphrase-fd", "3"],
        words=f"everyday: kitchen2019\nprivate: {words}")
    homebook = lambda *argv, text=b"": run([program, *argv, "--file", book, "--passphrase-fd", "3"], text)
    entry = homebook("journal", "add", "--json", "-", text=b'{"happened":"2026-03-01","account":"x"}')[2].decode().strip()
    big, photo = random_file(f"{folder}/big", BIG), random_file(f"{folder}/photo", PHOTO)
    others = tempfile.mkdtemp(dir=folder)
    rows, made = peers(big, others)
    age_out = way_back(others, made, big)
    times, peak = {}, 0

    def keep(name, seconds):
        times.setdefault(name, []).append(seconds)

    def put_in(path, name):
        seconds, memory, printed = homebook("journal", "attach", entry, path)
        keep(name, seconds)
        return memory, printed.decode().strip()

    for turn in range(ROUNDS):
        seconds, bare_peak, _ = run([bare])
        keep("bare", seconds)
        memory, id = put_in(big, "in")
        seconds, other, _ = homebook("attachment", "save", id, out)
        keep("out", seconds)
        peak = max(peak, memory - bare_peak, other - bare_peak)
        os.remove(out)
        homebook("attachment", "remove", id)
        keep("loop", timed(f"{loop} {big} {others}/o"))
        keep("age -d", age_out())
        for name, command in rows.items():
            # The slow ones once: they are far off.
            if turn == 0 or name == "age -r":
                timed(f"rm -f {others}/o")
                keep(name, timed(command))
        homebook("attachment", "remove", put_in(photo, "photo")[1])
    middle = {name: statistics.median(all) for name, all in times.items()}
    beyond = {name: middle[name] - middle["bare"] for name in ("in", "out", "photo")}
    report("500 MB in, beyond Argon2id / bare loop, one core", beyond["in"] / middle["loop"], 1 / 0.85)
    for name in rows:
        report(f"500 MB in, beyond Argon2id / {name}", beyond["in"] / middle[name], 0.8 if name == "age -r" else 1)
    report("500 MB out, beyond Argon2id / age -d", beyond["out"] / middle["age -d"], 0.8)
    report("500 MB in and out, peak memory beyond Argon2id's", peak / 1024, 32, " MiB")
    report("3 MB photograph in, beyond Argon2id", beyond["photo"] * 1000, 25, " ms")
    chord.measure(program, book, folder, homebook, report, words)
