/// What answers questions about the whole archive without reading its files.

import Articles

/// One connection to the index: an SQLite database in `.derived` that can be deleted at any time.
///
/// Its face is what other folders may call: `window`, `count`, `ids` and `tags` answer questions, `register`, `list`,
/// `set` and their kin take what was read, `changing`, `reading` and `answering` draw the bounds around several calls.
/// Nothing outside this folder knows a table or speaks SQL, so that another engine could stand here.
///
/// Several connections, of this program and of others, may read it while one writes; who writes holds the
/// archive's lock. Every change of the files is followed by one transaction here, which also notes how the folders
/// looked, so that what a crash left out is found by looking at the folders.
final class Index {
  /// Of this folder alone.
  let database: Database
  /// Tells an index from the one that stands at the path later, when another one was made.
  let inode: UInt64?
  /// False where it cannot be written: then it may be behind the files.
  let isWritable: Bool
  /// What the index is known to have, so that it is not given to it again and again.
  var knownTerms = KnownTerms()
  var knownEntities = KnownEntities()
  /// How many rows of `new_lookups` are new since it was emptied, as far as this connection knows.
  var newLookups = 0
  /// By how much counts of names change with the change that is being made, by the rows of the names.
  var countsToSettle: [Int: EntityCounts] = [:]
  private(set) var isChanging = false
  /// The question whose names are gathered in this connection's own tables.
  var gatheredEntities: String?

  /// Opens the index, or makes an empty one.
  ///
  /// - Parameter isDurable: false syncs nothing.
  /// - Throws: `index`, damaged where what is there is no index of this program's.
  init(at path: String, isDurable: Bool = true, on disk: Disk) throws(ArchiveError) {
    let database = try Database(path, .readWrite)
    self.database = database
    isWritable = true
    // Waits only for who commits at this moment; who writes for long holds the archive's lock as well.
    try database.execute("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL")
    try database.execute("PRAGMA synchronous = \(isDurable ? "NORMAL" : "OFF")")
    try Self.tune(database)
    let status = try disk.status(path)
    inode = status?.inode
    // SQLite takes what a cut leaves of the last page for a whole one.
    guard (status?.size ?? 0) % Self.pageSize == 0 else {
      throw .index(path: path, .damaged("it is truncated"))
    }
    // Looked at first without a lock: somebody may be writing.
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

  /// An index of this version that lost or gained a table is not whole: how many it was made with is noted in it.
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

  /// SQLite's own where none is asked for.
  private static let pageSize = 4096

  private static func tune(_ database: Database) throws(ArchiveError) {
    // 8 MiB of pages a connection; what is sorted goes to a file where it is large.
    try database.execute("PRAGMA cache_size = -8192; PRAGMA temp_store = FILE")
    try database.teachLowercased()
  }

  /// Makes room for a long run of additions; `settle` gives it back.
  func expectMany() throws(ArchiveError) {
    try database.execute("PRAGMA cache_size = -12288; PRAGMA wal_autocheckpoint = 16000")
    newLookups = try database.number("SELECT count(*) FROM new_lookups")
  }

  /// Makes do with little memory, for single questions.
  func expectFew() throws(ArchiveError) { try database.execute("PRAGMA cache_size = -1024") }

  func settle() throws(ArchiveError) {
    forget()
    try database.execute("PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 1000")
  }

  /// Puts pieces of full text together that came in many changes, so that a word is looked for in few; false where nothing
  /// is left to do. Takes some tenths of a second at most.
  func mergePieces() throws(ArchiveError) -> Bool {
    let before = try database.number("SELECT total_changes()")
    for (table, _) in IndexSchema.fullTextTables {
      try database.run("INSERT INTO \(table)(\(table), rank) VALUES ('merge', \(Self.pagesAtATime))")
    }
    // Each statement counts as a change by itself.
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
  /// All of a body's changes, or none. The outermost of several is the one that counts.
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
      // What was put in is not there any more.
      forget()
      if !isInner { countsToSettle = [:] }
      throw error
    }
  }

  /// Forgets what it is known to have.
  func forget() { (knownTerms, knownEntities) = (KnownTerms(), KnownEntities()) }

  /// Questions of a body end with `withdrawn` as soon as patience does.
  func answering<Answer>(
    _ patience: Patience, _ body: () throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    try database.patiently(patience, body)
  }

  /// What is wrong with the index itself, a line each; linear in its size.
  func damage() throws(ArchiveError) -> [String] {
    var lines: [String] = []
    try database.rows("PRAGMA quick_check") {
      if $0.text(0) != "ok" { lines.append($0.text(0)) }
      return true
    }
    return lines
  }

  /// Reads in one go: what another connection commits meanwhile is not seen.
  func reading<Answer>(_ body: () throws(ArchiveError) -> Answer) throws(ArchiveError) -> Answer {
    try database.execute("BEGIN")
    do throws(ArchiveError) {
      let answer = try body()
      try database.execute("COMMIT")
      return answer
    } catch {
      // A transaction that an error ended by itself needs no other end.
      try? database.execute("ROLLBACK")
      throw error
    }
  }
}
