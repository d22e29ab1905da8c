/// How two forms of one file of an archive become one, as git, file synchronizers and careless copying leave them.

import Articles

/// Joins two forms of a file: by what they say alone, without what stood there before, and with the same result
/// whichever comes first.
package enum FileMerge {
  /// Puts the joined form of two files in place of the first, as git's merge drivers do.
  /// - Parameter path: where the file lies in the archive, or in the repository that holds it.
  /// - Throws: what is wrong with either form; then nothing is written.
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

  /// Also where both forms are equal they must be sound.
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
      // Both are the story; the one that was filed first says where it came from.
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

  /// Of two forms that are both right always the same one.
  private static func smaller(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
    if one.count != other.count { return one.count < other.count ? one : other }
    return one.lexicographicallyPrecedes(other) ? one : other
  }
}

/// What a file of an archive holds, as far as merging goes.
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
