/// The originals of stories: kept once each, found by their hash.

/// The originals of one archive. They are never changed; if there are two copies of one, either is valid.
struct Originals: Sendable {
  let folder: ArchiveFolder
  let disk: Disk

  /// The largest size of an original in a file of its own: that of any file that morgue writes.
  static let limit = Disk.recordLimit

  init(_ folder: ArchiveFolder, _ disk: Disk) { (self.folder, self.disk) = (folder, disk) }

  // MARK: Reading

  /// An original's bytes; nil if the archive does not have it.
  ///
  /// - Parameter pack: the name of the pack to look in first, if known.
  /// - Throws: `damaged`, naming the file, if every copy is truncated or does not match the hash.
  func read(_ hash: OriginalHash, pack: String? = nil) throws(ArchiveError) -> [UInt8]? {
    var problem: ArchiveError?
    for source in Source.allCases {
      do throws(ArchiveError) {
        if let bytes = try read(hash, from: source, pack: pack) { return bytes }
      } catch {
        // There may be another copy.
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
    return nil
  }

  private enum Source: CaseIterable { case namedPack, single, anyPack }

  private func read(
    _ hash: OriginalHash, from source: Source, pack: String?
  ) throws(ArchiveError) -> [UInt8]? {
    switch source {
    case .namedPack:
      guard let pack else { return nil }
      return try packed(hash, in: pack)
    case .single: return try single(hash)
    case .anyPack: return try anyPacked(hash)
    }
  }

  /// An original in a file of its own, compressed or not.
  private func single(_ hash: OriginalHash) throws(ArchiveError) -> [UInt8]? {
    let path = folder.original(hash)
    var problem: ArchiveError?
    if let bytes = try disk.read(path) {
      if OriginalHash(of: bytes) == hash { return bytes }
      problem = Self.mismatch(path)
    }
    if let compressed = try disk.read(path + ".gz") {
      do throws(ArchiveError) {
        return try Self.inflated(compressed, named: hash, at: path + ".gz")
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return nil
  }

  private func packed(_ hash: OriginalHash, in name: String) throws(ArchiveError) -> [UInt8]? {
    guard let pack = try PackReader(folder.pack(name), on: disk), let entry = pack.entry(hash) else {
      return nil
    }
    return try pack.read(entry)
  }

  /// Looks in the tables of all packs: about ten thousand originals per millisecond.
  private func anyPacked(_ hash: OriginalHash) throws(ArchiveError) -> [UInt8]? {
    var problem: ArchiveError?
    for name in try packNames() {
      do throws(ArchiveError) {
        if let bytes = try packed(hash, in: name) { return bytes }
      } catch {
        // It may also be in another pack.
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
    return nil
  }

  /// The names of all packs, in order.
  func packNames() throws(ArchiveError) -> [String] {
    (try disk.list(folder.packs) ?? []).filter(Self.isPack).map { String($0.dropLast(".pack".count)) }
  }

  static func isPack(_ file: String) -> Bool { !file.hasPrefix(".") && file.hasSuffix(".pack") }

  static func inflated(
    _ compressed: [UInt8], named hash: OriginalHash, at path: String
  ) throws(ArchiveError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Gzip.Damage) {
      bytes = try Gzip.inflate(compressed, .whole(limit: limit))
    } catch {
      throw .damaged(path: path, reason: error.reason)
    }
    guard OriginalHash(of: bytes) == hash else { throw mismatch(path) }
    return bytes
  }

  static func mismatch(_ path: String) -> ArchiveError {
    .damaged(path: path, reason: "this original does not match the hash in its name")
  }

  // MARK: Keeping

  /// A file system's block: saving less than one saves nothing.
  private static let blockSize = 4096

  /// Stages an original in a file of its own, compressed if that saves a block. An existing copy in
  /// either form is kept.
  func keep(_ bytes: [UInt8], named hash: OriginalHash, in staging: inout Staging) throws(ArchiveError) {
    let path = folder.original(hash)
    for form in [path, path + ".gz"] where try disk.status(form, followsLinks: false) != nil { return }
    let compressed = Gzip.member(bytes)
    if Self.blocks(compressed.count) < Self.blocks(bytes.count) {
      try staging.write(compressed, to: path + ".gz", isNew: true, isEarly: true)
    } else {
      try staging.write(bytes, to: path, isNew: true, isEarly: true)
    }
  }

  /// Stages a pack. An existing pack of the same originals is kept.
  func keep(_ pack: PackWriter, in staging: inout Staging) throws(ArchiveError) {
    let (name, bytes) = pack.finished()
    let path = folder.pack(name)
    guard try disk.status(path, followsLinks: false) == nil else { return }
    try staging.write(bytes, to: path, isNew: true, isEarly: true)
  }

  private static func blocks(_ count: Int) -> Int { (count + blockSize - 1) / blockSize }
}
