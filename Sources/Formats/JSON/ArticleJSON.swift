/// The JSON of filed articles and of list rows.

package import Articles

package enum ArticleJSON {
  /// All of an article, what the machine found in it, and the reader's work:
  ///
  ///     {"id", "headline", "byline", "dateline", "source", "published", "url", ..., "text",
  ///      "blocks":[{"kind":"headline","range":[a,b]},...],
  ///      "version", "provenance":{"origin","format","filed","sha256","reader","kept"}, "tags":[...], "starred",
  ///      "read", "binned", "note", and what else there is of the reader's work,
  ///      "entities":[...], "quotes":[...],
  ///      "names":[{"canonical","type","aliases":[...],"roles":[...],"mentions"},...]}
  ///
  /// "entities" and "quotes" are those of `AnalysisJSON`; "names" holds each entity once, "mentions" counts it.
  /// "kind" is `Block.Kind`'s raw value; "kept" that of `Original.Kept`, null where the original was not kept. "provenance" has
  /// a "locator" where the original holds more than this story. Those of the publisher's facts that are written out here are null where they
  /// are unknown; the others of `Imprint.facts` stand among them where they are known. Offsets are Unicode scalars into "text".
  package static func object(
    _ article: Article, analysis: Analysis, work: ReaderWork, more: [JSONText.Member] = []
  ) -> JSONText {
    let offsets = ScalarOffsets(article.text)
    let members: [(String, JSONText)] = [
      ("text", .string(article.text)),
      (
        "blocks",
        .array(
          article.blocks.map {
            .object(("kind", .string($0.kind.rawValue)), ("range", AnalysisJSON.pair($0.range, offsets)))
          })
      ),
      ("version", .int(article.version)),
      ("provenance", provenance(article)),
      ("tags", .strings(work.tags.map(\.description))),
      ("starred", .bool(work.isStarred)),
      ("read", .bool(work.isRead)),
      ("binned", .bool(work.isBinned)),
      ("note", .string(work.note)),
    ]
    return .object(
      [JSONText.Member("id", .string(article.id.description))] + facts(article.imprint)
        + members.map { JSONText.Member($0.0, $0.1) } + more
        + AnalysisJSON.findings(analysis, in: article.text, of: article.id, language: article.language)
        + [JSONText.Member("names", names(analysis))])
  }

  /// The publisher's facts: those that have always been printed also where they are unknown. The language stands
  /// among the findings.
  private static func facts(_ imprint: Imprint) -> [JSONText.Member] {
    Imprint.facts.filter { $0.name != "language" }.compactMap { fact in
      switch fact.value(in: imprint) {
      case .text(let text): JSONText.Member(fact.name, .string(text))
      case .texts(let texts): JSONText.Member(fact.name, .strings(texts))
      case nil: fact.since == 1 ? JSONText.Member(fact.name, .null) : nil
      }
    }
  }

  /// Highlights, each with where it stands in the text: null where its words stand there no more.
  package static func highlights(_ kept: [(Highlight, TextRange?)], in text: String) -> JSONText.Member {
    let offsets = ScalarOffsets(text)
    return JSONText.Member(
      "highlights",
      .array(
        kept.map { highlight, range in
          .object(
            ("id", .string(highlight.id)), ("range", range.map { AnalysisJSON.pair($0, offsets) } ?? .null),
            ("words", .string(highlight.anchor.words)), ("note", .string(highlight.note)))
        }))
  }

  /// A row of the list:
  ///
  ///     {"id", "headline", "source", "published", "filed", "tags":[...], "starred", "read", "binned",
  ///      "note", "versions", "quote_count"}
  package static func object(_ row: ListRow) -> JSONText {
    .object(
      ("id", .string(row.id.description)),
      ("headline", .string(row.headline)),
      ("source", .string(row.source)),
      ("published", .string(row.published?.description)),
      ("filed", .string(row.filed.description)),
      ("tags", .strings(row.work.tags.map(\.description))),
      ("starred", .bool(row.work.isStarred)),
      ("read", .bool(row.work.isRead)),
      ("binned", .bool(row.work.isBinned)),
      ("note", .string(row.work.note)),
      ("versions", .int(row.versions)),
      ("quote_count", .int(row.quotes)))
  }

  private static func provenance(_ article: Article) -> JSONText {
    let (provenance, original) = (article.provenance, article.original)
    let members: [JSONText.Member] = [
      JSONText.Member("origin", .string(provenance.origin)),
      JSONText.Member("format", .string(provenance.format)),
      JSONText.Member("filed", .string(provenance.filed.description)),
      JSONText.Member("sha256", .string(original.sha256)),
      JSONText.Member("reader", .string(article.reader.description)),
      JSONText.Member("kept", .string(original.kept?.rawValue)),
    ]
    return .object(
      members + [original.locator].compactMap(\.self).map { JSONText.Member("locator", .string($0)) })
  }

  private static func names(_ analysis: Analysis) -> JSONText {
    var counts = [Int](repeating: 0, count: analysis.entities.count)
    for mention in analysis.mentions { counts[mention.entity] += 1 }
    return .array(
      zip(analysis.entities, counts).map { entity, count in
        .object(
          ("canonical", .string(entity.canonical)),
          ("type", .string(entity.type.rawValue)),
          ("aliases", .strings(entity.aliases)),
          ("roles", .strings(entity.roles)),
          ("mentions", .int(count)))
      })
  }
}
