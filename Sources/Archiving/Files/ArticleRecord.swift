/// An article as its file holds it, and the way to the shared model; `ArticleWriter` writes it.

import Articles

/// The JSON of one version of an article; see Documentation/archive-format.md.
struct ArticleRecord: SchemaBearing {
  static let schema = 1

  struct BlockRecord: Codable {
    var kind: String
    /// Unicode scalars before the block, and before its end.
    var start: Int
    var end: Int
  }

  struct ProvenanceRecord: Codable {
    var filed: String
    var format: String
    var origin: String
    var sha256: String
  }

  var schema: Int
  var id: String
  var headline: String
  var byline: String?
  var dateline: String?
  var source: String?
  var published: String?
  var url: String?
  var text: String
  var blocks: [BlockRecord]
  var provenance: ProvenanceRecord

  /// The article that is told here, if all of it holds together.
  func article(version: Int, at path: String) throws(ArchiveError) -> Article {
    guard let id = ArticleID(id) else { throw .damaged(path: path, reason: "\"id\" is no article's name") }
    guard let filed = Timestamp(provenance.filed) else {
      throw .damaged(path: path, reason: "\"filed\" is no time such as 2026-11-23T18:42:00Z")
    }
    var day: PublishedDate?
    if let published {
      day = PublishedDate(published)
      if day == nil { throw .damaged(path: path, reason: "\"published\" is no date such as 2018-11-28") }
    }
    return Article(
      id: id, headline: headline, byline: byline, dateline: dateline, source: source, published: day,
      url: url,
      text: text, blocks: try modelBlocks(path),
      provenance: Provenance(
        origin: provenance.origin, format: provenance.format, filed: filed, sha256: provenance.sha256),
      version: version)
  }

  private func modelBlocks(_ path: String) throws(ArchiveError) -> [Block] {
    let offsets = ScalarOffsets(text)
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      guard let kind = Block.Kind(rawValue: block.kind), let range = offsets.range([block.start, block.end]),
        range.start >= result.last?.range.end ?? 0
      else { throw .damaged(path: path, reason: "\"blocks\" do not fit the text") }
      result.append(Block(kind, range))
    }
    return result
  }
}
