/* Only async-signal-safe calls below the line "handlers". */
#define _GNU_SOURCE
#include "morgue_crash_guard.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int morgue_anonymous_file(void) { return memfd_create("morgue-stderr", MFD_CLOEXEC); }

enum { RESTORE_LIMIT = 512, FAULTS = 6 };
static const int faults[FAULTS] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
static struct sigaction before[FAULTS];

static atomic_int armed;
static int terminal, held, errors;
static struct termios modes;
static char restore[RESTORE_LIMIT];
static size_t restore_length;
static char alternate_stack[64 * 1024];

/* handlers */

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void give_back(void) {
  if (!atomic_exchange(&armed, 0)) return;
  /* In the background, setting the modes would stop the process before it could die. */
  signal(SIGTTOU, SIG_IGN);
  write_all(terminal, restore, restore_length);
  tcsetattr(terminal, TCSANOW, &modes);
  if (held < 0) return;
  char part[4096];
  off_t offset = 0;
  for (;;) {
    ssize_t length = pread(held, part, sizeof part, offset);
    if (length <= 0) return;
    write_all(errors, part, (size_t)length);
    offset += length;
  }
}

/* SA_RESETHAND has set the default action again; the raised signal is pending until the return, so
   that the process ends by the very signal, whoever sent it. */
static void fault(int number) {
  give_back();
  raise(number);
}

/* set-up */

int morgue_guard_arm(int to, const struct termios *with, const char *sequence, size_t length,
                     int held_file, int real_errors) {
  if (length > RESTORE_LIMIT) return -1;
  static atomic_int exit_is_covered;
  if (!atomic_exchange(&exit_is_covered, 1)) atexit(give_back);
  terminal = to;
  modes = *with;
  memcpy(restore, sequence, length);
  restore_length = length;
  held = held_file;
  errors = real_errors;
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = fault, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  atomic_store(&armed, 1);
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &action, &before[i]);
  return 0;
}

void morgue_guard_disarm(void) {
  if (!atomic_exchange(&armed, 0)) return;
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &before[i], NULL);
}
