/// Interviews, transcripts, statements and dialogue: speech that is set apart by its form.

import Articles
import Testing

@testable import Extraction

@Suite struct InterviewTests {
  @Test(
    arguments: [
      (
        "Ann Lee spoke with Robert Cole of the Bergen Post.\n\nQ. Did you win the day?\n\nA. We did, and then we slept.",
        ["direct «Did you win the day?» Robert Cole", "direct «We did, and then we slept.» Ann Lee"]
      ),
      (
        "An interview with Ann Lee follows.\n\nQ: Did you win the day?\n\nA: We did, and then we slept.",
        ["direct «Did you win the day?» (Q)", "direct «We did, and then we slept.» Ann Lee"]
      ),
      (
        "The mayor, Ann Lee, met the press.\n\nQUESTION: Did you win the day?\n\nLEE: (laughs) We did win. (Applause.)",
        ["direct «Did you win the day?» (QUESTION)", "direct «We did win.» Ann Lee"]
      ),
      (
        "Ann Lee met the press.\n\nLEE: We won the day.\n\nThen we slept at last.\n\nQUESTION: Did you win “the day”?\n\nLEE: We did, as I said.",
        [
          "direct «We won the day. … Then we slept at last.» Ann Lee",
          "direct «Did you win “the day”?» (QUESTION)", "direct «We did, as I said.» Ann Lee",
        ]
      ),
      ("A. Smith and Co. won the day.\n\nB. Cole and Co. lost the day.", []),
    ] as [(String, [String])])
  func turns(_ text: String, _ expected: [String]) {
    #expect(Extractor.rules.analyse(text).quoteLines(in: text) == expected)
  }

  @Test(
    arguments: [
      (
        "— We won the day, said Ann Lee. — It was late.\n\n— You did not, said Robert Cole.",
        ["direct «We won the day … It was late.» Ann Lee", "direct «You did not» Robert Cole"]
      ),
      (
        "“We won the day. They call it “a farce.” We do not.\n\n“It was late,” Ann Lee said.",
        ["direct «We won the day. They call it “a farce.” We do not. … It was late» Ann Lee"]
      ),
      (
        "'They said, \"You won the day,\" and left,' said Ann Lee.",
        ["direct «They said, \"You won the day,\" and left» Ann Lee"]
      ),
      (
        "“Did you win the day?” Ann Lee asked.\n\n“We never lose.”",
        ["direct «Did you win the day?» Ann Lee", "direct «We never lose.» ?"]
      ),
      (
        "The harvest was lost in two days.\n\nTHE MAYOR OF OSLO SAID THAT THE HARVEST WAS LOST TO THE RAIN.",
        ["indirect «THE HARVEST WAS LOST TO THE RAIN» (THE MAYOR)"]
      ),
    ] as [(String, [String])])
  func paragraphs(_ text: String, _ expected: [String]) {
    #expect(Extractor.rules.analyse(text).quoteLines(in: text) == expected)
  }
}
