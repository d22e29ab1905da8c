/// Archives as they were before originals were kept.

import Articles
import FoundationEssentials

@testable import Archiving

/// Writes an archive of schema 1, as the first morgue did.
enum FirstSchema {
  private struct Record: Codable {
    struct Provenance: Codable {
      var filed = "2018-11-28T12:00:00Z"
      var format: String
      var origin: String
      var sha256: String
    }

    var blocks: [ReadingRecord.BlockRecord]
    var dateline: String?
    var headline: String
    var id: String
    var provenance: Provenance
    var published: String?
    var schema = 1
    var source: String?
    var text: String
    var url: String?
  }

  static let stamp = "{\n  \"kind\" : \"morgue archive\",\n  \"schema\" : 1\n}\n"

  /// Writes `archive.json` and an article; answers the article's id and path.
  ///
  /// - Parameter original: its bytes, where they are not its text: that of a line of JSON Lines.
  @discardableResult
  static func write(
    _ text: String, _ imprint: Imprint = Imprint(), original: String? = nil, in scratch: Scratch
  ) throws -> (id: ArticleID, path: String) {
    try scratch.write("archive/archive.json", stamp)
    let id = ContentHash.firstID(source: imprint.source, url: imprint.url, text: Array(text.utf8))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    var blocks: [ReadingRecord.BlockRecord] = []
    for line in lines {
      let kind = blocks.isEmpty ? "headline" : "paragraph"
      let scalars = text.unicodeScalars.distance(from: text.startIndex, to: line.startIndex)
      blocks.append(.init(kind: kind, start: scalars, end: scalars + line.unicodeScalars.count))
    }
    let record = Record(
      blocks: blocks, headline: imprint.headline.isEmpty ? String(lines.first ?? "") : imprint.headline,
      id: id.description,
      provenance: .init(
        format: original == nil ? "text" : "jsonl", origin: "old",
        sha256: ContentHash.sha256(Array((original ?? text).utf8))),
      published: imprint.published?.description, source: imprint.source, text: text, url: imprint.url)
    let month = imprint.published?.day.description.prefix(7).replacing("-", with: "/") ?? "2018/11"
    let path = try scratch.write("archive/articles/\(month)/\(id).json", try JSONFile.bytes(record))
    return (id, path)
  }
}
