/// Finding words in the open story.

import Articles
import Queries

enum BodySearch {
  /// The places in headline and paragraphs (and trimmings, where they are shown) that hold these words,
  /// case and accents folded, a run of white space like any other. Linear in the text.
  static func places(of words: String, in article: Article, withTrimmings: Bool) -> [TextRange] {
    let wanted = folded(words[...]).map(\.letter)
    guard !wanted.isEmpty else { return [] }
    var found: [TextRange] = []
    for block in article.blocks {
      guard block.kind == .headline || block.kind == .paragraph || withTrimmings,
        let text = article.text.slice(block.range)
      else { continue }
      let letters = folded(text)
      var start = 0
      while start + wanted.count <= letters.count {
        guard letters[start].letter == wanted[0],
          letters[start..<(start + wanted.count)].elementsEqual(wanted, by: { $0.letter == $1 })
        else {
          start += 1
          continue
        }
        let end = letters[start + wanted.count - 1].end
        found.append(TextRange(block.range.start + letters[start].start, block.range.start + end))
        start += wanted.count
      }
    }
    return found.sorted()
  }

  /// A text letter by letter, folded, with each one's byte range from the start of the text.
  private static func folded(_ text: Substring) -> [(letter: String, start: Int, end: Int)] {
    var letters: [(letter: String, start: Int, end: Int)] = []
    var offset = 0
    for character in text {
      let size = character.utf8.count
      defer { offset += size }
      if character.isWhitespace {
        if letters.last?.letter == " " {
          letters[letters.count - 1].end = offset + size
        } else {
          letters.append((" ", offset, offset + size))
        }
      } else {
        letters.append((character.folded, offset, offset + size))
      }
    }
    return letters
  }
}
