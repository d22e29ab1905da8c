/// How much work goes into finding names.

/// What an extractor uses of its models. Where a model is missing, the next quicker way takes its place.
package enum Care: String, CaseIterable, Sendable {
  /// Rules and the fast tagger.
  case fast
  /// The careful model for the sentences that the fast tagger is least sure of.
  case cascade
  /// The careful model for all sentences.
  case careful
}
