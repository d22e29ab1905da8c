/// Copied stories from the shared corpora, where those are at hand.

import Articles
import FoundationEssentials
import Testing

@testable import Formats

/// Stories as people copy them from pages, with what should be found in them; beside the package, if at all.
private enum Corpus {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora/import/formats/text").standardized.path
  static let records = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora/import/formats/jsonl").standardized.path
  static let seed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/seed/000_9448a4a29b926b22.txt").standardized.path

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

private struct Gold: Decodable {
  struct Story: Decodable {
    var title: String?
    var byline: String?
    var date: String?
    var url: String?
    var text: String
  }

  var file: String
  var encoding: String?
  var stories: [Story]
}

/// How many of how many.
private struct Share {
  var right = 0
  var all = 0

  mutating func count(_ isRight: Bool) {
    all += 1
    right += isRight ? 1 : 0
  }

  var value: Double { all == 0 ? 1 : Double(right) / Double(all) }
}

/// What was found of what there is.
private struct Findings {
  var (titles, dates, bylines, addresses, paragraphs) = (Share(), Share(), Share(), Share(), Share())
  /// Paragraphs that are none.
  var extra = 0

  mutating func count(_ article: ParsedArticle, _ story: Gold.Story) {
    if let title = story.title { titles.count(words(title) == words(article.headline)) }
    if let date = story.date { dates.count(article.published?.day.description == date) }
    if let byline = story.byline { bylines.count(byline.lowercased() == article.byline?.lowercased()) }
    if let url = story.url { addresses.count(article.url == url) }
    let body = article.blocks.filter { $0.kind == .paragraph }
      .map { words(article.text.slice($0.range) ?? "") }
    let wanted = story.text.split(separator: "\n").map { words($0) }
    for paragraph in wanted { paragraphs.count(body.contains(paragraph)) }
    extra += body.count { !wanted.contains($0) }
  }

  private func words(_ text: some StringProtocol) -> [String] {
    String(text).split { $0.isWhitespace }.map { String($0) }
  }
}

struct TextCorpusTests {
  @Test(.enabled(if: Corpus.exists(Corpus.folder), "there are no shared corpora"))
  func findsWhatIsInCopiedStories() throws {
    var found = Findings()
    for name in try FileManager.default.contentsOfDirectory(atPath: Corpus.folder)
    where name.hasSuffix(".gold.json") {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(Corpus.bytes(Corpus.folder + "/" + name)))
      let bytes = try Corpus.bytes(Corpus.folder + "/" + gold.file)
      let isUTF8 = gold.encoding ?? "utf-8" == "utf-8"
      guard gold.stories.count == 1, let story = gold.stories.first else { continue }
      let article = try TextFormat.read(bytes)
      #expect(article.isVerbatim == isUTF8)
      found.count(article, story)
    }
    #expect(found.titles.all >= 30)
    #expect(found.titles.value >= 0.97)
    #expect(found.dates.value >= 0.97)
    #expect(found.bylines.value >= 0.97)
    #expect(found.addresses.value == 1)
    #expect(found.paragraphs.value >= 0.98, "paragraphs found whole")
    #expect(
      found.extra * 50 <= found.paragraphs.all,
      "paragraphs that are none: \(found.extra) beside \(found.paragraphs.all)")
  }

  /// Under the key names of four collections; one file has a line that is cut off.
  @Test(.enabled(if: Corpus.exists(Corpus.records), "there are no shared corpora"))
  func findsWhatIsInCollections() throws {
    var found = Findings()
    var refused: [FormatError] = []
    for name in ["cc-news", "news-please", "realnews", "trafilatura"] {
      let path = "\(Corpus.records)/\(name).jsonl"
      let gold = try JSONDecoder().decode(Gold.self, from: Data(Corpus.bytes(path + ".gold.json")))
      var stories = gold.stories.makeIterator()
      for line in try Corpus.bytes(path).split(separator: 0x0A) {
        do throws(FormatError) {
          let article = try StoryRecord.read(line)
          if let story = stories.next() { found.count(article, story) }
        } catch {
          refused.append(error)
        }
      }
      #expect(stories.next() == nil)
    }
    #expect(refused == [.notJSON])
    #expect(found.titles.all == 24 && found.titles.value == 1)
    #expect([found.dates.value, found.bylines.value, found.addresses.value] == [1, 1, 1])
    // Their texts hold what was left over of the pages, which the gold counts as paragraphs.
    #expect(found.paragraphs.value >= 0.95, "paragraphs found whole")
    #expect(found.extra * 50 <= found.paragraphs.all)
  }

  @Test(.enabled(if: Corpus.exists(Corpus.seed), "there is no seed story"))
  func readsTheSeed() throws {
    let bytes = try Corpus.bytes(Corpus.seed)
    let article = try TextFormat.read(bytes)
    #expect(article.headline == "Pyongyang Blasts Washington for ‘Stoking Confrontation’ Over Human Rights")
    #expect(
      article.blocks.map(\.kind) == [.headline] + [Block.Kind](repeating: .paragraph, count: 7) + [
        .trimming, .trimming, .trimming,
      ])
    #expect([article.byline, article.dateline, article.source, article.url] == [nil, nil, nil, nil])
    #expect(Array(article.text.utf8) == bytes)
  }
}
