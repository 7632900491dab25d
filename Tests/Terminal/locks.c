// Runs a program on a terminal that says what only a console says, that Caps-Lock is on: locks PROGRAM [ARGUMENTS].
// The question (KDGKBLED, ioctl_console(2)) goes to the terminal there is; the answer is put in its place.
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

static const unsigned long ask_locks = 0x4B64, caps_lock = 4;

static void answer(pid_t child) {
  struct user_regs_struct call;
  ptrace(PTRACE_GETREGS, child, 0, &call);
  if (call.orig_rax != SYS_ioctl || call.rsi != ask_locks) return;
  const unsigned long there = ptrace(PTRACE_PEEKDATA, child, call.rdx, 0);
  ptrace(PTRACE_POKEDATA, child, call.rdx, (there & ~0xFFul) | caps_lock);
  call.rax = 0;
  ptrace(PTRACE_SETREGS, child, 0, &call);
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  const pid_t child = fork();
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    execvp(arguments[1], arguments + 1);
    _exit(127);
  }
  int status, is_inside = 0;
  waitpid(child, &status, 0);
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  ptrace(PTRACE_SYSCALL, child, 0, 0);
  while (waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
    int number = WSTOPSIG(status);
    if (number == (SIGTRAP | 0x80)) {
      is_inside ^= 1;
      if (!is_inside) answer(child);
    }
    if ((number & 0x7F) == SIGTRAP) number = 0;
    ptrace(PTRACE_SYSCALL, child, 0, number);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
