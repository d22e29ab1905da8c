/// What a change is made to.

package import Articles

package enum Target: Hashable, Sendable {
  case articles([ArticleID])
  case matching(Query)
}
