/// Merges two versions of an archive's file, as left by git, file synchronizers or careless copying.

import Articles

/// Merges two versions of a file from their content alone, without a common ancestor, and with the same result
/// in either order.
package enum FileMerge {
  /// Overwrites the first of two files with the merged form, as git's merge drivers do.
  /// - Parameter path: the path of the file in the archive, or in the repository that holds the archive.
  /// - Throws: if either version is invalid; then nothing is written.
  package static func run(ours: String, theirs: String, path: String) throws(ArchiveError) {
    let disk = Disk()
    guard let kind = ArchiveFileKind(path) else {
      throw .damaged(path: path, reason: "not a file that an archive shares through git")
    }
    guard let mine = try disk.read(ours) else {
      throw .cannotRead(path: ours, reason: "no such file")
    }
    guard let other = try disk.read(theirs) else {
      throw .cannotRead(path: theirs, reason: "no such file")
    }
    guard mine != other else { return }
    let joined = try joined(mine, other, as: kind, at: path)
    if joined != mine { try disk.overwrite(ours, joined) }
  }

  /// Even two equal versions must be valid.
  static func joined(
    _ ours: [UInt8], _ theirs: [UInt8], as kind: ArchiveFileKind, at path: String
  ) throws(ArchiveError) -> [UInt8] {
    switch kind {
    case .work:
      let (mine, other) = (try WorkFile(ours, at: path), try WorkFile(theirs, at: path))
      guard mine.subject == other.subject else {
        throw .damaged(
          path: path, reason: "one side is about \(mine.subject), the other about \(other.subject)")
      }
      return mine.merging(other).bytes
    case .article:
      let (mine, other) = (try article(ours, at: path), try article(theirs, at: path))
      guard mine.id == other.id else {
        throw .damaged(path: path, reason: "one side is article \(mine.id), the other \(other.id)")
      }
      // Both hold the same story; the one filed first keeps its provenance.
      let (filed, otherFiled) = (mine.provenance.filed, other.provenance.filed)
      if filed != otherFiled { return filed < otherFiled ? ours : theirs }
      return smaller(ours, theirs)
    case .reading:
      for form in [ours, theirs] { try check(reading: form, at: path) }
      return smaller(ours, theirs)
    case .original: return smaller(ours, theirs)
    case .stamp:
      let (mine, other): (ArchiveStamp, ArchiveStamp) = (
        try JSONFile.record(ours, at: path), try JSONFile.record(theirs, at: path)
      )
      return mine.schema == other.schema ? smaller(ours, theirs) : mine.schema > other.schema ? ours : theirs
    }
  }

  private static func article(_ bytes: [UInt8], at path: String) throws(ArchiveError) -> Article {
    let record: ArticleRecord = try JSONFile.record(bytes, at: path)
    return try record.article(version: 1, at: path)
  }

  private static func check(reading bytes: [UInt8], at path: String) throws(ArchiveError) {
    guard let name = ArticleFileName(FilePath.name(path)) else {
      throw .damaged(path: path, reason: "its name is not a reading's file name")
    }
    let record: ReadingRecord = try JSONFile.record(bytes, at: path)
    _ = try record.reading(of: name, at: path)
  }

  /// Always chooses the same one of two valid versions.
  private static func smaller(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
    if one.count != other.count { return one.count < other.count ? one : other }
    return one.lexicographicallyPrecedes(other) ? one : other
  }
}

/// The kinds of files that can be merged.
enum ArchiveFileKind: Sendable {
  case stamp, article, reading, original, work

  /// Nil for a file that does not belong to an archive, or that two clones cannot both have changed.
  init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return nil }
    let folders = Array(parts.dropLast())
    if name == "archive.json" {
      self = .stamp
    } else if folders.suffix(3).prefix(2) == ["reader", "work"] || folders.suffix(2) == ["reader", "marks"]
      || folders.suffix(2) == ["reader", "searches"]
    {
      self = .work
    } else if folders.suffix(3).contains("originals") {
      self = .original
    } else if folders.suffix(3).first == "articles", let file = ArticleFileName(name) {
      self = file.reader == nil ? .article : .reading
    } else {
      return nil
    }
  }
}
