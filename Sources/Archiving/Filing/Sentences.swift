/// Whether two texts say the same, sentence by sentence.

import Articles

/// The sentences of a story's paragraphs, as hashes: some hundred bytes per story.
struct Sentences: Hashable, Sendable {
  private let numbers: Set<UInt64>

  /// Case and white space make no difference, nor do headline, furniture and trimmings. Linear in the text.
  init(_ article: Article) {
    var numbers: Set<UInt64> = []
    let text = Array(article.text.utf8)
    for block in article.blocks where block.kind == .paragraph {
      Self.add(text[block.range.start..<block.range.end], to: &numbers)
    }
    self.numbers = numbers
  }

  init(_ paragraph: String) {
    var numbers: Set<UInt64> = []
    Self.add(Array(paragraph.utf8)[...], to: &numbers)
    self.numbers = numbers
  }

  /// Whether at least half of the sentences of the one that has fewer are in the other too; false where one has
  /// none.
  func agree(with other: Sentences) -> Bool {
    let (few, many) = numbers.count <= other.numbers.count ? (self, other) : (other, self)
    guard !few.numbers.isEmpty else { return false }
    return 2 * few.numbers.count(where: many.numbers.contains) >= few.numbers.count
  }

  /// A sentence ends with a full stop, a question or exclamation mark, any closing marks, and a blank. An
  /// abbreviation splits a sentence in two, in the same way in both texts.
  private static func add(_ text: ArraySlice<UInt8>, to numbers: inout Set<UInt64>) {
    var sentence = FNV1a()
    var isEmpty = true
    var isAfterBlank = false
    var isEnding = false
    for byte in text {
      if byte.isASCIISpace {
        if isEnding, !isEmpty {
          numbers.insert(sentence.hash)
          (sentence, isEmpty) = (FNV1a(), true)
        }
        (isAfterBlank, isEnding) = (true, false)
        continue
      }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): isEnding = true
      // Brackets and quotation marks, curly ones with all their bytes, leave it open.
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), 0x80...0xFF: break
      default: isEnding = false
      }
      if isAfterBlank, !isEmpty { sentence.add(0x20) }
      isAfterBlank = false
      sentence.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      isEmpty = false
    }
    if !isEmpty { numbers.insert(sentence.hash) }
  }
}
