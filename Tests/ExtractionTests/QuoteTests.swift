/// Quotes, their kinds and speakers.

import Articles
import Testing

@testable import Extraction

@Suite struct QuoteTests {
  @Test(
    arguments: [
      ("“We won,” Ann Lee said.", ["direct «We won» Ann Lee"]),
      ("\"We won,\" said Ann Lee.", ["direct «We won» Ann Lee"]),
      ("‘We have won,’ Ann Lee said.", ["direct «We have won» Ann Lee"]),
      ("«We won,» Ann Lee said.", ["direct «We won» Ann Lee"]),
      ("“We won,” Ann Lee said. “Now we rest.”", ["direct «We won … Now we rest.» Ann Lee"]),
      ("“We won,” she said, “and now we rest.”", ["direct «We won … and now we rest.» (she)"]),
      ("Ann Lee said: “We won.”", ["direct «We won.» Ann Lee"]),
      (
        "Ann Lee told reporters that the law was “a complete disaster” for farmers.",
        ["mixed «the law was “a complete disaster” for farmers» Ann Lee"]
      ),
      ("Ann Lee accused him of “stoking fear” in the capital.", ["mixed «stoking fear» Ann Lee"]),
      (
        "“We won,” the mayor Ann Lee was quoted as saying by the Osker Times.",
        ["direct «We won» Ann Lee"]
      ),
      (
        "It was “rather dull” there, according to one grower, adding that the town would pay.",
        ["mixed «It was “rather dull” there» (one grower)", "indirect «the town would pay» (one grower)"]
      ),
      ("“We won,” said a spokeswoman for Osker Farms, Ann Lee.", ["direct «We won» Ann Lee"]),
      ("The plan was called “a farce” by the mayor, Ann Lee, on Monday.", ["mixed «a farce» Ann Lee"]),
      (
        "“It is hard,” Ann Lee said in May, asking the growers to stay at home.",
        ["direct «It is hard» Ann Lee", "indirect «the growers to stay at home» Ann Lee"]
      ),
      ("“We won,” according to Ann Lee.", ["direct «We won» Ann Lee"]),
      ("“It is over,” the ministry’s spokesman said.", ["direct «It is over» (the ministry’s spokesman)"]),
      (
        "“He told me ‘never again’ and left,” Ann Lee said.",
        ["direct «He told me ‘never again’ and left» Ann Lee"]
      ),
      (
        "“We won,” said Ann Lee, the mayor.\n\n“Nobody else did so well this year.”",
        ["direct «We won» Ann Lee", "direct «Nobody else did so well this year.» Ann Lee"]
      ),
      (
        "“It began in May,” Ann Lee said. “It went on.\n\n“Then it stopped.”",
        ["direct «It began in May … It went on. … Then it stopped.» Ann Lee"]
      ),
      ("Ann Lee said that the harvest was lost.", ["indirect «the harvest was lost» Ann Lee"]),
      ("The harvest was lost, Ann Lee said.", ["indirect «The harvest was lost» Ann Lee"]),
      ("According to Ann Lee, the harvest was lost.", ["indirect «the harvest was lost» Ann Lee"]),
      ("“It is a scandal.” — Ann Lee", ["direct «It is a scandal.» Ann Lee"]),
      ("“LEE: It is a scandal.", ["direct «It is a scandal.» LEE"]),
      ("The senator, Ann Lee, scolded him: “You knew.”", ["direct «You knew.» Ann Lee"]),
      (
        "The harvest, Ann Lee said, was lost to the rain.",
        ["indirect «The harvest … was lost to the rain» Ann Lee"]
      ),
      (
        "Ann Lee said the harvest was lost, but the farmers sang.",
        ["indirect «the harvest was lost» Ann Lee"]
      ),
      (
        "“We won,” said Ann Lee of Oslo. She added, “Now we rest.”",
        ["direct «We won» Ann Lee", "direct «Now we rest.» Ann Lee"]
      ),
      ("“We won the day,\" Ann Lee said. “We did.”", ["direct «We won the day … We did.» Ann Lee"]),
      ("“Did we win the day?“ Ann Lee asked.", ["direct «Did we win the day?» Ann Lee"]),
      ("The mayor spoke: “We won the day,” she said.", ["direct «We won the day» (she)"]),
      ("Said Ann Lee, who grew up there, “We won the day.”", ["direct «We won the day.» Ann Lee"]),
      (
        "ANN LEE: We won the day.\n\nROBERT COLE: You did not, and you know it.",
        ["direct «We won the day.» Ann Lee", "direct «You did not, and you know it.» Robert Cole"]
      ),
      (
        "— We won the day, said Ann Lee.\n\n— You did not, said Robert Cole.",
        ["direct «We won the day» Ann Lee", "direct «You did not» Robert Cole"]
      ),
      ("— Rain in Oslo all day.\n\n— Sun in Bergen all day.", []),
      ("NOTE: The hall is closed.\n\nUPDATE: It is open again.", []),
      ("Her first film, titled “We won the day,” was a success.", []),
      ("It rained.\n\n'A good year.'\n\nThe sun shone.", []),
      ("On Monday’s broadcast of “Good Morning Oslo,” Ann Lee sang.", []),
      (
        "Ann Lee said that Robert Cole once called the law “a complete disaster” for farmers.",
        ["mixed «Robert Cole once called the law “a complete disaster” for farmers» Ann Lee"]
      ),
      ("At least nine “yes” votes are needed.", []),
      ("She read “War and Peace” on the train.", []),
      ("The boys’ mothers and the girls' fathers don't agree.", []),
    ] as [(String, [String])])
  func quotes(_ text: String, _ expected: [String]) {
    #expect(Extractor.rules.analyse(text).quoteLines(in: text) == expected)
  }

  /// Whose words they are, where the cue is on no list, stands far off or speaks of something else.
  @Test(
    arguments: [
      ("“You never asked us,” Ann Lee shot back.", ["direct «You never asked us» Ann Lee"]),
      ("“You never asked us,” they conclude.", ["direct «You never asked us» (they)"]),
      ("Ann Lee snapped angrily: “You never asked us.”", ["direct «You never asked us.» Ann Lee"]),
      ("In the words of Ann Lee, “nobody ever asked us.”", ["mixed «nobody ever asked us.» Ann Lee"]),
      ("“We won,” Sen. Ann Lee (D-N.Y.) said on Monday.", ["direct «We won» Ann Lee"]),
      (
        "“We won,” said Ann Lee on the steps, adding, “Now we rest.”",
        ["direct «We won» Ann Lee", "direct «Now we rest.» Ann Lee"]
      ),
      (
        "When a man shouted, “Leave him,” Ann Lee said, “We never will.”",
        ["direct «Leave him» (a man)", "direct «We never will.» Ann Lee"]
      ),
      (
        "“We won,” Robert Cole said. “And you did not,” Ann Lee added.",
        ["direct «We won» Robert Cole", "direct «And you did not» Ann Lee"]
      ),
      ("“Nobody ever asked us about it.”\n\n- Ann Lee.", ["direct «Nobody ever asked us about it.» Ann Lee"]),
      (
        "Robert Cole spoke for an hour as the heckler yelled: “You lost the vote!”",
        ["direct «You lost the vote!» (the heckler)"]
      ),
      (
        "At a fair in Bergen, Norway, on Sunday, Ann Lee left, saying it was “a farce.”",
        ["mixed «it was “a farce.» Ann Lee"]
      ),
      ("Calling the law “a farce,” Ann Lee left the hall.", ["mixed «a farce» Ann Lee"]),
      (
        "Ann Lee called the law “a farce,” adding that it was over.",
        ["mixed «a farce» Ann Lee", "indirect «it was over» Ann Lee"]
      ),
      ("The law was dead – “Let us move on,” Ann Lee said – and gone.", ["direct «Let us move on» Ann Lee"]),
      ("Ann Lee says “it is a farce for all of us.”", ["direct «it is a farce for all of us.» Ann Lee"]),
      ("OSLO — The council left the hall, calling it “a farce.”", ["mixed «a farce.» (The council)"]),
    ] as [(String, [String])])
  func speakers(_ text: String, _ expected: [String]) {
    #expect(Extractor.rules.analyse(text).quoteLines(in: text) == expected)
  }

  /// Several quoted words in a sentence, names among them, and marks that do not match.
  @Test(
    arguments: [
      ("Ann Lee called him “a liar” and “a thief.”", ["mixed «a liar … a thief.» Ann Lee"]),
      (
        "Ann Lee said that it was “a farce” and that he had “lost his way.”",
        ["mixed «it was “a farce” and that he had “lost his way» Ann Lee"]
      ),
      ("Ann Lee said that it was a “new” plan.", ["mixed «it was a “new” plan» Ann Lee"]),
      ("They left. Some chanted “Oslo! Oslo!” in the rain.", ["direct «Oslo! Oslo!» (Some)"]),
      ("“We won,” Ann Lee told CNN’s “State of Play.”", ["direct «We won» Ann Lee"]),
      ("“We won,” Ann Lee wrote in her memoir, “A Line in the Sand.”", ["direct «We won» Ann Lee"]),
      (
        "The “Sea Swan” ran aground in fog, Ann Lee said.",
        ["indirect «The “Sea Swan” ran aground in fog» Ann Lee"]
      ),
      ("“We won,\" Ann Lee said. \"Now we rest.”", ["direct «We won … Now we rest.» Ann Lee"]),
      (
        "\"He read “War and Peace” on the train,\" Ann Lee said.",
        ["direct «He read “War and Peace” on the train» Ann Lee"]
      ),
      ("Known as the \"City of Bells \"it has a \"Bell Fair\" in May.", []),
      ("Review: ‘The Salt Boat’ counts every grain", []),
      (
        "Mayor Says Ann Lee ‘Lost Her Way’ in the Talks",
        ["mixed «Ann Lee ‘Lost Her Way’ in the Talks» (Mayor)"]
      ),
    ] as [(String, [String])])
  func marks(_ text: String, _ expected: [String]) {
    #expect(Extractor.rules.analyse(text).quoteLines(in: text) == expected)
  }

  @Test(
    arguments: [
      (
        "Ann Lee said in a letter obtained Tuesday by The Associated Press that it was “quite wrong.”",
        ["medium: a letter", "obtained-by: The Associated Press"]
      ),
      ("“We won,” Ann Lee told the BBC in an interview.", ["medium: an interview", "told-to: BBC"]),
      ("“We won,” Ann Lee wrote on Twitter.", ["medium: Twitter"]),
      (
        "“We won,” Ann Lee wrote in a letter on the orders of President Robert Cole.",
        ["ordered: Robert Cole", "medium: a letter"]
      ),
      ("Ann Lee accused him of “stoking fear,” AP/TIME reported.", ["reported-by: AP/TIME"]),
      ("“We won,” Ann Lee told reporters on the steps.", ["told-to: reporters"]),
      ("“We won,” Ann Lee said on a call with analysts.", ["medium: a call", "told-to: analysts"]),
      (
        "In a memo to the board, Ann Lee said that the harvest was lost.",
        ["medium: a memo", "told-to: the board"]
      ),
      ("“We won,” Ann Lee said by telephone.", ["medium: telephone"]),
      ("“We won,” Ann Lee wrote to the mayor of Oslo.", ["told-to: the mayor"]),
      ("Ann Lee urged both sides to stay at home.", []),
      (
        "The paper reported, citing two officials, that the harvest was lost.", ["reported-by: The paper"]
      ),
      (
        "Ann Lee issued the following statement on Monday:\n\n“We won the day. We thank you all.”",
        ["medium: statement"]
      ),
    ] as [(String, [String])])
  func chains(_ text: String, _ expected: [String]) {
    let chain = Extractor.rules.analyse(text).quotes.first?.chain ?? []
    #expect(chain.map { "\($0.kind.rawValue): \($0.text)" } == expected)
    #expect(chain.allSatisfy { text.slice($0.range).map(String.init) == $0.text })
  }

  /// A rule says how it found a quote, by which ranges, and how sure it is.
  @Test(arguments: [
    ("“We won,” Ann Lee said.", "quote.subject-cue-behind", 0.98),
    ("“We won,” he said.", "quote.subject-cue-behind", 0.95),
    ("Ann Lee said that the harvest was lost.", "indirect.that", 0.82),
  ])
  func evidence(_ text: String, _ rule: String, _ confidence: Double) throws {
    let quote = try #require(Extractor.rules.analyse(text).quotes.first)
    #expect(quote.evidence.rule == rule)
    #expect(quote.evidence.ranges == [quote.cue, quote.speaker])
    #expect(quote.confidence == confidence)
  }

  /// Whoever spoke last or opens the nearest sentence.
  @Test(
    arguments: [
      (
        "Ann Lee said it was over.\n\nThe speaker of parliament, Eva Cole, denied that. “It is not,” she said.",
        "direct «It is not» Eva Cole"
      ),
      (
        "Robert Cole left after a fight with Earl Moss; Moss said that he had forgotten. “It was May,” he said.",
        "direct «It was May» Earl Moss"
      ),
      ("The Gulf Bank closed early. It said that the day was over.", "indirect «the day was over» Gulf Bank"),
    ])
  func pronouns(_ text: String, _ expected: String) {
    #expect(Extractor.rules.analyse(text).quoteLines(in: text).last == expected)
  }

  @Test func pronounsFindTheirPerson() {
    let text = "Ann Lee met Robert Cole in Oslo. “It went well,” he said. She said that talks would go on."
    #expect(
      Extractor.rules.analyse(text).quoteLines(in: text) == [
        "direct «It went well» Robert Cole", "indirect «talks would go on» Ann Lee",
      ])
  }
}
