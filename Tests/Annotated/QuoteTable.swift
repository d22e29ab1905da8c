/// Puts the marks in braces together as quotes.

import Articles

struct QuoteTable {
  let entities: EntityTable
  let mentions: [Mention]
  /// The text's last line, for faults that no single line has.
  let line: Int

  /// In the order of their first words.
  func quotes(of marks: [(Head, TextRange)], _ text: [UInt8]) throws(AnnotationFault) -> [Quote] {
    var quotes: [Int: Quote] = [:]
    for (head, range) in marks {
      guard case .content(let kind) = head.part else { continue }
      for number in head.numbers {
        var quote =
          quotes[number]
          ?? Quote(kind: kind, content: [], confidence: 1, evidence: Evidence("annotated"))
        guard quote.kind == kind else { throw fault("quote \(number) is of two kinds") }
        quote.content.append(range)
        if let name = head.canonical { quote.speakerEntity = try entity(name, number) }
        quotes[number] = quote
      }
    }
    for (head, range) in marks {
      for number in head.numbers {
        guard var quote = quotes[number] else { throw fault("quote \(number) has no words") }
        switch head.part {
        case .content: continue
        case .cue:
          guard quote.cue == nil else { throw fault("quote \(number) has two cues") }
          quote.cue = range
        case .speaker:
          guard quote.speaker == nil else { throw fault("quote \(number) has two speakers") }
          quote.speaker = range
          if let name = head.canonical {
            quote.speakerEntity = try entity(name, number)
          } else if let mention = mentions.first(where: { $0.range == range }) {
            quote.speakerEntity = mention.entity
          }
        case .hop(let kind):
          quote.chain.append(
            Hop(kind, text: String(decoding: text[range.start..<range.end], as: UTF8.self), range: range))
        }
        quotes[number] = quote
      }
    }
    return quotes.sorted { $0.key < $1.key }.map { _, quote in
      var quote = quote
      quote.content.sort()
      quote.chain.sort { $0.range < $1.range }
      return quote
    }.sorted { ($0.start, $1.content.last?.end ?? 0) < ($1.start, $0.content.last?.end ?? 0) }
  }

  private func entity(_ name: String, _ number: Int) throws(AnnotationFault) -> Int {
    guard let entity = entities.named(name) else {
      throw fault("the speaker of quote \(number), \(name), is marked nowhere")
    }
    return entity
  }

  private func fault(_ problem: String) -> AnnotationFault { AnnotationFault(line, problem) }
}
