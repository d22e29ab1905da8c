/// Texts with a few of HTML's tags and names in them, as collections and feeds have them, made plain.

import Articles

enum InlineMarkup {
  /// A text with the tags taken out and the names of characters made characters; what starts a paragraph is one. A text
  /// without either is left as it is. What looks like a tag and is none stays: `a < b`, `<ann@example.org>`.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return text
    }
    var reader = Reader(rest: Array(text.utf8)[...])
    return reader.plain()
  }

  /// On one line, white space single.
  static func line(_ text: String) -> String { Headline.unwrapped(plain(text)[...]) }

  /// Whether a text is a whole page's source: scripts and menus would be filed as the story's words.
  static func isPage(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      let word = String(decoding: rest.prefix(9), as: UTF8.self).lowercased()
      for sign in ["html", "body", "script", "head", "!doctype"] where word.hasPrefix(sign) {
        if let next = word.utf8.dropFirst(sign.utf8.count).first, next == 0x3E || next.isASCIISpace {
          return true
        }
      }
    }
    return false
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "table",
    "tbody",
    "thead", "tfoot", "tr", "td", "th", "caption", "pre", "center", "address", "details", "summary",
    "noscript",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
    "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var",
    "wbr", "img", "iframe", "video", "audio", "source", "picture", "embed", "object", "param", "svg", "path",
    "button", "input", "form", "link", "meta", "col", "colgroup", "area", "map", "ruby", "rt", "rp",
  ]
  /// Tags whose attributes may be words alone.
  private static let media: Set<String> = [
    "img", "iframe", "video", "audio", "embed", "object", "input", "source",
  ]

  private struct Tag {
    var name: String
    var isEnd: Bool
    var length: Int
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>
    var result: [UInt8] = []
    /// Whether line ends are white space as in a page: its paragraphs have tags.
    var isPage = false
    var hasBlocks = false

    mutating func plain() -> String {
      isPage = hasParagraphs(rest)
      while let byte = rest.first {
        if byte == UInt8(ascii: "&"), let (text, length) = CharacterReferences.read(rest) {
          result += text
          rest = rest.dropFirst(length)
        } else if byte == UInt8(ascii: "<"), takeMarkup() {
          continue
        } else if isPage, byte.isASCIISpace {
          if let last = result.last, !last.isASCIISpace { result.append(0x20) }
          rest = rest.dropFirst()
        } else {
          result.append(byte)
          rest = rest.dropFirst()
        }
      }
      if hasBlocks { while result.last?.isASCIISpace == true { result.removeLast() } }
      return String(decoding: result, as: UTF8.self)
    }

    private func hasParagraphs(_ bytes: ArraySlice<UInt8>) -> Bool {
      var rest = bytes
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        if let tag = tag(rest[open...]), tag.name != "br", InlineMarkup.blocks.contains(tag.name) {
          return true
        }
        rest = rest[(open + 1)...]
      }
      return false
    }

    /// Passes over a tag, a comment, the signs of CDATA; false where there is none.
    private mutating func takeMarkup() -> Bool {
      if rest.starts(with: Array("<!--".utf8)) {
        guard let end = rest.range(of: Array("-->".utf8)) else { return false }
        rest = rest[end.upperBound...]
        return true
      }
      if rest.starts(with: Array("<![CDATA[".utf8)) {
        guard let end = rest.range(of: Array("]]>".utf8)) else { return false }
        rest = rest[rest.startIndex.advanced(by: 9)..<end.lowerBound] + rest[end.upperBound...]
        return true
      }
      guard let tag = tag(rest) else { return false }
      rest = rest.dropFirst(tag.length)
      if tag.name == "q" {
        result += (tag.isEnd ? "”" : "“").utf8
      } else if InlineMarkup.blocks.contains(tag.name) {
        breakParagraph()
        // What the page's source has behind a line break is no indent.
        rest = rest.drop { $0.isASCIISpace }
      }
      return true
    }

    private mutating func breakParagraph() {
      hasBlocks = true
      while result.last?.isASCIISpace == true { result.removeLast() }
      if !result.isEmpty { result += [0x0A, 0x0A] }
    }

    /// A tag of HTML's: its name, and attributes that have values.
    private func tag(_ bytes: ArraySlice<UInt8>) -> Tag? {
      var at = bytes.startIndex + 1
      func byte() -> UInt8? { at < bytes.endIndex ? bytes[at] : nil }
      let isEnd = byte() == UInt8(ascii: "/")
      if isEnd { at += 1 }
      let start = at
      while let next = byte(), (0x61...0x7A).contains(next | 0x20) || (0x30...0x39).contains(next),
        at - start < 12
      {
        at += 1
      }
      let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
      guard InlineMarkup.blocks.contains(name) || InlineMarkup.inline.contains(name) else { return nil }
      while true {
        let gap = at
        while byte()?.isASCIISpace == true { at += 1 }
        if byte() == UInt8(ascii: "/") { at += 1 }
        guard let next = byte() else { return nil }
        if next == UInt8(ascii: ">") {
          return Tag(name: name, isEnd: isEnd, length: at + 1 - bytes.startIndex)
        }
        guard at > gap, !isEnd else { return nil }
        let word = at
        while let next = byte(), !next.isASCIISpace, ![0x3D, 0x3E, 0x2F, 0x3C, 0x22, 0x27].contains(next) {
          at += 1
        }
        guard at > word else { return nil }
        guard byte() == UInt8(ascii: "=") else {
          if InlineMarkup.media.contains(name) { continue }
          return nil
        }
        at += 1
        guard let quote = byte() else { return nil }
        if quote == 0x22 || quote == 0x27 {
          guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { return nil }
          at = end + 1
        } else {
          while let next = byte(), !next.isASCIISpace, next != UInt8(ascii: ">") { at += 1 }
        }
      }
    }
  }
}
