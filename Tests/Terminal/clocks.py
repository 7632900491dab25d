"""Clocks that are moved on under the program: see clock.c."""
import pathlib
import shutil
import subprocess
import tempfile


class Clocks:
    """The program `before` runs another one whose clocks are ahead by so many seconds."""

    _made = None

    def __init__(self, folder):
        self.file = pathlib.Path(folder) / "clocks"
        self.set()
        self.before = [str(self.program()), str(self.file)]

    @classmethod
    def program(cls):
        """Compiled once for all tests of a run."""
        if cls._made is None:
            cls._made = tempfile.TemporaryDirectory(prefix="clocks-")
            source = pathlib.Path(__file__).with_name("clock.c")
            compiler = shutil.which("cc") or shutil.which("clang")
            subprocess.run([compiler, "-O1", "-o", f"{cls._made.name}/clock", source], check=True)
        return pathlib.Path(cls._made.name) / "clock"

    def set(self, day=0, sleep=0):
        """Sets how far ahead the clock of the day and the one that goes on in sleep are, in seconds."""
        new = self.file.with_suffix(".new")
        new.write_text(f"{day} {sleep}")
        new.rename(self.file)
