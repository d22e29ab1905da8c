/* For tests: starts programs from a process that was forked before the first test.

   A process that runs tests in many threads must not fork: until its exec a child holds a copy of
   every descriptor of every other test, O_CLOEXEC or not. A program that a test has just written
   then cannot be run (ETXTBSY), a lock that was released is still held, and a pipe that was closed
   has no end. The launcher has no descriptors but those that a request brings. */
#ifndef MORGUE_CLAUNCHER_H
#define MORGUE_CLAUNCHER_H

#include <stdint.h>
#include <sys/types.h>

enum {
  LAUNCH_STARTED = 1, /* value: the process */
  LAUNCH_FAILED,      /* value: errno */
  LAUNCH_EXITED,      /* value: the exit status */
  LAUNCH_KILLED,      /* value: the signal */
  LAUNCH_STOPPED      /* value: the signal */
};

/* What became of a program. */
struct launch_event {
  int32_t kind;
  int32_t value;
  /* With an end: how long it ran, its CPU time, and the most memory that it held. */
  int64_t nanoseconds;
  int64_t cpu_microseconds;
  int64_t peak_kilobytes;
};

/* Starts a program with all signals unblocked and default. 0, or errno; every later event can be
   read from `*link`, one at a time. The process stays until `*link` is closed, so that its number
   means no other one.

   - folder: where it starts; NULL is where this process started.
   - terminal: a device that it has the foreground of, in a session of its own, as if a shell with
     job control had started it; NULL where it has `streams`.
   - streams: its standard input, output and error. */
int launch(const char *program, char *const arguments[], char *const environment[],
           const char *folder, const char *terminal, const int streams[3], pid_t *process,
           int *link);

/* Written to the terminal after each event but the first: all that the program wrote comes before. */
#define LAUNCH_MARK "\033]7777;status\a"
const char *launch_mark(void);

#endif
