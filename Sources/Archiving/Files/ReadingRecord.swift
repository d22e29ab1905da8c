/// The file of a later reading of a version, and the parts that it shares with an article's file.

import Articles

/// The JSON of a reading; see Documentation/archive-format.md.
struct ReadingRecord: SchemaBearing {
  static let schema = 2

  struct BlockRecord: Codable {
    var kind: String
    /// Unicode scalars before the block, and before its end.
    var start: Int
    var end: Int
  }

  private enum Key: String, CodingKey { case blocks, id, reader, schema, text, version }

  var schema: Int
  var id: String
  /// Its facts are encoded among the other keys.
  var imprint: Imprint
  var text: String
  var blocks: [BlockRecord]
  /// Absent in articles of schema 1.
  var reader: String?
  /// The hash in the name of the version's file; absent for the first.
  var version: String?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    schema = try object.decode(Int.self, forKey: .schema)
    id = try object.decode(String.self, forKey: .id)
    imprint = try Imprint(from: decoder)
    text = try object.decode(String.self, forKey: .text)
    blocks = try object.decode([BlockRecord].self, forKey: .blocks)
    reader = try object.decodeIfPresent(String.self, forKey: .reader)
    version = try object.decodeIfPresent(String.self, forKey: .version)
  }

  func encode(to encoder: any Encoder) throws {
    try imprint.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(schema, forKey: .schema)
    try object.encode(id, forKey: .id)
    try object.encode(text, forKey: .text)
    try object.encode(blocks, forKey: .blocks)
    try object.encodeIfPresent(reader, forKey: .reader)
    try object.encodeIfPresent(version, forKey: .version)
  }

  /// The reading, if it is consistent and belongs to the version in the file's name.
  func reading(of name: ArticleFileName, at path: String) throws(ArchiveError) -> Reading {
    let reader = try formatReader(path)
    guard try articleID(path) == name.id, version == name.version, reader == name.reader else {
      throw .damaged(path: path, reason: "its name and its content are those of different readings")
    }
    return Reading(reader: reader, imprint: imprint, text: text, blocks: try modelBlocks(path))
  }

  func articleID(_ path: String) throws(ArchiveError) -> ArticleID {
    guard let id = ArticleID(id) else {
      throw .damaged(path: path, reason: "\"id\" is not an article id")
    }
    return id
  }

  func formatReader(_ path: String) throws(ArchiveError) -> FormatReader {
    guard let reader = reader.flatMap({ FormatReader($0) }) else {
      throw .damaged(path: path, reason: "\"reader\" is not a reader's name and version")
    }
    return reader
  }

  func modelBlocks(_ path: String) throws(ArchiveError) -> [Block] {
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
