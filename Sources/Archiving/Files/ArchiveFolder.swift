/// Where everything in an archive lies.

import Articles

/// The paths of one archive; see Documentation/archive-format.md.
struct ArchiveFolder: Sendable, Hashable {
  /// Without a slash at its end.
  let path: String

  init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  var stamp: String { path + "/archive.json" }
  var articles: String { path + "/articles" }
  /// Originals that are kept by themselves, and in it the packs of the others.
  var originals: String { path + "/originals" }
  var packs: String { originals + "/packs" }
  var work: String { path + "/reader/work" }
  var changes: String { path + "/reader/changes" }
  var marks: String { path + "/reader/marks" }
  var searches: String { path + "/reader/searches" }
  var derived: String { path + "/.derived" }
  var derivedIgnore: String { derived + "/.gitignore" }
  var staging: String { derived + "/staging" }
  /// Who writes or wrote last.
  var writer: String { derived + "/writer.json" }
  var index: String { derived + "/index.sqlite" }
  /// What the careful model found, a file for each text.
  var careful: String { derived + "/careful" }

  /// A file of `articles` by its path in there.
  func article(_ place: String) -> String { articles + "/" + place }

  /// Where an original lies that is kept by itself; compressed, with `.gz` after it.
  func original(_ hash: OriginalHash) -> String { "\(originals)/\(hash.description.prefix(2))/\(hash)" }

  func pack(_ name: String) -> String { packs + "/" + name + ".pack" }

  func work(_ id: ArticleID) -> String { work + "/" + Self.shard(id) + "/\(id).json" }

  /// The folder in `articles` that an article of a day lies in.
  static func month(of day: CalendarDay) -> String {
    String(day.description.prefix(7)).replacing("-", with: "/")
  }

  private static func shard(_ id: ArticleID) -> String { String(id.description.prefix(2)) }
}

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
