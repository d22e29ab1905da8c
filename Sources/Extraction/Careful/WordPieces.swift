/// From words to the pieces of the careful model's vocabulary.

/// Greedy longest pieces from the left (Wu et al. 2016, as BERT does it): small letters without
/// accents; marks and runs of letters apart. Linear in the word.
struct WordPieces: Sendable {
  /// Pieces beyond these are dropped: the rest of a long word says no more about it.
  static let longestWord = 8
  /// A run of letters longer than this is no word of the vocabulary's languages.
  private static let longestRun = 100

  let count: Int
  let unknown: Int32
  let opening: Int32
  let closing: Int32
  private let longestPiece: Int
  /// Open addressing: hash to number, -1 where empty. Two pieces of one hash would be one; a vocabulary of
  /// thirty thousand has none.
  private let hashes: [UInt64]
  private let numbers: [Int32]

  /// Pieces are lines of UTF-8; `##` marks those that continue a word.
  init(_ lines: UnsafeRawBufferPointer) {
    let pieces = lines.split(separator: 0x0A, omittingEmptySubsequences: false)
    count = pieces.count
    var capacity = 16
    while capacity < pieces.count * 2 { capacity *= 2 }
    var hashes = [UInt64](repeating: 0, count: capacity)
    var numbers = [Int32](repeating: -1, count: capacity)
    var longest = 1
    for (number, piece) in pieces.enumerated() {
      let hash = piece.reduce(Self.seed, Self.adding)
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while numbers[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      (hashes[slot], numbers[slot]) = (hash, Int32(truncatingIfNeeded: number))
      longest = max(longest, piece.count)
    }
    (self.hashes, self.numbers, longestPiece) = (hashes, numbers, longest)
    func number(_ piece: String) -> Int32 {
      Self.find(piece.utf8.reduce(Self.seed, Self.adding), hashes, numbers) ?? 0
    }
    (unknown, opening, closing) = (number("[UNK]"), number("[CLS]"), number("[SEP]"))
  }

  /// Adds the pieces of a word: at least one, at most `longestWord`.
  func add(_ word: UnsafeBufferPointer<UInt8>, to pieces: inout [Int32]) {
    let start = pieces.count
    var run: [UInt8] = []
    var at = 0
    while at < word.count, pieces.count - start < Self.longestWord {
      let (scalar, length) = Scalars.decode(word, at, word.count)
      at += length
      guard let plain = PlainLetters.plain(scalar) else { continue }
      if Scalars.isLetter(plain) || Scalars.isDigit(plain) {
        Self.append(plain, to: &run)
      } else {
        flush(&run, to: &pieces)
        Self.append(plain, to: &run)
        flush(&run, to: &pieces)
      }
    }
    flush(&run, to: &pieces)
    if pieces.count == start { pieces.append(unknown) }
    if pieces.count - start > Self.longestWord {
      pieces.removeLast(pieces.count - start - Self.longestWord)
    }
  }

  private func flush(_ run: inout [UInt8], to pieces: inout [Int32]) {
    defer { run.removeAll(keepingCapacity: true) }
    guard !run.isEmpty else { return }
    guard run.count <= Self.longestRun else {
      pieces.append(unknown)
      return
    }
    let first = pieces.count
    var start = 0
    while start < run.count {
      var hash = start == 0 ? Self.seed : Self.continuing
      var found: (number: Int32, end: Int)?
      for end in start..<min(run.count, start + longestPiece) {
        hash = Self.adding(hash, run[end])
        if let number = Self.find(hash, hashes, numbers) { found = (number, end + 1) }
      }
      guard let found else {
        pieces.removeLast(pieces.count - first)
        pieces.append(unknown)
        return
      }
      pieces.append(found.number)
      start = found.end
    }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let continuing = [UInt8(ascii: "#"), UInt8(ascii: "#")].reduce(seed, adding)

  private static func adding(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  private static func find(_ hash: UInt64, _ hashes: [UInt64], _ numbers: [Int32]) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while numbers[slot] >= 0 {
      if hashes[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return nil
  }

  private static func append(_ scalar: UInt32, to run: inout [UInt8]) {
    if scalar < 0x80 {
      run.append(UInt8(scalar))
    } else if let known = Unicode.Scalar(scalar) {
      run.append(contentsOf: Array(String(Character(known)).utf8))
    }
  }
}
