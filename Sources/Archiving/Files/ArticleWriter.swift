/// Writes an article's file: the bytes that `JSONFile.bytes` would make of its record, several times as fast.

import Articles
import Formats

/// Filing a story costs one of these, and an encoder of all types costs as much as the story's analysis.
struct ArticleWriter {
  private var bytes: [UInt8] = []

  /// The whole file; see Documentation/archive-format.md. Linear in the text.
  static func bytes(_ article: Article) -> [UInt8] {
    var writer = ArticleWriter()
    writer.bytes.reserveCapacity(article.text.utf8.count * 17 / 16 + 96 * article.blocks.count + 1024)
    writer.write(article)
    return writer.bytes
  }

  /// The members that are no fact of the publisher's.
  private enum Member: String, CaseIterable { case blocks, id, provenance, schema, text }

  private mutating func write(_ article: Article) {
    bytes += "{".utf8
    var members = Member.allCases[...]
    for fact in Imprint.factsByName where fact.since <= ArticleRecord.schema {
      while let member = members.first, member.rawValue < fact.name {
        write(members.removeFirst(), of: article)
      }
      switch fact.value(in: article.imprint) {
      case .text(let text):
        writeKey(fact.name)
        write(text)
      case .texts(let texts):
        writeKey(fact.name)
        write(texts)
      case nil: break
      }
    }
    for member in members { write(member, of: article) }
    bytes += "\n}\n".utf8
  }

  private mutating func write(_ member: Member, of article: Article) {
    writeKey(member.rawValue)
    switch member {
    case .blocks: write(article.blocks, of: article.text)
    case .id: write(article.id.description)
    case .provenance: write(article.provenance)
    case .schema: bytes += "\(ArticleRecord.schema)".utf8
    case .text: write(article.text)
    }
  }

  private mutating func write(_ provenance: Provenance) {
    bytes += "{".utf8
    for (key, value) in [
      ("filed", provenance.filed.description), ("format", provenance.format), ("origin", provenance.origin),
      ("sha256", provenance.sha256),
    ] {
      writeKey(key, indent: 4)
      write(value)
    }
    bytes += "\n  }".utf8
  }

  private mutating func write(_ blocks: [Block], of text: String) {
    let offsets = ScalarOffsets(text)
    bytes += "[\n".utf8
    var isFirst = true
    for block in blocks {
      guard let scalars = offsets.scalars(block.range) else { continue }
      if !isFirst { bytes += ",\n".utf8 }
      isFirst = false
      bytes += "    {\n      \"end\" : ".utf8
      bytes += String(scalars[1]).utf8
      bytes += ",\n      \"kind\" : \"".utf8
      bytes += block.kind.rawValue.utf8
      bytes += "\",\n      \"start\" : ".utf8
      bytes += String(scalars[0]).utf8
      bytes += "\n    }".utf8
    }
    bytes += "\n  ]".utf8
  }

  private mutating func write(_ texts: [String]) {
    bytes += "[\n".utf8
    for (number, text) in texts.enumerated() {
      bytes += (number == 0 ? "    " : ",\n    ").utf8
      write(text)
    }
    bytes += "\n  ]".utf8
  }

  /// A line's key, after the comma of the line before it.
  private mutating func writeKey(_ key: String, indent: Int = 2) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
    bytes.append(UInt8(ascii: "\""))
    bytes += key.utf8
    bytes += "\" : ".utf8
  }

  /// What JSON must have escaped is, and nothing else.
  private mutating func write(_ text: String) { JSONBytes.quote(text, to: &bytes) }
}
