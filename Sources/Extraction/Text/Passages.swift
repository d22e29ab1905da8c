/// The passages of a story: headline and paragraphs.

import Articles

enum Passages {
  /// Paragraphs stand between blank lines; a first short one that does not end like a sentence is
  /// the headline.
  static func of(_ text: String) -> [Passage] {
    let bytes = Array(text.utf8)
    var passages: [Passage] = []
    var start: Int?
    var end = 0
    var newlines = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0A {
        newlines += 1
      } else if byte > 0x20 {
        if newlines >= 2, let from = start {
          passages.append(Passage(range: TextRange(from, end), isHeadline: false))
          start = nil
        }
        newlines = 0
        if start == nil { start = offset }
        end = offset + 1
      }
    }
    if let from = start { passages.append(Passage(range: TextRange(from, end), isHeadline: false)) }
    passages = passages.flatMap { lines(of: $0, bytes) }
    if passages.count > 1, let first = passages.first, first.range.count <= 200,
      !endsLikeSentence(bytes[first.range.end - 1])
    {
      passages[0].isHeadline = true
    }
    return passages
  }

  /// The headline and paragraphs of a filed story, as its blocks tell.
  static func of(_ article: Article) -> [Passage] {
    let size = article.text.utf8.count
    let bytes = Array(article.text.utf8)
    let passages = article.blocks.compactMap { block -> Passage? in
      guard block.kind == .headline || block.kind == .paragraph, !block.range.isEmpty, block.range.end <= size
      else { return nil }
      return Passage(range: block.range, isHeadline: block.kind == .headline)
    }
    return passages.flatMap { lines(of: $0, bytes) }
  }

  /// A line longer than this is no hard-wrapped one: there each line is a paragraph.
  private static let longestWrapped = 140

  private static func lines(of passage: Passage, _ bytes: [UInt8]) -> [Passage] {
    guard !passage.isHeadline else { return [passage] }
    var lines: [TextRange] = []
    var start = passage.range.start
    var longest = 0
    for offset in passage.range.start...passage.range.end {
      guard offset == passage.range.end || bytes[offset] == 0x0A else { continue }
      if offset > start {
        lines.append(TextRange(start, offset))
        longest = max(longest, offset - start)
      }
      start = offset + 1
    }
    guard lines.count > 1, longest > longestWrapped else { return [passage] }
    return lines.map { Passage(range: $0, isHeadline: false) }
  }

  private static func endsLikeSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: ":")
  }
}
