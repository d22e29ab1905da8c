/// What is done to an archive while it is killed.

enum Assault: String, CaseIterable {
  case tagAll, tagSome, untagAll, starSome, undo, redo
  case importFiles, importLines, importPipe, importTagged, importNewer, importNewerLines
  case reindex

  /// Whether it is a change of the reader's: all or nothing.
  var isWhole: Bool {
    switch self {
    case .tagAll, .tagSome, .untagAll, .starSome, .undo, .redo: true
    case .importFiles, .importLines, .importPipe, .importTagged, .importNewer, .importNewerLines, .reindex:
      false
    }
  }

  /// Whether it files other words of stories that are there.
  var isNewer: Bool { self == .importNewer || self == .importNewerLines }

  var isImport: Bool { rawValue.hasPrefix("import") }
}

/// A command line with what it is to do.
struct Order {
  var assault: Assault
  var arguments: [String]
  /// The file on standard input.
  var input = "/dev/null"
  /// What each article's work is when it is done; of a change of the reader's.
  var works: [String: Work] = [:]
  /// Stories that are filed when it is done.
  var stories: [TortureStory] = []
  /// The tag that an import gives.
  var tag: String?
}
