/// A row of `versions`: one file of an article, a version's own or that of a later reading, or why it cannot be used.

import Articles

struct VersionRow: TableRow {
  enum Column: Int32, TableColumn {
    case number, folder, name, id, textHash, headline, byline, source, published, url, filed
    case reader, format, original, locator, size, modified, inode, problem, detail

    static let table = TableNames("versions", Column.self)
  }

  /// What a file is.
  enum Content {
    case version(IndexedVersion, of: ArticleID)
    case unusable(FileProblem)
  }

  /// The path of the file in `articles`.
  var place: String
  var content: Content
  /// Nil where it is to be written, and is not there yet.
  var looks: FileLooks?

  private var version: IndexedVersion? { if case .version(let version, _) = content { version } else { nil } }
  private var id: ArticleID? { if case .version(_, let id) = content { id } else { nil } }
  private var problem: FileProblem? { if case .unusable(let problem) = content { problem } else { nil } }

  func value(_ column: Column) -> Value {
    switch column {
    case .number: .null
    case .folder: .text(FilePath.parent(place))
    case .name: .text(FilePath.name(place))
    case .id: Value(id?.stored)
    case .textHash: version.map { .bytes(Hex.bytes($0.textHash) ?? []) } ?? .null
    case .headline: Value(version?.headline)
    case .byline: Value(version?.byline)
    case .source: Value(version?.source)
    case .published: Value(version?.published?.description)
    case .url: Value(version?.url)
    case .filed: Value(version?.filed.secondsSince1970)
    case .reader: Value(version?.reader.description)
    case .format: Value(version?.format)
    case .original: version.map { .bytes(Hex.bytes($0.original.hash) ?? []) } ?? .null
    case .locator: Value(version?.original.locator)
    case .size: Value(looks?.size)
    case .modified: Value(looks?.modified)
    case .inode: Value(looks?.inode)
    case .problem: Value(problem?.code)
    case .detail: problem?.detail ?? .null
    }
  }

  static func place(_ row: borrowing Row) -> String { row.text(Column.folder) + "/" + row.text(Column.name) }

  /// The version that a row holds; nil for a file that cannot be used.
  static func version(_ row: borrowing Row) -> IndexedVersion? {
    guard row.isNull(Column.problem), let reader = FormatReader(row.text(Column.reader)) else { return nil }
    return IndexedVersion(
      place: place(row), textHash: Hex.text(row.bytes(Column.textHash)),
      imprint: Imprint(
        headline: row.text(Column.headline), byline: row.optionalText(Column.byline),
        source: row.optionalText(Column.source),
        published: row.optionalText(Column.published).flatMap { PublishedDate($0) },
        url: row.optionalText(Column.url)),
      filed: Timestamp(secondsSince1970: row.int(Column.filed)), reader: reader,
      format: row.text(Column.format),
      original: OriginalKey(
        hash: Hex.text(row.bytes(Column.original)), locator: row.optionalText(Column.locator)))
  }
}
