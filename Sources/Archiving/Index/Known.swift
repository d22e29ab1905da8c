/// What the index has already, remembered in little memory.

/// Words that the index has: a table of marks, in which a word may push another one out. A word that is not here may
/// be there all the same.
struct KnownTerms {
  private static let bits: UInt64 = 19
  /// None until the first word comes.
  private var marks: [UInt32] = []

  /// Whether a word is known. Two words collide once in ten billion.
  ///
  /// - Parameter hash: 64 bits of the word.
  func contains(_ hash: UInt64) -> Bool {
    let (place, mark) = Self.mark(hash)
    return !marks.isEmpty && marks[place] == mark
  }

  mutating func insert(_ hash: UInt64) {
    if marks.isEmpty { marks = Array(repeating: 0, count: 1 << Self.bits) }
    let (place, mark) = Self.mark(hash)
    marks[place] = mark
  }

  private static func mark(_ hash: UInt64) -> (place: Int, mark: UInt32) {
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    // Zero is no mark.
    return (Int(truncatingIfNeeded: mixed >> (64 - bits)), UInt32(truncatingIfNeeded: mixed) | 1)
  }
}

/// The rows of names, by the hashes of these; a name may push another one out.
struct KnownEntities {
  private static let count: UInt64 = 1 << 15
  /// None until the first name comes.
  private var rows: [(hash: UInt64, number: Int)] = []

  /// The row of a name; nil for one that is not known.
  subscript(hash: UInt64) -> Int? {
    get {
      guard !rows.isEmpty else { return nil }
      let row = rows[Int(hash % Self.count)]
      return row.hash == hash ? row.number : nil
    }
    set {
      if rows.isEmpty { rows = Array(repeating: (0, 0), count: Int(Self.count)) }
      if let newValue { rows[Int(hash % Self.count)] = (hash, newValue) }
    }
  }
}
