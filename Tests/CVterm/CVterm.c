#define _GNU_SOURCE
#include "CVterm.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

int probe_attributes(const VTermScreenCell *cell) {
  return (cell->attrs.bold ? PROBE_BOLD : 0) | (cell->attrs.italic ? PROBE_ITALIC : 0) |
         (cell->attrs.underline ? PROBE_UNDERLINE : 0) | (cell->attrs.reverse ? PROBE_REVERSE : 0);
}

int probe_foreground(const VTermScreenCell *cell) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&cell->fg) || !VTERM_COLOR_IS_INDEXED(&cell->fg)) return -1;
  return cell->fg.indexed.idx;
}

int probe_background(const VTermScreenCell *cell) {
  if (VTERM_COLOR_IS_DEFAULT_BG(&cell->bg) || !VTERM_COLOR_IS_INDEXED(&cell->bg)) return -1;
  return cell->bg.indexed.idx;
}

int probe_open_terminal(char *path, size_t capacity) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, path, capacity) == 0)
    return master;
  close(master);
  return -1;
}

const char *probe_mark(void) { return PROBE_MARK; }

/* Between fork and exec in a process with threads only async-signal-safe calls are allowed; hence
   _Fork, too. */
static void lead(const char *path, const char *program, char *const arguments[],
                 char *const environment[], int statuses, int control) {
  setsid();
  int terminal = open(path, O_RDWR);
  if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) _exit(126);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  pid_t child = _Fork();
  if (child == 0) {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(terminal, getpid());
    signal(SIGTTOU, SIG_DFL);
    for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
    if (terminal > 2) close(terminal);
    execve(program, arguments, environment);
    _exit(127);
  }
  signal(SIGTTOU, SIG_IGN);
  ssize_t ignored = write(statuses, &child, sizeof child);
  for (int status; waitpid(child, &status, WUNTRACED) == child;) {
    ignored = write(terminal, PROBE_MARK, sizeof PROBE_MARK - 1);
    ignored = write(statuses, &status, sizeof status);
    if (WIFEXITED(status) || WIFSIGNALED(status)) break;
  }
  (void)ignored;
  char byte;
  while (read(control, &byte, 1) < 0 && errno == EINTR) {
  }
  _exit(0);
}

/* Leaves a forked child these two descriptors and the standard ones. What it has of other tests'
   pipes would keep them open, and two leaders would wait for each other's end. */
static void keep_only(int one, int other) {
  unsigned low = one < other ? one : other, high = one < other ? other : one;
  if (low > 3) close_range(3, low - 1, 0);
  if (high > low + 1) close_range(low + 1, high - 1, 0);
  close_range(high + 1, ~0U, 0);
}

int probe_start(const char *path, const char *program, char *const arguments[],
                char *const environment[], pid_t *leader, pid_t *child, int *statuses,
                int *control) {
  int up[2], down[2];
  if (pipe2(up, O_CLOEXEC) != 0) return -1;
  if (pipe2(down, O_CLOEXEC) != 0) {
    close(up[0]);
    close(up[1]);
    return -1;
  }
  *leader = _Fork();
  if (*leader == 0) {
    keep_only(up[1], down[0]);
    lead(path, program, arguments, environment, up[1], down[0]);
  }
  close(up[1]);
  close(down[0]);
  *statuses = up[0];
  *control = down[1];
  if (*leader < 0) return -1;
  return read(up[0], child, sizeof *child) == (ssize_t)sizeof *child ? 0 : -1;
}

int probe_exited(int status) { return WIFEXITED(status); }
int probe_exit_status(int status) { return WEXITSTATUS(status); }
int probe_signaled(int status) { return WIFSIGNALED(status); }
int probe_signal(int status) { return WTERMSIG(status); }
int probe_stopped(int status) { return WIFSTOPPED(status); }
