/// A row of `works`: the reader's work on an article, or why its file cannot be used.

import Articles

struct WorkRow: TableRow {
  enum Column: Int32, TableColumn {
    case id, tags, isRead, isStarred, isBinned, note, others, size, modified, inode, problem, detail

    static let table = TableNames("works", Column.self)
  }

  var id: ArticleID
  var work: ReaderWork
  /// Nil where there is no file.
  var looks: FileLooks?
  var problem: FileProblem?

  func value(_ column: Column) -> Value {
    switch column {
    case .id: .int(id.stored)
    case .tags: .text(work.tags.map(\.description).joined(separator: " "))
    case .isRead: Value(work.isRead)
    case .isStarred: Value(work.isStarred)
    case .isBinned: Value(work.isBinned)
    case .note: Value(work.note)
    case .others: Value(Self.text(work.others))
    case .size: Value(looks?.size)
    case .modified: Value(looks?.modified)
    case .inode: Value(looks?.inode)
    case .problem: Value(problem?.code)
    case .detail: problem?.detail ?? .null
    }
  }

  /// The work that a row holds.
  static func work(_ row: borrowing Row) -> ReaderWork {
    ReaderWork(
      tags: row.text(Column.tags).split(separator: " ").compactMap { TagName($0) },
      isStarred: row.flag(Column.isStarred), isRead: row.flag(Column.isRead),
      isBinned: row.flag(Column.isBinned), note: row.optionalText(Column.note),
      others: row.optionalText(Column.others).map(others) ?? [:])
  }

  /// Work of kinds that lists need no column for; nil for none.
  private static func text(_ others: [WorkKey: WorkValue]) -> String? {
    guard !others.isEmpty else { return nil }
    let fields = others.sorted { $0.key < $1.key }.map { WorkValue.Field($0.key.description, $0.value) }
    return String(decoding: WorkJSON.bytes(.fields(fields)), as: UTF8.self)
  }

  static func others(_ text: String) -> [WorkKey: WorkValue] {
    let fields = WorkJSON.value(Array(text.utf8))?.fields ?? []
    return Dictionary(fields.map { (WorkKey($0.key), $0.value) }) { first, _ in first }
  }
}
