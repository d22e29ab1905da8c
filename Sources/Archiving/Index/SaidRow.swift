/// A row of `said`: a quote of one story.

import Articles

/// A quote as the index keeps it: all but its words, which stand in the story.
struct SaidQuote: Sendable {
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

struct SaidRow: TableRow {
  enum Column: Int32, TableColumn {
    case key, number, words, occurrence, kind, polarity, confidence, saidConfidence, record

    static let table = TableNames("said", Column.self)
  }

  /// Confidences are kept in ten-thousandths, as they are printed.
  private static let unit = 10_000.0

  var key: Int
  var number: Int
  var quote: SaidQuote

  func value(_ column: Column) -> Value {
    switch column {
    case .key: .int(key)
    case .number: .int(number)
    case .words: .int(Int(quote.words.number))
    case .occurrence: .int(quote.occurrence)
    case .kind: .int(Self.number(quote.kind))
    case .polarity: .int(Quote.Polarity.allCases.firstIndex(of: quote.polarity) ?? 0)
    case .confidence: .int(Int((quote.confidence * Self.unit).rounded()))
    case .saidConfidence: .int(Int((quote.saidConfidence * Self.unit).rounded()))
    case .record: .bytes(SaidCoding.bytes(quote))
    }
  }

  static func number(_ kind: Quote.Kind) -> Int { Quote.Kind.allCases.firstIndex(of: kind) ?? 0 }

  /// A row that was asked for by all columns; nil for what nobody wrote.
  init?(_ row: borrowing Row) {
    let (kinds, polarities) = (Quote.Kind.allCases, Quote.Polarity.allCases)
    let (kind, polarity) = (row.int(Column.kind), row.int(Column.polarity))
    guard kinds.indices.contains(kind), polarities.indices.contains(polarity),
      let parts = SaidCoding.parts(row.bytes(Column.record))
    else { return nil }
    key = row.int(Column.key)
    number = row.int(Column.number)
    quote = SaidQuote(
      words: QuoteHash(number: UInt32(truncatingIfNeeded: row.int(Column.words))),
      occurrence: row.int(Column.occurrence), kind: kinds[kind], polarity: polarities[polarity],
      confidence: Double(row.int(Column.confidence)) / Self.unit,
      saidConfidence: Double(row.int(Column.saidConfidence)) / Self.unit, content: parts.content,
      cue: parts.cue, speakers: parts.speakers, chain: parts.chain)
  }

  init(key: Int, number: Int, quote: SaidQuote) { (self.key, self.number, self.quote) = (key, number, quote) }
}

/// Where the parts of a quote stand, in few bytes.
enum SaidCoding {
  static func bytes(_ quote: SaidQuote) -> [UInt8] {
    var out = ByteWriter()
    func write(_ range: TextRange) {
      out.write(range.start)
      out.write(range.count)
    }
    func write(_ range: TextRange?) {
      out.write(range == nil ? 0 : 1)
      if let range { write(range) }
    }
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
      out.write(Hop.Kind.allCases.firstIndex(of: hop.kind) ?? 0)
      out.write(hop.text)
      write(hop.range)
    }
    return out.bytes
  }

  typealias Parts = (
    content: [TextRange], cue: TextRange?, speakers: [SaidQuote.Speaker], chain: [Hop]
  )

  /// Nil for what nobody wrote.
  static func parts(_ bytes: [UInt8]) -> Parts? {
    var from = ByteReader(bytes)
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
    let content = (0..<from.count()).map { _ in range() }
    let cue = optionalRange()
    let speakers = (0..<from.count()).map { _ in
      let place = optionalRange()
      return SaidQuote.Speaker(canonical: from.number() == 1 ? from.text() : nil, range: place)
    }
    let kinds = Hop.Kind.allCases
    let chain = (0..<from.count()).map { _ in
      let kind = from.number()
      if !kinds.indices.contains(kind) { isWrong = true }
      return Hop(kinds.indices.contains(kind) ? kinds[kind] : .medium, text: from.text(), range: range())
    }
    return from.hasFailed || isWrong || !from.isAtEnd ? nil : (content, cue, speakers, chain)
  }
}
