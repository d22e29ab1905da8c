/// What the benchmark is made of: stories that are the same each time, figures, tables.

import Testing

@testable import Bench

@Suite struct PartsTests {
  @Test func aStoryIsTheSameEachTimeAndUnlikeTheNext() {
    let (one, other) = (StoryMaker(), StoryMaker())
    #expect(one.story(7) == other.story(7))
    #expect(one.story(7).body != one.story(8).body)
  }

  @Test func storiesHaveTheLengthAndThePartsOfNews() {
    let maker = StoryMaker()
    let stories = (0..<50).map(maker.story)
    let words = stories.reduce(0) { $0 + $1.body.split(whereSeparator: \.isWhitespace).count }
    #expect((400...650).contains(words / stories.count))
    #expect(stories.allSatisfy { $0.body.contains("“") && $0.body.contains("”") })
    #expect(Set(stories.map(\.headline)).count == stories.count)
    #expect(Set(stories.map(\.date.year)).count > 5)
  }

  @Test func wordsAreAsUnevenlyFrequentAsInNews() {
    let maker = StoryMaker()
    let words = WordChoice(texts: (0..<200).map { maker.story($0).text }).words(each: 2)
    #expect(words.map(\.kind).withoutRepeats == ["most common", "common", "middle", "rare", "two words"])
    #expect(Set(words.map(\.text)).count == words.count)
    #expect(words.filter { $0.kind == "two words" }.allSatisfy { $0.text.split(separator: " ").count == 2 })
  }

  @Test func aLineOfJSONIsOneLine() {
    var story = StoryMaker().story(1)
    story.headline = "A \"quoted\" \\ word"
    #expect(story.jsonLine.split(separator: "\n").count == 1)
    #expect(story.jsonLine.contains(#""title":"A \"quoted\" \\ word""#))
  }

  @Test(arguments: [
    ("Law measured in Bistourkville", "Law measured in"), ("Lomearistishness inspected", "Lomearistishness"),
    ("Unwaveringlylonglongword", "Unwaveringlylonglongword"), ("Rain", "Rain"),
  ])
  func aHeadlineIsAwaitedAsItsFirstRowShowsIt(headline: String, row: String) {
    #expect(Morgue.shown(headline) == row)
  }

  @Test(arguments: [
    ("Msgs:#/1000", "[Msgs:30/1000 New:1]", true), ("Msgs:#/1000", "[Msgs:1000]", false),
    ("Msgs:#/1000", "/1000 Msgs:/1000", false), ("Msgs:#", "Msgs:", false),
    ("▸#+ stories", "▸12,345+ stories", true), ("plain", "a plain text", true), ("plain", "", false),
  ])
  func aNumberMayBeAwaited(text: String, screen: String, isShown: Bool) {
    #expect(Awaited(text).isIn(screen) == isShown)
  }

  @Test(arguments: [
    ([3.0, 1, 2], 50, 2.0), ([3, 1, 2], 95, 3), ([5], 50, 5), ([1, 2, 3, 4], 50, 3), ([1, 2], 0, 1),
  ])
  func percentiles(values: [Double], percent: Int, expected: Double) {
    var samples = Samples()
    for value in values { samples.add(value) }
    #expect(samples.percentile(percent) == expected)
  }

  @Test(arguments: [
    (0.0, "0.00"), (0.049, "0.05"), (9.994, "9.99"), (9.996, "10.0"), (99.96, "100"), (1234.5, "1,235"),
    (1_000_000, "1,000,000"),
  ])
  func numbersShowThreeDigits(value: Double, text: String) {
    #expect(Table.number(value) == text)
  }

  @Test func aTableGivesRatios() {
    var report = Report()
    report.add(
      "start, ms", stories: 1000, [("morgue", 20), ("C floor", 10), ("newsboat", 50), ("sfeed", .nan)])
    report.add("a key, ms", [("C floor", 0.1)])
    #expect(
      Table(report: report).text == """
        | measured  | stories | morgue | C floor | times it | newsboat     |
        |-----------|---------|--------|---------|----------|--------------|
        | start, ms | 1,000   | 20.0   | 10.0    | 2.00     | 50.0 (×2.50) |
        | a key, ms |         |        | 0.10    |          |              |

        """)
  }

  @Test(arguments: [
    ("INSERT INTO words(rowid, title) VALUES(?, ?)", "words (FTS5)"),
    ("REPLACE INTO 'main'.'words_data'(id, block) VALUES(?,?)", "words (FTS5)"),
    ("SELECT pgno FROM 'main'.'names_idx' WHERE segid=?", "names (FTS5)"),
    ("INSERT OR IGNORE INTO terms(term) VALUES(?)", "rows of terms"),
    ("SELECT id FROM versions WHERE text_key = ?", "questions"), ("COMMIT", "begin and commit"),
    ("PRAGMA journal_mode = WAL", "other rows"), ("INSERT INTO folders VALUES(?)", "other rows"),
  ])
  func statementsAreToldByTheirTables(sql: String, stage: String) {
    #expect(StatementStage.of(sql) == stage)
  }

  @Test func stagesAreAddedUpByStory() {
    var (workers, writer) = (StageTimes(), StageTimes())
    workers.add(3000, to: "names")
    workers.add(1000, to: "names")
    writer.add(2000, to: "renames", times: 4)
    let table = StageTable(
      stories: 2, workers: workers, writer: writer, cpuSeconds: 8e-6, seconds: 10e-6, syncSeconds: 1e-6)
    #expect(
      table.text == """
        | stage                                                         | µs a story | % of CPU | times a story |
        |---------------------------------------------------------------|------------|----------|---------------|
        | names                                                         | 2.00       | 50.0     |               |
        | **workers, each stage by itself**                             | 2.00       | 50.0     |               |
        | renames                                                       | 1.00       | 25.0     | 2.00          |
        | **the writer's files and statements**                         | 1.00       | 25.0     |               |
        | **the rest: deciding, binding, allocation, copying, telling** | 1.00       | 25.0     |               |
        | **a filing's CPU, all threads**                               | 4.00       | 100      |               |
        | a filing's time                                               | 5.00       |          |               |
        | of that waited for syncs                                      | 0.50       |          |               |

        """)
  }

  @Test func aRunReplacesOnlyTheTable() throws {
    let page = "# Page\n\(MarkdownPage.Part.measured.start)\nold\n\(MarkdownPage.Part.measured.end)\nafter\n"
    let changed = try #require(MarkdownPage.replacing(of: page, with: "new\n"))
    #expect(
      changed
        == "# Page\n\(MarkdownPage.Part.measured.start)\nnew\n\(MarkdownPage.Part.measured.end)\nafter\n")
    #expect(MarkdownPage.replacing(of: "no marks", with: "new") == nil)
  }

  @Test func optionsAreReadAndRefused() throws {
    let options = try BenchOptions(["--sizes", "10 20", "--only", "start,keys", "--markdown", "page.md"])
    #expect(options.sizes == [10, 20])
    #expect(options.measures == [.start, .keys])
    #expect(options.page == "page.md")
    #expect(options.command == #"make bench SIZES="10 20" ONLY="start keys" WRITE=1"#)
    #expect(BenchOptions().command == "make bench")
    for words in [["--sizes"], ["--sizes", "ten"], ["--only", "speed"], ["--fast", "1"]] {
      #expect(throws: BenchFailure.self) { try BenchOptions(words) }
    }
  }
}
