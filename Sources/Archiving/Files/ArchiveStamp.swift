/// The file that marks a folder as an archive.

import Articles

/// The JSON of `archive.json`.
struct ArchiveStamp: SchemaBearing {
  static let schema = 2

  var schema: Int
  var kind: String

  init() { (schema, kind) = (Self.schema, "morgue archive") }
}

extension ArchiveStamp {
  /// Makes sure that `archive.json` allows files of the current schema. The caller holds the lock, and calls this before
  /// the first such file is in place; on return the change survives a power cut.
  ///
  /// One byte is overwritten in place: writers lock this file, so it is never replaced.
  static func raise(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    guard let bytes = try disk.read(folder.stamp) else {
      throw .damaged(path: folder.stamp, reason: "it no longer exists")
    }
    let stamp: ArchiveStamp = try JSONFile.record(bytes, at: folder.stamp)
    guard stamp.schema < schema else { return }
    guard let offset = digit(of: stamp.schema, in: bytes) else {
      throw .damaged(path: folder.stamp, reason: "its schema cannot be upgraded in place")
    }
    try disk.overwrite(folder.stamp, byte: UInt8(ascii: "0") + UInt8(schema), at: offset)
    try disk.syncFile(folder.stamp)
  }

  /// The offset of the number after the key.
  private static func digit(of schema: Int, in bytes: [UInt8]) -> Int? {
    let key = Array("\"schema\"".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: key) }) else { return nil }
    let rest = bytes[(start + key.count)...].drop { $0.isASCIISpace || $0 == UInt8(ascii: ":") }
    return rest.first == UInt8(ascii: "0") + UInt8(schema) ? rest.startIndex : nil
  }
}
