/// Copied stories from the shared corpora, where those are at hand.

import Articles
import FoundationEssentials
import Testing

@testable import Formats

/// Stories as people copy them from pages, with what should be found in them; beside the package, if at all.
private enum Corpus {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora/import/formats/text").standardized.path
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

struct TextCorpusTests {
  @Test(.enabled(if: Corpus.exists(Corpus.folder), "there are no shared corpora"))
  func findsWhatIsInCopiedStories() throws {
    var (titles, dates, bylines, addresses, paragraphs) = (Share(), Share(), Share(), Share(), Share())
    var found = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Corpus.folder)
    where name.hasSuffix(".gold.json") {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(Corpus.bytes(Corpus.folder + "/" + name)))
      let bytes = try Corpus.bytes(Corpus.folder + "/" + gold.file)
      guard gold.encoding ?? "utf-8" == "utf-8" else {
        #expect(throws: FormatError.self) { try TextFormat.read(bytes) }
        continue
      }
      guard gold.stories.count == 1, let story = gold.stories.first else { continue }
      let article = try TextFormat.read(bytes)
      if let title = story.title { titles.count(words(title) == words(article.headline)) }
      if let date = story.date { dates.count(article.published?.day.description == date) }
      if let byline = story.byline { bylines.count(byline.lowercased() == article.byline?.lowercased()) }
      if let url = story.url { addresses.count(article.url == url) }
      let body = article.blocks.filter { $0.kind == .paragraph }
        .map { words(article.text.slice($0.range) ?? "") }
      let wanted = story.text.split(separator: "\n").map { words($0) }
      for paragraph in wanted { paragraphs.count(body.contains(paragraph)) }
      found += body.count { !wanted.contains($0) }
    }
    #expect(titles.all >= 30)
    #expect(titles.value >= 0.97)
    #expect(dates.value >= 0.97)
    #expect(bylines.value >= 0.97)
    #expect(addresses.value == 1)
    #expect(paragraphs.value >= 0.98, "paragraphs found whole")
    #expect(found * 50 <= paragraphs.all, "paragraphs that are none: \(found) beside \(paragraphs.all)")
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

  private func words(_ text: some StringProtocol) -> [String] {
    String(text).split { $0.isWhitespace }.map { String($0) }
  }
}
