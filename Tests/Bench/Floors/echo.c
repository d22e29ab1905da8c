/* The least that a key can cost: a raw terminal, a byte read and written back. q ends it. */
#include <termios.h>
#include <unistd.h>

int main(void) {
  struct termios settings;
  if (tcgetattr(0, &settings) != 0) return 1;
  cfmakeraw(&settings);
  tcsetattr(0, TCSANOW, &settings);
  if (write(1, "ready", 5) != 5) return 1;
  char key;
  while (read(0, &key, 1) == 1 && key != 'q')
    if (write(1, &key, 1) != 1) return 1;
  return 0;
}
