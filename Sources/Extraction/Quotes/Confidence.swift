/// How sure a quote is, by the rule that found it.

import Articles

/// What share of the quotes that a rule found were right, words and speaker both, on PolNeAR's dev and
/// training texts (which train nothing); where these have fewer than thirty, drawn towards what is usual.
/// Documentation/models.md has the counts.
enum Confidence {
  /// - known: it is known which person or body speaks.
  /// - worded: the speaker is a pronoun or description that stays unresolved.
  /// - nobody: no speaker is claimed, so that only the words can be wrong.
  private struct Shares {
    var known: Double
    var worded: Double
    var nobody: Double

    init(_ known: Double, _ worded: Double, _ nobody: Double) {
      self.known = known
      self.worded = worded
      self.nobody = nobody
    }
  }

  static func of(_ rule: String, _ kind: Quote.Kind, _ speaker: TextRange?, _ entity: Int?) -> Double {
    let shares = kind == .mixed ? mixed[rule] ?? whole[rule] : whole[rule]
    guard let shares else { return rare }
    return entity != nil ? shares.known : speaker != nil ? shares.worded : shares.nobody
  }

  /// Of a rule that these texts hardly have: turns of a transcript, dialogue behind dashes.
  private static let rare = 0.6

  private static let whole: [String: Shares] = [
    "quote.same-sentence": Shares(0.88, 0.68, 0.88),
    "quote.subject-cue-behind": Shares(0.98, 0.95, 0.98),
    "quote.cue-subject-behind": Shares(0.97, 0.97, 0.82),
    "quote.signature": Shares(0.94, 0.59, 0.94),
    "quote.verb-behind": Shares(0.87, 0.73, 0.87),
    "quote.cue-before": Shares(0.92, 0.8, 0.93),
    "quote.long-without-cue": Shares(0.89, 0.89, 0.89),
    "quote.colon": Shares(0.79, 0.76, 0.79),
    "quote.verb-before": Shares(0.86, 0.54, 0.86),
    "quote.loose-cue": Shares(0.76, 0.7, 0.76),
    "quote.carried-over": Shares(0.77, 0.55, 0.75),
    "quote.according-to": Shares(0.8, 0.64, 0.8),
    "quote.transcript": Shares(0.74, 0.59, 0.74),
    "quote.label": Shares(0.62, 0.65, 0.62),
    "quote.sentence-before": Shares(0.64, 0.41, 0.64),
    "quote.alone": Shares(0.54, 0.54, 0.54),
    "indirect.trailing": Shares(0.9, 0.76, 0.9),
    "indirect.according-to": Shares(0.84, 0.85, 0.84),
    "indirect.clause": Shares(0.82, 0.77, 0.53),
    "indirect.inserted": Shares(0.78, 0.81, 0.78),
    "indirect.that": Shares(0.82, 0.67, 0.76),
    "indirect.charge": Shares(0.78, 0.69, 0.78),
    "indirect.as": Shares(0.84, 0.53, 0.84),
    "indirect.question": Shares(0.75, 0.53, 0.72),
    "indirect.request": Shares(0.68, 0.57, 0.79),
    "indirect.infinitive": Shares(0.55, 0.33, 0.55),
  ]

  private static let mixed: [String: Shares] = [
    "quote.subject-cue-behind": Shares(0.96, 0.69, 0.96),
    "quote.cue-of-clause": Shares(0.91, 0.77, 0.91),
    "quote.cue-before": Shares(0.89, 0.87, 0.87),
    "quote.same-sentence": Shares(0.9, 0.74, 0.9),
    "quote.according-to": Shares(0.89, 0.71, 0.89),
    "quote.cue-subject-behind": Shares(0.93, 0.57, 0.73),
    "quote.trailing": Shares(0.83, 0.61, 0.83),
    "quote.long-without-cue": Shares(0.78, 0.78, 0.78),
    "quote.loose-cue": Shares(0.81, 0.54, 0.81),
  ]
}
