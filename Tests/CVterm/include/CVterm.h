/* For tests: libvterm's bit fields and a new pseudo-terminal, which Swift cannot import. */
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

#endif
