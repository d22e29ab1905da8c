/// What the careful model found, kept for as long as a story's text and the extraction stay the same.

import Articles
import Extraction

/// A file for each text in `.derived/careful`, named by the text's hash, so that it outlives every making of
/// the index. Its first line holds the version of the extraction and the model's name. Like everything
/// derived it may be deleted at any time; a file that is cut or of another version counts as none.
struct AnalysisShelf: Sendable {
  private let folder: String
  private let disk: Disk

  init(_ folder: ArchiveFolder, _ disk: Disk) {
    self.folder = folder.careful
    self.disk = disk
  }

  struct Kept: Equatable {
    /// The name of the model that had a part in it.
    var model: String
    /// In `AnalysisCoding`'s form.
    var record: [UInt8]
  }

  func kept(of textHash: String) -> Kept? {
    // What cannot be read is found anew.
    guard let bytes = try? disk.read(path(textHash)), let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ", maxSplits: 1)
    guard words.count == 2, Int(words[0]) == Extractor.version else { return nil }
    return Kept(model: String(words[1]), record: Array(bytes[(end + 1)...]))
  }

  func analysis(of text: String) -> Analysis? {
    let bytes = Array(text.utf8)
    return kept(of: ContentHash.sha256(bytes)).flatMap {
      AnalysisCoding.analysis($0.record, textLength: bytes.count)
    }
  }

  func keep(_ kept: Kept, of textHash: String) {
    let path = path(textHash)
    // Where it cannot be kept, on a full disk for one, it is found anew the next time.
    _ = try? disk.makeFolder(FilePath.parent(path))
    try? disk.overwrite(path, Array("\(Extractor.version) \(kept.model)\n".utf8) + kept.record)
  }

  private func path(_ textHash: String) -> String { "\(folder)/\(textHash.prefix(2))/\(textHash)" }
}
