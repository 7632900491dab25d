// What Linux has and Swift's Glibc module does not show.
#pragma once
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/prctl.h>

static inline int cplatform_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#ifndef O_TMPFILE
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif
static const int cplatform_nameless = O_TMPFILE;
