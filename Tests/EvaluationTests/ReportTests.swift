/// The table, what is recorded of it, and what has become worse.

import Annotated
import FoundationEssentials
import Testing

@testable import Evaluation

@Suite struct ReportTests {
  private static let report = {
    var report = Report()
    report.add("polnear.dev", "direct quotes", "rules", "95.6 (96.0/95.2)")
    report.add("polnear.dev", "direct quotes", "spacy", "71.0 (80.0/64.0)")
    report.add("all", "speed, words/s on one core", "rules", "1,500,000")
    return report
  }()

  private static let table = """
    | corpus      | measure                    | rules            | spacy            |
    |-------------|----------------------------|------------------|------------------|
    | polnear.dev | direct quotes              | 95.6 (96.0/95.2) | 71.0 (80.0/64.0) |
    | all         | speed, words/s on one core | 1,500,000        |                  |

    """

  @Test func aTableReadsBack() {
    #expect(Table(report: Self.report).text == Self.table)
    #expect(Table.read(Self.table) == Self.report)
  }

  @Test func aRunReplacesOnlyTheTable() throws {
    let page = "# Page\n\(AccuracyPage.start)\nold\n\(AccuracyPage.end)\nafter\n"
    let section = AccuracyPage.section(Self.report, date: "2026-11-23", command: "make eval")
    let changed = try #require(AccuracyPage.replacing(page, with: section))
    #expect(changed.hasPrefix("# Page\n") && changed.hasSuffix("\nafter\n") && !changed.contains("old"))
    #expect(AccuracyPage.table(changed) == Self.report)
    #expect(AccuracyPage.replacing("no marks", with: section) == nil)
  }

  @Test(arguments: [("95.5 (96.0/95.2)", 1, 0), ("95.6 (90.0/99.2)", 0, 0), ("95.7", 0, 1), ("100.0", 0, 1)])
  func whatIsWorseIsSeen(cell: String, worse: Int, better: Int) {
    var newer = Self.report
    newer.add("polnear.dev", "direct quotes", "rules", cell)
    newer.add("all", "speed, words/s on one core", "rules", "1")
    let comparison = Comparison(newer, Self.report)
    #expect((comparison.worse.count, comparison.better) == (worse, better))
    let text = Table(report: newer, worse: comparison.worse, colours: true).text
    #expect(text.contains("▼ was 95.6") == (worse > 0))
    #expect(text.contains("\u{1B}[31m") == (worse > 0))
  }

  @Test func aPartialRunKeepsWhatItDidNotMeasure() {
    var newer = Report()
    newer.add("polnear.dev", "direct quotes", "rules", "96.0")
    newer.add("worldwide.dev", "person", "rules", "82.8")
    let updated = Self.report.updated(with: newer)
    #expect(updated.rows.map(\.corpus) == ["polnear.dev", "worldwide.dev", "all"])
    #expect(updated.cell("polnear.dev", "direct quotes", "rules") == "96.0")
    #expect(updated.cell("polnear.dev", "direct quotes", "spacy") == "71.0 (80.0/64.0)")
  }

  @Test func optionsAreReadAndRefused() throws {
    let options = try EvaluationOptions([
      "--corpora", "/there", "--only", "polnear gum", "--programs", "rules", "--write", "yes",
    ])
    #expect(
      (options.corpora, options.only, options.programs, options.writes) == (
        "/there", ["polnear", "gum"], ["rules"], true
      ))
    #expect(options.command == #"make eval ONLY="polnear gum" PROGRAMS="rules" WRITE=1"#)
    #expect(EvaluationOptions().command == "make eval")
    for words in [["--only"], ["--programs", "magic"], ["--fast", "1"]] {
      #expect(throws: EvaluationFailure.self) { try EvaluationOptions(words) }
    }
  }

  @Test(arguments: [(0.0, "0.0"), (0.8404, "84.0"), (0.8405, "84.1"), (0.9996, "100.0"), (1, "100.0")])
  func sharesInPercent(share: Double, text: String) {
    #expect(Table.percent(share) == text)
  }

  @Test func ownStoriesAreACorpus() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".jsonl")
    // What is left in the folder for temporary files does no harm.
    defer { try? FileManager.default.removeItem(at: file) }
    let corpus = try #require(try Corpus(annotated: AnnotatedStory.folder, writtenTo: file.path))
    #expect(corpus.hasNames && corpus.hasQuotes && corpus.hasCanonicalNames && corpus.hasChains)
    let gold = Dictionary(corpus.stories.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    #expect(EntityScore(corpus.stories, gold, mergesMisc: true).micro().f1 == 1)
    #expect(ChainScore.figures(corpus.stories, gold).f1 == 1)
  }

  @Test func nothingToEvaluateIsNoFailure() throws {
    var options = EvaluationOptions(corpora: "/nowhere")
    options.stories = "/nowhere"
    #expect(try Session(options).run() == nil)
  }
}
