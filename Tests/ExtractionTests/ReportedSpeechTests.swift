/// Words reported without quotation marks: what reports them, where they start and end.

import Articles
import Testing

@testable import Extraction

@Suite struct ReportedSpeechTests {
  @Test(
    arguments: [
      ("Ann Lee said that the harvest was lost.", ["«the harvest was lost» Ann Lee"]),
      ("Ann Lee said Monday the harvest was lost.", ["«the harvest was lost» Ann Lee"]),
      (
        "Ann Lee said in a statement on Monday that the harvest was lost.", ["«the harvest was lost» Ann Lee"]
      ),
      ("Private growers said the harvest was lost.", ["«the harvest was lost» (Private growers)"]),
      ("Officials said the harvest was lost.", ["«the harvest was lost» (Officials)"]),
      (
        "Ann Lee, who grew up in Oslo, told the council that the harvest was lost.",
        ["«the harvest was lost» Ann Lee"]
      ),
      ("A spokesman for the growers, Ann Lee, said it was lost.", ["«it was lost» Ann Lee"]),
      (
        "Ann Lee said they believe gas, which leaks often, was the cause.",
        ["«they believe gas, which leaks often, was the cause» Ann Lee"]
      ),
      ("The rain has raised fears among growers that the harvest will be lost.", []),
      ("Ann Lee reached out to them with a vague promise to plant trees.", []),
      (
        "In her speech, Ann Lee urged the growers to stay at home.",
        ["«the growers to stay at home» Ann Lee"]
      ),
      ("The Farmers Union Ann Lee left the hall, saying it was lost.", ["«it was lost» Ann Lee"]),
      ("With growing fears of chaos, the growers will meet.", []),
      (
        "In a meeting with the editorial board of the National Union Mayor Ann Lee said that it was lost.",
        ["«it was lost» Ann Lee"]
      ),
      ("Ann Lee vowed to fight on.", ["«to fight on» Ann Lee"]),
      ("Ann Lee promised to fight on and left the hall.", ["«to fight on» Ann Lee"]),
      ("Ann Lee asked whether the harvest was lost.", ["«whether the harvest was lost» Ann Lee"]),
      ("Ann Lee urged the growers to stay at home.", ["«the growers to stay at home» Ann Lee"]),
      ("Ann Lee accused the mayor of lying to the council.", ["«the mayor of lying to the council» Ann Lee"]),
      ("As Ann Lee reported, the harvest was lost.", ["«the harvest was lost» Ann Lee"]),
      (
        "The paper reported in May, citing two officials, that the harvest was lost.",
        ["«the harvest was lost» (two officials)"]
      ),
      (
        "Ann Lee, who runs the farm, says the rain costs the town a year.",
        ["«the rain costs the town a year» Ann Lee"]
      ),
      (
        "Ann Lee and Robert Cole said the harvest was lost.",
        ["«the harvest was lost» (Ann Lee and Robert Cole)"]
      ),
      (
        "Ann Lee, whose father, the mayor, left Oslo, said the harvest was lost.",
        ["«the harvest was lost» Ann Lee"]
      ),
      ("OSLO (Norland Press) — The harvest was lost, Ann Lee said.", ["«The harvest was lost» Ann Lee"]),
      ("Ann Lee has since said she and he had met.", ["«she and he had met» Ann Lee"]),
      ("Ann Lee — who ran twice — said the harvest was lost.", ["«the harvest was lost» Ann Lee"]),
      ("It is by Ann Lee, 61, who said she had met him.", ["«she had met him» Ann Lee"]),
      ("Ann Lee told the council last fall that he’d lost it.", ["«he’d lost it» Ann Lee"]),
      ("Ann Lee ordered the growers not to plant.", ["«the growers not to plant» Ann Lee"]),
      ("Ann Lee Says Harvest Was Lost in the Rain", ["«Harvest Was Lost in the Rain» Ann Lee"]),
      (
        "Ann Lee said the harvest was lost. “Nothing grew there at all.”", ["«the harvest was lost» Ann Lee"]
      ),
    ] as [(String, [String])])
  func starts(_ text: String, _ expected: [String]) { #expect(reported(text) == expected) }

  @Test(
    arguments: [
      (
        "Ann Lee said the harvest was lost, but the farmers sang.", ["«the harvest was lost» Ann Lee"]
      ),
      ("While Ann Lee said the harvest was lost, the farmers sang.", ["«the harvest was lost» Ann Lee"]),
      (
        "Ann Lee said the harvest was lost and added that rain had come late.",
        ["«the harvest was lost» Ann Lee", "«rain had come late» Ann Lee"]
      ),
      (
        "Ann Lee said the harvest was lost, and Robert Cole said it was not.",
        ["«the harvest was lost» Ann Lee", "«it was not» Robert Cole"]
      ),
      (
        "Ann Lee said the harvest — all of it — was lost; the farmers sang.",
        ["«the harvest — all of it — was lost» Ann Lee"]
      ),
      (
        "Ann Lee said the harvest was lost, noting that rain had come late.",
        ["«the harvest was lost» Ann Lee", "«rain had come late» Ann Lee"]
      ),
      (
        "Ann Lee said that during the rain, the mayor added a tax.",
        ["«during the rain, the mayor added a tax» Ann Lee"]
      ),
      (
        "Ann Lee said the law, which divides the council, was dead.",
        ["«the law, which divides the council, was dead» Ann Lee"]
      ),
      (
        "Ann Lee said that, as they came late, where none waits, they should go.",
        ["«as they came late, where none waits, they should go» Ann Lee"]
      ),
      (
        "After saying that it was over, Ann Lee left the hall.", ["«it was over» Ann Lee"]
      ),
      (
        "Ann Lee said the harvest was lost, to which he replied: “It is not.”",
        ["«the harvest was lost» Ann Lee"]
      ),
    ] as [(String, [String])])
  func ends(_ text: String, _ expected: [String]) { #expect(reported(text) == expected) }

  @Test(
    arguments: [
      ("The harvest was lost, Ann Lee said on Monday.", ["«The harvest was lost» Ann Lee"]),
      ("The harvest was lost, said Ann Lee, the mayor.", ["«The harvest was lost» Ann Lee"]),
      ("The harvest was lost, growers said.", ["«The harvest was lost» (growers)"]),
      ("The harvest was lost, according to Ann Lee.", ["«The harvest was lost» Ann Lee"]),
      ("According to Ann Lee the harvest was lost.", ["«the harvest was lost» Ann Lee"]),
      ("According to the report, the harvest was lost.", ["«the harvest was lost» (the report)"]),
      ("It was lost, said Ann Lee, whose farm is below.", ["«It was lost» Ann Lee"]),
      (
        "Ann Lee of Oslo, a grower who refused to sell, said the boat was lost.",
        ["«the boat was lost» Ann Lee"]
      ),
      ("The harvest, Ann Lee said, was lost to the rain.", ["«The harvest … was lost to the rain» Ann Lee"]),
    ] as [(String, [String])])
  func cueBehind(_ text: String, _ expected: [String]) { #expect(reported(text) == expected) }

  @Test(arguments: [
    "In Southern states the rain that fell was good.",
    "Ann Lee, the mayor of Oslo, read the report that the council had lost.",
    "The pastor’s claims, all of them, were false.",
    "With half of the votes counted and the north reporting, the race was open.",
    "Ann Lee said nothing about the plan.",
    "Ann Lee declined to say who would leave.",
    "That said, we are quite different from them.",
    "I left the hall, emailed some friends and sang.",
    "The report that could hurt him is old.",
    "Ann Lee conceded when the polls were closed.",
    "He hosts a talk show, writes a weekly column and sings.",
    "La note du ministre est restée sur la table et la suite dépend du conseil, qui se réunit demain matin à Paris.",
  ])
  func nothing(_ text: String) { #expect(reported(text) == []) }

  private func reported(_ text: String) -> [String] {
    Extractor.rules.analyse(text).quoteLines(in: text).filter { $0.hasPrefix("indirect ") }
      .map { String($0.dropFirst("indirect ".count)) }
  }
}
