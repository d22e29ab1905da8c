/// When SQL statements begin and end, for measurements.

import CSQLite
import Synchronization

enum StatementTimes {
  /// Statements that a full-text table runs for itself begin and end within another one.
  enum Event: Sendable {
    case begins(sql: String)
    case ends
  }

  /// A struct around the closure: stored bare in the mutex, the closure would be wrapped again at every access.
  private struct Watcher {
    var tell: @Sendable (Event) -> Void
  }

  private static let watcher = Mutex<Watcher?>(nil)

  /// Calls the watcher for every statement on connections that are opened from now on, on the thread that runs the
  /// statement. Nil, the default, watches nothing; only a benchmark sets a watcher.
  static func tell(_ watcher: (@Sendable (Event) -> Void)?) {
    Self.watcher.withLock { $0 = watcher.map(Watcher.init) }
  }

  /// Watches a connection that was opened, if anybody is to be told.
  static func watch(_ database: OpaquePointer) {
    guard watcher.withLock({ $0 != nil }) else { return }
    sqlite3_trace_v2(
      database, UInt32(SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE),
      { event, _, statement, _ in
        guard let watcher = StatementTimes.watcher.withLock({ $0 }), let statement else { return 0 }
        let isBeginning = event == UInt32(SQLITE_TRACE_STMT)
        let sql = isBeginning ? sqlite3_sql(OpaquePointer(statement)).map { String(cString: $0) } : nil
        watcher.tell(isBeginning ? .begins(sql: sql ?? "") : .ends)
        return 0
      }, nil)
  }
}
