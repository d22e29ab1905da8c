/// The quotes of one story, as the index keeps them.

import Articles

/// A quote as the index keeps it: all but its words, which stand in the story.
struct SaidQuote: Hashable, Sendable {
  struct Speaker: Hashable, Sendable {
    var canonical: String?
    var range: TextRange?
  }

  var words: QuoteHash
  /// 1 for the first quote with these words in its story.
  var occurrence: Int
  var kind: Quote.Kind
  var polarity: Quote.Polarity
  var confidence: Double
  var saidConfidence: Double
  var content: [TextRange]
  var cue: TextRange?
  var speakers: [Speaker]
  var chain: [Hop]

  /// The quotes of an analysis of a text, in its order.
  static func all(of analysis: Analysis, in text: String) -> [SaidQuote] {
    zip(analysis.quotes, analysis.quoteNames(in: text)).map { quote, name in
      SaidQuote(
        words: name.words, occurrence: name.occurrence, kind: quote.kind, polarity: quote.polarity,
        confidence: quote.confidence, saidConfidence: quote.saidConfidence, content: quote.content,
        cue: quote.cue,
        speakers: quote.speakers.map {
          Speaker(canonical: $0.entity.map { analysis.entities[$0].canonical }, range: $0.range)
        }, chain: quote.chain)
    }
  }
}

/// The quotes of one story in few bytes.
enum SaidCoding {
  /// Confidences are kept in ten-thousandths, as they are printed.
  private static let unit = 10_000.0
  private static let kinds = Quote.Kind.allCases
  private static let polarities = Quote.Polarity.allCases
  private static let hopKinds = Hop.Kind.allCases

  static func bytes(_ quotes: [SaidQuote]) -> [UInt8] {
    var out = ByteWriter()
    out.write(quotes.count)
    for quote in quotes { write(quote, &out) }
    return out.bytes
  }

  private static func write(_ quote: SaidQuote, _ out: inout ByteWriter) {
    func write(_ range: TextRange) {
      out.write(range.start)
      out.write(range.count)
    }
    func write(_ range: TextRange?) {
      out.write(range == nil ? 0 : 1)
      if let range { write(range) }
    }
    out.write(Int(quote.words.number))
    out.write(quote.occurrence)
    out.write(kinds.firstIndex(of: quote.kind) ?? 0)
    out.write(polarities.firstIndex(of: quote.polarity) ?? 0)
    out.write(Int((quote.confidence * unit).rounded()))
    out.write(Int((quote.saidConfidence * unit).rounded()))
    out.write(quote.content.count)
    for range in quote.content { write(range) }
    write(quote.cue)
    out.write(quote.speakers.count)
    for speaker in quote.speakers {
      write(speaker.range)
      out.write(speaker.canonical == nil ? 0 : 1)
      if let canonical = speaker.canonical { out.write(canonical) }
    }
    out.write(quote.chain.count)
    for hop in quote.chain {
      out.write(hopKinds.firstIndex(of: hop.kind) ?? 0)
      out.write(hop.text)
      write(hop.range)
    }
  }

  /// Nil for what nobody wrote.
  static func quotes(_ bytes: [UInt8]) -> [SaidQuote]? {
    var from = ByteReader(bytes)
    var quotes: [SaidQuote] = []
    for _ in 0..<from.count() {
      guard let quote = quote(&from) else { return nil }
      quotes.append(quote)
    }
    return from.hasFailed || !from.isAtEnd ? nil : quotes
  }

  private static func quote(_ from: inout ByteReader) -> SaidQuote? {
    var isWrong = false
    func range() -> TextRange {
      let (start, count) = (from.number(), from.number())
      guard start >= 0, count >= 0, start <= Int(UInt32.max), count <= Int(UInt32.max) else {
        isWrong = true
        return TextRange(0, 0)
      }
      return TextRange(start, start + count)
    }
    func optionalRange() -> TextRange? { from.number() == 1 ? range() : nil }
    let words = QuoteHash(number: UInt32(truncatingIfNeeded: from.number()))
    let occurrence = from.number()
    let (kind, polarity) = (from.number(), from.number())
    let (confidence, saidConfidence) = (Double(from.number()) / unit, Double(from.number()) / unit)
    let content = (0..<from.count()).map { _ in range() }
    let cue = optionalRange()
    let speakers = (0..<from.count()).map { _ in
      let place = optionalRange()
      return SaidQuote.Speaker(canonical: from.number() == 1 ? from.text() : nil, range: place)
    }
    let chain = (0..<from.count()).map { _ in
      let kind = from.number()
      if !hopKinds.indices.contains(kind) { isWrong = true }
      return Hop(
        hopKinds.indices.contains(kind) ? hopKinds[kind] : .medium, text: from.text(), range: range())
    }
    guard !from.hasFailed, !isWrong, kinds.indices.contains(kind), polarities.indices.contains(polarity)
    else {
      return nil
    }
    return SaidQuote(
      words: words, occurrence: occurrence, kind: kinds[kind], polarity: polarities[polarity],
      confidence: confidence, saidConfidence: saidConfidence, content: content, cue: cue,
      speakers: speakers, chain: chain)
  }
}
