/// The reader of annotated stories, and what holds of every file.

import Annotated
import Articles
import Testing

@Suite struct AnnotationTests {
  private func story(_ body: String) throws -> AnnotatedStory {
    try AnnotatedStory(name: "test", file: "kind: test\nlicence: MIT\nclear: yes\n\n" + body)
  }

  @Test func namesQuotesAndHops() throws {
    let story = try story(
      """
      Bakers \\[sic\\] strike

      “{1 direct: We won},” [person Ann Lee] {1 cue: said} in {1 medium: a letter}. “{1 direct: Now we rest.}”

      [person Lee = Ann Lee] {2 cue: said} that {2 mixed Ann Lee: [org NUB] “never” asked}. {3 speaker Ann Lee: She} \
      {3 cue: added} that {3 indirect: it rained}.
      """)
    #expect(
      story.text == """
        Bakers [sic] strike

        “We won,” Ann Lee said in a letter. “Now we rest.”

        Lee said that NUB “never” asked. She added that it rained.
        """)
    #expect(story.gold.names(in: story.text) == ["person Ann Lee", "person Lee", "organization NUB"])
    #expect(story.gold.entities.map(\.canonical) == ["Ann Lee", "NUB"])
    #expect(
      story.gold.quoteLines(in: story.text) == [
        "direct «We won … Now we rest.» ?", "mixed «NUB “never” asked» Ann Lee",
        "indirect «it rained» Ann Lee",
      ])
    #expect(story.gold.quotes[0].chain.map(\.text) == ["a letter"])
    #expect(story.gold.quotes[2].speaker.flatMap { story.text.slice($0) } == "She")
    #expect(story.isClear)
  }

  @Test func aMarkedSpeakerGivesItsName() throws {
    let story = try story("{1 speaker: [person Lee = Ann Lee]} {1 cue: said} {1 indirect: it rained}.")
    #expect(story.gold.quoteLines(in: story.text) == ["indirect «it rained» Ann Lee"])
  }

  @Test func aGovernmentIsNotItsCity() throws {
    let story = try story("[government Oslo] spoke. In [place Oslo] it rained.")
    #expect(story.gold.entities.map(\.roles) == [["government"], []])
    #expect(story.gold.mentions.map(\.entity) == [0, 1])
  }

  @Test(arguments: [
    ("Text [person Ann Lee.", 5, "no ]"),
    ("Text\n\n[persona Ann Lee]", 7, "Ann Lee is of another type elsewhere, or persona is no type"),
    ("[place Lee] [org Lee]", 5, "Lee is of another type elsewhere, or org is no type"),
    ("{1 direct: We won", 5, "{ without }"),
    ("{1 diret: We won}", 5, "not understood: {1 diret:"),
    ("{1 direct: We won\n\nToday}", 7, "a mark holds words of one paragraph, and no blanks at its ends"),
    ("{1 cue: said}", 5, "quote 1 has no words"),
    ("{1 direct Ann: We won}", 5, "the speaker of quote 1, Ann, is marked nowhere"),
    ("{1 direct: We} {1 mixed: won}", 5, "quote 1 is of two kinds"),
  ])
  func faultsNameTheirLine(_ body: String, _ line: Int, _ problem: String) {
    let fault = #expect(throws: AnnotationFault.self) { try story(body) }
    #expect(fault?.line == line)
    #expect(fault?.problem == problem)
  }

  /// Of every file: what the guideline asks for and a program can see.
  @Test func filesKeepToTheGuideline() throws {
    for story in try AnnotatedStory.all() {
      let words = story.text.split(whereSeparator: \.isWhitespace).count
      #expect((80...500).contains(words), "\(story.name): \(words) words")
      #expect(story.text.contains("\n\n"), "\(story.name): no headline")
      let mentions = story.gold.mentions.map(\.range)
      for (first, second) in zip(mentions, mentions.dropFirst()) {
        #expect(first.end <= second.start, "\(story.name): names overlap at \(second.start)")
      }
      for quote in story.gold.quotes {
        for piece in quote.content {
          let words = story.text.slice(piece) ?? ""
          if quote.kind == .direct {
            #expect(story.opens(before: piece), "\(story.name): no quotation mark before “\(words)”")
          }
          if quote.kind == .indirect {
            #expect(!words.hasPrefix("that "), "\(story.name): “\(words)” begins with “that”")
          }
        }
        #expect(
          quote.kind != .mixed || story.holdsMark(quote), "\(story.name): nothing quoted in a mixed quote")
      }
    }
  }

  @Test func kindsThatCorporaLack() throws {
    let stories = try AnnotatedStory.all()
    let rare = [
      "wire brief", "sports", "courts", "business", "science", "obituary", "live coverage",
    ]
    #expect(stories.count { rare.contains($0.kind) } * 2 >= stories.count)
    #expect(rare.allSatisfy { kind in stories.contains { $0.kind == kind } })
  }
}

extension AnnotatedStory {
  private static let opening: Set<Character> = ["“", "‘", "\"", "'", "«", "‹", "„", "—", "–", "-", ":", "»"]

  /// Whether a quotation mark, a dash or a name with a colon opens a piece; of a later piece in one pair
  /// of marks the words before it go on.
  fileprivate func opens(before piece: TextRange) -> Bool {
    let before = text.slice(TextRange(0, piece.start)) ?? ""
    guard let last = before.last(where: { !$0.isWhitespace }) else { return true }
    return Self.opening.contains(last) || before.hasSuffix("\n\n")
      || ",.]".contains(last) && !before.hasSuffix("\n")
  }

  fileprivate func holdsMark(_ quote: Quote) -> Bool {
    quote.content.contains { piece in
      let around = TextRange(piece.start - min(3, piece.start), min(piece.end + 4, text.utf8.count))
      let words = text.slice(around) ?? text.slice(piece) ?? ""
      return words.contains { Self.opening.contains($0) && $0 != ":" && $0 != "-" }
    }
  }
}
