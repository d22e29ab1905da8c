/// When two texts are taken for versions of one story.

import Testing

@testable import Archiving

@Suite struct SentencesTests {
  @Test(arguments: [
    ("It rained. It stopped.", "It rained. It stopped.", true),
    ("It rained.  It\nstopped.", "it rained. It STOPPED.", true),
    ("It rained. It stopped.", "It rained. It began again.", true),
    ("It rained. It stopped. It was dark.", "It rained. They left. He wrote.", false),
    ("It rained.", "It rained. They left. He wrote. She came.", true),
    ("It rained.", "They left.", false),
    ("“It rained,” she said. “We left.” He slept.", "“It rained,” she said. “We left.” He woke.", true),
    ("", "It rained.", false),
    ("", "", false),
    (
      "A dog was found on Main Street. The library opens at ten.",
      "A road is closed for repairs. The fair begins on Friday.", false
    ),
  ])
  func halfOfTheShorterOneIsEnough(one: String, other: String, agrees: Bool) {
    #expect(Sentences(one).agree(with: Sentences(other)) == agrees)
    #expect(Sentences(other).agree(with: Sentences(one)) == agrees)
  }
}
