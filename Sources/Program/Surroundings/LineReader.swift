/// Reads a file line by line as it comes.

import Articles
import Formats

struct LineReader: ~Copyable {
  private let file: InputFile
  private let limit: Int
  private var lines: LineCutter

  /// - Parameter limit: longer lines are cut to one byte more than this; what is behind that is passed over.
  init(_ file: consuming InputFile, limit: Int) {
    self.file = file
    self.limit = limit
    lines = LineCutter(limit: limit)
  }

  /// The file, as messages call it.
  var name: String { file.name }

  /// Whether a line is available without waiting for the file.
  var hasLine: Bool { lines.hasLine }

  /// The file's beginning with at least its first line that is more than white space, as far as there is
  /// one. Each byte is looked at once.
  mutating func beginning() throws(SystemError) -> ArraySlice<UInt8> {
    var (seen, isBlank) = (0, true)
    while lines.rest.count <= limit {
      let start = lines.rest.startIndex
      guard seen < lines.rest.count else {
        if lines.isAtEnd { break }
        try fill()
        continue
      }
      let byte = lines.rest[start + seen]
      if !isBlank, byte == 0x0A { break }
      isBlank = isBlank && byte.isASCIISpace
      seen += 1
    }
    return lines.rest
  }

  /// The next line without its line feed; nil at the end.
  mutating func next() throws(SystemError) -> ArraySlice<UInt8>? {
    while true {
      if let line = lines.next() { return line }
      if lines.isAtEnd { return nil }
      try fill()
    }
  }

  /// All that is left, cut to one byte more than the limit.
  mutating func rest() throws(SystemError) -> ArraySlice<UInt8> {
    while !lines.isAtEnd, lines.rest.count <= limit { try fill() }
    return lines.rest.prefix(limit + 1)
  }

  private mutating func fill() throws(SystemError) { lines.take(try file.read()) }
}
