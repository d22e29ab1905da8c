/// The words that the start of a word may go on to.

import Articles

/// Each word of some texts, once.
struct SearchTerms: Sendable {
  /// Longer words are found whole, and not by their starts: those are addresses and noise.
  private static let longest = 60

  /// The words, each behind its length.
  private var bytes: [UInt8] = []

  var byteCount: Int { bytes.count }

  /// - Parameter texts: folded words with single blanks between them. Linear.
  init(_ texts: [ArraySlice<UInt8>]) {
    var seen = WordSet()
    for text in texts {
      text.withUnsafeBufferPointer { text in
        var start = 0
        var hash = FNV1a()
        for at in 0...text.count {
          if at < text.count, text[at] != 0x20 {
            hash.add(text[at])
            continue
          }
          let count = at - start
          if count > 0, count <= Self.longest, seen.insert(hash.hash) {
            bytes.append(UInt8(count))
            bytes.append(contentsOf: text[start..<at])
          }
          start = at + 1
          hash = FNV1a()
        }
      }
    }
  }

  /// Hands each over with a hash of it.
  func forEach(
    _ body: (ArraySlice<UInt8>, UInt64) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var at = 0
    while at < bytes.count {
      let word = (at + 1)..<(at + 1 + Int(bytes[at]))
      var hash = FNV1a()
      for at in word { hash.add(bytes[at]) }
      try body(bytes[word], hash.hash)
      at = word.upperBound
    }
  }

  /// Leaves out those that somebody knows.
  mutating func remove(where isKnown: (UInt64) -> Bool) {
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = at + 1 + Int(bytes[at])
      var hash = FNV1a()
      for at in (at + 1)..<end { hash.add(bytes[at]) }
      if !isKnown(hash.hash) { kept += bytes[at..<end] }
      at = end
    }
    bytes = kept
  }
}

/// Hashes of words; two words of one hash are one, which happens in none of a million archives.
private struct WordSet {
  private var places = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0

  /// Whether it was not there.
  mutating func insert(_ hash: UInt64) -> Bool {
    let place = place(of: hash)
    guard places[place] == 0 else { return false }
    places[place] = hash
    count += 1
    if 2 * count > places.count { grow() }
    return true
  }

  /// Where a hash stands, or is to stand.
  private func place(of hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while places[place] != 0, places[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let before = places
    places = Array(repeating: 0, count: 2 * before.count)
    for hash in before where hash != 0 { places[place(of: hash)] = hash }
  }
}
