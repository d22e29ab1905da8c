/// An analysis as the index keeps it: bytes that are remade when they do not fit.

import Articles

/// Not a contract. Rules are written once each, ranges as distances from the one before, so that an analysis
/// takes a fifth of its JSON.
enum AnalysisCoding {
  /// Goes up with each change of the form.
  static let version = 2

  static func bytes(_ analysis: Analysis) -> [UInt8] {
    var writer = AnalysisWriter(analysis)
    return writer.written()
  }

  /// Nil for what is no analysis of a text of so many bytes.
  static func analysis(_ bytes: [UInt8], textLength: Int) -> Analysis? {
    var reader = AnalysisReader(bytes, textLength)
    return reader.analysis()
  }

  fileprivate static let entityTypes = EntityType.allCases
  fileprivate static let quoteKinds = Quote.Kind.allCases
  fileprivate static let hopKinds = Hop.Kind.allCases
  fileprivate static let polarities = Quote.Polarity.allCases
  fileprivate static let cares = Care.allCases
  /// Confidences are kept exactly, as the bits of a Double.
  fileprivate static func bits(_ confidence: Double) -> Int {
    Int(bitPattern: UInt(confidence.bitPattern.byteSwapped))
  }
  fileprivate static func confidence(_ bits: Int) -> Double {
    Double(bitPattern: UInt64(UInt(bitPattern: bits)).byteSwapped)
  }
}

private struct AnalysisWriter {
  private let analysis: Analysis
  private var out = ByteWriter()
  private var rules: [String: Int] = [:]
  /// The start of the range written last.
  private var last = 0

  init(_ analysis: Analysis) { self.analysis = analysis }

  mutating func written() -> [UInt8] {
    out.write(analysis.entities.count)
    for entity in analysis.entities {
      out.write(AnalysisCoding.entityTypes.firstIndex(of: entity.type) ?? 0)
      out.write(entity.canonical)
      write(entity.aliases)
      write(entity.roles)
    }
    out.write(analysis.mentions.count)
    for mention in analysis.mentions {
      write(mention.range)
      out.write(mention.entity)
      write(mention.evidence)
    }
    out.write(analysis.quotes.count)
    for quote in analysis.quotes { write(quote) }
    out.write(analysis.language ?? "")
    out.write(AnalysisCoding.cares.firstIndex(of: analysis.care) ?? 0)
    return out.bytes
  }

  private mutating func write(_ quote: Quote) {
    out.write(AnalysisCoding.quoteKinds.firstIndex(of: quote.kind) ?? 0)
    write(quote.content)
    write(quote.cue)
    out.write(quote.speakers.count)
    for speaker in quote.speakers {
      write(speaker.range)
      out.write(speaker.entity.map { $0 + 1 } ?? 0)
    }
    out.write(quote.chain.count)
    for hop in quote.chain {
      out.write(AnalysisCoding.hopKinds.firstIndex(of: hop.kind) ?? 0)
      out.write(hop.text)
      write(hop.range)
    }
    out.write(AnalysisCoding.polarities.firstIndex(of: quote.polarity) ?? 0)
    out.write(AnalysisCoding.bits(quote.confidence))
    out.write(quote.saidConfidence == quote.confidence ? 0 : 1)
    if quote.saidConfidence != quote.confidence { out.write(AnalysisCoding.bits(quote.saidConfidence)) }
    write(quote.evidence)
  }

  private mutating func write(_ texts: [String]) {
    out.write(texts.count)
    for text in texts { out.write(text) }
  }

  private mutating func write(_ ranges: [TextRange]) {
    out.write(ranges.count)
    for range in ranges { write(range) }
  }

  private mutating func write(_ range: TextRange?) {
    out.write(range == nil ? 0 : 1)
    if let range { write(range) }
  }

  private mutating func write(_ range: TextRange) {
    let step = range.start - last
    out.write(step >= 0 ? step << 1 : (-step << 1) | 1)
    out.write(range.end - range.start)
    last = range.start
  }

  private mutating func write(_ evidence: Evidence) {
    if let known = rules[evidence.rule] {
      out.write(known)
    } else {
      rules[evidence.rule] = rules.count
      out.write(rules.count - 1)
      out.write(evidence.rule)
    }
    write(evidence.ranges)
  }
}

private struct AnalysisReader {
  private var from: ByteReader
  private let textLength: Int
  private var rules: [String] = []
  private var last = 0
  private var isWrong = false

  init(_ bytes: [UInt8], _ textLength: Int) { (from, self.textLength) = (ByteReader(bytes), textLength) }

  mutating func analysis() -> Analysis? {
    var analysis = Analysis()
    for _ in 0..<from.count() {
      let type = pick(AnalysisCoding.entityTypes, else: .misc)
      analysis.entities.append(
        Entity(type: type, canonical: from.text(), aliases: texts(), roles: texts()))
    }
    for _ in 0..<from.count() {
      let range = range()
      let entity = index(of: analysis.entities.count)
      analysis.mentions.append(Mention(range: range, entity: entity, evidence: evidence()))
    }
    for _ in 0..<from.count() { analysis.quotes.append(quote(entities: analysis.entities.count)) }
    let language = from.text()
    analysis.language = language.isEmpty ? nil : language
    analysis.care = pick(AnalysisCoding.cares, else: .fast)
    return from.hasFailed || isWrong || !from.isAtEnd ? nil : analysis
  }

  private mutating func quote(entities: Int) -> Quote {
    let kind = pick(AnalysisCoding.quoteKinds, else: .direct)
    let content = ranges()
    let cue = optionalRange()
    let speakers = (0..<from.count()).map { _ in
      let range = optionalRange()
      let entity = index(of: entities + 1)
      return Speaker(range: range, entity: entity == 0 ? nil : entity - 1)
    }
    let chain = (0..<from.count()).map { _ in
      Hop(pick(AnalysisCoding.hopKinds, else: .medium), text: from.text(), range: range())
    }
    let polarity = pick(AnalysisCoding.polarities, else: .said)
    let confidence = AnalysisCoding.confidence(from.number())
    let saidConfidence = index(of: 2) == 1 ? AnalysisCoding.confidence(from.number()) : nil
    return Quote(
      kind: kind, content: content, cue: cue, speakers: speakers, chain: chain, polarity: polarity,
      confidence: confidence, saidConfidence: saidConfidence, evidence: evidence())
  }

  private mutating func pick<Choice>(_ choices: [Choice], else other: Choice) -> Choice {
    let index = index(of: choices.count)
    return choices.indices.contains(index) ? choices[index] : other
  }

  /// A number below a bound; another one is wrong.
  private mutating func index(of bound: Int) -> Int {
    let number = from.number()
    if !(0..<bound).contains(number) { isWrong = true }
    return number
  }

  private mutating func texts() -> [String] { (0..<from.count()).map { _ in from.text() } }
  private mutating func ranges() -> [TextRange] { (0..<from.count()).map { _ in range() } }
  private mutating func optionalRange() -> TextRange? { index(of: 2) == 1 ? range() : nil }

  private mutating func range() -> TextRange {
    let step = from.number()
    let length = from.number()
    let distance = step >> 1
    // Bounds first: sums of what anybody may have written must not overflow.
    guard (0...textLength).contains(distance), (0...textLength).contains(length) else {
      isWrong = true
      return TextRange(0, 0)
    }
    let start = step & 1 == 0 ? last + distance : last - distance
    guard start >= 0, start + length <= textLength else {
      isWrong = true
      return TextRange(0, 0)
    }
    last = start
    return TextRange(start, start + length)
  }

  private mutating func evidence() -> Evidence {
    let number = index(of: rules.count + 1)
    if number == rules.count { rules.append(from.text()) }
    let rule = rules.indices.contains(number) ? rules[number] : ""
    return Evidence(rule, ranges())
  }
}
