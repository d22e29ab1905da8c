/// Whether a descriptor is a terminal, and how wide it is.

import Glibc

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// In columns; nil where it is no terminal or does not say.
func terminalWidth(_ descriptor: Int32) -> Int? {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
