/// Puts a story together from the lines of a text.

import Articles

/// Reads one story from a run of lines, so that a file of several stories can be read run by run.
struct StoryReader {
  let bytes: [UInt8]
  let lines: ArraySlice<TextLine>
  /// Whether the headline is known and stands before these lines.
  var hasHeadline = false

  /// Nil where there are no words but leftovers. Linear in the lines.
  func read(text: String) -> ParsedArticle? {
    let furniture = HeadFurniture(bytes: bytes, lines: lines)
    let units = TextUnit.units(bytes: bytes, lines: lines) { furniture.holds(line: $0) }
    var kinds = units.map { furniture.holds(start: $0.range.start) ? Block.Kind.furniture : .paragraph }
    // What precedes the first words of the story is a menu, if no furniture.
    guard let first = units.indices.first(where: { kinds[$0] == .paragraph && units[$0].leftover == nil })
    else {
      return nil
    }
    let trimmed = LeftoverZones.trimmed(units, from: first + 1)
    for index in units.indices where kinds[index] == .paragraph && (index < first || trimmed[index]) {
      kinds[index] = .trimming
    }

    var article = ParsedArticle(imprint: Imprint(), text: text, blocks: [])
    furniture.fill(&article)
    let tail = TailFurniture(bytes: bytes, units: units, kinds: kinds)
    tail.fill(&article)
    for index in tail.units { kinds[index] = .furniture }

    let opening = slice(text, units[first].range)
    if !hasHeadline, Headline.isHeadline(opening), kinds[(first + 1)...].contains(.paragraph) {
      kinds[first] = .headline
      article.headline = Headline.unwrapped(opening)
    } else if !hasHeadline {
      article.headline = Headline.made(from: opening)
    }
    article.blocks = zip(kinds, units).map { Block($0, $1.range) }
    // A standfirst may stand before the paragraph that the report opens with.
    for index in units.indices.lazy.filter({ kinds[$0] == .paragraph }).prefix(3) {
      if let dateline = Dateline.find(in: slice(text, units[index].range)) {
        article.dateline = dateline
        break
      }
    }
    return article
  }

  private func slice(_ text: String, _ range: TextRange) -> Substring {
    text.slice(range) ?? ""
  }
}

/// What a story is called.
enum Headline {
  /// The longest first line that is taken for a headline, in bytes.
  private static let limit = 250
  /// The longest headline that is made from a story's first sentence, in characters.
  private static let madeLimit = 100

  static func isHeadline(_ opening: Substring) -> Bool {
    guard opening.utf8.count <= limit else { return false }
    return opening.utf8.count <= 150 || !".”\"".contains(opening.last ?? " ")
  }

  /// On one line, white space single.
  static func unwrapped(_ text: Substring) -> String {
    text.unicodeScalars.split { $0.isSpace }.map { String($0) }.joined(separator: " ")
  }

  /// The first sentence, cut between words where it is long.
  static func made(from paragraph: Substring) -> String {
    var headline = ""
    for word in paragraph.prefix(4 * madeLimit).split(whereSeparator: { $0.isWhitespace }) {
      guard headline.count + word.count < madeLimit else {
        return headline.isEmpty ? String(word.prefix(madeLimit)) + "…" : headline + "…"
      }
      headline += (headline.isEmpty ? "" : " ") + word
      if word.count > 3, let last = word.last, ".!?".contains(last) { break }
    }
    return headline
  }
}
