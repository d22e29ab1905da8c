/// A small notation for expected names: `[person Ann Lee] flew to [place Oslo].`

import Articles
import Extraction

struct Marked {
  var text = ""
  /// `person Ann Lee` in text order.
  var names: [String] = []

  init(_ notation: String) {
    var rest = notation[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let inside = rest[rest.index(after: open)..<close]
      let parts = inside.split(separator: " ", maxSplits: 1)
      text += rest[..<open] + parts[1]
      names.append(String(inside))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }
}

extension Analysis {
  /// The names found, in the notation's form; dates left out.
  func names(in text: String) -> [String] {
    mentions.compactMap { mention in
      let type = entities[mention.entity].type
      return type == .date ? nil : "\(type.rawValue) \(text.slice(mention.range) ?? "?")"
    }
  }

  /// `kind «content» Speaker`, pieces joined by `…`; `?` for an unknown speaker.
  func quoteLines(in text: String) -> [String] {
    quotes.map { quote in
      let content = quote.content.map { text.slice($0) ?? "?" }.joined(separator: " … ")
      let words = quote.speaker.flatMap { text.slice($0) }.map { "(\($0))" }
      return "\(quote.kind.rawValue) «\(content)» \(speakerName(of: quote) ?? words ?? "?")"
    }
  }

  func entity(_ canonical: String) -> Entity? { entities.first { $0.canonical == canonical } }
}

extension Extractor {
  /// Without models, so that tables of examples say what the rules do, whatever was learnt.
  static let rules = Extractor(.none)
}
