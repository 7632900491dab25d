"""Faults on demand for a program that runs in a folder: see faults.c."""
import errno
import functools
import mmap
import os
import pathlib
import shutil
import struct
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIELDS = ("armed", "left", "for_good", "number", "counted", "failed", "gone", "lost")
ERRORS = {name: getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EIO", "EROFS", "EINVAL", "ENODEV")}


@functools.cache
def library():
    """The shared library, built once in a run."""
    folder = tempfile.mkdtemp(prefix="homebook-faults-")
    path = os.path.join(folder, "faults.so")
    compiler = shutil.which("cc") or shutil.which("clang") or "gcc"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", path, str(HERE / "faults.c"), "-ldl"], check=True)
    return path


class Faults:
    """What happens to the calls of programs that are started with `environment`, under one folder."""

    def __init__(self, folder, plan):
        self.path = str(plan)
        with open(self.path, "wb") as file:
            file.write(bytes(4 * len(FIELDS)))
        self.file = open(self.path, "r+b")
        self.map = mmap.mmap(self.file.fileno(), 4 * len(FIELDS))
        self.environment = {"LD_PRELOAD": library(), "FAULTS_PLAN": self.path, "FAULTS_UNDER": str(folder)}

    def __getattr__(self, name):
        if name in FIELDS:
            return struct.unpack_from("<i", self.map, 4 * FIELDS.index(name))[0]
        raise AttributeError(name)

    def arm(self, left, number, for_good=False, gone=False, lost=False):
        """From now on `left` calls succeed, and the next one fails with the error `number`."""
        self.heal()
        for name, value in dict(left=left, number=number, for_good=for_good, gone=gone, lost=lost).items():
            struct.pack_into("<i", self.map, 4 * FIELDS.index(name), int(value))
        struct.pack_into("<i", self.map, 0, 1)

    def count(self):
        """From now on calls are counted, and all succeed."""
        self.arm(1 << 30, 0)

    def heal(self):
        """From now on everything succeeds, and nothing is counted."""
        self.map[:] = bytes(4 * len(FIELDS))

    def close(self):
        self.map.close()
        self.file.close()
