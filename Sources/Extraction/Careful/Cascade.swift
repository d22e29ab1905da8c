/// Which sentences are worth a second, careful look.

/// Picks the sentences in which some label was a close call, closest first, until they hold a share of
/// the story's words.
struct Cascade {
  /// Of the words of a story.
  static let share = 0.3

  /// Indices of sentences, ascending. O(n log n) in the number of sentences.
  static func sentences(of story: AnnotatedText, labels: [NameLabel]) -> [Int] {
    let margins = story.sentences.map { sentence in
      sentence.tokens.reduce(NameLabel.certain) { min($0, labels[$1].margin) }
    }
    let order = story.sentences.indices
      .filter { margins[$0] < NameLabel.certain }
      .sorted { (margins[$0], $0) < (margins[$1], $1) }
    var left = Int(Double(story.tokens.count) * share)
    var chosen: [Int] = []
    for sentence in order {
      guard left > 0 else { break }
      left -= story.sentences[sentence].tokens.count
      chosen.append(sentence)
    }
    return chosen.sorted()
  }
}
