/// Makes a pack: the originals of one batch in one file.

/// Gzip members of some originals each, one with the table, and a last one that says where the table is. `zcat`
/// prints the originals, a line feed after each, then the table.
struct PackWriter {
  /// From how many bytes on a member is full: larger ones compress little better, and an original is read
  /// by decompressing what comes before it in its member.
  private static let memberSize = 64 << 10

  private var blocks: [[UInt8]] = []
  /// By block for now, since the members' offsets are not known yet.
  private var entries: [PackTable.Entry] = []
  private var known: Set<OriginalHash> = []

  var isEmpty: Bool { entries.isEmpty }

  /// Takes an original in, once.
  mutating func add(_ bytes: some Collection<UInt8>, named hash: OriginalHash) {
    guard known.insert(hash).inserted else { return }
    if blocks.last.map({ $0.count >= Self.memberSize }) ?? true { blocks.append([]) }
    let last = blocks.count - 1
    entries.append(
      PackTable.Entry(hash: hash, member: last, start: blocks[last].count, count: bytes.count))
    blocks[last] += bytes
    blocks[last].append(UInt8(ascii: "\n"))
  }

  /// The pack's name and its file.
  consuming func finished() -> (name: String, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for member in blocks.inParallel({ Gzip.member($0) }) {
      offsets.append(bytes.count)
      bytes += member
    }
    let table = PackTable(
      entries: entries.map { entry in
        var entry = entry
        entry.member = offsets[entry.member]
        return entry
      })
    let offset = bytes.count
    bytes += Gzip.member(table.text)
    bytes += PackEnd(table: offset).bytes
    return (table.name, bytes)
  }
}

/// The last member of a pack: empty, of a fixed size, with the table's offset in its header's extra field.
struct PackEnd: Hashable, Sendable {
  /// Where the member with the table starts in the file.
  var table: Int

  static let byteCount = 34

  /// Gzip's header with an extra field of 12 bytes, in it the subfield `MP` of 8.
  private static let head: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x04, 0, 0, 0, 0, 0, 0xFF, 12, 0, UInt8(ascii: "M"), UInt8(ascii: "P"), 8, 0,
  ]
  /// An empty block, the checksum of nothing, and no bytes.
  private static let foot: [UInt8] = [0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0]

  init(table: Int) { self.table = table }

  /// Nil for what is not the end of a pack.
  init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.byteCount, bytes.starts(with: Self.head), bytes.suffix(10) == Self.foot[...]
    else { return nil }
    let number = bytes[16..<24].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let table = Int(exactly: number) else { return nil }
    self.table = table
  }

  var bytes: [UInt8] {
    Self.head + (0..<8).map { UInt8(truncatingIfNeeded: table >> (8 * $0)) } + Self.foot
  }
}
