/// A range of a text that is found again in another text, or is lost.

/// A kept range of a story's text: where it stood, what it said, what stood around it, and which text that was.
///
/// Offsets are Unicode scalars, as files and JSON have them: the text that they count in may be gone by the time
/// the range is looked for. Words are compared byte by byte.
package struct TextAnchor: Hashable, Sendable {
  /// In scalars: words up to this length are kept whole.
  package static let wholeLimit = 400
  /// In scalars: how much of longer words is kept at either end.
  package static let endLength = 200
  /// In scalars.
  package static let contextLength = 32

  package var start: Int
  package var end: Int
  /// All of the range's text, or its first `endLength` scalars.
  package var words: String
  /// The last `endLength` scalars of a range longer than `wholeLimit`; nil where `words` is all of it.
  package var lastWords: String?
  /// Up to `contextLength` scalars; fewer only at the beginning of the text.
  package var before: String
  /// Up to `contextLength` scalars; fewer only at the end of the text.
  package var after: String
  /// Names the text: the first 16 hexadecimal digits of SHA-256 of its UTF-8.
  package var textHash: String

  package init(
    start: Int, end: Int, words: String, lastWords: String? = nil, before: String, after: String,
    textHash: String
  ) {
    (self.start, self.end, self.words, self.lastWords) = (start, end, words, lastWords)
    (self.before, self.after, self.textHash) = (before, after, textHash)
  }

  /// The anchor of a range of bytes; nil where it is no range of the text. Linear in the text.
  ///
  /// - Parameter textHash: of this text.
  package init?(_ range: TextRange, of text: String, textHash: String) {
    let offsets = ScalarOffsets(text)
    guard let scalars = offsets.scalars(range) else { return nil }
    func slice(_ from: Int, _ to: Int) -> String {
      let range = offsets.range([max(0, from), min(to, offsets.scalarCount)])
      return range.flatMap(text.slice).map(String.init) ?? ""
    }
    (start, end, self.textHash) = (scalars[0], scalars[1], textHash)
    let isWhole = end - start <= Self.wholeLimit
    words = slice(start, isWhole ? end : start + Self.endLength)
    lastWords = isWhole ? nil : slice(end - Self.endLength, end)
    before = slice(start - Self.contextLength, start)
    after = slice(end, end + Self.contextLength)
  }

  /// What became of a range.
  package enum Found: Hashable, Sendable {
    /// The text is the one that the range was kept in.
    case inPlace(TextRange)
    /// The words stand in another text.
    case moved(TextRange)
    case lost

    /// In bytes of the text that was searched.
    package var range: TextRange? {
      switch self {
      case .inPlace(let range), .moved(let range): range
      case .lost: nil
      }
    }
  }

  /// Finds the range in a text. In the same text it is where it was. In another one it is the only place with
  /// these words, or the only one among several with the same text before and after it; where that leaves
  /// none or several, it is lost: the nearest place would be a guess. Linear in the text, unless the words occur
  /// many times.
  ///
  /// - Parameter textHash: of the text that is searched.
  package func find(in text: String, textHash: String) -> Found {
    let offsets = ScalarOffsets(text)
    if textHash == self.textHash, let range = offsets.range([start, end]) { return .inPlace(range) }
    let bytes = Array(text.utf8)
    let places = places(in: bytes, offsets)
    if places.count == 1, !words.isEmpty { return .moved(places[0]) }
    let fitting = places.filter { fits($0, in: bytes) }
    return fitting.count == 1 ? .moved(fitting[0]) : .lost
  }

  /// Where all of the words stand.
  private func places(in bytes: [UInt8], _ offsets: ScalarOffsets) -> [TextRange] {
    let first = Array(words.utf8)
    guard let lastWords else {
      guard first.isEmpty else { return starts(of: first, in: bytes).map { TextRange($0, $0 + first.count) } }
      // A place without words is identified by its surroundings alone.
      let around = Array((before + after).utf8)
      let at = before.utf8.count
      return around.isEmpty ? [] : starts(of: around, in: bytes).map { TextRange($0 + at, $0 + at) }
    }
    let last = Array(lastWords.utf8)
    // A file may say anything.
    let (length, overflows) = end.subtractingReportingOverflow(start)
    guard !overflows, (0...bytes.count).contains(length) else { return [] }
    // Both ends, as far apart as they were: other words in between would be another passage.
    return starts(of: first, in: bytes).compactMap { start in
      guard let scalar = offsets.scalar(atByte: start),
        let end = offsets.byte(atScalar: scalar + length), end - last.count >= start,
        bytes[(end - last.count)..<end].elementsEqual(last)
      else { return nil }
      return TextRange(start, end)
    }
  }

  private func fits(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    let (before, after) = (Array(before.utf8), Array(after.utf8))
    return range.start >= before.count && range.end + after.count <= bytes.count
      && bytes[(range.start - before.count)..<range.start].elementsEqual(before)
      && bytes[range.end..<(range.end + after.count)].elementsEqual(after)
  }
}

/// Every place of a pattern, overlapping ones too. Linear, whatever the bytes.
///
/// Source: Knuth, Morris and Pratt, Fast pattern matching in strings, 1977.
private func starts(of pattern: [UInt8], in bytes: [UInt8]) -> [Int] {
  guard !pattern.isEmpty, pattern.count <= bytes.count else { return [] }
  // How much of the pattern's beginning ends at each of its bytes.
  var borders = [Int](repeating: 0, count: pattern.count)
  var matched = 0
  for at in 1..<pattern.count {
    while matched > 0, pattern[at] != pattern[matched] { matched = borders[matched - 1] }
    if pattern[at] == pattern[matched] { matched += 1 }
    borders[at] = matched
  }
  var found: [Int] = []
  matched = 0
  for (at, byte) in bytes.enumerated() {
    while matched > 0, byte != pattern[matched] { matched = borders[matched - 1] }
    if byte == pattern[matched] { matched += 1 }
    if matched == pattern.count {
      found.append(at + 1 - pattern.count)
      matched = borders[matched - 1]
    }
  }
  return found
}
