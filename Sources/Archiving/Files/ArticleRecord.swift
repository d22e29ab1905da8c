/// An article as its file holds it, and the way to the shared model; `ArticleWriter` writes it.

import Articles

/// The JSON of one version of an article, with its first reading; see Documentation/archive-format.md.
struct ArticleRecord: SchemaBearing {
  static let schema = 2

  struct ProvenanceRecord: Codable {
    var filed: String
    var format: String
    var origin: String
    /// In schema 1, where nothing else is said of the original.
    var sha256: String?
  }

  struct OriginalRecord: Codable {
    var kept: String
    var locator: String?
    var sha256: String
    var source: String?
    var url: String?

    init(_ original: Original) {
      kept = original.kept?.rawValue ?? ""
      (sha256, locator) = (original.sha256, original.locator)
      (source, url) = (original.source, original.url)
    }
  }

  private enum Key: String, CodingKey { case original, provenance }

  var reading: ReadingRecord
  var original: OriginalRecord?
  var provenance: ProvenanceRecord

  var schema: Int { reading.schema }

  init(from decoder: any Decoder) throws {
    reading = try ReadingRecord(from: decoder)
    let object = try decoder.container(keyedBy: Key.self)
    original = try object.decodeIfPresent(OriginalRecord.self, forKey: .original)
    provenance = try object.decode(ProvenanceRecord.self, forKey: .provenance)
  }

  func encode(to encoder: any Encoder) throws {
    try reading.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encodeIfPresent(original, forKey: .original)
    try object.encode(provenance, forKey: .provenance)
  }

  /// The article, if the record is consistent.
  func article(version: Int, at path: String) throws(ArchiveError) -> Article {
    let id = try reading.articleID(path)
    guard let filed = Timestamp(provenance.filed) else {
      throw .damaged(path: path, reason: "\"filed\" is not a time such as 2026-11-23T18:42:00Z")
    }
    return Article(
      id: id, imprint: reading.imprint, text: reading.text, blocks: try reading.modelBlocks(path),
      reader: try reader(path), original: try modelOriginal(path),
      provenance: Provenance(origin: provenance.origin, format: provenance.format, filed: filed),
      version: version)
  }

  /// Before readers were named there was one of each format.
  private func reader(_ path: String) throws(ArchiveError) -> FormatReader {
    guard schema == 1 else { return try reading.formatReader(path) }
    return FormatReader(provenance.format, version: 1)
  }

  private func modelOriginal(_ path: String) throws(ArchiveError) -> Original {
    guard schema > 1 else {
      guard let sha256 = provenance.sha256 else {
        throw .damaged(path: path, reason: "\"provenance\" has no \"sha256\"")
      }
      // Whether the text is the original is for whoever wants it to find out. What was stated was not told apart
      // from what was found.
      return Original(
        sha256: sha256, kept: provenance.format == "text" ? .text : nil, source: reading.imprint.source,
        url: reading.imprint.url)
    }
    guard let original else { throw .damaged(path: path, reason: "\"original\" is missing") }
    guard let kept = Original.Kept(rawValue: original.kept), OriginalHash(original.sha256) != nil else {
      throw .damaged(path: path, reason: "\"original\" does not say what was kept")
    }
    return Original(
      sha256: original.sha256, kept: kept, locator: original.locator, source: original.source,
      url: original.url)
  }
}
