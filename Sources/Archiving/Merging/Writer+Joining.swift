/// Repairs conflict markers and conflict copies by merging.

extension Writer {
  /// Merges the files, all or none; returns those that cannot be merged.
  /// - Parameter paths: files with conflict marks, and conflict copies.
  mutating func join(_ paths: [String]) throws(ArchiveError) -> [String] {
    try writing { (writer) throws(ArchiveError) in
      var left: [String] = []
      var files = Staging(disk: writer.disk, folder: writer.folder.staging)
      // A file may have several copies.
      var joined: [String: [UInt8]] = [:]
      for path in paths {
        do throws(ArchiveError) {
          let target = ConflictCopy.original(ofPath: path) ?? path
          joined[target] = try Joining(disk: writer.disk, known: joined).form(of: path)
          if target != path { files.remove(path) }
        } catch {
          left.append(path)
        }
      }
      do throws(ArchiveError) {
        for (path, bytes) in joined.sorted(by: { $0.key < $1.key }) { try files.write(bytes, to: path) }
        try files.settle()
        try files.place()
      } catch {
        files.discard()
        throw error
      }
      for path in joined.keys { writer.unreadable[path] = nil }
      return left
    }
  }
}

/// The merge of a file in two versions.
struct Joining {
  let disk: Disk
  /// Files that are already merged with others.
  var known: [String: [UInt8]] = [:]

  /// The merged form of a file with conflict markers, or of a conflict copy and its file.
  func form(of path: String) throws(ArchiveError) -> [UInt8] {
    guard let original = ConflictCopy.original(ofPath: path) else { return try sound(path) }
    let copy = try sound(path)
    guard let kind = ArchiveFileKind(original) else {
      throw .damaged(path: path, reason: "it is not a file that can be merged")
    }
    // A copy whose original file is missing is merged with itself, so it must at least be valid.
    let isThere = try disk.status(original) != nil
    let other = isThere || known[original] != nil ? try sound(original) : copy
    return try FileMerge.joined(other, copy, as: kind, at: original)
  }

  /// A file, with its own conflict markers merged if it has any.
  private func sound(_ path: String) throws(ArchiveError) -> [UInt8] {
    var form = known[path]
    if form == nil { form = try disk.read(path) }
    guard let bytes = form else {
      throw .cannotRead(path: path, reason: "it no longer exists")
    }
    guard ConflictMarks.areIn(bytes) else { return bytes }
    guard let kind = ArchiveFileKind(ConflictCopy.original(ofPath: path) ?? path) else {
      throw .damaged(path: path, reason: "it is not a file that can be merged")
    }
    return try ConflictMarks.joined(bytes, as: kind, at: path)
  }
}
