/// JSON documents that are written piece by piece, since all of them would not fit into memory.

/// Writes what is open and what is in it in order; commas and brackets follow from that. What was written is taken
/// off with `written()` whenever it suits.
package struct JSONStream: Sendable {
  package enum Container: Sendable { case object, array }

  private struct Level {
    var container: Container
    /// Whether each thing in it stands on a line of its own.
    var hasLines: Bool
    var isEmpty = true
  }

  private var levels: [Level] = []
  private var bytes: [UInt8] = []

  package init() {}

  /// Opens an object or array; `end` closes it.
  /// - Parameter key: in an object the name that it has there; in an array nil.
  package mutating func begin(_ container: Container, _ key: String? = nil, lines: Bool = false) {
    separate(key)
    bytes.append(container == .object ? 0x7B : 0x5B)
    levels.append(Level(container: container, hasLines: lines))
  }

  /// Adds a whole value.
  package mutating func add(_ value: JSONText, _ key: String? = nil) {
    separate(key)
    bytes += value.line.utf8
  }

  /// Closes what was opened last.
  package mutating func end() {
    guard let level = levels.popLast() else { return }
    if level.hasLines, !level.isEmpty { bytes.append(0x0A) }
    bytes.append(level.container == .object ? 0x7D : 0x5D)
  }

  /// What was written since this was asked last.
  package mutating func written() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func separate(_ key: String?) {
    if let level = levels.last {
      if !level.isEmpty { bytes.append(0x2C) }
      if level.hasLines { bytes.append(0x0A) }
      levels[levels.count - 1].isEmpty = false
    }
    guard let key else { return }
    JSONBytes.quote(key, .printable, to: &bytes)
    bytes.append(0x3A)
  }
}
