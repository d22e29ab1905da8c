/// Labels a story's sentences with the careful model.

import Articles

/// Reads as many whole sentences at a time as fit the model, in text order, and gives each token a label.
struct CarefulTagger {
  let story: Story
  let model: CarefulModel
  /// What the rules found, in text order: the model was taught to weigh it.
  let ruled: [Name]

  /// Pieces that are worked on at a time: enough to use each weight often, few enough for the caches.
  private static let batchSize = 256

  /// Replaces the labels of some sentences, given in ascending order. One label a token of the story.
  func label(_ sentences: some Sequence<Int>, in labels: inout [NameLabel]) {
    precondition(labels.count == story.tokens.count)
    let rules = ruleSymbols()
    let path = LabelPath(model.labels)
    let capacity = max(Self.batchSize, model.positions)
    let encoder = Encoder(model, capacity: capacity)
    var batch = PieceBatch()
    var places: [Place] = []
    for window in windows(of: sentences) {
      if batch.pieces.count + window.pieces.count + 2 > capacity {
        settle(batch, places, encoder, path, &labels)
        (batch, places) = (PieceBatch(), [])
      }
      add(window, rules, &batch, &places)
    }
    if !places.isEmpty { settle(batch, places, encoder, path, &labels) }
    keepKinds(&labels)
  }

  /// A token, and the row of its first piece in the batch.
  private struct Place {
    let token: Int
    let row: Int
  }

  /// Tokens that are read at once, with their pieces.
  private struct Window {
    var tokens: [Int] = []
    var pieces: [Int32] = []
    /// Where the pieces of each token begin.
    var starts: [Int] = []
  }

  /// Neighbouring sentences share a window while they fit; a sentence that does not fit one is cut.
  /// Made one by one, so that a long story needs no more memory than a short one.
  private func windows(of sentences: some Sequence<Int>) -> some Sequence<Window> {
    let room = model.positions - 2
    var rest = sentences.makeIterator()
    var pending = Window()
    var last = -1
    var ready: [Window] = []
    return AnyIterator {
      while ready.isEmpty, let sentence = rest.next() {
        var own = Window()
        for token in story.sentences[sentence].tokens {
          let start = own.pieces.count
          story.bytes.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(
              rebasing: bytes[story.tokens[token].start..<story.tokens[token].end])
            model.pieces.add(word, to: &own.pieces)
          }
          if own.pieces.count > room {
            // What no longer fits begins the next window.
            let over = Array(own.pieces[start...])
            own.pieces.removeLast(over.count)
            if !pending.tokens.isEmpty {
              ready.append(pending)
              pending = Window()
            }
            ready.append(own)
            own = Window(tokens: [], pieces: over, starts: [])
            own.tokens.append(token)
            own.starts.append(0)
          } else {
            own.tokens.append(token)
            own.starts.append(start)
          }
        }
        if pending.tokens.isEmpty {
          pending = own
        } else if sentence == last + 1, pending.pieces.count + own.pieces.count <= room {
          let shift = pending.pieces.count
          pending.tokens += own.tokens
          pending.pieces += own.pieces
          pending.starts += own.starts.map { $0 + shift }
        } else {
          ready.append(pending)
          pending = own
        }
        last = sentence
      }
      if ready.isEmpty {
        defer { pending = Window() }
        return pending.tokens.isEmpty ? nil : pending
      }
      return ready.removeFirst()
    }
  }

  private func add(_ window: Window, _ rules: [UInt8], _ batch: inout PieceBatch, _ places: inout [Place]) {
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

  /// Works a batch out and writes its labels, a sentence at a time: no name goes over its end.
  private func settle(
    _ batch: PieceBatch, _ places: [Place], _ encoder: Encoder, _ path: LabelPath, _ labels: inout [NameLabel]
  ) {
    let scores = encoder.scores(batch)
    let wide = model.labels.count
    var start = 0
    while start < places.count {
      let sentence = story.sentenceOf[places[start].token]
      var end = start
      var rows: [Float] = []
      while end < places.count, story.sentenceOf[places[end].token] == sentence {
        rows += scores[(places[end].row * 16)..<(places[end].row * 16 + wide)]
        end += 1
      }
      for (offset, best) in path.best(rows).enumerated() {
        let row = rows[(offset * wide)..<((offset + 1) * wide)]
        labels[places[start + offset].token] = label(best, row)
      }
      start = end
    }
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
