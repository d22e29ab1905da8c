/// The files of the models: what they are called, and what stands where in their heads.

package import Extraction

/// One kind of model file. The first 64 bytes are its head: eight that identify the kind, the version as u32, and at places
/// of its own its name and its checksum. Numbers are little-endian. The weights follow.
package struct ModelLayout<Weights: Sendable>: Sendable {
  /// How long every head is.
  package static var headLength: Int { 64 }
  private static var nameLength: Int { 32 }

  package let file: String
  let magic: [UInt8]
  let version: Int
  /// Where the name stands, in 32 bytes padded with zeros.
  let nameAt: Int
  /// Where the checksum stands, u64.
  let checksumAt: Int
  /// The first byte that the checksum is of; the last is the file's.
  let checkedFrom: Int
  /// What must be the file's size; nil where the head says no possible one.
  let size: @Sendable (ModelHead) -> Int?
  /// Reads the weights, which begin behind the head.
  package let read: @Sendable (WeightBytes) -> Weights?

  /// What a head says of its file.
  func stamp(_ head: ModelHead) throws(ModelError) -> WeightStamp {
    guard head.bytes.starts(with: magic) else { throw .notAModel(head.path) }
    let version = Int(head.number(at: 8, as: UInt32.self))
    guard version == self.version else { throw .otherVersion(head.path, version) }
    guard size(head) == head.fileSize else { throw .damaged(head.path) }
    return WeightStamp(
      name: head.text(nameAt..<(nameAt + Self.nameLength)),
      checksum: head.number(at: checksumAt, as: UInt64.self))
  }

  /// The bytes of a file: the opposite of reading one.
  ///
  /// - Parameter fields: what else stands in the head, numbers by where they stand.
  func bytes(name: String, version: Int? = nil, _ fields: [(at: Int, bytes: [UInt8])], weights: [UInt8])
    -> [UInt8]
  {
    var head = [UInt8](repeating: 0, count: Self.headLength)
    func put(_ bytes: [UInt8], at offset: Int) {
      head.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    }
    put(magic, at: 0)
    put(little(UInt32(version ?? self.version)), at: 8)
    put(Array(name.utf8.prefix(Self.nameLength)), at: nameAt)
    for field in fields { put(field.bytes, at: field.at) }
    let checked = head[min(checkedFrom, head.count)...] + weights
    put(little(checked.withUnsafeBytes { Checksum.of($0) }), at: checksumAt)
    return head + weights
  }
}

extension ModelLayout where Weights == TaggerWeights {
  /// The binary logarithm of the rows stands in the head, u32.
  private static var rowBitsAt: Int { 12 }

  /// The fast tagger of names.
  package static var names: ModelLayout {
    ModelLayout(
      file: "names.model", magic: Array("MORGUE-T".utf8), version: 1, nameAt: 16, checksumAt: 48,
      checkedFrom: 64,
      size: { head in
        TaggerWeights.size(rowBits: Int(head.number(at: rowBitsAt, as: UInt32.self))).map { headLength + $0 }
      }, read: TaggerWeights.init)
  }

  package func bytes(name: String, rowBits: Int, weights: [UInt8]) -> [UInt8] {
    bytes(name: name, [(Self.rowBitsAt, little(UInt32(rowBits)))], weights: weights)
  }
}

extension ModelLayout where Weights == CarefulModel {
  /// The file's size stands in the head, u64.
  private static var sizeAt: Int { 16 }

  /// The model that looks at every sentence.
  package static var careful: ModelLayout {
    ModelLayout(
      file: "careful.model", magic: Array("MORGCARE".utf8), version: 1, nameAt: 32, checksumAt: 24,
      checkedFrom: 32,
      size: { Int(exactly: $0.number(at: sizeAt, as: UInt64.self)) }, read: CarefulModel.init)
  }

  package func bytes(name: String, version: Int? = nil, weights: [UInt8]) -> [UInt8] {
    let size = UInt64(Self.headLength + weights.count)
    return bytes(name: name, version: version, [(Self.sizeAt, little(size))], weights: weights)
  }
}

private func little(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
