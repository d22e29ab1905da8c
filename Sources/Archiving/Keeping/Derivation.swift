/// What the index holds of the archive, in the order in which it is made.

import Articles

/// One thing that is made of others, in steps that can be stopped and gone on with. A question can be asked of it at
/// any time, and is answered as far as it has come.
///
/// To add one, declare it here and put it into `all`, after what it is made of.
struct Derivation: Sendable {
  /// As progress is told: `words`.
  let name: String
  /// Raised when the same inputs give something else: the index is rebuilt then, or what is outdated made again.
  let version: Int
  /// What it is made of.
  let inputs: [Input]
  /// How many articles lack it.
  let remaining: @Sendable (Writer) throws(ArchiveError) -> Int
  /// Makes the next part of it, the newest articles first, for whoever holds the lock; false where all is made.
  let step: @Sendable (inout Writer) throws(ArchiveError) -> Bool

  enum Input: Sendable {
    case articleFiles, readersWork, models
    case derivation(String)
  }

  static let all = [rows, words, analyses, outdatedAnalyses]

  /// What the list shows: read off the files, without their words.
  static let rows = Derivation(
    name: "rows", version: IndexSchema.version, inputs: [.articleFiles, .readersWork],
    remaining: { (writer) throws(ArchiveError) in
      guard try !writer.index.hasAllRows() else { return 0 }
      return try max(0, (writer.index.expectedCount() ?? 0) - writer.index.listedCount())
    },
    step: { (writer) throws(ArchiveError) in
      var catching: CatchingUp
      if let begun = writer.catching { catching = begun } else { catching = try CatchingUp(writer) }
      let isMore = try catching.step(&writer)
      writer.catching = isMore ? catching : nil
      return isMore
    })

  /// The words of headlines and texts.
  static let words = Derivation(
    name: "words", version: IndexSchema.version, inputs: [.articleFiles, .derivation("rows")],
    remaining: { (writer) throws(ArchiveError) in try writer.index.wordlessCount() },
    step: { (writer) throws(ArchiveError) in try writer.deriveWords() })

  /// Names and quotes of articles that nobody has analysed.
  static let analyses = Derivation(
    name: "names and quotes", version: IndexSchema.version,
    inputs: [.articleFiles, .models, .derivation("rows")],
    remaining: { (writer) throws(ArchiveError) in try writer.index.unanalysedCount() },
    step: { (writer) throws(ArchiveError) in try writer.deriveAnalyses() })

  /// The same again where an older extraction or another model found them.
  static let outdatedAnalyses = Derivation(
    name: "names and quotes", version: IndexSchema.version,
    inputs: [.articleFiles, .models, .derivation("names and quotes")],
    remaining: { (writer) throws(ArchiveError) in
      try writer.analyst.outdatedCount(in: writer.index)
    },
    step: { (writer) throws(ArchiveError) in try writer.deriveOutdated() })
}
