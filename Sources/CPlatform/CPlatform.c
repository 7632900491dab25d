#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#ifndef O_TMPFILE
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif

const int cplatform_nameless = O_TMPFILE;
const int cplatform_seek_hole = SEEK_HOLE;
const int cplatform_seek_data = SEEK_DATA;

int cplatform_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int cplatform_rename_new(const char *from, const char *to) {
  const unsigned no_replace = 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, no_replace);
}

static const int ends[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGIO, SIGPROF, SIGPWR, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU};
const int cplatform_end_count = sizeof ends / sizeof *ends;

int cplatform_end(int index) { return ends[index]; }

static sigset_t kept_mask;

int cplatform_signals_begin(void) {
  const int others[] = {SIGTSTP, SIGCONT, SIGWINCH};
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < cplatform_end_count; i++) sigaddset(&set, ends[i]);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) sigaddset(&set, others[i]);
  const int descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  if (descriptor >= 0) pthread_sigmask(SIG_BLOCK, &set, &kept_mask);
  return descriptor;
}

int cplatform_signals_next(int descriptor) {
  struct signalfd_siginfo news;
  return read(descriptor, &news, sizeof news) == sizeof news ? (int)news.ssi_signo : 0;
}

void cplatform_signals_end(int descriptor) {
  close(descriptor);
  pthread_sigmask(SIG_SETMASK, &kept_mask, NULL);
}

int cplatform_timer(void) { return timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK); }

void cplatform_timer_set(int descriptor, long long nanoseconds) {
  const long second = 1000000000;
  const struct itimerspec once = {.it_value = {nanoseconds / second, nanoseconds % second}};
  timerfd_settime(descriptor, 0, &once, NULL);
}

int cplatform_wait_for_input(int descriptor, const sigset_t *mask) {
  struct pollfd one = {.fd = descriptor, .events = POLLIN};
  return ppoll(&one, 1, NULL, mask);
}

static int argument_count;
static char **argument_vector;

int cplatform_argument_count(void) { return argument_count; }
const char *cplatform_argument(int index) { return argument_vector[index]; }

// Runs before the Swift runtime does. That is to start no crash reporter, which would print memory; and a bare root has
// no /proc, in which it would search for one and look up the arguments.
__attribute__((constructor(101))) static void cplatform_begin(int argc, char **argv) {
  argument_count = argc;
  argument_vector = argv;
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/nonexistent", 1);
}

void cplatform_begin_writing(int descriptor, long long offset, long long count) {
  sync_file_range(descriptor, offset, count, SYNC_FILE_RANGE_WRITE);
}
