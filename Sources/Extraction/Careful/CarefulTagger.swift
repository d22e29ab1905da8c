/// Labels a story's sentences with the careful model.

import Articles

/// Reads as many whole sentences at a time as fit the model, in text order, and gives each token a label.
struct CarefulTagger {
  let story: AnnotatedText
  let model: CarefulModel
  /// What the rules found, in text order: the model was taught to weigh it.
  let ruled: [Name]

  /// Pieces that are worked on at a time: enough to use each weight often, few enough for the caches.
  private static let batchSize = 256
  /// Tokens whose scores are kept until words are compared: more than all but the longest stories have.
  private static let stretch = 1 << 15
  /// What a label gains, in log odds, where the rules' tables hold the name: corpora differ in what they
  /// call a name, and the tables say what we do.
  private static let trustInTables: Float = 1.5

  /// Replaces the labels of some sentences, given in ascending order. One label a token of the story.
  ///
  /// - Parameter isWithdrawn: asked before each batch, so several times a second.
  /// - Returns: false where it was withdrawn, and the labels are of no use.
  @discardableResult
  func label(
    _ sentences: some Sequence<Int>, in labels: inout [NameLabel], unless isWithdrawn: () -> Bool = { false }
  ) -> Bool {
    precondition(labels.count == story.tokens.count)
    let rules = ruleSymbols()
    let listed = listedTokens()
    let capacity = max(Self.batchSize, model.positions)
    let encoder = Encoder(model, capacity: capacity)
    var batch = PieceBatch()
    var places: [Place] = []
    var scored = ScoredTokens(labels: model.labels)
    let windows = PieceWindow.of(
      sentences, in: story, pieces: model.pieces, room: model.positions - 2)
    for window in windows {
      if batch.pieces.count + window.pieces.count + 2 > capacity {
        if isWithdrawn() { return false }
        score(batch, places, rules, listed, encoder, &scored)
        (batch, places) = (PieceBatch(), [])
        if scored.tokens.count >= Self.stretch { settle(&scored, &labels) }
      }
      add(window, rules, &batch, &places)
    }
    if !places.isEmpty { score(batch, places, rules, listed, encoder, &scored) }
    settle(&scored, &labels)
    keepKinds(&labels)
    return true
  }

  /// A token, and the row of its first piece in the batch.
  private struct Place {
    let token: Int
    let row: Int
  }

  private func add(
    _ window: PieceWindow, _ rules: [UInt8], _ batch: inout PieceBatch, _ places: inout [Place]
  ) {
    batch.add(model.pieces.opening, case: LetterCase.none, rule: 0)
    for (index, token) in window.tokens.enumerated() {
      let end = index + 1 < window.starts.count ? window.starts[index + 1] : window.pieces.count
      let written = story.bytes.withUnsafeBufferPointer { bytes in
        LetterCase.of(
          UnsafeBufferPointer(rebasing: bytes[story.tokens[token].start..<story.tokens[token].end]))
      }
      places.append(Place(token: token, row: batch.pieces.count))
      for piece in window.pieces[window.starts[index]..<end] {
        batch.add(piece, case: written, rule: Int(rules[token]))
      }
    }
    batch.add(model.pieces.closing, case: LetterCase.none, rule: 0)
    batch.lengths.append(window.pieces.count + 2)
  }

  /// Adds the scores of a batch's tokens. Where the rules say the same, a label gains the model's trust in
  /// them.
  private func score(
    _ batch: PieceBatch, _ places: [Place], _ rules: [UInt8], _ listed: [Bool], _ encoder: Encoder,
    _ scored: inout ScoredTokens
  ) {
    let scores = encoder.scores(batch)
    let wide = model.labels.count
    for place in places {
      scored.tokens.append(place.token)
      scored.rows += scores[(place.row * 16)..<(place.row * 16 + wide)]
      let ruled = Int(rules[place.token]) - 1
      scored.rows[scored.rows.count - wide + ruled] +=
        model.trust[ruled] + (listed[place.token] ? Self.trustInTables : 0)
    }
  }

  /// Turns scores into labels, a sentence at a time: no name goes over its end.
  private func settle(_ scored: inout ScoredTokens, _ labels: inout [NameLabel]) {
    scored.compareWords(story.tokens)
    let path = LabelPath(model.labels)
    let wide = model.labels.count
    var start = 0
    while start < scored.tokens.count {
      let sentence = story.sentenceOf[scored.tokens[start]]
      var end = start
      while end < scored.tokens.count, story.sentenceOf[scored.tokens[end]] == sentence { end += 1 }
      let rows = Array(scored.rows[(start * wide)..<(end * wide)])
      for (offset, best) in path.best(rows).enumerated() {
        let row = rows[(offset * wide)..<((offset + 1) * wide)]
        labels[scored.tokens[start + offset]] = label(best, row)
      }
      start = end
    }
    scored = ScoredTokens(labels: model.labels)
  }

  private func label(_ best: Int, _ scores: ArraySlice<Float>) -> NameLabel {
    let own = scores[scores.startIndex + best]
    var rival = -Float.infinity
    for (index, score) in scores.enumerated() where index != best { rival = max(rival, score) }
    let margin = max(0, own - rival)
    switch model.labels[best] {
    case .outside, .begins(.date), .continues(.date):
      return NameLabel(type: nil, begins: false, margin: margin)
    case .begins(let type): return NameLabel(type: type, begins: true, margin: margin)
    case .continues(let type): return NameLabel(type: type, begins: false, margin: margin)
    }
  }

  /// The model knows events and works as misc; the rules may know better.
  private func keepKinds(_ labels: inout [NameLabel]) {
    for name in ruled where name.type == .event || name.type == .work {
      guard name.tokens.allSatisfy({ labels[$0].type == .misc }) else { continue }
      for token in name.tokens { labels[token].type = name.type }
    }
  }

  private func listedTokens() -> [Bool] {
    var listed = [Bool](repeating: false, count: story.tokens.count)
    for name in ruled where name.isListed && name.type != nil {
      for token in name.tokens { listed[token] = true }
    }
    return listed
  }

  /// What the rules say of each token, as the model was told: 1 outside, else 2 + 2 * type, and 1 more
  /// inside a name.
  private func ruleSymbols() -> [UInt8] {
    var symbols = [UInt8](repeating: 1, count: story.tokens.count)
    for name in ruled {
      guard let type = name.type else { continue }
      let kind = model.labels.firstIndex(of: .begins(type == .event || type == .work ? .misc : type)) ?? 0
      guard kind > 0 else { continue }
      for token in name.tokens {
        symbols[token] = UInt8(truncatingIfNeeded: 1 + kind + (token == name.tokens.lowerBound ? 0 : 1))
      }
    }
    return symbols
  }
}
