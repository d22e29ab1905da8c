/// What an archive says of itself.

/// The JSON of `archive.json`.
struct ArchiveStamp: SchemaBearing {
  static let schema = 1

  var schema: Int
  var kind: String

  init() { (schema, kind) = (Self.schema, "morgue archive") }
}
