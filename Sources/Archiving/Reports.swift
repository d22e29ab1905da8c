/// What the archive says of what it did.

package import Articles
package import Formats

/// What is told while stories are filed.
package enum FilingEvent: Sendable {
  case progress(FilingProgress)
  /// Something cannot be used; it is told once, when it is met.
  case refused(FilingReport.Refusal)
  /// What was read of a story, in the order of the input; only where that was asked for.
  case rehearsed(RehearsedStory)
}

package struct FilingProgress: Hashable, Sendable {
  /// Stories that the archive has by now or had before, and what was refused.
  package var done = 0
  /// How much of the input that is, 0 to 1; nil where nobody knows how much there is.
  package var share: Double?
  /// All there is to do; nil while that is not known, and where one file holds many stories.
  package var total: Int?
}

package struct FilingReport: Sendable {
  package struct Refusal: Error, Hashable, Sendable {
    package var path: String
    /// Nil where it is about the whole file.
    package var position: PiecePosition?
    /// The name of the format that the file is of; nil where nobody could look.
    package var format: String?
    /// For programs: one word or a few, joined by hyphens.
    package var code: String
    /// What sums of refusals call it: "412 html, 3 empty".
    package var kind: String
    /// What is wrong and what to do.
    package var reason: String

    package init(
      path: String, position: PiecePosition? = nil, format: String? = nil, code: String = "cannot-read",
      kind: String = "unreadable", reason: String
    ) {
      self.path = path
      self.position = position
      self.format = format
      self.code = code
      self.kind = kind
      self.reason = reason
    }

    static func gone(_ path: String) -> Refusal {
      Refusal(path: path, reason: "no such file; it may have been deleted meanwhile")
    }

    /// `-` is called what it is: `standard input:17`.
    package var place: String { (path == "-" ? "standard input" : path) + (position?.description ?? "") }
  }

  /// So many refusals are kept; the rest is counted, and was told when it was met.
  package static let refusalLimit = 10_000

  package private(set) var filed = ArticleIDs()
  package private(set) var alreadyThere = ArticleIDs()
  package private(set) var newerVersions = ArticleIDs()
  /// The first of them.
  package private(set) var refused: [Refusal] = []
  package private(set) var refusedCount = 0
  /// How many were refused of each kind.
  package private(set) var refusedByKind: [String: Int] = [:]
  package internal(set) var wasCancelled = false

  package init() {}

  /// Stories that are in the archive by this filing.
  package var newCount: Int { filed.count + newerVersions.count }
  /// Everything that was met.
  package var count: Int { newCount + alreadyThere.count + refusedCount }

  package mutating func add(_ refusal: Refusal) {
    refusedCount += 1
    refusedByKind[refusal.kind, default: 0] += 1
    if refused.count < Self.refusalLimit { refused.append(refusal) }
  }

  mutating func addFiled(_ id: ArticleID) { filed.append(id) }
  mutating func addAlreadyThere(_ id: ArticleID) { alreadyThere.append(id) }
  mutating func addNewer(_ id: ArticleID) { newerVersions.append(id) }
}

/// A filing that could not go on. What the report says is filed stays.
package struct FilingStopped: Error, Sendable, CustomStringConvertible {
  package var cause: ArchiveError
  package var report: FilingReport

  package var description: String { cause.description }
}

package struct ChangeReport: Hashable, Sendable {
  /// What happened, for the status line: "tagged 3 articles +dprk", "undone: star on 1 article".
  package var summary: String
  /// The articles that are different now.
  package var articles: [ArticleID]

  package init(summary: String, articles: [ArticleID]) {
    self.summary = summary
    self.articles = articles
  }
}
