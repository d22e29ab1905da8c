/// The fast tagger: labels for every token of a story, in two passes.

import Articles

/// A linear-chain model on hashed features. The rules' own labels are among its features, so that it
/// starts from what they know. Linear in the story.
struct FastTagger {
  let weights: TaggerWeights

  /// One label a token, with its ground and margin (in units of the logarithm of odds, without what
  /// the labels beside it say).
  func labels(of story: AnnotatedText, ruled: [Name]) -> [NameLabel] {
    var stretches: [Range<Int>] = []
    var emissions: [TaggerDecoder.Scores] = []
    var grounds: [TaggerDecoder.Scores] = []
    emissions.reserveCapacity(story.tokens.count)
    grounds.reserveCapacity(story.tokens.count)
    let input = TaggerInput(
      story: story, ruled: ruled, words: weights.words, rowBits: weights.rowBits, weights: weights.weights)
    input.forEachToken { stretch, token, rows in
      if token == stretch.lowerBound { stretches.append(stretch) }
      var weighing = Weighing(weights.weights)
      weighing.add(rows, .word)
      weighing.add(rows, .clusters)
      weighing.add(rows, .neighbours)
      weighing.add(rows, .rules)
      if let (label, score) = input.trusted(at: token) { weighing.trust(label, score) }
      emissions.append(weighing.total)
      grounds.append(weighing.leading)
    }
    var labels = [UInt8](repeating: 0, count: story.tokens.count)
    decode(stretches, emissions, into: &labels)
    remember(story, stretches, input.isSurname, &emissions, &grounds, labels)
    decode(stretches, emissions, into: &labels)
    var found = [NameLabel](repeating: .outside, count: story.tokens.count)
    var at = 0
    for token in stretches.joined() {
      let label = Int(labels[token])
      found[token] = NameLabel(
        type: TaggerLabel.type(of: label), begins: TaggerLabel.begins(label),
        margin: Self.margin(emissions[at], label),
        ground: NameGround(rawValue: UInt8(truncatingIfNeeded: grounds[at][label])))
      at += 1
    }
    return found
  }

  /// Adds what the first pass found all over the story.
  private func remember(
    _ story: AnnotatedText, _ stretches: [Range<Int>], _ isSurname: [Bool],
    _ emissions: inout [TaggerDecoder.Scores],
    _ grounds: inout [TaggerDecoder.Scores], _ labels: [UInt8]
  ) {
    let memory = StoryMemory(story.tokens, labels)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureRows.limit) { space in
      guard let base = space.baseAddress else { return }
      var at = 0
      for token in stretches.joined() {
        if memory.speaks(of: token) {
          var rows = FeatureRows(base, bits: weights.rowBits, weights: weights.weights)
          memory.write(token, labels, into: &rows)
          rows.end(.story)
          // A doubt that the story settles: it is the ground where it outweighs all the rest.
          var weighing = Weighing(weights.weights, emissions[at], grounds[at])
          weighing.add(rows, .story)
          if isSurname[token], memory.endsPerson(token) {
            weighing.trust(Self.person, Self.trustInSurnames)
          }
          emissions[at] = weighing.total
          grounds[at] = weighing.leading
        }
        at += 1
      }
    }
  }

  private static let person = 1
  /// "Trump" of "Trump administration", where both passes know Donald Trump.
  private static let trustInSurnames: Int16 = 48

  private func decode(
    _ stretches: [Range<Int>], _ emissions: [TaggerDecoder.Scores], into labels: inout [UInt8]
  ) {
    var at = 0
    for stretch in stretches {
      weights.decoder.decode(emissions[at..<(at + stretch.count)]) { inside, label in
        labels[stretch.lowerBound + inside] = label
      }
      at += stretch.count
    }
  }

  /// By how much a label's own score beats the best other one's, in units of the logarithm of odds.
  private static func margin(_ scores: TaggerDecoder.Scores, _ label: Int) -> Float {
    var other = Int16.min
    for candidate in 0..<TaggerLabel.count where candidate != label { other = max(other, scores[candidate]) }
    return Float(Int(scores[label]) - Int(other)) / scale
  }

  /// Weights are kept as whole numbers of this part of a unit.
  static let scale: Float = 32
}
