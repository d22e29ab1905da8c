/// The JSON of quotes and of names over many stories.

package import Articles

package enum QuoteJSON {
  /// A quote by itself:
  ///
  ///     {"id":"9f2c51d07ab3e644.q1a2b3c4d","article","headline","source","published","text","content":[[a,b],...],
  ///      "kind","cue":{"text","range":[a,b]}|null,"speakers":[{"canonical","text","range"},...],
  ///      "chain":[{"hop","text","range"},...],"polarity","confidence","said_confidence"}
  ///
  /// "text" is its words, pieces joined by " … ". Offsets are Unicode scalars of the article's "text", ends exclusive.
  package static func object(_ row: QuoteRow) -> JSONText {
    .object(
      ("id", .string(row.id.description)),
      ("article", .string(row.id.article.description)),
      ("headline", .string(row.headline)),
      ("source", .string(row.source)),
      ("published", .string(row.published?.description)),
      ("text", .string(row.words)),
      ("content", .array(row.content.map(range))),
      ("kind", .string(row.kind.rawValue)),
      ("cue", row.cue.map { .object(("text", .string($0.words)), ("range", range($0))) } ?? .null),
      ("speakers", .array(row.speakers.map(speaker))),
      (
        "chain",
        .array(
          row.chain.map {
            .object(
              ("hop", .string($0.kind.rawValue)), ("text", .string($0.text)), ("range", range($0.excerpt)))
          })
      ),
      ("polarity", .string(row.polarity.rawValue)),
      ("confidence", .double(row.confidence)),
      ("said_confidence", .double(row.saidConfidence)))
  }

  /// A name over all stories of a list:
  ///
  ///     {"canonical","type","roles":[...],"aliases":[...],"stories","mentions","first","last"}
  ///
  /// "first" and "last" are when the oldest and the newest story was published; null where that is unknown.
  package static func object(_ row: EntityRow) -> JSONText {
    .object(
      ("canonical", .string(row.canonical)),
      ("type", .string(row.type.rawValue)),
      ("roles", .strings(row.roles)),
      ("aliases", .strings(row.aliases)),
      ("stories", .int(row.stories)),
      ("mentions", .int(row.mentions)),
      ("first", .string(row.first?.description)),
      ("last", .string(row.last?.description)))
  }

  private static func range(_ excerpt: Excerpt) -> JSONText {
    .array([.int(excerpt.start), .int(excerpt.end)])
  }

  private static func speaker(_ speaker: QuoteRow.Speaker) -> JSONText {
    .object(
      ("canonical", .string(speaker.canonical)),
      ("text", .string(speaker.excerpt?.words)),
      ("range", speaker.excerpt.map(range) ?? .null))
  }
}
