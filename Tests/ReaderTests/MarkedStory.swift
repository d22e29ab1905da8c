/// Stories for tests, written as text with marks, so that a test shows what is where.

import Articles
import Reader

/// Builds a story from paragraphs with marks:
/// `[p:Mira Osei]` a person, `[p:Osei=Mira Osei]` another name of hers, likewise o, l (place), m (misc);
/// `{d:Mira Osei|words}` a direct quote of hers, `{m:...}` mixed, `{i:...}` indirect, `{d:|words}` of an
/// unknown speaker.
struct MarkedStory {
  private var text = ""
  private var analysis = Analysis()
  private var blocks: [Block] = []

  static func story(
    _ number: Int, headline: String, source: String, day: String, byline: String? = nil, url: String? = nil,
    paragraphs: [String], trimmings: [String] = [], work: ReaderWork = .none
  ) -> Story {
    var marked = MarkedStory()
    marked.add(headline, .headline)
    for paragraph in paragraphs { marked.add(paragraph, .paragraph) }
    for trimming in trimmings { marked.add(trimming, .trimming) }
    let id = Self.id(number)
    let filed = Timestamp(secondsSince1970: 1_700_000_000)
    return Story(
      article: Article(
        id: id,
        imprint: Imprint(
          headline: headline, byline: byline, source: source, published: PublishedDate(day), url: url),
        text: marked.text, blocks: marked.blocks,
        reader: FormatReader("text", version: 2), original: Original(sha256: "", kept: .text),
        provenance: Provenance(
          origin: "\(number).txt", format: "text", filed: filed)),
      analysis: marked.analysis, work: work)
  }

  static func id(_ number: Int) -> ArticleID {
    let digits = String(number)
    guard let id = ArticleID(String(repeating: "0", count: 16 - digits.count) + digits) else {
      preconditionFailure("a number of at most 16 digits makes an id")
    }
    return id
  }

  private mutating func add(_ marked: String, _ kind: Block.Kind) {
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    write(marked[...])
    blocks.append(Block(kind, TextRange(start, text.utf8.count)))
  }

  private mutating func write(_ marked: Substring) {
    var rest = marked
    while let first = rest.first {
      switch first {
      case "[":
        let end = rest.firstIndex(of: "]") ?? rest.endIndex
        writeMention(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[end...].dropFirst()
      case "{":
        let end = rest.firstIndex(of: "}") ?? rest.endIndex
        writeQuote(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[end...].dropFirst()
      default:
        text.append(first)
        rest.removeFirst()
      }
    }
  }

  private mutating func writeMention(_ mark: Substring) {
    let types: [Character: EntityType] = ["p": .person, "o": .organization, "l": .place, "m": .misc]
    let type = mark.first.flatMap { types[$0] } ?? .misc
    let parts = mark.dropFirst(2).split(separator: "=")
    let name = String(parts.last ?? "")
    let start = text.utf8.count
    text += String(parts.first ?? "")
    analysis.mentions.append(
      Mention(
        range: TextRange(start, text.utf8.count), entity: entity(name, type), evidence: Evidence("test")))
  }

  private mutating func writeQuote(_ mark: Substring) {
    let kinds: [Character: Quote.Kind] = ["d": .direct, "m": .mixed, "i": .indirect]
    let kind = mark.first.flatMap { kinds[$0] } ?? .direct
    let parts = mark.dropFirst(2).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let speaker = String(parts[0])
    let start = text.utf8.count
    write(parts[1])
    analysis.quotes.append(
      Quote(
        kind: kind, content: [TextRange(start, text.utf8.count)],
        speakerEntity: speaker.isEmpty ? nil : entity(speaker, .person), confidence: 0.9,
        evidence: Evidence("test")))
  }

  private mutating func entity(_ name: String, _ type: EntityType) -> Int {
    if let index = analysis.entities.firstIndex(where: { $0.canonical == name }) { return index }
    analysis.entities.append(Entity(type: type, canonical: name))
    return analysis.entities.count - 1
  }
}
