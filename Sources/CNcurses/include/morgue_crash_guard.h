/* Gives the terminal back when the process dies by a fault. This must be C: it runs inside a signal
   handler, possibly on an exhausted stack, where nothing that may allocate is allowed. */
#ifndef MORGUE_CRASH_GUARD_H
#define MORGUE_CRASH_GUARD_H

#include <stddef.h>
#include <termios.h>

/* An anonymous file in memory that goes away with its descriptor, or -1. Glibc declares
   memfd_create only under _GNU_SOURCE. */
int morgue_anonymous_file(void);

/* Arms the guard: at a fault, an abort or an exit, `restore` (at most 512 bytes; more are refused
   with -1) is written to `terminal`, `modes` are set on it, and what the anonymous file `held`
   contains goes to `errors`, where standard error really is (both -1: nothing is held). The calling
   thread gets an alternate stack, so that even its stack overflow is caught. 0 if armed. */
int morgue_guard_arm(int terminal, const struct termios *modes, const char *restore, size_t length,
                     int held, int errors);

/* Puts the handlers back that were there before. */
void morgue_guard_disarm(void);

#endif
