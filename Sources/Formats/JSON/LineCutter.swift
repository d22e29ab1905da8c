/// Cuts bytes that come piece by piece into lines.

import Glibc

/// Holds no more than the line that is not complete yet, and of one that is too long only its beginning. Linear.
package struct LineCutter: Sendable {
  /// Longer lines are cut to one byte more than this; what is behind that is passed over.
  private let limit: Int
  private var pending: [UInt8] = []
  /// Where in `pending` the next line starts, and up to where it is known to go on.
  private var start = 0
  private var seen = 0
  /// Whether there are no more bytes to come.
  package private(set) var isAtEnd = false

  package init(limit: Int) { self.limit = limit }

  /// What is in no line yet.
  package var rest: ArraySlice<UInt8> { pending[start...] }

  /// Whether a line is available without more bytes, or there is none left.
  package var hasLine: Bool { isAtEnd || lineFeed() != nil }

  /// The next bytes; none of them says that there are no more.
  package mutating func take(_ bytes: [UInt8]) {
    isAtEnd = bytes.isEmpty
    if start > 0 {
      pending = Array(pending[start...])
      (start, seen) = (0, seen - start)
    }
    pending += bytes
  }

  /// The next line without its line feed; nil where more bytes are needed, and at the end.
  package mutating func next() -> ArraySlice<UInt8>? {
    if let end = lineFeed() {
      defer { (start, seen) = (end + 1, end + 1) }
      return pending[start..<min(end, start + limit + 1)]
    }
    seen = pending.count
    if isAtEnd {
      defer { start = seen }
      return start == seen ? nil : pending[start...].prefix(limit + 1)
    }
    // The rest of a line that is too long is of no use.
    if seen - start > limit + 1 {
      pending.removeLast(seen - start - limit - 1)
      seen = pending.count
    }
    return nil
  }

  private func lineFeed() -> Int? {
    pending.withUnsafeBytes { bytes in
      guard seen < bytes.count, let start = bytes.baseAddress,
        let found = memchr(start + seen, 0x0A, bytes.count - seen)
      else { return nil }
      return start.distance(to: UnsafeRawPointer(found))
    }
  }
}
