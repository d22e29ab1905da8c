#define _GNU_SOURCE
#include "morgue_signal_pipe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

int morgue_wakeup_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }

static volatile sig_atomic_t pipe_end = -1;
static struct sigaction before[NSIG];
static sigset_t caught;

static void pass_on(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  /* A full pipe wakes its reader just as well. */
  ssize_t ignored = write(pipe_end, &byte, 1);
  (void)ignored;
  errno = kept;
}

int morgue_signal_is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void morgue_signals_to(int descriptor, const int *signals, int count) {
  pipe_end = descriptor;
  struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigemptyset(&caught);
  for (int i = 0; i < count; i++) {
    if (morgue_signal_is_ignored(signals[i])) continue;
    if (sigaction(signals[i], &action, &before[signals[i]]) == 0) sigaddset(&caught, signals[i]);
  }
}

void morgue_signals_restore(void) {
  for (int number = 1; number < NSIG; number++)
    if (sigismember(&caught, number) == 1) sigaction(number, &before[number], NULL);
  sigemptyset(&caught);
  pipe_end = -1;
}

void morgue_stop_process_group(void) {
  if (morgue_signal_is_ignored(SIGTSTP)) return;
  struct sigaction kept, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &kept);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &kept, NULL);
}

static const int taken[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
static struct sigaction own[sizeof taken / sizeof *taken];

void morgue_keep_signal_actions(void) {
  for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) sigaction(taken[i], NULL, &own[i]);
}

void morgue_put_back_signal_actions(void) {
  for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) sigaction(taken[i], &own[i], NULL);
}
