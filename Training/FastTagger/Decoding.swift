/// Labels by a model that is being learnt, and how good they are.

import Articles
import Extraction

/// Rows that are seen often enough to be learnt.
struct Rare {
  private var seen: [UInt8]
  var count: Int { seen.reduce(0) { $0 + ($1 > 1 ? 1 : 0) } }

  init(_ stories: [Story], rowBits: Int) {
    seen = Array(repeating: 0, count: 1 << rowBits)
    for story in stories {
      for row in story.reading.stretches.lazy.flatMap(\.rows).joined() where seen[Int(row)] < 2 {
        seen[Int(row)] += 1
      }
    }
  }

  func frequent(_ rows: [UInt32]) -> [UInt32] { rows.filter { seen[Int($0)] > 1 } }
}

extension Story {
  /// Adds its chains, with the rows of the second pass where they are given.
  func add(to data: inout Chains, _ live: Rare, second: [[[UInt32]]]?) {
    for (index, stretch) in reading.stretches.enumerated() {
      var rows = stretch.rows.map(live.frequent)
      if let second { for (at, more) in second[index].enumerated() { rows[at] += more } }
      data.append(rows, Array(allowed[stretch.tokens]), weight: weight)
    }
  }
}

enum Decoding {
  static func first(_ story: Story, _ model: ChainModel) -> (labels: [UInt8], scores: [[Lanes]]) {
    var labels = [UInt8](repeating: 0, count: story.reading.tokens.count)
    let scores = story.reading.stretches.map { $0.rows.map(model.score) }
    for (stretch, scores) in zip(story.reading.stretches, scores) {
      for (at, label) in zip(stretch.tokens, model.best(scores)) { labels[at] = label }
    }
    return (labels, scores)
  }

  /// As the program does it.
  static func both(_ story: Story, _ model: ChainModel, _ rowBits: Int) -> [UInt8] {
    var (labels, scores) = first(story, model)
    let more = story.reading.secondRows(labels: labels, rowBits: rowBits)
    for (index, stretch) in story.reading.stretches.enumerated() {
      for at in scores[index].indices { scores[index][at] += model.score(more[index][at]) }
      for (at, label) in zip(stretch.tokens, model.best(scores[index])) { labels[at] = label }
    }
    return labels
  }
}

/// F1 of exact names: of persons and of all types.
enum Score {
  static func of(_ stories: [Story], _ labels: (Story) -> [UInt8]) -> String {
    var right: [EntityType: Int] = [:]
    var found: [EntityType: Int] = [:]
    var there: [EntityType: Int] = [:]
    for story in stories {
      let spans = spans(story, labels(story))
      for span in spans { found[span.type, default: 0] += 1 }
      for span in story.gold { there[span.type, default: 0] += 1 }
      for span in spans where story.gold.contains(span) { right[span.type, default: 0] += 1 }
    }
    func measure(_ types: [EntityType]) -> String {
      func sum(_ counts: [EntityType: Int]) -> Double { Double(types.reduce(0) { $0 + (counts[$1] ?? 0) }) }
      let f1 = 200 * sum(right) / max(1, sum(found) + sum(there))
      return String(Double(Int((f1 * 10).rounded())) / 10)
    }
    return "person \(measure([.person])) micro \(measure(EntityType.allCases)) | organization "
      + "\(measure([.organization])) place \(measure([.place])) misc \(measure([.misc]))"
  }

  private static func spans(_ story: Story, _ labels: [UInt8]) -> Set<Span> {
    var spans: Set<Span> = []
    var at = 0
    while at < labels.count {
      guard let type = TaggerReading.type(of: labels[at]) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < labels.count, TaggerReading.type(of: labels[end]) == type,
        !TaggerReading.begins(labels[end])
      {
        end += 1
      }
      let merged = Span.merged(type)
      if story.annotated.contains(merged) || story.annotated.contains(type) {
        let tokens = story.reading.tokens
        spans.insert(Span(range: TextRange(tokens[at].start, tokens[end - 1].end), type: merged))
      }
      at = end
    }
    return spans
  }
}
