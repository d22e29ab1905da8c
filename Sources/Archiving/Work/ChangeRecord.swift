/// One change of the reader's as the journal holds it.

import Articles

/// The JSON of one change: what really became different, so that it can be finished after a crash and
/// taken back at any time; see Documentation/archive-format.md.
struct ChangeRecord: SchemaBearing {
  /// 1 knows tags, stars and read marks.
  static let schema = 2

  enum Kind: String, Codable {
    case change, undo, redo
    /// A change that undo and redo pass over.
    case aside
  }

  /// The same operations on several articles.
  struct Step: Codable {
    var articles: [String]
    var operations: [ChangeOperation]
  }

  var schema: Int
  var kind: Kind
  /// The record of the change that an undo took back, or a redo made again.
  var of: String?
  var time: String
  /// What was asked for.
  var asked: [ChangeOperation]
  /// What became different by it in the work on articles.
  var steps: [Step]
  /// What became different among the marks; absent where nothing did.
  var marks: [Replacement<MarkPlace>]?
  /// What became different among the saved searches; absent where nothing did.
  var searches: [Replacement<RankedQuery>]?

  init(
    kind: Kind, of: String? = nil, time: Timestamp, asked: [ChangeOperation], _ differences: Differences
  ) {
    self.kind = kind
    self.of = of
    self.time = time.description
    self.asked = asked
    steps = differences.steps.map { step in
      Step(
        articles: step.articles.map(\.description), operations: step.differences.map(ChangeOperation.init))
    }
    marks = differences.marks.isEmpty ? nil : differences.marks
    searches = differences.searches.isEmpty ? nil : differences.searches
    let isOld = marks == nil && searches == nil && (asked + steps.flatMap(\.operations)).allSatisfy(\.isOld)
    schema = isOld ? 1 : Self.schema
  }

  /// What became different, as the model has it.
  func differences(at path: String) throws(ArchiveError) -> Differences {
    var result = Differences(marks: marks ?? [], searches: searches ?? [])
    for step in steps {
      let articles = step.articles.compactMap { ArticleID($0) }
      let differences = step.operations.compactMap(\.difference)
      guard articles.count == step.articles.count, differences.count == step.operations.count else {
        throw .damaged(path: path, reason: "\"steps\" name no article or no operation")
      }
      result.steps.append((differences, articles))
    }
    guard result.marks.allSatisfy(\.isSound), result.searches.allSatisfy(\.isSound) else {
      throw .damaged(path: path, reason: "\"marks\" or \"searches\" hold what is none")
    }
    return result
  }
}

/// All that one change makes different.
struct Differences {
  /// The articles whose work changes alike together.
  typealias Step = (differences: [WorkDifference], articles: [ArticleID])

  var steps: [Step] = []
  var marks: [Replacement<MarkPlace>] = []
  var searches: [Replacement<RankedQuery>] = []

  var isEmpty: Bool { steps.isEmpty && marks.isEmpty && searches.isEmpty }
  /// The articles whose work becomes different.
  var articles: [ArticleID] { steps.flatMap(\.articles) }
}
