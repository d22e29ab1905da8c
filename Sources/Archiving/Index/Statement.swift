/// One statement of SQL and its rows.

import CSQLite

/// What a statement takes.
enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case int(Int)
  case text(String)
  /// A text as its bytes.
  case utf8(ArraySlice<UInt8>)
  case bytes([UInt8])
  case null

  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .int(number) }
  init(nilLiteral: ()) { self = .null }

  init(_ number: Int?) { self = number.map(Value.int) ?? .null }
  init(_ text: String?) { self = text.map(Value.text) ?? .null }
  init(_ flag: Bool) { self = .int(flag ? 1 : 0) }
}

/// A prepared statement.
final class Statement {
  let handle: OpaquePointer
  private let database: OpaquePointer
  private let path: String

  init(_ sql: String, _ database: OpaquePointer, _ path: String) throws(ArchiveError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw Database.error(code, database, path) }
    (handle, self.database, self.path) = (prepared, database, path)
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ values: [Value]) throws(ArchiveError) {
    for (index, value) in values.enumerated() {
      let at = Int32(index + 1)
      let code: Int32
      switch value {
      case .int(let number): code = sqlite3_bind_int64(handle, at, Int64(number))
      case .null: code = sqlite3_bind_null(handle, at)
      // No pointer would mean null.
      case .text(""): code = morgue_bind_text(handle, at, "", 0)
      case .utf8(let bytes) where bytes.isEmpty: code = morgue_bind_text(handle, at, "", 0)
      case .utf8(let bytes):
        code = bytes.withUnsafeBytes {
          morgue_bind_text(handle, at, $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count))
        }
      case .bytes([]): code = sqlite3_bind_zeroblob(handle, at, 0)
      case .text(var text):
        code = text.withUTF8 { utf8 in
          utf8.withMemoryRebound(to: CChar.self) {
            morgue_bind_text(handle, at, $0.baseAddress, Int32($0.count))
          }
        }
      case .bytes(let bytes):
        code = bytes.withUnsafeBytes { morgue_bind_blob(handle, at, $0.baseAddress, Int32($0.count)) }
      }
      guard code == SQLITE_OK else { throw Database.error(code, database, path) }
    }
  }

  /// Whether there is another row.
  func step() throws(ArchiveError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      let error = Database.error(code, database, path)
      sqlite3_reset(handle)
      throw error
    }
    return false
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }
}

/// The row that a statement stands at; gone with its next step.
struct Row: ~Copyable {
  let statement: OpaquePointer

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// Nil for what is null.
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// Nil for what is null.
  func optionalText(_ column: Int32) -> String? {
    guard let text = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }
}
