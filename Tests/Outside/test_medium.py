"""Media that take no writing, or none any more: whatever reads a book does its work, and says so."""
import errno
import os
import shutil
import subprocess
import unittest

from program import EVERYDAY, LONG, PRIVATE, PROGRAM, InFolder, create, run, start

# Writes, flushes and openings for writing fail under a folder, as the environment says.
FAULTS = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
static int wanted(const char *call) {
  const char *calls = getenv("FAULT_CALLS");
  return calls && strstr(calls, call) != NULL;
}
static int under(const char *path) {
  const char *folder = getenv("FAULT_UNDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}
static int held(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count < 0) return 0;
  path[count] = 0;
  return under(path);
}
static int fails(void) { errno = atoi(getenv("FAULT_ERRNO")); return -1; }
#define REAL(name) dlsym(RTLD_NEXT, name)
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) {
  if (wanted("write") && held(fd)) return fails();
  return ((ssize_t (*)(int, const void *, size_t, off_t))REAL("pwrite"))(fd, b, n, o);
}
ssize_t pwrite64(int fd, const void *b, size_t n, off_t o) { return pwrite(fd, b, n, o); }
int fsync(int fd) {
  struct stat s;
  int folder = fstat(fd, &s) == 0 && S_ISDIR(s.st_mode);
  if (wanted(folder ? "names" : "flush") && held(fd)) return fails();
  return ((int (*)(int))REAL("fsync"))(fd);
}
int flock(int fd, int how) {
  if (wanted("lock") && held(fd)) return fails();
  return ((int (*)(int, int))REAL("flock"))(fd, how);
}
int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = va_arg(more, int);
  va_end(more);
  if (wanted("open") && (flags & O_ACCMODE) != O_RDONLY && under(path)) return fails();
  return ((int (*)(const char *, int, int))REAL("open"))(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = va_arg(more, int);
  va_end(more);
  return open(path, flags, mode);
}
"""
IS_DYNAMIC = b"libc.so.6" in open(PROGRAM, "rb").read()
ERRORS = [errno.EIO, errno.EINVAL, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENOTSUP, errno.ENODEV, errno.EPERM]
ENTRY = b'{"happened":"2026-03-01","account":"He broke the lamp."}'
NEW = "everyday: another kitchen 1987\nprivate: twelve herons over water\n"


@unittest.skipUnless(IS_DYNAMIC and shutil.which("cc"), "faults are put between a dynamic program and its library")
class Failing(InFolder):
    def setUp(self):
        super().setUp()
        self.good, self.bad, self.shim = self.folder / "good", self.folder / "bad", self.folder / "faults.so"
        self.good.mkdir()
        self.bad.mkdir()
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-x", "c", "-o", str(self.shim), "-", "-ldl"],
                       input=FAULTS, text=True, check=True)
        self.book = create(self.bad / "book", "everyday", "private", size="T")
        for words in (PRIVATE, EVERYDAY):
            self.assertEqual(run("journal", "add", "--json", "-", "--file", self.book, words=words, text=ENTRY).status, 0)

    def faulty(self, calls, number, under, *argv, words=PRIVATE, more="", text=b""):
        """Runs the program while `calls` under a folder fail with the error `number`."""
        before = ["env", f"LD_PRELOAD={self.shim}", f"FAULT_CALLS={calls}", f"FAULT_ERRNO={number}", f"FAULT_UNDER={under}"]
        process = start([str(a) for a in argv], words + "\n" + more, text, before)
        out, err = process.communicate(timeout=300)
        return process.returncode, out.decode(), err.decode()

    def new(self):
        """A path on the good medium where nothing is."""
        self.count = getattr(self, "count", 0) + 1
        return self.good / f"new{self.count}"


class ReadOn(Failing):
    def done(self, calls, number, words, *argv, **given):
        """What a command gives that does its work all the same, and says what is wrong."""
        status, out, err = self.faulty(calls, number, self.bad, *argv, "--file", self.book, words=words, **given)
        self.assertEqual(status, 0, (calls, errno.errorcode[number], argv, err))
        self.assertRegex(err, "takes no writing|takes nothing new now|cannot be written to here", (calls, errno.errorcode[number], argv))
        self.assertNotIn("(error", err)
        return out

    def reads(self, calls, number, words=PRIVATE):
        def done(*argv, **given):
            return self.done(calls, number, words, *argv, **given)

        self.assertIn("lamp", done("journal", "list"))
        self.assertIn("lamp", done("search", text=b"lamp\n"))
        page = self.new()
        done("export", "report", "--plain", "--format", "text", "--output", page)
        self.assertIn("lamp", page.read_text())
        done("check")
        copy = self.new()
        done("backup", copy)
        self.assertEqual(copy.stat().st_size, self.book.stat().st_size)
        fresh = self.new()
        done("renew", fresh, more=NEW if words == PRIVATE else NEW.split("\n")[0] + "\n")
        for path, opening in ((copy, words), (fresh, NEW.split(": ")[-1].strip() if words == PRIVATE else "another kitchen 1987")):
            seen = run("journal", "list", "--file", path, words=opening)
            self.assertEqual(seen.status, 0, seen.err)
            self.assertIn(b"lamp", seen.out)

    def test_every_error_of_writing_and_flushing(self):
        for number in ERRORS:
            if LONG or number in (errno.EIO, errno.ENOSPC):
                self.reads("write flush", number)
            else:
                self.done("write flush", number, PRIVATE, "journal", "list")

    def test_each_call_by_itself(self):
        for calls in ("write", "flush", "open", "lock"):
            for number in (errno.EIO, errno.EINVAL, errno.ENOLCK):
                if LONG or number == errno.EINVAL:
                    self.reads(calls, number)
                else:
                    self.done(calls, number, PRIVATE, "journal", "list")

    def test_the_everyday_notebook_says_the_same(self):
        self.reads("write flush", errno.EIO, EVERYDAY)
        for calls in ("write", "flush", "open", "lock"):
            heard = [self.faulty(calls, errno.EIO, self.bad, "people", "list", "--notebook", "everyday", "--file", self.book, words=words)
                     for words in (EVERYDAY, PRIVATE)]
            self.assertEqual(*heard)
            self.assertEqual(heard[0][2].count("homebook backup PATH") + heard[0][2].count("cannot be written"), 1, heard[0][2])

    def test_what_is_to_be_written_is_refused_and_what_was_saved_is_there(self):
        for number in ERRORS:
            status, out, err = self.faulty("write", number, self.bad, "journal", "add", "--json", "-", "--file", self.book, text=ENTRY)
            self.assertIn(status, (1, 14, 16), err)
            self.assertRegex(err, "homebook backup PATH|Make room")
            self.assertEqual(out, "")
        self.assertEqual(len(run("journal", "list", "--json", "--file", self.book).json), 1)

    def test_a_lock_that_somebody_holds_is_still_one(self):
        holder = subprocess.Popen(["flock", "--exclusive", str(self.book), "sleep", "30"])
        self.addCleanup(holder.communicate)
        self.addCleanup(holder.kill)
        while subprocess.run(["flock", "--exclusive", "--nonblock", str(self.book), "true"]).returncode == 0:
            pass
        self.assertEqual(self.faulty("write flush", errno.EIO, self.bad, "journal", "list", "--file", self.book)[0], 11)


class Folders(Failing):
    def made(self, number):
        """What comes of each command that makes a file in a folder whose names cannot be flushed."""
        for argv, more in ((["backup"], ""), (["renew"], NEW), (["export", "report", "--plain", "--output"], "")):
            path = self.new()
            yield argv, path, self.faulty("names", number, self.good, *argv, path, "--file", self.book, more=more)
        path = self.new()
        given = ["create", "--size", "T", "--on-wrong", "error", "--file", path]
        yield given, path, self.faulty("names", number, self.good, *given, words=NEW.strip())

    def test_one_that_is_never_flushed_is_passed_over(self):
        for number in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            for argv, path, (status, _, err) in self.made(number):
                self.assertEqual(status, 0, (argv, err))
                self.assertTrue(path.exists(), argv)

    def test_one_that_could_not_be_flushed_leaves_nothing(self):
        for argv, path, (status, _, err) in self.made(errno.EIO):
            self.assertEqual(status, 1, (argv, err))
            self.assertFalse(path.exists(), argv)


if __name__ == "__main__":
    unittest.main()
