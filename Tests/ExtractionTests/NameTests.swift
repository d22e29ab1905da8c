/// Names in single sentences and short stories.

import Articles
import Testing

@testable import Extraction

@Suite struct NameTests {
  @Test(arguments: [
    "[person Ann Lee] flew to [place Oslo].",
    "Yesterday [misc Norwegian] Prime Minister [person Erna Dahl] met Mr. [person Khan] in [place New Delhi].",
    "The [place U.S.]-[place North Korea] talks were told by [organization AP]/[organization TIME].",
    "[place Japan]’s trade minister, [person Yuki Tanaka], spoke first.",
    "The [organization World Health Organization] and the [organization Ministry of Health] disagree.",
    "Secretary-General [person Maria Alvarez] wrote to [organization Ministry of Food and Agriculture] staff.",
    "He works for [organization Johnson & Johnson] and for [organization Acme Holdings].",
    "Judge [person Ludwig van der Berg] left [place Rotterdam] by train.",
    "In the [place U.S.] She was unknown, said [person J. K. Moore].",
    "[person Jean-Paul Petit], 43, lives in [place Brolo].",
    "They sailed on [place Lake Victoria] after the [event World Cup].",
    "[misc German] and [misc French] voters like [person O'Brien]'s plan, [person Sean O'Brien] said.",
    "[place BAMAKO] ([organization Reuters]) - Rain fell.",
    "The newspaper [organization La Prensa] and the [organization Asahi Shimbun] wrote about GDP and AI.",
    "Secretary of State [person Mary Stone] met [misc pro-Russian] rebels in [place Latgale] and [place Livonia].",
    "The [organization National Forum of Bakers] ([organization NFB]) met in April.",
    "It was cold. Nobody came. Nothing happened.",
  ])
  func names(_ notation: String) {
    let marked = Marked(notation)
    #expect(Extractor.rules.analyse(marked.text).names(in: marked.text) == marked.names)
  }

  @Test(arguments: [
    (
      "The mayor, Ann Lee, met North Korea’s U.N. Ambassador Kim Song.", "Kim Song",
      "North Korea’s U.N. Ambassador"
    ),
    (
      "They asked U.N. human rights chief Michelle Bachelet to speak.", "Michelle Bachelet",
      "U.N. human rights chief"
    ),
    (
      "General Assembly President Maria Espinosa Garces agreed.", "Maria Espinosa Garces",
      "General Assembly President"
    ),
    ("Ann Lee, the mayor of Springfield, agreed.", "Ann Lee", "mayor of Springfield"),
    ("On Friday French President Jean Petit resigned.", "Jean Petit", "French President"),
  ])
  func roles(_ text: String, _ person: String, _ role: String) {
    #expect(Extractor.rules.analyse(text).entity(person)?.roles == [role])
  }

  @Test func formsOfOneNameAreOneEntity() {
    let text = """
      The Democratic People’s Republic of Korea, or DPRK, is North Korea. The Associated Press and AP are one, and \
      so are the National Union of Bakers (NUB) and NUB. Donald Lee spoke, then Mr. Lee left for the North.
      """
    let analysis = Extractor.rules.analyse(text)
    #expect(
      analysis.entity("North Korea")?.aliases == ["Democratic People’s Republic of Korea", "DPRK", "North"])
    #expect(analysis.entity("The Associated Press")?.aliases == ["AP"])
    #expect(analysis.entity("National Union of Bakers")?.aliases == ["NUB"])
    #expect(analysis.entity("Donald Lee")?.aliases == ["Lee"])
  }

  @Test func doubleSurnamesAndApostrophes() {
    let text = "De Marco spoke first. Mayor Bill de Marco and James O’Neill left, then O'Neill came back."
    let analysis = Extractor.rules.analyse(text)
    #expect(analysis.entity("Bill de Marco")?.aliases == ["De Marco"])
    #expect(analysis.entity("James O’Neill")?.aliases == ["O'Neill"])
  }

  @Test func twoOfOneSurnameStayTwo() {
    let text = """
      Anna Berg and Tomas Berg met. Much later the Berg question came up again.

      It was quiet for a while.

      Then it was not.

      Nobody knew what Berg wanted.
      """
    let analysis = Extractor.rules.analyse(text)
    #expect(
      analysis.entities.filter { $0.type == .person }.map(\.canonical) == ["Anna Berg", "Tomas Berg", "Berg"])
  }

  @Test func theNearerOfTwoIsMeantWhereItIsClear() {
    let text = """
      Kim Song wrote a letter.

      It was long.

      Relations are better since Kim Jong-un reached out. Little has moved since Kim went to Singapore.
      """
    #expect(Extractor.rules.analyse(text).entity("Kim Jong-un")?.aliases == ["Kim"])
  }
}
