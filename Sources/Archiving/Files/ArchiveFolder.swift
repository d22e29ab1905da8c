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
  var articles: String { path + "/" + Part.articles.rawValue }
  /// Originals that are kept by themselves, and in it the packs of the others.
  var originals: String { path + "/originals" }
  var packs: String { originals + "/packs" }
  var work: String { path + "/" + Part.work.rawValue }
  var changes: String { path + "/reader/changes" }
  var marks: String { path + "/" + Part.marks.rawValue }
  var searches: String { path + "/reader/searches" }
  var derived: String { path + "/.derived" }
  var derivedIgnore: String { derived + "/.gitignore" }
  var staging: String { derived + "/staging" }
  /// The process that is writing, or wrote last.
  var writer: String { derived + "/writer.json" }
  /// Locked by whoever builds the index.
  var building: String { derived + "/building" }
  /// The number that distinguishes this clone from others.
  var clone: String { derived + "/clone" }
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

  // MARK: Followed by the index

  /// The parts of an archive that the index follows, by their paths under it.
  enum Part: String, CaseIterable, Sendable {
    case articles
    case work = "reader/work"
    case marks = "reader/marks"

    /// How many levels below it the folders are that hold its files.
    var depth: Int {
      switch self {
      case .articles: 2
      case .work: 1
      case .marks: 0
      }
    }

    /// The path under the archive of the folder that holds a file, by the file's path in this part.
    func folder(ofFile file: String) -> String {
      depth == 0 ? rawValue : rawValue + "/" + FilePath.parent(file)
    }

    /// The part that a folder is of, and the folder's path in it, by its path under the archive.
    static func of(_ path: String) -> (part: Part, inner: String)? {
      for part in allCases {
        if path == part.rawValue { return (part, "") }
        if path.hasPrefix(part.rawValue + "/") {
          return (part, String(path.dropFirst(part.rawValue.count + 1)))
        }
      }
      return nil
    }
  }

  /// The path under the archive of the folder that the work on an article is in.
  static func workFolder(of id: ArticleID) -> String { Part.work.rawValue + "/" + shard(id) }
}
