// Faults on demand between a program and the files of one folder: each call that writes, flushes, opens for writing, renames
// or links can be made to fail, once or for good. `faults.py` says when, in the file that FAULTS_PLAN names. What the
// medium does not give any more stands in FAULTS_BAD, as "start+count,start+count" of bytes: reading there fails with EIO.
//
//   cc -shared -fPIC -o faults.so faults.c -ldl
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// The plan, which the test and the program share.
struct plan {
  int32_t armed;    // whether calls are counted and may fail
  int32_t left;     // how many of them still succeed
  int32_t for_good; // whether all that follow fail too
  int32_t number;   // the error
  int32_t counted;  // how many were counted
  int32_t failed;   // how many failed
  int32_t gone;     // whether the folder is gone, as a stick that was pulled out: then reading fails too
  int32_t lost;     // whether what was written before a flush that fails is taken back, as a bad medium does
};

enum { kept = 8 };
static volatile struct plan *plan;
static char under[4096];
// What stood where the program wrote since its last flush.
static struct { int fd; off_t at; size_t count; char *bytes; } before[kept];
static int held;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAULTS_PLAN"), *folder = getenv("FAULTS_UNDER");
  if (!path || !folder || !realpath(folder, under)) return;
  int fd = (int)(intptr_t)open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *shared = mmap(NULL, sizeof(struct plan), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (shared != MAP_FAILED) plan = shared;
  close(fd);
}

static bool is_under(const char *path) {
  size_t length = strlen(under);
  return length > 0 && strncmp(path, under, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static bool is_file(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count <= 0) return false;
  path[count] = 0;
  return is_under(path);
}

static bool is_path(const char *path) {
  char whole[4096];
  if (path[0] == '/') return is_under(path);
  if (!getcwd(whole, sizeof whole - strlen(path) - 2)) return false;
  strcat(strcat(whole, "/"), path);
  return is_under(whole);
}

// Whether this call is to fail.
static bool fails(void) {
  if (!plan || !plan->armed) return false;
  plan->counted++;
  if (plan->left > 0) { plan->left--; return false; }
  if (plan->failed > 0 && !plan->for_good) return false;
  plan->failed++;
  errno = plan->number;
  return true;
}

static bool is_gone(void) {
  if (!plan || !plan->armed || !plan->gone || plan->failed == 0) return false;
  errno = plan->number;
  return true;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void forget(void) {
  for (int i = 0; i < held; i++) free(before[i].bytes);
  held = 0;
}

static void remember(int fd, size_t count, off_t at) {
  if (!plan || !plan->lost || held == kept) return;
  char *bytes = malloc(count);
  if (bytes && REAL(pread)(fd, bytes, count, at) == (ssize_t)count) {
    before[held].fd = fd; before[held].at = at; before[held].count = count; before[held].bytes = bytes;
    held++;
  } else free(bytes);
}

static void take_back(void) {
  for (int i = held - 1; i >= 0; i--) REAL(pwrite)(before[i].fd, before[i].bytes, before[i].count, before[i].at);
  forget();
}

static bool writes(int flags) { return (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT; }

#define OPEN(name)                                                                          \
  int name(const char *path, int flags, ...) {                                              \
    va_list list;                                                                           \
    va_start(list, flags);                                                                  \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;                 \
    va_end(list);                                                                           \
    if (is_path(path) && (is_gone() || (writes(flags) && fails()))) return -1;              \
    return REAL(name)(path, flags, mode);                                                   \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(name)                                                        \
  ssize_t name(int fd, const void *bytes, size_t count, off_t at) {         \
    if (is_file(fd)) {                                                      \
      if (is_gone() || fails()) return -1;                                  \
      remember(fd, count, at);                                              \
    }                                                                       \
    return REAL(name)(fd, bytes, count, at);                                \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

static bool is_bad(size_t count, off_t at) {
  const char *rest = getenv("FAULTS_BAD");
  while (rest && *rest) {
    char *next;
    long long start = strtoll(rest, &next, 10), length = *next == '+' ? strtoll(next + 1, &next, 10) : 0;
    if (at < start + length && start < (long long)(at + count)) { errno = EIO; return true; }
    rest = *next == ',' ? next + 1 : NULL;
  }
  return false;
}

#define PREAD(name)                                                 \
  ssize_t name(int fd, void *bytes, size_t count, off_t at) {       \
    if (is_gone() && is_file(fd)) return -1;                        \
    if (is_bad(count, at) && is_file(fd)) return -1;                \
    return REAL(name)(fd, bytes, count, at);                        \
  }
PREAD(pread)
PREAD(pread64)

ssize_t write(int fd, const void *bytes, size_t count) {
  if (plan && plan->armed && is_file(fd) && (is_gone() || fails())) return -1;
  return REAL(write)(fd, bytes, count);
}

int fsync(int fd) {
  if (is_file(fd)) {
    if (is_gone()) return -1;
    if (fails()) { take_back(); errno = plan->number; return -1; }
    forget();
  }
  return REAL(fsync)(fd);
}

int stat(const char *path, struct stat *status) {
  if (is_path(path) && is_gone()) return -1;
  return REAL(stat)(path, status);
}

int linkat(int from, const char *path, int to, const char *name, int flags) {
  if (is_path(name) && (is_gone() || fails())) return -1;
  return REAL(linkat)(from, path, to, name, flags);
}

int rename(const char *path, const char *name) {
  if (is_path(name) && (is_gone() || fails())) return -1;
  return REAL(rename)(path, name);
}

int renameat2(int from, const char *path, int to, const char *name, unsigned flags) {
  if (is_path(name) && (is_gone() || fails())) return -1;
  return REAL(renameat2)(from, path, to, name, flags);
}

int unlink(const char *path) {
  if (is_path(path) && (is_gone() || fails())) return -1;
  return REAL(unlink)(path);
}
