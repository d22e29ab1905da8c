/// Checks the files that an archive cannot rebuild, one by one.

import Articles

struct FileCheck: Sendable {
  let folder: ArchiveFolder
  let disk: Disk

  /// What was found in a file of `articles`.
  struct ArticleFound: Sendable {
    var finding: CheckFinding?
    /// An original that was not found.
    var missing: OriginalHash?
  }

  /// What is wrong with the file of an article or of a later reading, by its path in `articles`; no finding
  /// if the file is neither.
  func article(_ place: String, _ originals: KnownOriginals) -> ArticleFound {
    let path = folder.article(place)
    guard let name = ArticleFileName(FilePath.name(place)) else { return ArticleFound() }
    guard name.reader == nil else { return ArticleFound(finding: reading(name, at: path)) }
    var missing: OriginalHash?
    let finding = finding(
      at: path, remedy: "restore it from a backup, or move it away and import the story again"
    ) {
      () throws(ArchiveError) in
      guard try isFile(path), let bytes = try disk.read(path) else { return }
      let record: ArticleRecord = try JSONFile.record(bytes, at: path)
      let article = try record.article(version: 1, at: path)
      guard article.id == name.id else {
        throw .damaged(path: path, reason: "its \"id\" is \(article.id)")
      }
      guard Self.isAsFiled(article, schema: record.schema, as: name) else {
        throw .damaged(path: path, reason: "its text, source or URL has changed since it was filed")
      }
      guard record.schema > 1, article.original.kept != .text else { return }
      missing = OriginalHash(article.original.sha256).flatMap { originals.contains($0) ? nil : $0 }
    }
    return ArticleFound(finding: finding, missing: missing)
  }

  /// Whether a file still has the content that its name was computed from.
  private static func isAsFiled(_ article: Article, schema: Int, as name: ArticleFileName) -> Bool {
    let text = Array(article.text.utf8)
    let own =
      schema == 1
      ? ContentHash.firstID(source: article.source, url: article.url, text: text)
      : ContentHash.id(of: article.original)
    guard name.version.map({ own.description.hasPrefix($0) }) ?? (own == name.id) else { return false }
    return schema == 1 || article.original.kept != .text
      || ContentHash.sha256(text) == article.original.sha256
  }

  /// What is wrong with the file of a later reading.
  private func reading(_ name: ArticleFileName, at path: String) -> CheckFinding? {
    var isAlone = false
    let finding = finding(at: path) { () throws(ArchiveError) in
      guard try isFile(path), let bytes = try disk.read(path) else { return }
      let record: ReadingRecord = try JSONFile.record(bytes, at: path)
      _ = try record.reading(of: name, at: path)
      isAlone = try disk.status(FilePath.parent(path) + "/" + name.ofVersion.text) == nil
    }
    guard isAlone, finding == nil else { return finding }
    return CheckFinding(
      path, "it is a reading of an article that is missing", remedy: "restore the article from a backup")
  }

  /// What is wrong with a file of the reader's work, by its path in `reader/work`.
  func work(_ place: String) -> CheckFinding? {
    let path = folder.work + "/" + place
    guard let name = ArticleFileName(FilePath.name(place)), name == ArticleFileName(id: name.id) else {
      return nil
    }
    if folder.work(name.id) != path {
      return CheckFinding(path, "it is in the wrong folder", remedy: "move it to \(folder.work(name.id))")
    }
    return finding(at: path) { () throws(ArchiveError) in
      guard try isFile(path) else { return }
      _ = try WorkFile(on: .article(name.id), in: folder, disk)
    }
  }

  /// What is wrong with `archive.json`.
  func stamp() -> CheckFinding? {
    finding(at: folder.stamp) { () throws(ArchiveError) in
      guard let bytes = try disk.read(folder.stamp) else { return }
      let _: ArchiveStamp = try JSONFile.record(bytes, at: folder.stamp)
    }
  }

  /// What is wrong with the record of a change.
  func change(_ name: ChangeName, isPending: Bool, in journal: ChangeJournal) -> CheckFinding? {
    let path = journal.path(name, isPending: isPending)
    let remedy =
      isPending
      ? "restore it from a backup; without it the change cannot be finished"
      : "restore it from a backup; without it the change cannot be undone"
    return finding(at: path, remedy: remedy) { () throws(ArchiveError) in
      guard try isFile(path) else { return }
      _ = try journal.record(name, isPending: isPending)
    }
  }

  /// False for links, folders, and files deleted meanwhile.
  private func isFile(_ path: String) throws(ArchiveError) -> Bool {
    try disk.status(path, followsLinks: false)?.kind == .file
  }

  private func finding(
    at path: String, remedy: String = CheckFinding.restoring, _ look: () throws(ArchiveError) -> Void
  ) -> CheckFinding? {
    do throws(ArchiveError) {
      try look()
      return nil
    } catch {
      return finding(error, at: path, remedy: remedy)
    }
  }

  /// The finding for a file that cannot be read as the record it should be.
  func finding(
    _ error: ArchiveError, at path: String, remedy: String = CheckFinding.restoring
  ) -> CheckFinding {
    // A file that cannot be read has no conflict markers.
    guard let bytes = try? disk.read(path), ConflictMarks.areIn(bytes) else {
      return CheckFinding(error, at: path, remedy: remedy)
    }
    guard (try? Joining(disk: disk).form(of: path)) != nil else {
      return CheckFinding(error, at: path, remedy: Self.resolving)
    }
    return CheckFinding(
      path, "git left both sides of a merge in it, with conflict markers", remedy: Self.joining,
      repair: .joining)
  }

  private static let resolving =
    "resolve git's merge conflict by hand: keep one side, delete the other and the markers"
  private static let joining = "`morgue check --repair` merges the two"

  /// The finding for a conflict copy at a path; nil if the file is not a conflict copy.
  func copy(_ path: String) -> CheckFinding? {
    guard let original = ConflictCopy.original(ofPath: path) else { return nil }
    let problem =
      "this is a conflict copy of \(FilePath.name(original)), left by git or a file synchronizer"
    guard (try? Joining(disk: disk).form(of: path)) != nil else {
      return CheckFinding(
        path, problem, remedy: "one of the two cannot be read: keep one, and delete the other")
    }
    return CheckFinding(path, problem, remedy: Self.joining, repair: .joining)
  }
}
