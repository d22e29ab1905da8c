/// How the files of articles are named.

import Articles

/// The name of an article's file: `ID.json`, or `ID.HASH.json` for a later version. A later reading of either has
/// its reader behind that: `ID.READER-N.json`, `ID.HASH.READER-N.json`.
struct ArticleFileName: Hashable {
  var id: ArticleID
  /// Eight hexadecimal digits that identify a later version's content; nil for the first.
  var version: String?
  /// Nil where the file is that of the version itself, with its first reading.
  var reader: FormatReader?

  init(id: ArticleID, version: String? = nil, reader: FormatReader? = nil) {
    self.id = id
    self.version = version
    self.reader = reader
  }

  /// Nil for a file that is no article.
  init?(_ name: some StringProtocol) {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...4).contains(parts.count), parts.removeLast() == "json", let id = ArticleID(parts.removeFirst())
    else { return nil }
    self.init(id: id)
    if let hash = parts.first, ArticleID(hash + "00000000") != nil {
      version = String(hash)
      parts.removeFirst()
    }
    if let part = parts.first {
      guard let reader = FormatReader(part) else { return nil }
      self.reader = reader
      parts.removeFirst()
    }
    guard parts.isEmpty else { return nil }
  }

  /// The name of the version's own file.
  var ofVersion: ArticleFileName { ArticleFileName(id: id, version: version) }

  var text: String {
    ([id.description, version, reader?.description].compactMap(\.self) + ["json"]).joined(separator: ".")
  }
}
