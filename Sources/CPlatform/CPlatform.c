#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef O_TMPFILE
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif

const int cplatform_nameless = O_TMPFILE;

int cplatform_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int cplatform_rename_new(const char *from, const char *to) {
  const unsigned no_replace = 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, no_replace);
}

// Before the Swift runtime looks: it is to start no crash reporter, which would print memory, and not to search for one
// in /proc, which a bare root does not have.
__attribute__((constructor(101))) static void cplatform_no_crash_reports(void) {
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/nonexistent", 1);
}
