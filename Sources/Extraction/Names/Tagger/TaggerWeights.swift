/// The weight file of the fast tagger: mapped, checked, not parsed.
///
/// Little-endian: magic `MORGUE-T`, format version u32, binary logarithm of the rows u32, name in 32
/// bytes padded with zeros, checksum of all behind the header u64, 8 bytes of zeros; 16 × 16
/// transition scores i16; the word table, padded to 16 bytes; a row of 16 scores i8 for each feature.

// Unchecked: its pointers lead into the mapped bytes, which `file` keeps and nobody writes.
package struct TaggerFile: ModelFile, @unchecked Sendable {
  package static let format: UInt32 = 1
  package static let name = "names.model"
  static let magic: [UInt8] = Array("MORGUE-T".utf8)
  private static let header = 64
  private static let transitionSize = 512
  private static let tableSize = (WordTable.size + 15) / 16 * 16
  private static let weightsAt = header + transitionSize + tableSize

  /// Keeps the bytes in place.
  private let file: MappedFile
  /// What the weights call themselves.
  package let title: String
  let rowBits: Int
  let words: WordTable
  let decoder: TaggerDecoder
  /// A row for each feature.
  let weights: UnsafePointer<SIMD16<Int8>>

  package static func stamp(_ beginning: ModelBeginning) throws(ModelError) -> ModelStamp {
    guard beginning.starts(with: magic) else { throw .notAModel(beginning.path) }
    let version = beginning.number(at: 8, as: UInt32.self)
    guard version == format else { throw .otherVersion(beginning.path, Int(version)) }
    let bits = Int(beginning.number(at: 12, as: UInt32.self))
    guard (10...24).contains(bits), beginning.size == weightsAt + 16 << bits else {
      throw .damaged(beginning.path)
    }
    return ModelStamp(name: beginning.text(16..<48), checksum: beginning.number(at: 48, as: UInt64.self))
  }

  package init(path: String) throws(ModelError) {
    let beginning = try ModelBeginning(path: path)
    let stamp = try Self.stamp(beginning)
    let file = try MappedFile(path: path)
    let bytes = file.bytes
    // Another file may have taken its place in between.
    guard bytes.count == beginning.size, bytes.prefix(Self.header).elementsEqual(beginning.bytes),
      let words = WordTable(UnsafeRawBufferPointer(rebasing: bytes[(Self.header + Self.transitionSize)...])),
      let base = bytes.baseAddress,
      Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[Self.header...])) == stamp.checksum
    else { throw .damaged(path) }
    self.file = file
    title = stamp.name
    rowBits = Int(beginning.number(at: 12, as: UInt32.self))
    self.words = words
    decoder = TaggerDecoder(
      transitions: (0..<TaggerLabel.count).map { last in
        var scores = TaggerDecoder.Scores(repeating: TaggerDecoder.forbidden)
        for label in 0..<TaggerLabel.count where TaggerLabel.canFollow(label, after: last) {
          let at = Self.header + 32 * last + 2 * label
          scores[label] = Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int16.self))
            .clamped(to: -2000...2000)
        }
        return scores
      })
    weights = (base + Self.weightsAt).assumingMemoryBound(to: SIMD16<Int8>.self)
  }

  /// The bytes of a weight file: the opposite of reading one.
  package static func bytes(
    title: String, rowBits: Int, transitions: [[Int16]], words: [UInt8], weights: [Int8]
  ) -> [UInt8] {
    func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
      withUnsafeBytes(of: number.littleEndian, Array.init)
    }
    var body: [UInt8] = []
    for row in transitions { body += row.flatMap { little($0) } }
    body += words + Array(repeating: 0, count: tableSize - words.count)
    body += weights.map(UInt8.init(bitPattern:))
    let name = Array(title.utf8.prefix(32))
    let checksum = body.withUnsafeBytes { Checksum.of($0) }
    return magic + little(format) + little(UInt32(rowBits)) + name
      + Array(repeating: 0, count: 32 - name.count) + little(checksum) + little(UInt64(0)) + body
  }
}

extension Comparable {
  fileprivate func clamped(to limits: ClosedRange<Self>) -> Self {
    min(max(self, limits.lowerBound), limits.upperBound)
  }
}
