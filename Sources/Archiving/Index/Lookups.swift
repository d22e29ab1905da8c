/// What versions of articles are found by: their ids, texts, originals, addresses, and what an outlet does not print twice.

import Articles

/// One thing that a version is looked up by.
struct Lookup: Hashable {
  enum Kind: Int { case id, text, original, url, story }

  var kind: Kind
  /// The id itself; 64 bits of a hash of anything else, enough to find candidates.
  var hash: Int

  static func id(_ id: ArticleID) -> Lookup { Lookup(kind: .id, hash: id.stored) }

  static func text(_ sha256: String) -> Lookup {
    Lookup(kind: .text, hash: Int(bitPattern: UInt(Hex.number(sha256.prefix(16)) ?? 0)))
  }

  static func original(_ original: OriginalKey) -> Lookup {
    Lookup(kind: .original, hash: number(of: original.hash + "\0" + (original.locator ?? "")))
  }

  static func url(_ url: String) -> Lookup { Lookup(kind: .url, hash: number(of: url)) }

  static func story(_ story: Index.StoryKey) -> Lookup {
    Lookup(kind: .story, hash: number(of: "\(story.source)\0\(story.headline)\0\(story.day)"))
  }

  private static func number(of text: String) -> Int { Int(FNV1a(text.utf8).hash >> 1) }

  /// All that a version is looked up by.
  static func all(of version: IndexedVersion, _ id: ArticleID) -> [Lookup] {
    var lookups = [Lookup.id(id), .text(version.textHash), .original(version.original)]
    if let url = version.url { lookups.append(.url(url)) }
    if let story = Index.StoryKey(version) { lookups.append(.story(story)) }
    return lookups
  }
}

/// The hashes come in no order: to put one into its place costs a page of its own. So the latest are kept in a table of
/// few pages, and go over to the large one many at a time, in its order.
extension Index {
  private static let newLookupLimit = 1 << 17

  /// The rows of `versions` that something leads to, in their order.
  func numbers(_ lookup: Lookup) throws(ArchiveError) -> [Int] {
    var numbers: [Int] = []
    try database.rows(
      """
      SELECT number FROM lookups WHERE kind = ?1 AND hash = ?2
      UNION ALL SELECT number FROM new_lookups WHERE kind = ?1 AND hash = ?2
      """, [.int(lookup.kind.rawValue), .int(lookup.hash)]
    ) {
      numbers.append($0.int(0))
      return true
    }
    return numbers
  }

  func add(_ lookups: [Lookup], of number: Int) throws(ArchiveError) {
    try database.runEach(
      "INSERT INTO new_lookups(kind, hash, number) VALUES (?,?,?)",
      lookups.map { [.int($0.kind.rawValue), .int($0.hash), .int(number)] })
    newLookups += lookups.count
  }

  func remove(_ lookups: [Lookup], of number: Int) throws(ArchiveError) {
    for table in ["lookups", "new_lookups"] {
      try database.runEach(
        "DELETE FROM \(table) WHERE kind = ? AND hash = ? AND number = ?",
        lookups.map { [.int($0.kind.rawValue), .int($0.hash), .int(number)] })
    }
  }

  /// Moves the new ones to the others where they have become many: at the end of a change.
  func settleLookups() throws(ArchiveError) {
    guard newLookups >= Self.newLookupLimit else { return }
    try database.execute("INSERT INTO lookups SELECT * FROM new_lookups; DELETE FROM new_lookups")
    newLookups = 0
  }
}
