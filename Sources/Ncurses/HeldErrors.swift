/// Keeps what is written to standard error off the screen until the screen is left.

import CNcurses
import Glibc

/// Standard error, kept in memory while a screen covers the terminal that it would smear.
struct HeldErrors: ~Copyable {
  /// Where the words are kept; -1 while nothing is held.
  private(set) var file: Int32 = -1
  /// Where standard error really is; -1 while nothing is held.
  private(set) var real: Int32 = -1

  /// Holds from now on, but only if standard error is the very terminal with this descriptor: a
  /// redirected one does not affect the screen.
  mutating func hold(from terminal: Int32) {
    guard file < 0, Self.areOneDevice(STDERR_FILENO, terminal) else { return }
    let kept = morgue_anonymous_file()
    guard kept >= 0 else { return }
    real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard real >= 0, dup2(kept, STDERR_FILENO) >= 0 else {
      close(kept)
      return
    }
    file = kept
  }

  /// Lets go, and prints what was held.
  mutating func release() {
    guard file >= 0 else { return }
    fflush(nil)
    dup2(real, STDERR_FILENO)
    var part = [UInt8](repeating: 0, count: 4096)
    var offset = 0
    while true {
      let count = pread(file, &part, part.count, offset)
      guard count > 0 else { break }
      writeAll(part[..<count], to: STDERR_FILENO)
      offset += count
    }
    close(file)
    close(real)
    file = -1
    real = -1
  }

  private static func areOneDevice(_ a: Int32, _ b: Int32) -> Bool {
    var first = stat()
    var second = stat()
    guard fstat(a, &first) == 0, fstat(b, &second) == 0 else { return false }
    return isatty(a) == 1 && first.st_rdev == second.st_rdev
  }
}

/// Writes all bytes, however often the system takes only some. A terminal that is gone takes none;
/// its end is noticed on the input.
func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) {
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
