/* The least that a list in a terminal can cost: rows made from their numbers, shown by ncurses, a
   selection that moves. Usage: list ROWS. Keys: j k, Ctrl-f Ctrl-b, g G, q. */
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static long rows, selected, top;

static void paint(void) {
  int height = LINES - 1;
  if (selected < top) top = selected;
  if (selected >= top + height) top = selected - height + 1;
  erase();
  for (int line = 0; line < height && top + line < rows; line++) {
    long row = top + line;
    if (row == selected) attron(A_REVERSE);
    mvprintw(line, 0, " %02ld %s 20%02ld  %-22s  Row %ld of the list, which says %ld", row % 28 + 1,
             row % 2 ? "May" : "Oct", row / 365 % 25, row % 3 ? "The Harbour Post" : "Port Herald",
             row + 1, row * 2654435761 % 1000003);
    clrtoeol();
    attroff(A_REVERSE);
  }
  mvprintw(LINES - 1, 0, "%ld of %ld", selected + 1, rows);
  refresh();
}

static void move_by(long step) {
  selected += step;
  if (selected >= rows) selected = rows - 1;
  if (selected < 0) selected = 0;
}

int main(int count, char **words) {
  rows = count > 1 ? atol(words[1]) : 1000;
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  curs_set(0);
  for (;;) {
    paint();
    switch (getch()) {
      case 'j': move_by(1); break;
      case 'k': move_by(-1); break;
      case 6: move_by(LINES - 1); break;
      case 2: move_by(1 - LINES); break;
      case 'g': selected = 0; break;
      case 'G': selected = rows - 1; break;
      case 'q': case ERR: endwin(); return 0;
    }
  }
}
