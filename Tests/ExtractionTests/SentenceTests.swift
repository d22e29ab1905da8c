/// Where sentences end, in tables.

import Articles
import Testing

@testable import Extraction

@Suite struct SentenceTests {
  @Test(arguments: [
    ("He left. She stayed.", "He left.|She stayed."),
    ("Mr. Lee left the U.S. in May.", "Mr. Lee left the U.S. in May."),
    ("He lives in the U.S. The house is old.", "He lives in the U.S.|The house is old."),
    ("Ann Lee (D-N.Y.) left. Non-U.S. ships stayed.", "Ann Lee (D-N.Y.) left.|Non-U.S. ships stayed."),
    ("“We won.” She smiled.", "“We won.”|She smiled."),
    // A caption or a heading has run into the text.
    (
      "A train in May. REUTERS/Ann Lee PARIS (Reuters) - France won.",
      "A train in May.|REUTERS/Ann Lee|PARIS (Reuters) - France won."
    ),
    ("Photo by Ann Lee NEW YORK (AP) — Rain fell.", "Photo by Ann Lee|NEW YORK (AP) — Rain fell."),
    ("SURGEON GENERAL: VIVEK MURTHY A doctor won.", "SURGEON GENERAL: VIVEK MURTHY|A doctor won."),
    ("PARIS (Reuters) - France won.", "PARIS (Reuters) - France won."),
    ("He met NATO (North Atlantic) chiefs.", "He met NATO (North Atlantic) chiefs."),
    ("The UNHCR chief and NASA Director Ann Lee met.", "The UNHCR chief and NASA Director Ann Lee met."),
    ("UNHCR, NASA, UNICEF and NATO Chief Ann Lee met.", "UNHCR, NASA, UNICEF and NATO Chief Ann Lee met."),
  ])
  func sentences(_ text: String, _ expected: String) {
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    let found = story.sentences.compactMap { text.slice(story.range($0.tokens)) }
    #expect(found.joined(separator: "|") == expected)
  }
}
