/// How rows of the index's tables are written and read by the names of their columns.

/// The columns of one table: an enumeration whose cases are their names, `isRead` for `is_read`.
protocol TableColumn: CaseIterable, RawRepresentable<Int32>, Sendable {
  /// The table, and the statements that every row of it needs, made once.
  static var table: TableNames { get }
}

/// The name of a table and of its columns.
struct TableNames: Sendable {
  let name: String
  let columns: [String]
  /// All of them, for a statement: `key, id, headline`.
  let list: String
  /// Puts a row in that is not there yet.
  let insertion: String
  /// Puts a row in, in place of one that has the same primary key.
  let replacement: String

  init<Column: TableColumn>(_ name: String, _ type: Column.Type) {
    self.name = name
    columns = Column.allCases.map { Self.snake("\($0)") }
    list = columns.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ",")
    insertion = "INSERT INTO \(name)(\(list)) VALUES (\(marks))"
    replacement = "INSERT OR REPLACE INTO \(name)(\(list)) VALUES (\(marks))"
  }

  private static func snake(_ name: String) -> String {
    var words = ""
    for letter in name { words += letter.isUppercase ? "_" + letter.lowercased() : String(letter) }
    return words
  }
}

/// A row of a table, written column by column.
protocol TableRow {
  associatedtype Column: TableColumn
  func value(_ column: Column) -> Value
}

extension Database {
  /// Puts a row into its table that is not there yet. Costs a fraction of `put`, for which SQLite keeps a copy of every
  /// page that it touches until the statement is through.
  func add<Written: TableRow>(_ row: Written) throws(ArchiveError) {
    try run(Written.Column.table.insertion, Written.Column.allCases.map(row.value))
  }

  /// Puts a row into its table, in place of one that has the same primary key.
  func put<Written: TableRow>(_ row: Written) throws(ArchiveError) {
    try run(Written.Column.table.replacement, Written.Column.allCases.map(row.value))
  }
}

/// Reading a row that was asked for by all columns of a table, the first of them first.
extension Row {
  func int(_ column: some TableColumn) -> Int { int(column.rawValue) }
  func flag(_ column: some TableColumn) -> Bool { int(column.rawValue) != 0 }
  func isNull(_ column: some TableColumn) -> Bool { isNull(column.rawValue) }
  func optionalInt(_ column: some TableColumn) -> Int? { optionalInt(column.rawValue) }
  func text(_ column: some TableColumn) -> String { text(column.rawValue) }
  func optionalText(_ column: some TableColumn) -> String? { optionalText(column.rawValue) }
  func bytes(_ column: some TableColumn) -> [UInt8] { bytes(column.rawValue) }
}
