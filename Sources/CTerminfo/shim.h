// The part of ncurses that knows what terminals understand. Swift calls no function of variable arguments.
#include <stdio.h>
#include <curses.h>
#include <term.h>

static inline const char *cterminfo_at(const char *string, int row, int column) {
  return tiparm(string, row, column);
}
