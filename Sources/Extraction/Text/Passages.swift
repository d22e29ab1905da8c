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
    return article.blocks.compactMap { block in
      guard block.kind == .headline || block.kind == .paragraph, !block.range.isEmpty, block.range.end <= size
      else { return nil }
      return Passage(range: block.range, isHeadline: block.kind == .headline)
    }
  }

  private static func endsLikeSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: ":")
  }
}
