/// Whole stories: one of our own with many traps, and the seed where it is at hand.

import Articles
import Testing

@testable import Extraction

@Suite struct StoryTests {
  static let story = """
    Abu Dhabi Slams Brussels for ‘Playing Games’ Over Grain

    Abu Dhabi is accusing the Marsh government of trying to “spoil the harvest” by asking for a European Council \
    debate on the United Arab Emirates’ grain record, AFP/Reuters reported.

    The Emirates’ EU Ambassador Omar Haddad said in a memo seen Monday by Agence France-Presse that Belgium and \
    other unnamed buyers “are ready to use every dirty trick in the book” to have EU trade chief Ingrid Olsen speak.

    The Emirati ambassador sent similar letters to Secretary-General Pedro Silva. Nine “no” votes are needed to \
    stop a debate on the United Arab Emirates, or UAE.

    Last week, the European Parliament’s trade committee passed a resolution deploring and condemning the UAE’s \
    “careless and costly handling of grain” in its ports.

    In May, the independent inspector of the ports said the silos had not been cleaned for years. Rosa Marin \
    pointed to reports of “large, well-fed rats” in them.

    Ties have improved since Ali Haddad wrote to Belgian Prime Minister Paul Marsh. Little grain has moved since \
    Haddad and Marsh held their first meeting in Vienna.
    """

  @Test func people() {
    let analysis = Extractor.rules.analyse(Self.story)
    #expect(
      Set(analysis.entities.filter { $0.type == .person }.map(\.canonical)) == [
        "Paul Marsh", "Omar Haddad", "Ingrid Olsen", "Pedro Silva", "Rosa Marin", "Ali Haddad",
      ])
    #expect(analysis.entity("Paul Marsh")?.aliases == ["Marsh"])
    #expect(analysis.entity("Ali Haddad")?.aliases == ["Haddad"])
    #expect(analysis.entity("Omar Haddad")?.aliases == [])
    #expect(analysis.entity("Ingrid Olsen")?.roles == ["EU trade chief"])
    #expect(analysis.entity("United Arab Emirates")?.aliases.contains("UAE") == true)
    #expect(analysis.entity("Agence France-Presse")?.aliases == nil || analysis.entity("AFP") == nil)
  }

  @Test func quotedStretches() {
    let analysis = Extractor.rules.analyse(Self.story)
    #expect(
      analysis.quoteLines(in: Self.story) == [
        "mixed «Playing Games» Abu Dhabi",
        "mixed «spoil the harvest» Abu Dhabi",
        "mixed «Belgium and other unnamed buyers “are ready to use every dirty trick in the book” to have EU trade chief Ingrid Olsen speak» Omar Haddad",
        "mixed «careless and costly handling of grain» (the European Parliament’s trade committee)",
        "indirect «the silos had not been cleaned for years» Rosa Marin",
        "mixed «large, well-fed rats» Rosa Marin",
      ])
    #expect(
      analysis.quotes.map { $0.chain.map { "\($0.kind.rawValue): \($0.text)" } } == [
        [], ["reported-by: AFP/Reuters"], ["medium: a memo", "obtained-by: Agence France-Presse"], [], [], [],
      ])
  }

  @Test func furnitureAndTrimmingsAreLeftOut() {
    let text = "It rained\n\nBy Ann Lee\n\nBob Cole sang.\n\nLeave a Reply to Carl Moss"
    func range(_ words: String) -> TextRange {
      let at = text.firstRange(of: words)!
      return TextRange(
        text.utf8.distance(from: text.startIndex, to: at.lowerBound),
        text.utf8.distance(from: text.startIndex, to: at.upperBound))
    }
    let article = Article(
      id: ArticleID("0123456789abcdef")!, imprint: Imprint(headline: "It rained"), text: text,
      blocks: [
        Block(.headline, range("It rained")), Block(.furniture, range("By Ann Lee")),
        Block(.paragraph, range("Bob Cole sang.")), Block(.trimming, range("Leave a Reply to Carl Moss")),
      ],
      reader: FormatReader("text", version: 2), original: Original(sha256: "", kept: .text),
      provenance: Provenance(
        origin: "-", format: "text", filed: Timestamp(secondsSince1970: 0)))
    #expect(Extractor.rules.analyse(article).names(in: text) == ["person Bob Cole"])
  }
}
