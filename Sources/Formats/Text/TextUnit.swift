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

  /// Short words without a full stop, such as a headline in a box of links: what they are, their neighbours tell.
  var isFiller: Bool { leftover == nil && !endsSentence && range.count <= Self.longestFiller }
  var isProse: Bool { leftover == nil && !isFiller }

  /// Joins wrapped lines; linear in the lines. `isFurniture` says whether a line of this index is one.
  static func units(
    bytes: [UInt8], lines: ArraySlice<TextLine>, isFurniture: (Int) -> Bool
  ) -> [TextUnit] {
    func leftover(_ index: Int) -> Leftover? {
      let line = bytes[lines[index].start..<lines[index].end]
      guard let found = LineKey(line).flatMap({ Leftover($0) }) else { return nil }
      // "Posted in Kabul for three years, she came home." says a sentence, whatever it begins with.
      return found == .likely && line.count > longestLabel && endsSentence(line) ? nil : found
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

  private static let stops: [[UInt8]] = [".", "!", "?", "…", "。", "！", "？", "؟", "।"].map { Array($0.utf8) }
  private static let closers: [[UInt8]] = ["\"", "'", ")", "]", "”", "’", "»", "“", "」"].map {
    Array($0.utf8)
  }

  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    while let closer = closers.first(where: { text.suffix($0.count).elementsEqual($0) }) {
      text = text.dropLast(closer.count)
    }
    return stops.contains { text.suffix($0.count).elementsEqual($0) }
  }
}
