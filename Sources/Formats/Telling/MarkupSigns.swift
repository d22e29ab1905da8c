/// What text in angle brackets says of itself: pages, feeds, other XML, SGML.

import Articles

struct MarkupSigns: Sendable {
  /// The first element's name in lower case, where the text begins with one.
  private(set) var root: String?
  /// The word behind <!DOCTYPE, in lower case.
  private(set) var doctype: String?
  /// Whether it begins with <?xml.
  private(set) var isDeclared = false
  /// How many of HTML's tags are in it.
  private(set) var tags = 0
  private var isClosed = false
  private var size: Int

  /// Nil where nothing in it looks like a tag.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    size = bytes.count
    if bytes[..<open].isBlank { readBeginning(bytes[open...]) }
    countTags(bytes[open...])
    if let root { isClosed = bytes[open...].lowered.holds(Array("</\(root)".utf8)) }
    if root == nil, doctype == nil, !isDeclared, tags == 0 { return nil }
  }

  /// Feeds and news formats by their first elements.
  private static let kinds: [String: String] = [
    "rss": "feed", "feed": "feed", "rdf:rdf": "feed", "nitf": "nitf", "newsml": "newsml",
    "newsmessage": "newsml",
    "newsitem": "newsml", "newsmlg2": "newsml", "en-export": "enex", "reuters": "sgml", "doc": "sgml",
    "opml": "xml", "urlset": "xml", "xml": "xml",
  ]

  /// What it is; nil for text with a few signs or tags in it.
  var kind: String? {
    if doctype == "html" || root.map(Self.pageRoots.contains) == true { return "html" }
    if doctype == "lewis" { return "sgml" }
    if let root, let kind = Self.kinds[root], isDeclared || isClosed { return kind }
    if let root, Self.pageTags.contains(root), isClosed || tags > 1 { return "html" }
    if isDeclared || doctype != nil { return "xml" }
    if root != nil, isClosed { return "xml" }
    // A page that begins with words, or words with a page's tags all over: one in 300 bytes.
    return tags >= 5 && tags * 300 >= size ? "html" : nil
  }

  private static let pageRoots: Set<String> = ["html", "head", "body"]
  private static let pageTags: Set<String> = [
    "a", "article", "aside", "b", "blockquote", "br", "center", "div", "em", "figure", "font", "footer",
    "form", "h1",
    "h2", "h3", "h4", "h5", "header", "hr", "i", "iframe", "img", "li", "link", "main", "meta", "nav", "ol",
    "p",
    "script", "section", "span", "strong", "style", "table", "tbody", "td", "th", "title", "tr", "u", "ul",
    "html", "head", "body",
  ]

  /// Passes over declarations and comments up to the first element.
  private mutating func readBeginning(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while rest.first == UInt8(ascii: "<") {
      let name = rest.dropFirst().prefix {
        !($0.isASCIISpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/"))
      }
      let word = String(decoding: name.prefix(40), as: UTF8.self).lowercased()
      if word.hasPrefix("!--") {
        guard let end = rest.range(of: Array("-->".utf8)) else { return }
        rest = rest[end.upperBound...]
      } else if word.hasPrefix("?") {
        isDeclared = isDeclared || word == "?xml"
        guard let end = rest.range(of: Array("?>".utf8)) else { return }
        rest = rest[end.upperBound...]
      } else if word == "!doctype" {
        let type = rest[name.endIndex...].drop { $0.isASCIISpace }.prefix {
          !($0.isASCIISpace || $0 == UInt8(ascii: ">"))
        }
        doctype = String(decoding: type.prefix(40), as: UTF8.self).lowercased()
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return }
        rest = rest[(end + 1)...]
      } else {
        if let letter = name.first, (0x61...0x7A).contains(letter | 0x20), name.allSatisfy(Self.isNameByte) {
          root = word
        }
        return
      }
      rest = rest.drop { $0.isASCIISpace }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
  }

  private mutating func countTags(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      var name = rest
      if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
      name = name.prefix(12).prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      guard !name.isEmpty, let next = rest[name.endIndex...].first,
        next.isASCIISpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/"),
        Self.pageTags.contains(String(decoding: name, as: UTF8.self).lowercased())
      else { continue }
      tags += 1
    }
  }
}

extension ArraySlice<UInt8> {
  /// With ASCII's capitals as small letters.
  var lowered: ArraySlice<UInt8> { map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...] }
}
