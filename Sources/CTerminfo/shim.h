// The functions of ncurses that know terminals, as <term.h> declares them. That header brings the C library with it,
// which Swift then takes for a part of this module.
int setupterm(const char *name, int descriptor, int *failure);
char *tigetstr(const char *capability);
char *tiparm(const char *string, ...);

// Swift calls no function of variable arguments.
static inline const char *cterminfo_at(const char *string, int row, int column) {
  return tiparm(string, row, column);
}
