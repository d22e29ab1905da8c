/// Whose analyses outdate whose.

import Articles
import Testing
import TinyModels

@testable import Extraction

@Suite struct AnalysisOriginTests {
  @Test(arguments: [
    // Another version always, in both directions.
    (AnalysisOrigin(version: 3, tagger: 7), AnalysisOrigin(version: 2, tagger: 7), true),
    (AnalysisOrigin(version: 3, tagger: nil), AnalysisOrigin(version: 4, tagger: 7), true),
    // Other weights, and none.
    (AnalysisOrigin(version: 3, tagger: 7), AnalysisOrigin(version: 3, tagger: 8), true),
    (AnalysisOrigin(version: 3, tagger: 7), AnalysisOrigin(version: 3, tagger: nil), true),
    // Rules alone take nothing back.
    (AnalysisOrigin(version: 3, tagger: nil), AnalysisOrigin(version: 3, tagger: 7), false),
    (AnalysisOrigin(version: 3, tagger: nil), AnalysisOrigin(version: 3, tagger: nil), false),
    (AnalysisOrigin(version: 3, tagger: 7), AnalysisOrigin(version: 3, tagger: 7), false),
  ])
  func outdates(_ now: AnalysisOrigin, _ then: AnalysisOrigin, _ expected: Bool) {
    #expect(now.outdates(then) == expected)
  }

  @Test func originIsTheNameAndTheWeights() throws {
    func number(_ bytes: [UInt8]) throws -> Int? {
      try withFile(bytes) { Models(namesAt: $0).claimedOrigin.tagger }
    }
    let plain = try number(TinyTagger.bytes())
    #expect(plain != nil)
    #expect(try number(TinyTagger.bytes()) == plain)
    #expect(try number(TinyTagger.bytes(title: "other")) != plain)
    var changed = TinyTagger.bytes()
    changed[48] ^= 1
    #expect(try number(changed) != plain, "the checksum is another")
  }

  /// What a damaged file claims is not believed once it is opened.
  @Test func damagedFileClaimsWhatItIsNot() throws {
    var bytes = TinyTagger.bytes()
    bytes[bytes.count - 5] ^= 1
    try withFile(bytes) { path in
      let models = Models(namesAt: path)
      #expect(models.claimedOrigin.tagger != nil)
      #expect(models.notices == [])
      #expect(models.origin.tagger == nil)
      #expect(models.claimedOrigin.tagger == nil, "now it is known")
      #expect(models.notices == ["\(ModelError.damaged(path))"])
    }
  }

  /// What is cut or of another kind is known from the beginning.
  @Test(arguments: [0, 40, 63, 64, 5_000])
  func cutFileClaimsNothing(_ count: Int) throws {
    try withFile(Array(TinyTagger.bytes().prefix(count))) { path in
      let models = Models(namesAt: path)
      #expect(models.claimedOrigin.tagger == nil)
      #expect(models.notices.count == 1)
    }
    try withFile(Array(TinyModel.bytes().prefix(count))) { path in
      #expect(Models(carefulAt: path).careful?.stamp == nil)
    }
  }

  /// A careful analysis that nobody wants any more is given up; one that is wanted is whole.
  @Test func withdrawnIsNone() throws {
    let text = String(repeating: "Ann Stone said wait on Monday. ", count: 200)
    let article = Article(
      id: ArticleID(number: 1), imprint: Imprint(headline: "h"), text: text,
      blocks: [Block(.paragraph, TextRange(0, text.utf8.count))],
      provenance: Provenance(
        origin: "-", format: "text", filed: Timestamp(secondsSince1970: 0), sha256: ""))
    try withFile(TinyModel.bytes()) { path in
      let extractor = Extractor(models: Models(carefulAt: path))
      var asked = 0
      let given = extractor.analyse(article, care: .careful) {
        asked += 1
        return asked > 2
      }
      #expect(given == nil)
      #expect(asked == 3, "it stops where it is told to")
      let whole = extractor.analyse(article, care: .careful) { false }
      #expect(whole == extractor.analyse(article, care: .careful))
      #expect(whole?.mentions.isEmpty == false)
    }
  }
}
