/// Cuts a file into lines as it comes.

struct LineReader: ~Copyable {
  private let file: InputFile
  /// Longer lines are cut to one byte more than this; what is behind that is passed over.
  private let limit: Int
  private var pending: [UInt8] = []
  /// Where in `pending` the next line starts.
  private var start = 0
  private var isAtEnd = false

  init(_ file: consuming InputFile, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// The file, as messages call it.
  var name: String { file.name }

  /// Whether a line can be had without waiting for the file.
  var hasLine: Bool { isAtEnd || pending[start...].contains(0x0A) }

  /// The file's beginning with at least its first line that is more than white space, as far as there is
  /// one. Each byte is looked at once.
  mutating func beginning() throws(SystemError) -> ArraySlice<UInt8> {
    var (at, isBlank) = (0, true)
    while pending.count <= limit {
      guard at < pending.count else {
        if isAtEnd { break }
        try fill()
        continue
      }
      let byte = pending[at]
      if !isBlank, byte == 0x0A { break }
      isBlank = isBlank && (byte == 0x20 || (0x09...0x0D).contains(byte))
      at += 1
    }
    return pending[...]
  }

  /// The next line without its line feed; nil at the end. Each byte is looked at once.
  mutating func next() throws(SystemError) -> ArraySlice<UInt8>? {
    if start > 0, start == pending.count || !hasLine {
      pending.removeFirst(start)
      start = 0
    }
    var seen = start
    while true {
      if let end = pending[seen...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return pending[start..<min(end, start + limit + 1)]
      }
      if isAtEnd {
        defer { start = pending.count }
        return start == pending.count ? nil : pending[start...].prefix(limit + 1)
      }
      // The rest of a line that is too long is of no use.
      if pending.count - start > limit { pending.removeSubrange((start + limit + 1)...) }
      seen = pending.count
      try fill()
    }
  }

  /// All that is left, cut to one byte more than the limit.
  mutating func rest() throws(SystemError) -> ArraySlice<UInt8> {
    while !isAtEnd, pending.count - start <= limit { try fill() }
    return pending[start...].prefix(limit + 1)
  }

  private mutating func fill() throws(SystemError) {
    let bytes = try file.read()
    isAtEnd = bytes.isEmpty
    pending += bytes
  }
}
