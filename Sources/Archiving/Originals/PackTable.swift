/// What a pack holds, and where.

/// The table at a pack's end: a line an original, in the order in which they lie.
struct PackTable: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var hash: OriginalHash
    /// Where the gzip member that holds it starts in the file.
    var member: Int
    /// Where in what the member holds it starts, and how many bytes it has.
    var start: Int
    var count: Int
  }

  var entries: [Entry]

  /// A member holds no more than one piece of the largest size (`PieceSink.Limits`), and what came before it.
  static let memberLimit = 64 << 20
  /// Some fifty thousand originals: a hundred times as many as a batch has.
  static let textLimit = 8 << 20

  /// The first 16 digits of SHA-256 over the names of all originals, each on a line, in their order.
  var name: String {
    let lines = Set(entries.map(\.hash)).sorted().map { "\($0)\n" }.joined()
    return String(OriginalHash(of: Array(lines.utf8)).description.prefix(16))
  }

  /// `HASH MEMBER START COUNT` a line.
  var text: [UInt8] {
    var text: [UInt8] = []
    for entry in entries { text += "\(entry.hash) \(entry.member) \(entry.start) \(entry.count)\n".utf8 }
    return text
  }

  init(entries: [Entry]) { self.entries = entries }

  /// Nil for what is no table of a file whose table starts at an offset.
  init?(_ text: [UInt8], before end: Int) {
    entries = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 4, let hash = OriginalHash(words[0]), let member = Int(words[1]),
        let start = Int(words[2]), let count = Int(words[3]), 0..<end ~= member,
        0...Self.memberLimit ~= start, 0...Self.memberLimit ~= count, member >= entries.last?.member ?? 0
      else { return nil }
      entries.append(Entry(hash: hash, member: member, start: start, count: count))
    }
    guard !entries.isEmpty, text.last == UInt8(ascii: "\n") else { return nil }
  }
}
