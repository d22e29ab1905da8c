/// Answers queries about the whole archive without reading its files.

import Articles

/// One connection to the index: an SQLite database in `.derived` that can be deleted at any time.
///
/// Its interface for other folders: `window`, `count`, `ids` and `tags` answer queries; `register`, `list`,
/// `set` and similar methods store what was read; `changing`, `reading` and `answering` enclose several calls in a transaction.
/// Nothing outside this folder knows a table or uses SQL, so that another engine could replace SQLite.
///
/// Several connections, of this program and of others, may read it while one writes; the writer holds the
/// archive's lock. Every change of the files is followed by one transaction here, which also records the state of the
/// folders, so that a scan of the folders finds any change that a crash left out.
final class Index {
  /// For this folder only.
  let database: Database
  /// Distinguishes this index from a new one made later at the same path.
  let inode: UInt64?
  /// False on a read-only disk: then it may be older than the files.
  let isWritable: Bool
  /// Rows that the index is known to have, so that they are not written again.
  var knownTerms = KnownTerms()
  var knownEntities = KnownEntities()
  /// How many rows this connection knows to have entered `new_lookups` since it was emptied.
  var newLookups = 0
  /// The changes of the counts of names in the current change, by the rows of the names.
  var countsToSettle: [Int: EntityCounts] = [:]
  private(set) var isChanging = false
  /// The request whose names are collected in this connection's own tables.
  var gatheredEntities: String?

  /// Opens the index, or makes an empty one.
  ///
  /// - Parameter isDurable: false syncs nothing.
  /// - Throws: `index`; damaged if the file is not an index of this program.
  init(at path: String, isDurable: Bool = true, on disk: Disk) throws(ArchiveError) {
    let database = try Database(path, .readWrite)
    self.database = database
    isWritable = true
    // Waits only for a commit in progress; a long-running writer also holds the archive's lock.
    try database.execute("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL")
    try database.execute("PRAGMA synchronous = \(isDurable ? "NORMAL" : "OFF")")
    try Self.tune(database)
    let status = try disk.status(path)
    inode = status?.inode
    // SQLite takes a truncated last page for a whole one.
    guard (status?.size ?? 0) % Self.pageSize == 0 else {
      throw .index(path: path, .damaged("it is truncated"))
    }
    // Checked first without a lock: another process may be writing.
    if try Self.tableCount(database) == 0 {
      try database.transaction { () throws(ArchiveError) in
        if try Self.tableCount(database) == 0 { try Self.make(database) }
      }
    }
    try Self.expectOwn(database)
  }

  private static func make(_ database: Database) throws(ArchiveError) {
    try database.execute(IndexSchema.tables)
    try database.execute(IndexSchema.fullText)
    try database.execute("PRAGMA user_version = \(IndexSchema.version)")
    try database.execute("PRAGMA application_id = \(try tableCount(database))")
  }

  /// An index of this version that lost or gained a table is damaged: the original number of tables is stored in it.
  private static func expectOwn(_ database: Database) throws(ArchiveError) {
    let version = try version(database)
    guard version == IndexSchema.version else {
      throw .index(path: database.path, .foreign(version: version))
    }
    guard try database.number("PRAGMA application_id") == tableCount(database) else {
      throw .index(path: database.path, .damaged("a table is missing"))
    }
  }

  private static func version(_ database: Database) throws(ArchiveError) -> Int {
    try database.number("PRAGMA user_version")
  }

  private static func tableCount(_ database: Database) throws(ArchiveError) -> Int {
    try database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")
  }

  /// Opens an index on a disk that cannot be written.
  init(readingAt path: String, on disk: Disk) throws(ArchiveError) {
    let waiting = try disk.status(path + "-wal")?.size ?? 0
    guard waiting == 0, let status = try disk.status(path) else {
      throw .index(path: path, .blocked("its latest changes cannot be read without write access"))
    }
    database = try Database(path, .immutable)
    isWritable = false
    inode = status.inode
    try Self.tune(database)
    try Self.expectOwn(database)
  }

  /// SQLite's default if none is requested.
  private static let pageSize = 4096

  private static func tune(_ database: Database) throws(ArchiveError) {
    // 8 MiB of pages per connection; large sorts use a file.
    try database.execute("PRAGMA cache_size = -8192; PRAGMA temp_store = FILE")
    try database.teachLowercased()
  }

  /// Uses more memory for a long run of additions; `settle` releases it.
  func expectMany() throws(ArchiveError) {
    try database.execute("PRAGMA cache_size = -12288; PRAGMA wal_autocheckpoint = 16000")
    newLookups = try database.number("SELECT count(*) FROM new_lookups")
  }

  /// Uses little memory, for single queries.
  func expectFew() throws(ArchiveError) { try database.execute("PRAGMA cache_size = -1024") }

  func settle() throws(ArchiveError) {
    forget()
    try database.execute("PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 1000")
  }

  /// Merges full-text segments from many changes, so that a search reads only a few; false if nothing
  /// is left to do. Takes some tenths of a second at most.
  func mergePieces() throws(ArchiveError) -> Bool {
    let before = try database.number("SELECT total_changes()")
    for (table, _) in IndexSchema.fullTextTables {
      try database.run("INSERT INTO \(table)(\(table), rank) VALUES ('merge', \(Self.pagesAtATime))")
    }
    // Each statement counts as one change.
    return try database.number("SELECT total_changes()") - before > IndexSchema.fullTextTables.count
  }

  private static let pagesAtATime = 2_000

  /// A number that changes with every change that another connection makes.
  func version() throws(ArchiveError) -> Int { try database.number("PRAGMA data_version") }

  // MARK: Single facts

  func fact(_ name: String) throws(ArchiveError) -> Int? {
    try database.first("SELECT value FROM facts WHERE name = ?", .text(name)) { $0.optionalInt(0) } ?? nil
  }

  func setFact(_ name: String, _ value: Int?) throws(ArchiveError) {
    try database.run("INSERT OR REPLACE INTO facts(name, value) VALUES (?, ?)", .text(name), Value(value))
  }
}

extension Index {
  /// Makes all changes of a closure, or none. Only the outermost of several calls is a transaction.
  func changing<Answer>(_ body: () throws(ArchiveError) -> Answer) throws(ArchiveError) -> Answer {
    let isInner = isChanging
    isChanging = true
    defer { isChanging = isInner }
    do throws(ArchiveError) {
      return try database.transaction { () throws(ArchiveError) in
        let answer = try body()
        if !isInner {
          try settleCounts()
          try settleLookups()
        }
        return answer
      }
    } catch {
      // The rows put in are gone after the rollback.
      forget()
      if !isInner { countsToSettle = [:] }
      throw error
    }
  }

  /// Forgets which rows it is known to have.
  func forget() { (knownTerms, knownEntities) = (KnownTerms(), KnownEntities()) }

  /// Queries of a closure end with `withdrawn` as soon as patience runs out.
  func answering<Answer>(
    _ patience: Patience, _ body: () throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    try database.patiently(patience, body)
  }

  /// What is wrong with the index itself, one line each; linear in its size.
  func damage() throws(ArchiveError) -> [String] {
    var lines: [String] = []
    try database.rows("PRAGMA quick_check") {
      if $0.text(0) != "ok" { lines.append($0.text(0)) }
      return true
    }
    return lines
  }

  /// Reads from one snapshot: commits of other connections are not seen meanwhile.
  func reading<Answer>(_ body: () throws(ArchiveError) -> Answer) throws(ArchiveError) -> Answer {
    try database.execute("BEGIN")
    do throws(ArchiveError) {
      let answer = try body()
      try database.execute("COMMIT")
      return answer
    } catch {
      // A transaction that an error has already ended needs no rollback.
      try? database.execute("ROLLBACK")
      throw error
    }
  }
}
