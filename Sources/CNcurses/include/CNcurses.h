/* What Swift cannot import of ncurses: macros, variadics, mutable globals; and, in two headers of
   their own, what must be C because a signal may interrupt anything. */
#ifndef MORGUE_CNCURSES_H
#define MORGUE_CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#include "morgue_crash_guard.h"
#include "morgue_signal_pipe.h"

/* Mutable globals, which Swift 6 refuses to import. */
static inline WINDOW *morgue_stdscr(void) { return stdscr; }
static inline WINDOW *morgue_curscr(void) { return curscr; }
static inline int morgue_colors(void) { return COLORS; }
static inline int morgue_color_pairs(void) { return COLOR_PAIRS; }

/* Attribute macros: they cast to attr_t and shift. */
static inline attr_t morgue_bold(void) { return A_BOLD; }
static inline attr_t morgue_dim(void) { return A_DIM; }
static inline attr_t morgue_italic(void) { return A_ITALIC; }
static inline attr_t morgue_underline(void) { return A_UNDERLINE; }
static inline attr_t morgue_reverse(void) { return A_REVERSE; }

/* setupterm's terminal is freed through a global, too. */
static inline void morgue_forget_terminal(void) { del_curterm(cur_term); }

/* At its end ncurses sends the capability `oc`, which resets the colours that a user may have set
   for the palette. It is never needed here, as the palette is never changed. The macro is an lvalue
   inside a global. */
static inline void morgue_keep_palette(void) { orig_colors = NULL; }

/* Columns that ncurses will count for a character: wcwidth, which Swift's Glibc module lacks. */
int morgue_width(wchar_t character);

#endif
