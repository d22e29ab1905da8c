/// The bytes that stories came as: kept once each, found again by their hash.

/// The originals of one archive. Nothing in them is ever changed; where two copies of one lie, either is right.
struct Originals: Sendable {
  let folder: ArchiveFolder
  let disk: Disk

  /// The most bytes that an original has which is kept by itself: as many as any file of the archive's own.
  static let limit = Disk.recordLimit

  init(_ folder: ArchiveFolder, _ disk: Disk) { (self.folder, self.disk) = (folder, disk) }

  // MARK: Reading

  /// An original's bytes; nil where it is nowhere in the archive.
  ///
  /// - Parameter pack: the name of the pack to look at first, where one is known.
  /// - Throws: `damaged`, naming the file, where it is there in no other form than one that is cut or has other
  ///   bytes than its name stands for.
  func read(_ hash: OriginalHash, pack: String? = nil) throws(ArchiveError) -> [UInt8]? {
    var problem: ArchiveError?
    for source in Source.allCases {
      do throws(ArchiveError) {
        if let bytes = try read(hash, from: source, pack: pack) { return bytes }
      } catch {
        // It may lie elsewhere too.
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

  /// One that is kept by itself, as it is or compressed.
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

  /// Looks at the tables of all packs: some ten thousand originals a millisecond.
  private func anyPacked(_ hash: OriginalHash) throws(ArchiveError) -> [UInt8]? {
    var problem: ArchiveError?
    for name in try packNames() {
      do throws(ArchiveError) {
        if let bytes = try packed(hash, in: name) { return bytes }
      } catch {
        // It may be in another one, too.
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

  /// A file system's block: less than one is nothing saved.
  private static let blockSize = 4096

  /// Stages an original that is to be kept by itself, compressed where that saves a block. One that is there in
  /// either form is left as it is.
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

  /// Stages a pack. One of the same originals that is there already is left as it is.
  func keep(_ pack: PackWriter, in staging: inout Staging) throws(ArchiveError) {
    let (name, bytes) = pack.finished()
    let path = folder.pack(name)
    guard try disk.status(path, followsLinks: false) == nil else { return }
    try staging.write(bytes, to: path, isNew: true, isEarly: true)
  }

  private static func blocks(_ count: Int) -> Int { (count + blockSize - 1) / blockSize }
}
