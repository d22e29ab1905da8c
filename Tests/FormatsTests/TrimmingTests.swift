/// What is cut from a page, and what must stay.

import Articles
import Testing

@testable import Formats

/// The body of every story here, so that what is tried stands between prose or behind it.
private let body = "The harbour board voted six to one on Monday to close the old lock, which leaks."

struct TrimmingTests {
  @Test(arguments: [
    "ADVERTISEMENT", "Story continues below advertisement", "Read more: Ten things we learned this week",
    "Like Loading...", "• Click to share on Facebook (Opens in new window)", "Already a subscriber? Log in",
    "You have 2 free articles remaining this month.", "SIGN UP FOR OUR NEWSLETTER", "Related: Why locks leak",
    "We use cookies to improve your visit.", "© 2019 The Evening Star. All rights reserved.",
    "Filed under: Harbour",
    "Anzeige", "Publicité", "PUBLICITE\u{301}", "A\u{300} lire aussi", "Ähnliche Beiträge",
    "A\u{308}hnliche Beitra\u{308}ge",
    "Lire aussi : la vieille écluse", "Lea también: La esclusa",
  ])
  func cutsALineInTheMiddle(line: String) throws {
    #expect(
      try outline("Headline\n\n\(body)\n\n\(line)\n\n\(body)").dropFirst(2) == [
        "trimming: \(line)", "paragraph: \(body)",
      ])
  }

  @Test(arguments: [
    [
      "Be the first to comment", "Leave a Reply", "Your email address will not be published.", "Name *",
      "Website",
    ],
    ["Schreibe einen Kommentar", "Deine E-Mail-Adresse wird nicht veröffentlicht."],
    ["Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée.", "Nom"],
    ["Deja una respuesta", "Tu dirección de correo electrónico no será publicada."],
    ["Tags: harbour, lock", "Previous post", "The lock in pictures", "Next post"].filter {
      $0 != "The lock in pictures"
    },
    ["Related stories", "The lock in pictures", "What the lock is for"],
    ["Most read", "The lock in pictures"],
    [
      "3 Comments", "Ida B. March 3", "About time too! I have been saying so for years, and who listened?",
      "Reply",
    ],
    ["Share", "Tweet", "Email"], ["Privacy Policy", "About us", "Contact"], ["Tags: harbour"],
  ])
  func cutsTheEnd(lines: [String]) throws {
    let text = "Headline\n\n\(body)\n\n" + lines.joined(separator: "\n")
    #expect(try outline(text).dropFirst(2) == lines.map { "trimming: \($0)" }[...])
  }

  @Test func cutsTheMenuAbove() throws {
    let text = "Skip to content\nHome | News | Tides | Sport\nSearch\n\nHeadline\n\n\(body)"
    #expect(
      try outline(text).prefix(4).map { $0.prefix(8) } == ["trimming", "trimming", "trimming", "headline"])
  }

  /// Sentences, headings and lists of a story that hold the words of leftovers.
  @Test(arguments: [
    "Comments by the mayor angered the board.", "“Read more,” she said, “and shout less.”",
    "Related charges were dropped in March.", "Share prices fell by a tenth.",
    "Tagged with radio collars, the seals left.",
    "Filed under seal, the letter came out on Friday.",
    "Posted in Kabul for three years, he learned to wait for letters.",
    "We use cookies as money, one prisoner said.", "Home", "Name", "The next step", "Search and rescue",
    "Advertisements for the lock were found in 1921 papers.",
    "Subscribe to his view or not, the numbers are right.",
    "To continue reading, the blind boy asked for a second book.", "Follow the money.",
  ])
  func keepsSentencesAndHeadings(line: String) throws {
    #expect(
      try outline("Headline\n\n\(body)\n\n\(line)\n\n\(body)").dropFirst(2) == [
        "paragraph: \(line)", "paragraph: \(body)",
      ])
  }

  @Test func keepsAListAtTheEnd() throws {
    let results = ["Results", "Carrow Point 17:42", "Port Amery 17:46"]
    #expect(
      try outline("Headline\n\n\(body)\n\nADVERTISEMENT\n\n" + results.joined(separator: "\n")).dropFirst(3)
        == results.map { "paragraph: \($0)" }[...])
  }
}

struct ParagraphTests {
  private static let wrapped = """
    The harbour board voted six to one on Monday to close the old lock,
    which has leaked since spring and will cost more than a new one, the
    chair said.
    """

  @Test func joinsHardWrappedLines() throws {
    let text = "Headline\n\n\(Self.wrapped)\n\n\(Self.wrapped)"
    #expect(try outline(text).dropFirst() == ["paragraph: \(Self.wrapped)", "paragraph: \(Self.wrapped)"])
  }

  @Test func takesLinesForParagraphsWhereTheyVary() throws {
    let lines = [
      "The harbour board voted six to one on Monday to close the old lock.", "Nobody liked it.",
      "It has leaked since spring, said the chair, Ida Brandt.",
      "A new one would cost less than the pumps do.",
    ]
    #expect(
      try outline("Headline\n" + lines.joined(separator: "\n")).dropFirst()
        == lines.map { "paragraph: \($0)" }[...])
  }

  @Test func findsParagraphsByIndent() throws {
    let text =
      "Headline\n\n   " + Self.wrapped.split(separator: "\n").joined(separator: "\n") + "\n   " + Self.wrapped
    #expect(try outline(text).dropFirst() == ["paragraph: \(Self.wrapped)", "paragraph: \(Self.wrapped)"])
  }

  @Test func keepsADateAtTheStartOfAWrappedLineInItsSentence() throws {
    let paragraph = """
      The harbour board, which has had to close the old lock, met first on
      March 12, 2021.
      """
    let article = try TextFormat.read(
      Array("Headline\n\n\(Self.wrapped)\n\n\(paragraph)\n\n\(Self.wrapped)".utf8))
    #expect(article.published == nil)
    #expect(article.blocks.count == 4)
  }

  @Test(arguments: [
    ("One sentence is all there is.", "One sentence is all there is.", [Block.Kind.paragraph]),
    ("Headline\n\nBody of it.", "Headline", [.headline, .paragraph]),
    (
      "By Ada Brennan\n3 March 2020\n\nHeadline\n\nBody of it.", "Headline",
      [.furniture, .furniture, .headline, .paragraph]
    ),
    (
      String(repeating: "words and ", count: 40) + "no end.",
      String(repeating: "words and ", count: 9) + "words and…",
      [.paragraph]
    ),
  ])
  func findsOrMakesAHeadline(text: String, headline: String, kinds: [Block.Kind]) throws {
    let article = try TextFormat.read(Array(text.utf8))
    #expect(article.headline == headline)
    #expect(article.blocks.map(\.kind) == kinds)
  }
}
