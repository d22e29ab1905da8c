/// What the careful model found, kept for as long as a story and the extraction stay the same.

import Articles
import Extraction

/// A file for each article in `.derived/careful`, so that it outlives every making of the index. Its first
/// line holds the version of the extraction, the model, a hash of all that the analysis was made of, and its form: of a
/// newer version of the story it says nothing, and gives way to what is found there. Like everything derived
/// it may be deleted at any time; a file that is cut or of another version counts as none.
struct AnalysisShelf: Sendable {
  private let folder: String
  private let disk: Disk

  init(_ folder: ArchiveFolder, _ disk: Disk) {
    self.folder = folder.careful
    self.disk = disk
  }

  /// What stands in one file.
  struct Kept: Equatable, Sendable {
    /// Tells the model that had a part in it from others.
    var model: Int
    /// Of the story that it was found in.
    var storyHash: String
    /// In `AnalysisCoding`'s form.
    var record: [UInt8]

    init(model: Int, storyHash: String, record: [UInt8]) {
      (self.model, self.storyHash, self.record) = (model, storyHash, record)
    }

    init(_ article: Article, textHash: String, model: WeightStamp, record: [UInt8]) {
      self.init(model: model.number, storyHash: storyHashOf(article, textHash), record: record)
    }

    func analysis(of article: Article) -> Analysis? {
      AnalysisCoding.analysis(record, textLength: article.text.utf8.count)
    }
  }

  /// What is kept of an article as it is now, by whichever model; nil where that cannot be used.
  ///
  /// - Parameter textHash: of the article's text, where it is known.
  func kept(of article: Article, textHash: String? = nil) -> Kept? {
    // An unreadable analysis is made again. Most stories have no file, and cost one look.
    guard let bytes = try? disk.read(path(article.id)), let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    let hash = storyHashOf(article, textHash ?? ContentHash.sha256(Array(article.text.utf8)))
    guard words.count == 4, Int(words[0]) == Extractor.version, let model = Int(words[1]), words[2] == hash,
      Int(words[3]) == AnalysisCoding.version
    else { return nil }
    let kept = Kept(model: model, storyHash: hash, record: Array(bytes[(end + 1)...]))
    return kept.analysis(of: article) == nil ? nil : kept
  }

  func keep(_ kept: Kept, of id: ArticleID) {
    let path = path(id)
    let line = "\(Extractor.version) \(kept.model) \(kept.storyHash) \(AnalysisCoding.version)\n"
    do throws(ArchiveError) {
      try disk.makeFolder(FilePath.parent(path))
      try disk.overwrite(path + ".new", Array(line.utf8) + kept.record)
      try disk.rename(path + ".new", to: path)
    } catch {
      // If it cannot be kept, for example on a full disk, it is made again the next time.
      try? disk.remove(path + ".new")
    }
  }

  /// Forgets an article that is no longer in the archive.
  func clear(_ id: ArticleID) {
    // Leftovers are deleted when the index is rebuilt.
    try? disk.remove(path(id))
  }

  /// Removes what is of no article that is here, and what a program that died left.
  func sweep(keeping isHere: (ArticleID) throws(ArchiveError) -> Bool) throws(ArchiveError) {
    for shard in try disk.list(folder) ?? [] {
      for name in try disk.list("\(folder)/\(shard)") ?? [] {
        if let id = ArticleID(name), try isHere(id) { continue }
        try disk.remove("\(folder)/\(shard)/\(name)")
      }
    }
  }

  private func path(_ id: ArticleID) -> String { "\(folder)/\(id.description.prefix(2))/\(id)" }
}

/// All of an article that its analysis is made of: its text, what is left out of it, and the day that
/// weekdays are told from.
private func storyHashOf(_ article: Article, _ textHash: String) -> String {
  let blocks = article.blocks.map { "\($0.kind.rawValue) \($0.range.start) \($0.range.end)" }
  let day = article.published?.day.description ?? ""
  return ContentHash.sha256(Array(([textHash, day] + blocks).joined(separator: "\n").utf8))
}
