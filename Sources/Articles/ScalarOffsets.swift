/// Conversion between the program's byte offsets and the scalar offsets of files and JSON.

/// Converts offsets into one text between UTF-8 bytes and Unicode scalars.
///
/// Built in one pass over the text; a conversion looks at no more than 64 bytes. A text of plain
/// ASCII costs neither table nor look-up.
package struct ScalarOffsets: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  /// How many scalars start before byte `i * stride`; empty for ASCII.
  private let checkpoints: [Int]
  package let scalarCount: Int
  package var byteCount: Int { isASCII ? scalarCount : bytes.count }
  private var isASCII: Bool { checkpoints.isEmpty }

  package init(_ text: String) {
    let all = Array(text.utf8)
    guard all.contains(where: { $0 >= 0x80 }) else {
      (bytes, checkpoints, scalarCount) = ([], [], all.count)
      return
    }
    var marks: [Int] = []
    marks.reserveCapacity(all.count / Self.stride + 1)
    var seen = 0
    for (offset, byte) in all.enumerated() {
      if offset % Self.stride == 0 { marks.append(seen) }
      if byte & 0xC0 != 0x80 { seen += 1 }
    }
    (bytes, checkpoints, scalarCount) = (all, marks, seen)
  }

  /// The number of scalars before a byte offset; nil outside the text or inside a scalar.
  package func scalar(atByte offset: Int) -> Int? {
    guard offset >= 0, offset <= byteCount else { return nil }
    guard !isASCII else { return offset }
    guard offset < bytes.count else { return scalarCount }
    guard bytes[offset] & 0xC0 != 0x80 else { return nil }
    let mark = offset / Self.stride
    var count = checkpoints[mark]
    for byte in bytes[(mark * Self.stride)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte at which a scalar starts; nil outside the text.
  package func byte(atScalar offset: Int) -> Int? {
    guard offset >= 0, offset <= scalarCount else { return nil }
    guard !isASCII else { return offset }
    guard offset < scalarCount else { return bytes.count }
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle] <= offset { low = middle } else { high = middle }
    }
    var seen = checkpoints[low]
    for position in (low * Self.stride)..<bytes.count where bytes[position] & 0xC0 != 0x80 {
      if seen == offset { return position }
      seen += 1
    }
    return nil
  }

  /// A byte range as `[start, end]` in scalars.
  package func scalars(_ range: TextRange) -> [Int]? {
    guard let start = scalar(atByte: range.start), let end = scalar(atByte: range.end) else { return nil }
    return [start, end]
  }

  /// A scalar pair `[start, end]` as a byte range; nil where it is no range of this text.
  package func range(_ pair: [Int]) -> TextRange? {
    guard pair.count == 2, pair[0] <= pair[1], let start = byte(atScalar: pair[0]),
      let end = byte(atScalar: pair[1])
    else { return nil }
    return TextRange(start, end)
  }
}
