/// Standard output: buffered, and every write checked.

import Glibc

struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private let descriptor: Int32

  init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  mutating func write(_ text: some StringProtocol) throws(SystemError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func write(bytes: [UInt8]) throws(SystemError) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func line(_ text: some StringProtocol) throws(SystemError) {
    try write(text)
    try write("\n")
  }

  /// Everything is with the kernel on return. A reader that went away ends the program as SIGPIPE would.
  mutating func flush() throws(SystemError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    var sent = 0
    while sent < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
      }
      if count >= 0 {
        sent += count
      } else if errno == EPIPE {
        exit(ExitStatus.signal(SIGPIPE).code)
      } else if errno != EINTR {
        throw SystemError(thing: "standard output", code: errno)
      }
    }
  }
}

/// Opens what of the three standard streams is closed, for reading and on nothing: else a file of the archive
/// would get its number, and what is printed would be written into that file.
func holdStandardStreams() {
  var descriptor: Int32 = 0
  repeat { descriptor = open("/dev/null", O_RDONLY) } while (0...STDERR_FILENO).contains(descriptor)
  if descriptor > STDERR_FILENO { close(descriptor) }
}

/// Standard error: a line each, without what could steer a terminal.
enum Messages {
  static func say(_ line: String) {
    var rest = Array((printable(line) + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // There is nowhere left to report that standard error fails.
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
