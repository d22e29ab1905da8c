/// A connection to an SQLite database.

import CSQLite

/// One connection; used by one task at a time. Statements are prepared once and kept.
final class Database {
  enum Mode {
    case readWrite
    /// Nobody writes to the file while it is open: no lock is taken, no file made beside it.
    case immutable
  }

  let path: String
  fileprivate let handle: OpaquePointer
  /// Prepared and not in use, by their text.
  private var idle: [String: Statement] = [:]
  private var patience: Patience?

  init(_ path: String, _ mode: Mode) throws(ArchiveError) {
    self.path = path
    var opened: OpaquePointer?
    let code: Int32
    switch mode {
    case .readWrite:
      code = sqlite3_open_v2(
        path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
    case .immutable:
      let name = path.map { "?#%".contains($0) ? Self.percent($0) : String($0) }.joined()
      code = sqlite3_open_v2(
        "file:" + name + "?immutable=1", &opened,
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
    }
    guard code == SQLITE_OK, let opened else {
      let error = Self.error(code, opened, path)
      sqlite3_close(opened)
      throw error
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    StatementTimes.watch(handle)
  }

  deinit {
    idle = [:]
    sqlite3_close_v2(handle)
  }

  private static func percent(_ character: Character) -> String {
    character == "?" ? "%3f" : character == "#" ? "%23" : "%25"
  }

  // MARK: Statements

  /// Runs statements that take and answer nothing.
  func execute(_ sql: String) throws(ArchiveError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  /// Runs a statement to its end.
  func run(_ sql: String, _ values: Value...) throws(ArchiveError) { try run(sql, values) }

  /// Runs a statement to its end.
  func run(_ sql: String, _ values: [Value]) throws(ArchiveError) {
    let statement = try take(sql, values)
    defer { give(statement, back: sql) }
    while try statement.step() {}
  }

  /// Runs a statement to its end for each of many sets of values.
  func runEach(_ sql: String, _ sets: some Sequence<[Value]>) throws(ArchiveError) {
    let statement = try take(sql, [])
    defer { give(statement, back: sql) }
    for values in sets {
      try statement.bind(values)
      while try statement.step() {}
      statement.reset()
    }
  }

  /// Hands the rows of a statement over until there are no more, or `body` answers false.
  func rows(
    _ sql: String, _ values: [Value] = [], _ body: (borrowing Row) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) {
    let statement = try take(sql, values)
    defer { give(statement, back: sql) }
    while try statement.step() {
      guard try body(Row(statement: statement.handle)) else { return }
    }
  }

  /// What a statement's first row makes; nil where it has none.
  func first<Answer>(
    _ sql: String, _ values: Value..., make: (borrowing Row) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer? {
    var answer: Answer?
    try rows(sql, values) { (row) throws(ArchiveError) in
      answer = try make(row)
      return false
    }
    return answer
  }

  /// The number in a statement's first row; 0 where it has none.
  func number(_ sql: String, _ values: Value...) throws(ArchiveError) -> Int {
    var answer = 0
    try rows(sql, values) {
      answer = $0.int(0)
      return false
    }
    return answer
  }

  /// The number of the row that was put in last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// All of a body's changes, or none. The outermost transaction of several is the one that counts.
  func transaction<Answer>(_ body: () throws(ArchiveError) -> Answer) throws(ArchiveError) -> Answer {
    guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
    try execute("BEGIN IMMEDIATE")
    do throws(ArchiveError) {
      let answer = try body()
      try execute("COMMIT")
      return answer
    } catch {
      // A transaction that an error ended by itself needs no other end.
      try? execute("ROLLBACK")
      throw error
    }
  }

  private func take(_ sql: String, _ values: [Value]) throws(ArchiveError) -> Statement {
    let statement: Statement
    if let known = idle.removeValue(forKey: sql) {
      statement = known
    } else {
      statement = try Statement(sql, handle, path)
    }
    try statement.bind(values)
    return statement
  }

  private func give(_ statement: Statement, back sql: String) {
    statement.reset()
    // Queries of the user's own make texts without number; those are not worth keeping.
    if idle.count < 200 { idle[sql] = statement }
  }

  // MARK: Patience

  /// Runs a body whose statements end with `withdrawn` as soon as patience does.
  func patiently<Answer>(
    _ patience: Patience, _ body: () throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    let before = self.patience
    self.patience = patience
    listen()
    defer {
      self.patience = before
      listen()
    }
    return try body()
  }

  /// So many steps of SQLite's machine lie between two looks at the patience.
  private static let stepsBetweenLooks: Int32 = 2_000

  private func listen() {
    guard let patience else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    sqlite3_progress_handler(
      handle, Self.stepsBetweenLooks,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
      }, Unmanaged.passUnretained(patience).toOpaque())
  }

  // MARK: Errors

  fileprivate func error(_ code: Int32) -> ArchiveError { Self.error(code, handle, path) }

  static func error(_ code: Int32, _ handle: OpaquePointer?, _ path: String) -> ArchiveError {
    let plain = code & 0xFF
    if plain == SQLITE_INTERRUPT { return .withdrawn }
    let words = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    let trouble: IndexTrouble =
      switch plain {
      case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged(words)
      case SQLITE_FULL: .full(words)
      default: .blocked(words)
      }
    return .index(path: path, trouble)
  }
}

extension Database {
  /// Gives SQL the function `lowercased`, which lowers letters of every script.
  func teachLowercased() throws(ArchiveError) {
    let code = sqlite3_create_function_v2(
      handle, "lowercased", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let context, let value = values?[0], let text = sqlite3_value_text(value) else {
          sqlite3_result_null(context)
          return
        }
        morgue_result_text(context, String(cString: text).lowercased())
      }, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }
}
