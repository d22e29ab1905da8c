/// What each sample story is read as, and that all of them are built in.

import Articles
import Formats
import FoundationEssentials
import Sample
import Testing

/// What each sample story must be read as.
struct Expected: CustomTestStringConvertible {
  var name: String
  var headline: String
  var source: String
  var published: String
  var byline: String?
  var dateline: String?
  var paragraphs: Int
  var trimmings: Int

  init(
    _ name: String, _ headline: String, _ source: String, _ published: String, _ byline: String?,
    _ dateline: String?, paragraphs: Int, trimmings: Int = 0
  ) {
    self.name = name
    self.headline = headline
    self.source = source
    self.published = published
    self.byline = byline
    self.dateline = dateline
    self.paragraphs = paragraphs
    self.trimmings = trimmings
  }

  var testDescription: String { name }
}

struct SampleArchiveTests {
  static let expected: [Expected] = [
    Expected(
      "01-ferry-aground", "Ferry With 212 Aboard Runs Aground Off Carrow Point", "Meridian Wire",
      "2019-03-14T06:48Z",
      "PRISCILLA ODUYA", "CARROW POINT, Halden (MW)", paragraphs: 5),
    Expected(
      "02-ferry-aground-update", "Ferry With 214 Aboard Runs Aground Off Carrow Point; All Are Safe",
      "Meridian Wire", "2019-03-14T06:48Z",
      "PRISCILLA ODUYA", "CARROW POINT, Halden (MW)", paragraphs: 8),
    Expected(
      "03-gannet-ledge", "The morning the village went to sea", "The Carrow Point Gazette", "2019-03-16",
      "Hana Sorley", nil, paragraphs: 9, trimmings: 12),
    Expected(
      "04-lindqvist-strike", "Lindqvist faces Lindqvist as dockers walk out", "The Tidewater Ledger",
      "2019-09-02",
      "Marten Kell", "PORT AMERY", paragraphs: 9, trimmings: 5),
    Expected(
      "05-correction", "Correction: Lindqvist faces Lindqvist", "The Tidewater Ledger", "2019-09-04",
      nil, nil, paragraphs: 2),
    Expected(
      "06-seagrass", "Meadows under the ferry lane hold twice the carbon that was thought",
      "The Strand Review", "2020-02-11",
      "Ivo Petrak", nil, paragraphs: 8),
    Expected(
      "07-toll-treaty", "Halden and Varnia Agree to Share Tolls in Sallow Strait", "Meridian Wire",
      "2020-06-18T17:05Z",
      "JONAH ACKERLEY and PRISCILLA ODUYA", "MERRIN, Halden (MW)", paragraphs: 11),
    Expected(
      "08-toll-treaty-ledger", "Halden and Varnia Agree to Share Tolls in Sallow Strait",
      "The Tidewater Ledger", "2020-06-18",
      "JONAH ACKERLEY and PRISCILLA ODUYA", "MERRIN, Halden (MW)", paragraphs: 9, trimmings: 8),
    Expected(
      "09-toll-treaty-post", "After thirty years, a fence with a gate in it", "Wexmoor Evening Post",
      "2020-06-19",
      "JONAH ACKERLEY and PRISCILLA ODUYA", "MERRIN", paragraphs: 6),
    Expected(
      "10-toll-treaty-gazette", "Halden and Varnia Agree to Share Tolls in Sallow Strait",
      "The Carrow Point Gazette", "2020-06-19",
      nil, "MERRIN, Halden (MW)", paragraphs: 3),
    Expected(
      "11-letter-obtained", "Varnian Envoy Calls Halden's Dredging ‘a Thumb on the Scale’", "Meridian Wire",
      "2020-11-05T11:30Z",
      "JONAH ACKERLEY", "MERRIN, Halden (MW)", paragraphs: 8),
    Expected(
      "12-lifeboat-trial", "Former treasurer jailed over lifeboat fund", "Wexmoor Evening Post", "2021-01-20",
      "Hugo Sallis", nil, paragraphs: 10, trimmings: 4),
    Expected(
      "13-lifeboat-april",
      "The Carrow Point lifeboat was called out fourteen times in April, its coxswain, Joan Ferris, said on…",
      "The Carrow Point Gazette", "2021-05-08",
      nil, nil, paragraphs: 1),
    Expected(
      "14-regatta", "Trask strokes the Point to first regatta win since 1958", "Wexmoor Evening Post",
      "2021-07-25",
      "Delphine Marsh", nil, paragraphs: 11),
    Expected(
      "15-tunnel-interview", "“Water always tells you the truth”: a conversation with Chen Yulan",
      "The Strand Review", "2021-10-12",
      "Ivo Petrak", nil, paragraphs: 15),
    Expected(
      "16-lindqvist-results", "Lindqvist Marine swings to profit and rebuffs suitor", "The Tidewater Ledger",
      "2022-02-02",
      "Marten Kell", nil, paragraphs: 8, trimmings: 3),
    Expected(
      "17-reshuffle", "Harbour Master of Port Amery Named Transport Minister", "Meridian Wire",
      "2022-04-27T16:30Z",
      "PRISCILLA ODUYA", "MERRIN, Halden (MW)", paragraphs: 9),
    Expected(
      "18-water-shortage", "Hosepipes off in Port Amery from Thursday", "The Tidewater Ledger", "2022-08-30",
      nil, nil, paragraphs: 5, trimmings: 12),
    Expected(
      "19-freighter-rescue", "Freighter Turns Back in Gale to Save Eleven From Sinking Trawler",
      "Meridian Wire", "2022-12-06T20:15Z",
      "JONAH ACKERLEY", "PORT AMERY, Halden (MW)", paragraphs: 9),
    Expected(
      "20-tunnel-feature", "The Tunnel Under the Sallow", "The Strand Review", "2023-03-19",
      "Ivo Petrak", nil, paragraphs: 67, trimmings: 4),
    Expected(
      "21-school-roof", "Council puts off school roof for third year", "Wexmoor Evening Post", "2023-06-05",
      "Delphine Marsh and Hugo Sallis", nil, paragraphs: 7, trimmings: 6),
    Expected(
      "22-foghorn", "Foghorn to be sounded once more, by request", "The Carrow Point Gazette", "2023-09-21",
      "Hana Sorley", nil, paragraphs: 7, trimmings: 11),
    Expected(
      "23-commission-mansour", "Layla Mansour Elected to Lead Strait Commission", "Meridian Wire",
      "2024-01-17T13:10Z",
      "PRISCILLA ODUYA", "TOLVA, Varnia (MW)", paragraphs: 8),
    Expected(
      "24-owen-trask", "Owen Trask, who went without being asked", "The Carrow Point Gazette", "2024-05-02",
      "Hana Sorley", nil, paragraphs: 9, trimmings: 8),
    Expected(
      "25-ferry-inquiry", "Inquiry finds ferry's radar was off when it struck the ledge",
      "The Tidewater Ledger", "2024-10-08",
      "Marten Kell", "PORT AMERY", paragraphs: 9),
  ]

  @Test(arguments: expected)
  func isReadRight(story: Expected) throws {
    let bytes = try #require(SampleArchive.stories.first { $0.name == "story-\(story.name).txt" }?.bytes)
    let article = try TextFormat.read(bytes)
    #expect(article.headline == story.headline)
    #expect(article.source == story.source)
    #expect(article.published?.description == story.published)
    #expect(article.byline == story.byline)
    #expect(article.dateline == story.dateline)
    #expect(article.blocks.count { $0.kind == .paragraph } == story.paragraphs)
    #expect(article.blocks.count { $0.kind == .trimming } == story.trimmings)
  }

  @Test func holdsEachFileOfItsFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Sample/Stories").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
    #expect(SampleArchive.stories.map(\.name) == files.sorted())
    for (name, bytes) in SampleArchive.stories {
      #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))) == bytes, "\(name)")
    }
  }

  @Test func coversSixYearsAndFiveOutlets() throws {
    let articles = try SampleArchive.stories.map { try TextFormat.read($0.bytes) }
    #expect(Set(articles.compactMap(\.published?.day.year)) == [2019, 2020, 2021, 2022, 2023, 2024])
    #expect(Set(articles.compactMap(\.source)).count == 5)
  }

  @Test func updatesOneStory() throws {
    let articles = try SampleArchive.stories.map { try TextFormat.read($0.bytes) }
    let addresses = Dictionary(grouping: articles.filter { $0.url != nil }) { $0.url }
    #expect(
      addresses.values.filter { $0.count > 1 }.map { $0.map(\.headline) } == [
        Array(articles.prefix(2).map(\.headline))
      ])
  }
}
