/// The furniture at the top of a story.

import Articles

/// Byline, dates, address and source near the headline.
struct HeadFurniture {
  private struct Entry {
    var line: Int
    var start: Int
    var furniture: FurnitureLine
  }

  /// How many lines are looked at, blank ones left out, and how many of them may be neither leftovers nor furniture.
  private static let (mostLines, mostOther) = (60, 12)
  /// Longer lines are prose, and what stands below them is no head.
  private static let longestInHead = 300

  private var found: [Entry] = []

  init(bytes: [UInt8], lines: ArraySlice<TextLine>) {
    var doubtful: [Entry] = []
    var isAfterFurniture = false
    /// The last line that is no furniture, with its index; and how many there were.
    var other: (index: Int, text: ArraySlice<UInt8>)?
    var others = 0
    for index in lines.indices.lazy.filter({ !lines[$0].isBlank }).prefix(Self.mostLines) {
      let line = lines[index]
      let text = bytes[line.start..<line.end]
      let isWrapped = others > 1 && other?.index == index - 1
      guard let furniture = FurnitureLine(text),
        !(isWrapped && Self.continues(text, furniture, after: other?.text ?? []))
      else {
        if line.leftover == nil {
          (other, others) = ((index, text), others + 1)
          isAfterFurniture = false
          doubtful = []
        }
        if others > Self.mostOther || line.range.count > Self.longestInHead { break }
        continue
      }
      let entry = Entry(line: index, start: line.start, furniture: furniture)
      if furniture.isCertain {
        found += doubtful + [entry]
        doubtful = []
        isAfterFurniture = true
      } else if furniture.hasRole, others > 1, let name = other,
        let byline = FurnitureLine(name.text + ", staff writer".utf8), byline.names.count == 1
      {
        found += [Entry(line: name.index, start: lines[name.index].start, furniture: byline), entry]
        isAfterFurniture = true
      } else if isAfterFurniture {
        found.append(entry)
      } else {
        doubtful.append(entry)
      }
    }
    found.sort { $0.line < $1.line }
  }

  /// Whether a line that looks like furniture is rather the rest of the wrapped sentence before it:
  /// "… the board said on" / "March 12, 2021."
  private static func continues(
    _ text: ArraySlice<UInt8>, _ furniture: FurnitureLine, after previous: ArraySlice<UInt8>
  ) -> Bool {
    guard furniture.url == nil, furniture.source == nil, previous.count >= 40,
      let last = previous.last, !".!?:\"".utf8.contains(last), !previous.ends(with: "”".utf8)
    else { return false }
    return furniture.names.isEmpty || text.scalar(at: text.startIndex).scalar.isLowercase
  }

  /// Whether the line of an index is furniture.
  func holds(line: Int) -> Bool {
    guard let last = found.last, line <= last.line else { return false }
    return found.contains { $0.line == line }
  }

  /// Whether the line that begins at an offset is furniture.
  func holds(start: Int) -> Bool {
    guard let last = found.last, start <= last.start else { return false }
    return found.contains { $0.start == start }
  }

  /// Fills in what the lines say; of several that speak of one thing the first is taken.
  func fill(_ article: inout ParsedArticle) {
    let lines = found.map(\.furniture)
    article.byline = lines.first { !$0.names.isEmpty }?.byline
    article.published = lines.compactMap(\.published).first ?? lines.compactMap(\.updated).first
    article.url = lines.compactMap(\.url).first
    article.source = lines.compactMap(\.source).first ?? lines.compactMap(\.outlet).first
  }
}

/// Source and address below a story.
struct TailFurniture {
  /// Indices of units.
  private(set) var units: [Int] = []
  private var source: String?
  private var url: String?

  /// Looks at the last lines of the body, and at the leftovers behind them.
  init(bytes: [UInt8], units: [TextUnit], kinds: [Block.Kind]) {
    let isTrimmed = { (index: Int) in kinds[index] == .trimming }
    let end = (units.indices.last { !isTrimmed($0) } ?? -1) + 1
    for index in units.indices.suffix(40) {
      let text = bytes[units[index].range.start..<units[index].range.end]
      if index >= end {
        source = source ?? Self.copyrightOwner(text)
      } else if index + 3 >= end, kinds[index] == .paragraph, units[index].range.count <= 300,
        let furniture = FurnitureLine(text), furniture.source != nil || furniture.url != nil
      {
        self.units.append(index)
        source = furniture.source ?? source
        url = furniture.url ?? url
      }
    }
  }

  func fill(_ article: inout ParsedArticle) {
    article.source = article.source ?? source
    article.url = article.url ?? url
  }

  /// The outlet of "© 2019 The Evening Star. All rights reserved."
  private static func copyrightOwner(_ line: ArraySlice<UInt8>) -> String? {
    // 0xA9 is the last byte of the sign in UTF-8; the words are only looked for where it may stand.
    guard line.count <= 160, line.contains(0xA9) || "Cc(".utf8.contains(line.first ?? 0),
      case let folded = String(decoding: line, as: UTF8.self).lowercased(),
      folded.contains("all rights reserved"),
      folded.contains("©") || folded.hasPrefix("copyright") || folded.hasPrefix("(c)")
    else { return nil }
    var cursor = TokenCursor(line)
    while let token = cursor.current,
      token.kind != .word || ["copyright", "c", "by"].contains(token.folded)
    {
      cursor.at += 1
    }
    return OutletName.take(&cursor)
  }
}
