/// What a change is made to.

package import Articles

package enum Target: Hashable, Sendable {
  case articles([ArticleID])
  case matching(Query)
  /// What a query finds, without some.
  case matchingExcept(Query, [ArticleID])
}
