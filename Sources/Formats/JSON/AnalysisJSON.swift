/// The JSON of an analysis, as scripts rely on it.

package import Articles

package enum AnalysisJSON {
  /// One analysed text on one line, line end left out:
  ///
  ///     {"id":..., "text":..., "entities":[{"start":0,"end":9,"type":"place","canonical":"Pyongyang"}, ...],
  ///      "quotes":[{"content":[[a,b],...],"kind":"direct","cue":[a,b]|null,"speaker":[a,b]|null,
  ///                 "speaker_canonical":"Kim Song"|null,
  ///                 "chain":[{"hop":"medium","text":"a letter","range":[a,b]},...],"confidence":0.97}],
  ///      "language":"en"|"und"|null}
  ///
  /// A quote has more only where there is more to say: "id" in an archive, "speakers" and "speakers_canonical" of several
  /// ("speaker" is the first), "polarity" of what was not plainly said, "said_confidence" where it is not "confidence".
  ///
  /// Offsets are Unicode scalars into `text`, ends exclusive. "entities" holds every mention, in order;
  /// the mentions of one entity share "canonical". "type" is `EntityType`'s raw value, "hop" `Hop.Kind`'s.
  /// Linear in the text and the findings; equal arguments give equal bytes.
  package static func line(id: RecordID?, text: String, analysis: Analysis) -> String {
    JSONText.object(
      [JSONText.Member("id", id?.json ?? .null), JSONText.Member("text", .string(text))]
        + findings(analysis, in: text)
    ).line
  }

  /// The members "entities", "quotes" and "language".
  ///
  /// - Parameters:
  ///   - article: names the quotes; nil outside an archive.
  ///   - language: what the publisher says, which goes before what the words tell.
  static func findings(
    _ analysis: Analysis, in text: String, of article: ArticleID? = nil, language: String? = nil
  ) -> [JSONText.Member] {
    let offsets = ScalarOffsets(text)
    let ids = article.map { analysis.quoteIDs(of: $0, in: text) }
    return [
      JSONText.Member("entities", .array(analysis.mentions.map { mention($0, analysis, offsets) })),
      JSONText.Member(
        "quotes",
        .array(analysis.quotes.indices.map { quote(analysis.quotes[$0], ids?[$0], analysis, offsets) })),
      JSONText.Member("language", .string(language ?? analysis.language)),
    ]
  }

  /// A range as `[start, end]` in scalars; null where it lies outside the text.
  static func pair(_ range: TextRange?, _ offsets: ScalarOffsets) -> JSONText {
    guard let range, let pair = offsets.scalars(range) else { return .null }
    return .array(pair.map { .int($0) })
  }

  private static func mention(_ mention: Mention, _ analysis: Analysis, _ offsets: ScalarOffsets) -> JSONText
  {
    let entity = analysis.entities[mention.entity]
    return .object(
      ("start", offsets.scalar(atByte: mention.range.start).map { .int($0) } ?? .null),
      ("end", offsets.scalar(atByte: mention.range.end).map { .int($0) } ?? .null),
      ("type", .string(entity.type.rawValue)),
      ("canonical", .string(entity.canonical)))
  }

  private static func quote(
    _ quote: Quote, _ id: QuoteID?, _ analysis: Analysis, _ offsets: ScalarOffsets
  ) -> JSONText {
    let names = quote.speakers.map { $0.entity.map { analysis.entities[$0].canonical } }
    var members: [JSONText.Member] = id.map { [JSONText.Member("id", .string($0.description))] } ?? []
    func add(_ name: String, _ value: JSONText) { members.append(JSONText.Member(name, value)) }
    add("content", .array(quote.content.map { pair($0, offsets) }))
    add("kind", .string(quote.kind.rawValue))
    add("cue", pair(quote.cue, offsets))
    add("speaker", pair(quote.speaker, offsets))
    add("speaker_canonical", .string(names.first ?? nil))
    if quote.speakers.count > 1 {
      add("speakers", .array(quote.speakers.map { pair($0.range, offsets) }))
      add("speakers_canonical", .array(names.map { .string($0) }))
    }
    add("chain", .array(quote.chain.map { hop($0, offsets) }))
    if quote.polarity != .said { add("polarity", .string(quote.polarity.rawValue)) }
    add("confidence", .double(rounded(quote.confidence)))
    if rounded(quote.saidConfidence) != rounded(quote.confidence) {
      add("said_confidence", .double(rounded(quote.saidConfidence)))
    }
    return .object(members)
  }

  private static func hop(_ hop: Hop, _ offsets: ScalarOffsets) -> JSONText {
    .object(
      ("hop", .string(hop.kind.rawValue)), ("text", .string(hop.text)), ("range", pair(hop.range, offsets)))
  }

  /// To four decimals, so that no noise of the arithmetic is printed.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
