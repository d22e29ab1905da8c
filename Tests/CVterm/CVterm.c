#define _GNU_SOURCE
#include "CVterm.h"

#include <fcntl.h>
#include <stdlib.h>
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
