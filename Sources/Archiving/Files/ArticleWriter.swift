/// Writes an article's file: the bytes that `JSONFile.bytes` would make of its record, several times as fast.

import Articles
import Formats

/// Filing a story costs one of these, and an encoder of all types costs as much as the story's analysis.
struct ArticleWriter {
  private var bytes: [UInt8] = []

  /// The whole file; see Documentation/archive-format.md. Linear in the text.
  static func bytes(_ article: Article) -> [UInt8] {
    write(article.reading) { member in
      switch member {
      case .id: .text(article.id.description)
      case .original: .object(members(article.original))
      case .provenance: .object(members(article.provenance))
      case .version: .none
      }
    }
  }

  /// The file of a later reading of an article's version.
  static func bytes(_ reading: Reading, of name: ArticleFileName) -> [UInt8] {
    write(reading) { member in
      switch member {
      case .id: .text(name.id.description)
      case .version: name.version.map { .text($0) } ?? .none
      case .original, .provenance: .none
      }
    }
  }

  /// The members that are of a file, and not of the reading in it.
  private enum Member: String, CaseIterable { case id, original, provenance, version }
  private enum Value { case none, text(String), object([(String, String)]) }

  private static func members(_ original: Original) -> [(String, String)] {
    let members: [(String, String?)] = [
      ("kept", original.kept?.rawValue), ("locator", original.locator), ("sha256", original.sha256),
      ("source", original.source), ("url", original.url),
    ]
    return members.compactMap { key, value in value.map { (key, $0) } }
  }

  private static func members(_ provenance: Provenance) -> [(String, String)] {
    [
      ("filed", provenance.filed.description), ("format", provenance.format),
      ("origin", provenance.origin),
    ]
  }

  /// The keys that are no fact of the publisher's, in alphabetical order.
  private enum Key: String, CaseIterable {
    case blocks, id, original, provenance, reader, schema, text, version
  }

  private static func write(_ reading: Reading, _ value: (Member) -> Value) -> [UInt8] {
    var writer = ArticleWriter()
    writer.bytes.reserveCapacity(reading.text.utf8.count * 17 / 16 + 96 * reading.blocks.count + 1024)
    writer.bytes += "{".utf8
    var keys = Key.allCases[...]
    for fact in Imprint.factsByName where fact.since <= ArticleRecord.schema {
      while let key = keys.first, key.rawValue < fact.name {
        writer.write(keys.removeFirst(), of: reading, value)
      }
      switch fact.value(in: reading.imprint) {
      case .text(let text):
        writer.writeKey(fact.name)
        writer.write(text)
      case .texts(let texts):
        writer.writeKey(fact.name)
        writer.write(texts)
      case nil: break
      }
    }
    for key in keys { writer.write(key, of: reading, value) }
    writer.bytes += "\n}\n".utf8
    return writer.bytes
  }

  private mutating func write(_ key: Key, of reading: Reading, _ value: (Member) -> Value) {
    if let member = Member(rawValue: key.rawValue) {
      switch value(member) {
      case .none: break
      case .text(let text):
        writeKey(key.rawValue)
        write(text)
      case .object(let members):
        writeKey(key.rawValue)
        write(members)
      }
      return
    }
    writeKey(key.rawValue)
    switch key {
    case .blocks: write(reading.blocks, of: reading.text)
    case .reader: write(reading.reader.description)
    case .schema: bytes += "\(ArticleRecord.schema)".utf8
    default: write(reading.text)
    }
  }

  private mutating func write(_ members: [(String, String)]) {
    bytes += "{".utf8
    for (key, value) in members {
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
