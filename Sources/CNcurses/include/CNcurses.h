/* What Swift cannot import of ncurses: macros, variadics, mutable globals. No logic lives here. */
#ifndef MORGUE_CNCURSES_H
#define MORGUE_CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#endif
