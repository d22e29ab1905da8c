/// Reads originals from a pack.

/// A pack whose table was read and matches its name. The file is opened again for each original.
struct PackReader: Sendable {
  let path: String
  let table: PackTable
  private let disk: Disk
  /// Where each member ends.
  private let ends: [Int: Int]

  /// - Throws: `damaged` if the file is truncated, is not a pack, or has a table that does not match its name. Nil if
  ///   there is no file.
  init?(_ path: String, on disk: Disk) throws(ArchiveError) {
    guard let size = try disk.status(path)?.size else { return nil }
    func damaged(_ reason: String) -> ArchiveError { .damaged(path: path, reason: reason) }
    guard let tail = try disk.read(path, from: size - PackEnd.byteCount, count: PackEnd.byteCount),
      let end = PackEnd(tail), 0..<(size - PackEnd.byteCount) ~= end.table
    else { throw damaged("this pack of originals is truncated or not a pack") }
    let count = size - PackEnd.byteCount - end.table
    guard let member = try disk.read(path, from: end.table, count: count) else { return nil }
    let text: [UInt8]
    do throws(Gzip.Damage) {
      text = try Gzip.inflate(member, .whole(limit: PackTable.textLimit))
    } catch {
      throw damaged("its table of originals: \(error.reason)")
    }
    guard let table = PackTable(text, before: end.table) else {
      throw damaged("its table of originals is invalid")
    }
    guard FilePath.name(path) == table.name + ".pack" else {
      throw damaged("its table of originals does not match its name")
    }
    (self.path, self.table, self.disk) = (path, table, disk)
    let starts = table.entries.reduce(into: [Int]()) { if $0.last != $1.member { $0.append($1.member) } }
    ends = Dictionary(uniqueKeysWithValues: zip(starts, starts.dropFirst() + [end.table]))
  }

  func entry(_ hash: OriginalHash) -> PackTable.Entry? { table.entries.first { $0.hash == hash } }

  /// An original's bytes.
  /// - Throws: `damaged` if they do not match their hash.
  func read(_ entry: PackTable.Entry) throws(ArchiveError) -> [UInt8] {
    let bytes = try contents(of: entry.member, .first(entry.start + entry.count))[entry.start...]
    guard OriginalHash(of: bytes) == entry.hash else { throw mismatch(entry) }
    return Array(bytes)
  }

  /// Reads all originals, and returns a reason for each damaged one.
  func problems() throws(ArchiveError) -> [(hash: OriginalHash, error: ArchiveError)] {
    var problems: [(hash: OriginalHash, error: ArchiveError)] = []
    var open: (member: Int, contents: Result<[UInt8], ArchiveError>)?
    for entry in table.entries {
      if open?.member != entry.member {
        do throws(ArchiveError) {
          let limit = Gzip.Extent.whole(limit: 2 * PackTable.memberLimit)
          open = (entry.member, .success(try contents(of: entry.member, limit)))
        } catch {
          guard case .damaged = error else { throw error }
          open = (entry.member, .failure(error))
        }
      }
      switch open?.contents {
      case .success(let bytes):
        let range = entry.start..<(entry.start + entry.count)
        if bytes.count < range.upperBound || OriginalHash(of: bytes[range]) != entry.hash {
          problems.append((entry.hash, mismatch(entry)))
        }
      case .failure(let error): problems.append((entry.hash, error))
      case nil: break
      }
    }
    return problems
  }

  private func mismatch(_ entry: PackTable.Entry) -> ArchiveError {
    .damaged(path: path, reason: "the original \(entry.hash) in it does not match its hash")
  }

  private func contents(of member: Int, _ extent: Gzip.Extent) throws(ArchiveError) -> [UInt8] {
    guard let end = ends[member], let bytes = try disk.read(path, from: member, count: end - member) else {
      throw .damaged(path: path, reason: "it no longer exists, or its table belongs to another file")
    }
    do throws(Gzip.Damage) {
      return try Gzip.inflate(bytes, extent)
    } catch {
      throw .damaged(path: path, reason: "the originals at offset \(member): \(error.reason)")
    }
  }
}
