/// What the index holds of the archive, in the order in which it is made.

import Articles

/// One thing that is made of others, in steps that can be stopped and gone on with. A question can be asked of it at
/// any time, and is answered as far as it has come.
///
/// To add one, declare it here and put it into `all`, after what it is made of.
struct Derivation: Sendable {
  /// Its name in progress messages: `words`.
  let name: String
  /// Raised when the same inputs give something else: what was made before is forgotten then, and made again.
  let version: Int
  /// What it is made of.
  let inputs: [Input]
  /// How many articles lack it.
  private let lacking: @Sendable (Writer) throws(ArchiveError) -> Int
  /// Makes the next part of it, the newest articles first; false where all is made.
  private let make: @Sendable (inout Writer) throws(ArchiveError) -> Bool
  /// Takes all of it out of the index; nil where that is another derivation's matter.
  private let forget: (@Sendable (Index) throws(ArchiveError) -> Void)?

  enum Input: Sendable {
    case articleFiles, readersWork, models
    case derivation(String)
  }

  /// How many articles lack it.
  func remaining(_ writer: Writer) throws(ArchiveError) -> Int {
    try isOutdated(writer.index) ? writer.index.listedCount() : lacking(writer)
  }

  /// Makes the next part of it, the newest articles first, for whoever holds the lock; false where all is made.
  func step(_ writer: inout Writer) throws(ArchiveError) -> Bool {
    let index = writer.index
    if forget != nil, try index.version(of: name) != version {
      try index.changing { () throws(ArchiveError) in
        if try isOutdated(index) { try forget?(index) }
        try index.setVersion(version, of: name)
      }
    }
    return try make(&writer)
  }

  private func isOutdated(_ index: Index) throws(ArchiveError) -> Bool {
    guard forget != nil, let made = try index.version(of: name) else { return false }
    return made != version
  }

  static let all = [rows, words, analyses, outdatedAnalyses]

  /// What the list shows: read off the files, without their words. Another version of it is another index.
  static let rows = Derivation(
    name: "rows", version: IndexSchema.version, inputs: [.articleFiles, .readersWork],
    lacking: { (writer) throws(ArchiveError) in
      guard try !writer.index.hasAllRows() else { return 0 }
      return try max(0, (writer.index.expectedCount() ?? 0) - writer.index.listedCount())
    },
    make: { (writer) throws(ArchiveError) in
      try writer.index.listWaiting()
      var catching: CatchingUp
      if let begun = writer.catching { catching = begun } else { catching = try CatchingUp(writer) }
      let isMore = try catching.step(&writer)
      writer.catching = isMore ? catching : nil
      return isMore
    }, forget: nil)

  /// The words of headlines and texts.
  static let words = Derivation(
    name: "words", version: 1, inputs: [.articleFiles, .derivation("rows")],
    lacking: { (writer) throws(ArchiveError) in try writer.index.wordlessCount() },
    make: { (writer) throws(ArchiveError) in try writer.deriveWords() },
    forget: { (index) throws(ArchiveError) in try index.forgetWords() })

  /// Names and quotes of articles that nobody has analysed.
  static let analyses = Derivation(
    name: "names and quotes", version: 1, inputs: [.articleFiles, .models, .derivation("rows")],
    lacking: { (writer) throws(ArchiveError) in try writer.index.unanalysedCount() },
    make: { (writer) throws(ArchiveError) in try writer.deriveAnalyses() },
    forget: { (index) throws(ArchiveError) in try index.forgetAnalyses() })

  /// The same again where an older extraction or another model found them: each article says which.
  static let outdatedAnalyses = Derivation(
    name: "names and quotes again", version: 1,
    inputs: [.articleFiles, .models, .derivation("names and quotes")],
    lacking: { (writer) throws(ArchiveError) in
      try writer.analyst.outdatedCount(in: writer.index)
    },
    make: { (writer) throws(ArchiveError) in try writer.deriveOutdated() }, forget: nil)
}
