/// Whom and what the names of one story mean.

import Articles
import Testing

@testable import Extraction

@Suite struct LinkTests {
  private func aliases(_ text: String) -> [String: [String]] {
    Dictionary(
      Extractor(.none).analyse(text).entities.filter { $0.type != .date }.map {
        ($0.canonical, $0.aliases)
      },
      uniquingKeysWith: +)
  }

  @Test(arguments: [
    ("The National Union of Bakers (NUB) met. NUB is old.", "National Union of Bakers", ["NUB"]),
    ("The NUB (National Union of Bakers) met.", "National Union of Bakers", ["NUB"]),
    ("The NUB, or National Union of Bakers, met.", "National Union of Bakers", ["NUB"]),
    ("NUB met. The National Union of Bakers (NUB) is old.", "National Union of Bakers", ["NUB"]),
    (
      "The North Atlantic Treaty Organization met. NATO is old.", "North Atlantic Treaty Organization",
      ["NATO"]
    ),
    (
      "The U.S. Department of Justice spoke. The United States Department of Justice did too.",
      "U.S. Department of Justice", ["United States Department of Justice"]
    ),
    ("Talks at Delmar Holdings ended. Later the staff of Delmar met again.", "Delmar Holdings", ["Delmar"]),
    (
      "He left the Weller Electoral Commission. Members of the Electoral Commission were told.",
      "Weller Electoral Commission", ["Electoral Commission"]
    ),
    ("The Rivers Union of Ardania (URA) met. URA is old.", "Rivers Union of Ardania", ["URA"]),
    (
      "The DEP, or Department of Environmental Protection, met.", "Department of Environmental Protection",
      ["DEP"]
    ),
  ])
  func bodies(_ text: String, _ canonical: String, _ expected: [String]) {
    #expect(aliases(text)[canonical] == expected)
  }

  @Test(arguments: [
    (
      "The Weller Electoral Commission and the Osker Electoral Commission met. The Electoral Commission was told.",
      "Electoral Commission"
    ),
    (
      "The Social Weller Party won. Later the Assembly of the African Union met the African Union.",
      "African Union"
    ),
    (
      "He left the Weller Electoral Commission Trust. Members of the Weller Electoral Commission met.",
      "Weller Electoral Commission"
    ),
  ])
  func whatCouldBeTwoBodiesStaysOpen(_ text: String, _ short: String) {
    #expect(aliases(text)[short] != nil)
  }

  @Test(arguments: [
    (
      "The Weller Bank, formerly known as the Osker Bank, fell. The Osker Bank is old.", "Weller Bank",
      ["Osker Bank"]
    ),
    ("The Weller Bank (formerly the Osker Bank) fell.", "Weller Bank", ["Osker Bank"]),
    (
      "The Weller Bank (also called the Osker Bank or the Delmar Bank) fell.", "Weller Bank",
      ["Osker Bank", "Delmar Bank"]
    ),
    ("The Weller Bank was renamed the Osker Bank in May.", "Weller Bank", ["Osker Bank"]),
    ("The Osker Bank (now the Weller Bank) fell.", "Weller Bank", ["Osker Bank"]),
    ("The Weller Party (Weller Union, WU) fell.", "Weller Party", ["Weller Union", "WU"]),
    (
      "The mine is that of Weller Enerji, known as the Weller Union abroad.", "Weller Enerji",
      ["Weller Union"]
    ),
    ("The Weller Partei (“Weller Party”) fell.", "Weller Partei", ["Weller Party"]),
    ("The Weller Bank (German: Weller Partei) fell.", "Weller Bank", ["Weller Partei"]),
    ("Robert Berg, better known as Anton Vale, sang. Vale is old.", "Robert Berg", ["Anton Vale", "Vale"]),
    ("Robert Berg (born in May), known by the pseudonym Anton Vale, sang.", "Robert Berg", ["Anton Vale"]),
    ("Anton Vale is well\n\nRobert Berg, also known as Anton Vale, sang.", "Robert Berg", ["Anton Vale"]),
  ])
  func namesThatTheTextGives(_ text: String, _ canonical: String, _ expected: [String]) {
    #expect(aliases(text)[canonical] == expected)
  }

  @Test(arguments: [
    ("Robert Berg called Anton Vale.", "Anton Vale"),
    ("A deal with Oslo, known as the Weller Union, holds.", "Weller Union"),
    ("The Weller Bank and the Osker Bank fell.", "Osker Bank"),
    ("A hall of the Weller Bank is called the Osker Museum.", "Osker Museum"),
    ("Robert Berg is known as Anton Vale's friend.", "Anton Vale"),
    ("Managers of the Weller Bank, and formerly the Osker Bank, met.", "Osker Bank"),
  ])
  func namesOfOthers(_ text: String, _ other: String) {
    #expect(aliases(text)[other] == [])
  }

  @Test(arguments: [
    // Only persons named before are meant.
    (
      "Walter Hicks died. His money helps, as Hicks wished. His niece, Sharon Hicks, was glad.",
      "Walter Hicks"
    ),
    // Mr. and Mrs. tell a couple apart.
    ("Graham Tolland and Denise Tolland sat there. Mr. Tolland wept.", "Graham Tolland"),
    ("Graham Tolland and Denise Tolland sat there. Mrs. Tolland wept.", "Denise Tolland"),
    // A title tells two of one name apart.
    ("President Ann Berg met Senator Tom Berg in May. President Berg was late.", "Ann Berg"),
    // The son's surname goes on meaning him.
    ("Bernard Picard, son of the painter Etienne Picard, is well. He is old. Picard sang.", "Bernard Picard"),
    // A first surname is one.
    ("Josip Bral Tovar won. Later Bral left.", "Josip Bral Tovar"),
    // Senior and junior are two.
    ("Ewart Moore Sr. was a teacher. Much later came Ewart Moore Jr. and ruled.", "Ewart Moore Sr."),
  ])
  func surnames(_ text: String, _ person: String) throws {
    let analysis = Extractor(.none).analyse(text)
    let entity = try #require(analysis.entities.first { $0.canonical == person })
    #expect(entity.aliases.isEmpty == person.hasSuffix("Sr."))
  }

  @Test(arguments: [
    ("Charles Guito met Charles J. Guito.", ["Charles J. Guito"]),
    ("William Berg won. Later Bill Berg left.", ["William Berg"]),
    ("José Morán won. Later Jose Moran left.", ["José Morán"]),
    ("Josip Bral won. Later Josip Bral Tovar left.", ["Josip Bral Tovar"]),
    ("Kwame Asante QC won. Asante left.", ["Kwame Asante"]),
    ("George W. Berg met George H. Berg.", ["George W. Berg", "George H. Berg"]),
    ("John Berg met his father, Jack Berg.", ["John Berg", "Jack Berg"]),
    ("Deng Li won. Later Li left.", ["Deng Li"]),
    ("Ali Al-Mudal won. Later Mudal left.", ["Ali Al-Mudal"]),
    ("Paul Berg met Paula Berg.", ["Paul Berg", "Paula Berg"]),
  ])
  func fullNames(_ text: String, _ expected: [String]) {
    let analysis = Extractor(.none).analyse(text)
    #expect(analysis.entities.filter { $0.type == .person }.map(\.canonical) == expected)
  }

  @Test(arguments: [
    ("It rained in America and the U. S. too.", ["United States"]),
    ("The Republic of Armenia and Armenia met.", ["Armenia"]),
    ("It rained on Mt. Osker and on Mount Osker.", ["Mount Osker"]),
  ])
  func placesByTwoNames(_ text: String, _ expected: [String]) {
    #expect(
      Extractor(.none).analyse(text).entities.filter { $0.type == .place }.map(\.canonical)
        == expected)
  }

  @Test(arguments: [
    ("Ann Lee sings. She was born Wilhelmina de Graaf in Oslo.", "Ann Lee", ["Wilhelmina de Graaf"]),
    ("Dmitri Orlov (Дмитрий Орлов) won.", "Dmitri Orlov", ["Дмитрий Орлов"]),
    (
      "Ewart Moore Sr. met Ewart Moore Jr. in May. The younger Moore sang.", "Ewart Moore Jr.", ["Moore"]
    ),
  ])
  func otherNames(_ text: String, _ person: String, _ expected: [String]) {
    #expect(aliases(text)[person] == expected)
  }

  @Test func capitalsAreReadAsRunningText() {
    let names = aliases(
      "PORT MALINDI is calm.\n\nGOVERNOR JOSEPH TAMBO SPOKE TO THE UN IN PORT MALINDI ON MONDAY. TAMBO LEFT.")
    #expect(names["Joseph Tambo"] != nil)
    #expect(names["United Nations"] != nil || names["U.N."] != nil || names["UN"] != nil)
  }

  @Test(arguments: [
    ("Pyongyang accused Seoul of lying.", ["Pyongyang government", "Seoul government"]),
    ("Officials in Pyongyang said it rained.", ["Pyongyang"]),
    ("Talks with Tehran failed. It rained in Tehran.", ["Tehran government", "Tehran"]),
    ("Washington and Moscow have agreed to talk.", ["Washington government", "Moscow government"]),
    ("She moved from Paris to Rome.", ["Paris", "Rome"]),
    ("Beijing is ready to talk. Moscow plans to sign.", ["Beijing government", "Moscow government"]),
    ("London has grown. Berlin won its only title.", ["London", "Berlin"]),
  ])
  func capitalsThatStandForGovernments(_ text: String, _ expected: [String]) {
    let analysis = Extractor(.none).analyse(text)
    #expect(
      analysis.entities.map { $0.canonical + ($0.roles.isEmpty ? "" : " government") } == expected)
  }

  @Test(arguments: [
    ("It rained on Tuesday.", ["2018-12-04"]), ("It rained on Wednesday.", ["2018-11-28"]),
    ("He spoke on Wednesday.", ["2018-11-28"]), ("Talks will resume on Tuesday.", ["2018-12-11"]),
    ("He is to be sentenced in January.", ["2019-01"]), ("She won in March.", ["2018-03"]),
    ("On Dec. 10, 2018, and in June 2014, it rained.", ["2018-12-10", "2014-06"]),
    ("The vote on Dec. 2 was close.", ["2018-12-02"]), ("It began in 2014.", ["2014"]),
    ("On Sunday, December 2, it rained.", ["2018-12-02"]),
    ("He left on 30 February 2018.", ["30 February 2018"]),
    ("It began in October of 2014 and May, 2015.", ["2014-10", "2015-05"]),
    ("He left on 28th March, 2016.", ["2016-03-28"]),
    ("In 2014 and 2016 it rained.", ["2014", "2016"]),
    // What is more than a day, a month or a year has its words.
    (
      "They met on June 12-18, July 10 to 17 and 11-13 May 2018.",
      ["June 12-18", "July 10 to 17", "11-13 May 2018"]
    ),
    ("The 1990s were dry, the war (1976-1983) was not, nor was 2016–17.", ["1990s", "1976-1983"]),
    ("In 2016/17 and in 415 BC it rained.", ["2016/17", "415 BC"]),
    // Not every number is one.
    ("It fell by 19.3 per cent over 1500 metres, for 2500 years, on 2 May 2018.", ["2018-05-02"]),
    ("The 2008 Summer Olympics were wet.", []),
  ])
  func datesByTheDayOfPublication(_ text: String, _ expected: [String]) {
    let analysis = Extractor(.none).analyse(
      text, published: CalendarDay(year: 2018, month: 12, day: 4))
    #expect(analysis.entities.filter { $0.type == .date }.map(\.canonical) == expected)
  }

  @Test(arguments: [
    ("It rained on Tuesday.", ["Tuesday"]),
    (
      "Ants heal themselves Tuesday, September 1, 2015\n\nIt rained on Monday.", ["2015-09-01", "2015-08-31"]
    ),
    (
      "Ants heal themselves\n\nOSLO, Sept. 1, 2015 (AP) - It rained on Monday.", ["2015-09-01", "2015-08-31"]
    ),
    ("Ann Lee (born May 3, 1950) sings. She sang on Monday.", ["1950-05-03", "Monday"]),
  ])
  func datesByTheDateline(_ text: String, _ expected: [String]) {
    let analysis = Extractor(.none).analyse(text)
    #expect(analysis.entities.filter { $0.type == .date }.map(\.canonical) == expected)
  }

  @Test(arguments: [
    ("FIFA President Ann Lee came. “It is late,” the NATO president said.", nil),
    ("FIFA President Ann Lee came. “It is late,” the FIFA president said.", "Ann Lee"),
    ("President Ann Lee came. “It is late,” the FIFA president said.", "Ann Lee"),
    ("FIFA President Ann Lee came. “It is late,” the president said.", "Ann Lee"),
  ])
  func descriptions(_ text: String, _ speaker: String?) {
    let analysis = Extractor(.none).analyse(text)
    #expect(analysis.quotes.map { $0.speakerEntity.map { analysis.entities[$0].canonical } } == [speaker])
  }

  @Test(arguments: [
    ("His wife Ann Lee came.", []),
    ("Ann Lee, as mayor of Osker, came.", ["mayor of Osker"]),
    ("Senator Ann Lee came.", ["Senator"]),
  ])
  func roles(_ text: String, _ expected: [String]) {
    let analysis = Extractor(.none).analyse(text)
    #expect(analysis.entities.first { $0.canonical == "Ann Lee" }?.roles == expected)
  }

  @Test(arguments: [
    ("The U.S. Senate met. The Senate is old.", ["U.S. Senate"]),
    ("The United States Senate met.", ["United States Senate"]),
    ("The Senate met.", ["Senate"]),
  ])
  func americanBodies(_ text: String, _ expected: [String]) {
    #expect(
      Extractor(.none).analyse(text).entities.filter { $0.type == .organization }.map(\.canonical)
        == expected)
  }

  @Test func evidenceNamesWhatALinkWentBy() throws {
    let text = "Ann Lee sang. Lee left for the National Union of Bakers (NUB)."
    let analysis = Extractor(.none).analyse(text)
    let evidence = analysis.mentions.map { mention in
      mention.evidence.rule + mention.evidence.ranges.compactMap { text.slice($0).map { ": " + $0 } }.joined()
    }
    #expect(evidence.contains { $0.hasSuffix("+surname: Ann Lee") })
    #expect(evidence.contains { $0.hasSuffix("+acronym: National Union of Bakers") })
  }
}
