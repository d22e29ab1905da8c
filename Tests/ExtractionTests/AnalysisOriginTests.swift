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

  /// A careful analysis that nobody wants any more is given up; one that is wanted is whole.
  @Test func withdrawnIsNone() throws {
    let text = String(repeating: "Ann Stone said wait on Monday. ", count: 200)
    let article = Article(
      id: ArticleID(number: 1), imprint: Imprint(headline: "h"), text: text,
      blocks: [Block(.paragraph, TextRange(0, text.utf8.count))],
      reader: FormatReader("text", version: 2), original: Original(sha256: "", kept: .text),
      provenance: Provenance(
        origin: "-", format: "text", filed: Timestamp(secondsSince1970: 0)))
    withFile(TinyModel.bytes()) { path in
      let extractor = Extractor(Weights(carefulAt: path))
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
