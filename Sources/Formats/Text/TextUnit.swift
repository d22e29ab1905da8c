/// The pieces of a file that are judged as wholes: paragraphs and single lines.

import Articles

/// One paragraph, or one line that stands for itself.
struct TextUnit {
  var range: TextRange
  /// Numbers the stretches between blank lines.
  var stretch: Int
  var leftover: Leftover?
  var endsSentence: Bool

  /// Longer units without a full stop are prose all the same.
  private static let longestFiller = 120
  /// Longer lines with a full stop are sentences.
  private static let longestLabel = 30

  /// Short words without a full stop, such as a headline in a box of links: their neighbours decide what they are.
  var isFiller: Bool { leftover == nil && !endsSentence && range.count <= Self.longestFiller }
  var isProse: Bool { leftover == nil && !isFiller }

  /// Joins wrapped lines; linear in the lines. `isFurniture` says whether a line of this index is one.
  static func units(
    bytes: [UInt8], lines: ArraySlice<TextLine>, isFurniture: (Int) -> Bool
  ) -> [TextUnit] {
    func leftover(_ index: Int) -> Leftover? {
      let line = lines[index]
      // "Posted in Kabul for three years, she came home." says a sentence, whatever it begins with.
      return line.leftover == .likely && line.range.count > longestLabel
        && endsSentence(bytes[line.start..<line.end]) ? nil : line.leftover
    }
    let wrapping = LineWrapping(bytes: bytes, lines: lines) { !isFurniture($0) && leftover($0) == nil }
    var units: [TextUnit] = []
    var stretch = 0
    var index = lines.startIndex
    while index < lines.endIndex {
      guard !lines[index].isBlank else {
        stretch += 1
        index += 1
        continue
      }
      let start = lines[index].start
      let kind = leftover(index)
      if kind == nil, !isFurniture(index) {
        while index + 1 < lines.endIndex, !lines[index + 1].isBlank,
          wrapping.joins(lines[index], lines[index + 1]), !isFurniture(index + 1)
        {
          index += 1
        }
      }
      let end = lines[index].end
      units.append(
        TextUnit(
          range: TextRange(start, end), stretch: stretch, leftover: kind,
          endsSentence: endsSentence(bytes[start..<end])))
      index += 1
    }
    return units
  }

  private static let wideStops = ["…", "。", "！", "？", "؟", "।"].map { Array($0.utf8) }
  private static let wideClosers = ["”", "’", "»", "“", "」"].map { Array($0.utf8) }

  /// Whether a full stop, or the like, is the last thing but quotes and brackets.
  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    while let last = text.last {
      switch last {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): text.removeLast()
      case 0x80...:
        if wideStops.contains(where: { text.ends(with: $0) }) { return true }
        guard let closer = wideClosers.first(where: { text.ends(with: $0) }) else { return false }
        text.removeLast(closer.count)
      default: return false
      }
    }
    return false
  }
}
