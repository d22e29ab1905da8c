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

  private enum Key: String, CodingKey { case blocks, id, provenance, schema, text }

  var schema: Int
  var id: String
  /// Its facts stand among the other keys.
  var imprint: Imprint
  var text: String
  var blocks: [BlockRecord]
  var provenance: ProvenanceRecord

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    schema = try object.decode(Int.self, forKey: .schema)
    id = try object.decode(String.self, forKey: .id)
    imprint = try Imprint(from: decoder)
    text = try object.decode(String.self, forKey: .text)
    blocks = try object.decode([BlockRecord].self, forKey: .blocks)
    provenance = try object.decode(ProvenanceRecord.self, forKey: .provenance)
  }

  func encode(to encoder: any Encoder) throws {
    try imprint.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(schema, forKey: .schema)
    try object.encode(id, forKey: .id)
    try object.encode(text, forKey: .text)
    try object.encode(blocks, forKey: .blocks)
    try object.encode(provenance, forKey: .provenance)
  }

  /// The article that is told here, if all of it holds together.
  func article(version: Int, at path: String) throws(ArchiveError) -> Article {
    guard let id = ArticleID(id) else { throw .damaged(path: path, reason: "\"id\" is no article's name") }
    guard let filed = Timestamp(provenance.filed) else {
      throw .damaged(path: path, reason: "\"filed\" is no time such as 2026-11-23T18:42:00Z")
    }
    return Article(
      id: id, imprint: imprint, text: text, blocks: try modelBlocks(path),
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
