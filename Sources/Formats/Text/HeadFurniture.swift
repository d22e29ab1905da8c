/// The furniture at the top of a story.

import Articles

/// Byline, dates, address and source near the headline.
struct HeadFurniture {
  private var found: [(line: Int, start: Int, furniture: FurnitureLine)] = []
  /// A name on a line of its own, above the line that tells its role.
  private var name: String?

  /// Looks at the first lines up to the first that is prose.
  init(lines: ArraySlice<TextLine>, limit: Int, slice: (TextRange) -> Substring) {
    let head = lines.indices.lazy.filter { !lines[$0].isBlank }.prefix(limit)
    var doubtful: [(line: Int, start: Int, furniture: FurnitureLine)] = []
    var isAfterFurniture = false
    var previous: (line: Int, start: Int, text: Substring)?
    for index in head {
      let line = lines[index]
      let text = slice(line.range)
      guard let furniture = FurnitureLine(text) else {
        previous = (index, line.start, text)
        isAfterFurniture = false
        doubtful = []
        if line.range.count > 300 { break }
        continue
      }
      let entry = (line: index, start: line.start, furniture: furniture)
      if furniture.isCertain {
        found += doubtful + [entry]
        doubtful = []
        isAfterFurniture = true
      } else if furniture.hasRole, let before = previous, before.line > lines.startIndex,
        let byline = FurnitureLine(before.text + ", staff writer"), byline.names.count == 1
      {
        found += [(before.line, before.start, byline), entry]
        isAfterFurniture = true
      } else if isAfterFurniture {
        found.append(entry)
      } else {
        doubtful.append(entry)
      }
      previous = nil
    }
    found.sort { $0.line < $1.line }
  }

  func holds(line: Int) -> Bool { found.contains { $0.line == line } }
  func holds(start: Int) -> Bool { found.contains { $0.start == start } }

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
  init(units: [TextUnit], kinds: [Block.Kind], slice: (TextRange) -> Substring) {
    let isTrimmed = { (index: Int) in kinds[index] == .trimming }
    let end = (units.indices.last { !isTrimmed($0) } ?? -1) + 1
    for index in units.indices.suffix(40) {
      let text = slice(units[index].range)
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
  private static func copyrightOwner(_ line: Substring) -> String? {
    guard line.utf8.count <= 160, line.contains("©") || line.lowercased().contains("copyright"),
      line.lowercased().contains("all rights reserved")
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
