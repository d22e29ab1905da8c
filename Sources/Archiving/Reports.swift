/// What the archive says of what it did.

package import Articles

package struct FilingProgress: Sendable {
  package var done: Int
  /// Files found so far; the walk goes on while stories are filed.
  package var found: Int
}

package struct FilingReport: Sendable {
  package struct Refusal: Hashable, Sendable {
    package var path: String
    /// What is wrong and what to do.
    package var reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  package var filed: [ArticleID] = []
  package var alreadyThere: [ArticleID] = []
  package var newerVersions: [ArticleID] = []
  package var refused: [Refusal] = []
  package var wasCancelled = false
  package init() {}
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
