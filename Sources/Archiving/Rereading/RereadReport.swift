/// What a rereading came to.

package import Articles

package struct RereadReport: Sendable {
  /// Something of the reader's that stood in the words of a story, and does not in the new reading.
  package struct Loss: Hashable, Sendable {
    package var article: ArticleID
    /// As the reader knows it: `mark a`.
    package var name: String
  }

  package struct Failure: Hashable, Sendable {
    package var article: ArticleID
    /// What is wrong and what to do.
    package var reason: String
  }

  /// Articles that have a new reading, or would have.
  package var reread = ArticleIDs()
  /// A better reader made the same of them.
  package var same = 0
  /// Their reader is the best there is.
  package var current = 0
  /// Their originals were not kept.
  package var notKept = ArticleIDs()
  package var failed: [Failure] = []
  package var lost: [Loss] = []
  package var wasCancelled = false

  package init() {}
}
