// What Linux has and Swift's Glibc module does not show.
#pragma once

#include <signal.h>

// Forbids memory images of this process and looks into it by others of the same user.
int cplatform_forbid_dumps(void);

// The flag for open() that makes a file without a name.
extern const int cplatform_nameless;

/// What lseek(2) takes to find the next hole of a file, and the next data.
extern const int cplatform_seek_hole, cplatform_seek_data;

// Renames a file where nothing is called `to`; as rename() otherwise.
int cplatform_rename_new(const char *from, const char *to);

// What the program was called with, its own name first.
int cplatform_argument_count(void);
const char *cplatform_argument(int index);

// Lets the system begin to put a stretch of a file on the medium; waits for nothing and promises nothing.
void cplatform_begin_writing(int descriptor, long long offset, long long count);

// The signals that end a process unless it says otherwise, but for those of its own faults, the one that cannot be heard,
// and those of closed pipes and of files that are too large, which are ignored: then the write fails.
extern const int cplatform_end_count;
int cplatform_end(int index);

// From now on all of those, stops, continuations and new sizes of the window do nothing by themselves in this thread and in
// those that it starts: they are read from the descriptor that is given; -1 where there is none left.
int cplatform_signals_begin(void);

// The number of the next of them, 0 where there is none.
int cplatform_signals_next(int descriptor);

// They do again what they did before; those that were not read do it now.
void cplatform_signals_end(int descriptor);

// A clock that can be waited for and goes on while the machine sleeps; -1 where there is none left.
int cplatform_timer(void);

// Lets it be read from after so many nanoseconds, asleep or awake; never, for 0.
void cplatform_timer_set(int descriptor, long long nanoseconds);

// Waits until there is something to read, with this mask of signals in the place of the thread's own meanwhile. -1, with
// errno, where that goes wrong or a signal comes.
int cplatform_wait_for_input(int descriptor, const sigset_t *mask);
