/// Whom and what the names of one story mean.

import Articles
import Testing

@testable import Extraction

@Suite struct LinkTests {
  private func aliases(_ text: String) -> [String: [String]] {
    Dictionary(
      Extractor(models: .none).analyse(text).entities.filter { $0.type != .date }.map {
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
  ])
  func bodies(_ text: String, _ canonical: String, _ expected: [String]) {
    #expect(aliases(text)[canonical] == expected)
  }

  @Test func whatCouldBeTwoBodiesStaysOpen() {
    let text =
      "The Weller Electoral Commission and the Osker Electoral Commission met. The Electoral Commission was told."
    #expect(aliases(text)["Electoral Commission"] != nil)
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
    // Senior and junior are two.
    ("Ewart Moore Sr. was a teacher. Much later came Ewart Moore Jr. and ruled.", "Ewart Moore Sr."),
  ])
  func surnames(_ text: String, _ person: String) throws {
    let analysis = Extractor(models: .none).analyse(text)
    let entity = try #require(analysis.entities.first { $0.canonical == person })
    #expect(entity.aliases.isEmpty == person.hasSuffix("Sr."))
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
  ])
  func capitalsThatStandForGovernments(_ text: String, _ expected: [String]) {
    let analysis = Extractor(models: .none).analyse(text)
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
  ])
  func datesByTheDayOfPublication(_ text: String, _ expected: [String]) {
    let analysis = Extractor(models: .none).analyse(
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
    let analysis = Extractor(models: .none).analyse(text)
    #expect(analysis.entities.filter { $0.type == .date }.map(\.canonical) == expected)
  }

  @Test func evidenceNamesWhatALinkWentBy() throws {
    let text = "Ann Lee sang. Lee left for the National Union of Bakers (NUB)."
    let analysis = Extractor(models: .none).analyse(text)
    let evidence = analysis.mentions.map { mention in
      mention.evidence.rule + mention.evidence.ranges.compactMap { text.slice($0).map { ": " + $0 } }.joined()
    }
    #expect(evidence.contains { $0.hasSuffix("+surname: Ann Lee") })
    #expect(evidence.contains { $0.hasSuffix("+acronym: National Union of Bakers") })
  }
}
