/// How the files of articles are named.

import Articles

/// The name of an article's file: `ID.json`, or `ID.HASH.json` for a later version.
struct ArticleFileName: Hashable {
  var id: ArticleID
  /// Eight hexadecimal digits that tell a later version's content; nil for the first.
  var version: String?

  init(id: ArticleID, version: String? = nil) {
    self.id = id
    self.version = version
  }

  /// Nil for a file that is no article.
  init?(_ name: some StringProtocol) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.last == "json", let id = ArticleID(parts[0]) else {
      return nil
    }
    self.init(id: id)
    guard parts.count == 3 else { return }
    guard ArticleID(parts[1] + "00000000") != nil else { return nil }
    version = String(parts[1])
  }

  var text: String { version.map { "\(id).\($0).json" } ?? "\(id).json" }
}
