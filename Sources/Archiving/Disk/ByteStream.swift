/// Files that are read piece by piece: of any size, and pipes that deliver when they like.

import Glibc

/// An open file, pipe or terminal.
final class ByteStream: Sendable {
  enum Piece {
    case bytes([UInt8])
    case end
    /// A pipe or terminal has nothing at the moment.
    case nothingYet
  }

  private static let pieceSize = 1 << 18

  private let descriptor: Int32
  private let path: String
  /// Whether it always has what it will ever have.
  private let isFile: Bool

  /// Opens a file; `-` is standard input.
  /// - Throws: `cannotRead`.
  init(_ path: String) throws(ArchiveError) {
    self.path = path
    // A pipe that nobody writes to would keep who opens it waiting.
    descriptor =
      path == "-"
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: Disk.reason(errno)) }
    var status = Glibc.stat()
    isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  deinit { close(descriptor) }

  /// The next bytes; does not wait for a pipe or terminal.
  func read() throws(ArchiveError) -> Piece {
    while true {
      if !isFile, !Self.isReady(descriptor) { return .nothingYet }
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
        let count = Glibc.read(descriptor, buffer.baseAddress, Self.pieceSize)
        if count < 0 { failure = errno }
        filled = max(0, count)
      }
      if failure == 0 { return bytes.isEmpty ? .end : .bytes(bytes) }
      // Another reader of the same pipe may have been quicker.
      guard failure == EINTR || failure == EAGAIN else {
        throw .cannotRead(path: path, reason: Disk.reason(failure))
      }
    }
  }

  /// Keeps its thread waiting until there is something to read, or the interrupt happens.
  func wait(until interrupt: Interrupt) { _ = Self.isReady(descriptor, until: interrupt) }

  /// Whether there is something to read, be it the end or an error; waits for it only with an interrupt.
  private static func isReady(_ descriptor: Int32, until interrupt: Interrupt? = nil) -> Bool {
    var waits = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let interrupt { waits.append(pollfd(fd: interrupt.descriptor, events: Int16(POLLIN), revents: 0)) }
    while poll(&waits, nfds_t(waits.count), interrupt == nil ? 0 : -1) < 0 {
      // Any other error is reported by the read that follows.
      guard errno == EINTR else { return true }
    }
    return waits[0].revents != 0
  }
}

/// Ends a wait from another thread, now and for all later ones.
final class Interrupt: Sendable {
  /// Can be read from once it has happened.
  let descriptor: Int32
  private let other: Int32

  init() throws(ArchiveError) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else {
      throw .cannotRead(path: "-", reason: Disk.reason(errno))
    }
    (descriptor, other) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(other)
  }

  func happen() { shutdown(other, Int32(SHUT_WR)) }
}
