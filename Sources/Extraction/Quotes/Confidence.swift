/// How sure a quote is, by the rule that found it.

import Articles

/// What share of the quotes that a rule found were right, words and speaker both, on PolNeAR's dev and
/// training texts (which train nothing). Documentation/models.md has the table.
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
    "quote.subject-cue-behind": Shares(0.95, 0.91, 0.94),
    "quote.cue-subject-behind": Shares(0.94, 0.86, 0.96),
    "quote.cue-before": Shares(0.89, 0.75, 0.9),
    "quote.according-to": Shares(0.9, 0.75, 0.95),
    "quote.trailing": Shares(0.83, 0.64, 0.9),
    "quote.signature": Shares(0.77, 0.5, 0.75),
    "quote.carried-over": Shares(0.71, 0.35, 0.75),
    "quote.colon": Shares(0.67, 0.69, 0.9),
    "quote.transcript": Shares(0.62, 0.6, 0.85),
    "quote.sentence-before": Shares(0.57, 0.14, 0.7),
    "quote.label": Shares(0.52, 0.5, 0.67),
    "quote.loose-cue": Shares(0.42, 0.4, 0.92),
    "quote.long-without-cue": Shares(0.6, 0.6, 0.91),
    "quote.alone": Shares(0.6, 0.6, 0.61),
    "indirect.according-to": Shares(0.81, 0.81, 0.8),
    "indirect.clause": Shares(0.8, 0.75, 0.51),
    "indirect.that": Shares(0.79, 0.62, 0.71),
    "indirect.trailing": Shares(0.79, 0.74, 0.75),
    "indirect.inserted": Shares(0.74, 0.74, 0.75),
    "indirect.charge": Shares(0.75, 0.71, 0.7),
    "indirect.question": Shares(0.73, 0.52, 0.7),
    "indirect.as": Shares(0.64, 0.6, 0.6),
    "indirect.request": Shares(0.62, 0.57, 0.6),
    "indirect.infinitive": Shares(0.47, 0.17, 0.4),
  ]

  private static let mixed: [String: Shares] = [
    "quote.subject-cue-behind": Shares(0.93, 0.75, 0.9),
    "quote.cue-subject-behind": Shares(0.89, 0.29, 0.5),
    "quote.cue-before": Shares(0.81, 0.85, 0.95),
    "quote.cue-of-clause": Shares(0.84, 0.74, 0.87),
    "quote.loose-cue": Shares(0.74, 0.53, 0.9),
    "quote.long-without-cue": Shares(0.6, 0.6, 0.84),
  ]
}
