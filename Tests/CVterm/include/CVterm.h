/* For tests: libvterm's bit fields, which Swift cannot import, and a session on a pseudo-terminal,
   which needs fork. */
#ifndef MORGUE_CVTERM_H
#define MORGUE_CVTERM_H

#include <sys/types.h>
#include <vterm.h>

enum { PROBE_BOLD = 1, PROBE_ITALIC = 2, PROBE_UNDERLINE = 4, PROBE_REVERSE = 8 };

/* The attributes of a cell as PROBE_ flags. */
int probe_attributes(const VTermScreenCell *cell);

/* Index in the palette, or -1 for the terminal's own foreground, background or an RGB colour. */
int probe_foreground(const VTermScreenCell *cell);
int probe_background(const VTermScreenCell *cell);

/* A new pseudo-terminal's master, or -1 with errno; its path goes into `path`. Glibc declares the
   calls only under _XOPEN_SOURCE. */
int probe_open_terminal(char *path, size_t capacity);

/* Starts a program in the foreground of a new session on the terminal `path`, as a shell with job
   control does: a leader process waits for it, writes each change of its status (as of waitpid) to
   `*statuses`, an int at a time, and ends when `control` does. The program's signals are unblocked
   and default. Before a status, the leader writes PROBE_MARK to the terminal, so that all that the
   program wrote is known to have come. 0, or -1 with errno. */
int probe_start(const char *path, const char *program, char *const arguments[],
                char *const environment[], pid_t *leader, pid_t *child, int *statuses,
                int *control);

#define PROBE_MARK "\033]7777;status\a"
const char *probe_mark(void);

/* waitpid's macros. */
int probe_exited(int status);
int probe_exit_status(int status);
int probe_signaled(int status);
int probe_signal(int status);
int probe_stopped(int status);

#endif
