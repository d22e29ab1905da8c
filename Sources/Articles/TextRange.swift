/// A stretch of a story's text.

/// A half-open range of UTF-8 byte offsets into one text; both ends lie on scalar boundaries.
///
/// Inside the program every place in a text is such a range, since byte offsets cost nothing to
/// follow. Files and JSON hold Unicode scalar offsets: `ScalarOffsets` converts at the edge.
package struct TextRange: Hashable, Sendable, Comparable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a range runs forwards")
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  package var isEmpty: Bool { start == end }
  /// Length in bytes.
  package var count: Int { end - start }

  package func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// By start; of two that start together the shorter comes first.
  package static func < (a: TextRange, b: TextRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension String {
  /// The text of a range, or nil where the range does not lie inside this text on scalar boundaries.
  package func slice(_ range: TextRange) -> Substring? {
    guard range.end <= utf8.count else { return nil }
    let from = utf8.index(startIndex, offsetBy: range.start)
    let to = utf8.index(startIndex, offsetBy: range.end)
    guard let lower = from.samePosition(in: unicodeScalars), let upper = to.samePosition(in: unicodeScalars)
    else { return nil }
    return Substring(unicodeScalars[lower..<upper])
  }

  /// The range of the whole text.
  package var wholeRange: TextRange { TextRange(0, utf8.count) }
}
