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
  static func findings(_ analysis: Analysis, in text: String) -> [JSONText.Member] {
    let offsets = ScalarOffsets(text)
    return [
      JSONText.Member("entities", .array(analysis.mentions.map { mention($0, analysis, offsets) })),
      JSONText.Member("quotes", .array(analysis.quotes.map { quote($0, analysis, offsets) })),
      JSONText.Member("language", .string(analysis.language)),
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

  private static func quote(_ quote: Quote, _ analysis: Analysis, _ offsets: ScalarOffsets) -> JSONText {
    .object(
      ("content", .array(quote.content.map { pair($0, offsets) })),
      ("kind", .string(quote.kind.rawValue)),
      ("cue", pair(quote.cue, offsets)),
      ("speaker", pair(quote.speaker, offsets)),
      ("speaker_canonical", .string(analysis.speakerName(of: quote))),
      (
        "chain",
        .array(
          quote.chain.map {
            .object(
              ("hop", .string($0.kind.rawValue)), ("text", .string($0.text)),
              ("range", pair($0.range, offsets)))
          })
      ),
      ("confidence", .double(rounded(quote.confidence))))
  }

  /// To four decimals, so that no noise of the arithmetic is printed.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
