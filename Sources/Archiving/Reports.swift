/// Reports on what the archive did.

package import Articles
package import Formats

/// Events while stories are filed.
package enum FilingEvent: Sendable {
  case progress(FilingProgress)
  /// Something cannot be used; reported once, when it is found.
  case refused(FilingReport.Refusal)
  /// A story as read, in the order of the input; only on request.
  case rehearsed(RehearsedStory)
}

package struct FilingProgress: Hashable, Sendable {
  /// Stories filed or already there, and refusals.
  package var done = 0
  /// The share of the input, 0 to 1; nil if its size is unknown.
  package var share: Double?
  /// The total; nil while it is unknown, and if one file holds many stories.
  package var total: Int?
}

package struct FilingReport: Sendable {
  package struct Refusal: Error, Hashable, Sendable {
    package var path: String
    /// Nil if it is about the whole file.
    package var position: PiecePosition?
    /// The name of the file's format; nil if the file could not be read.
    package var format: String?
    /// For programs: one word or a few, joined by hyphens.
    package var code: String
    /// Its name in counts of refusals: "412 html, 3 empty".
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

    /// Calls `-` standard input: `standard input:17`.
    package var place: String { (path == "-" ? "standard input" : path) + (position?.description ?? "") }
  }

  /// How many refusals are kept; the others are only counted, and were reported when they were found.
  package static let refusalLimit = 10_000

  package private(set) var filed = ArticleIDs()
  package private(set) var alreadyThere = ArticleIDs()
  package private(set) var newerVersions = ArticleIDs()
  /// The first ones.
  package private(set) var refused: [Refusal] = []
  package private(set) var refusedCount = 0
  /// How many were refused of each kind.
  package private(set) var refusedByKind: [String: Int] = [:]
  package internal(set) var wasCancelled = false

  package init() {}

  /// Stories added by this filing.
  package var newCount: Int { filed.count + newerVersions.count }
  /// All stories and refusals.
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

/// A filing that could not continue. The stories that the report lists as filed are kept.
package struct FilingStopped: Error, Sendable, CustomStringConvertible {
  package var cause: ArchiveError
  package var report: FilingReport

  package var description: String { cause.description }
}

package struct ChangeReport: Hashable, Sendable {
  /// What happened, for the status line: "tagged 3 articles +dprk", "undone: star on 1 article".
  package var summary: String
  /// The articles that changed.
  package var articles: [ArticleID]

  package init(summary: String, articles: [ArticleID]) {
    self.summary = summary
    self.articles = articles
  }
}
