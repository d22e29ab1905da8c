/// What the list needs of an article's file, read without a general decoder: a new index reads every file.

import Articles

/// Takes only files that hold together as `ArticleRecord` wants it; whatever else it meets is left to that one, which
/// says what is wrong.
struct ArticleGlance {
  private(set) var imprint = Imprint()
  private(set) var filed = Timestamp(secondsSince1970: 0)
  private(set) var textHash = ""
  private(set) var original = OriginalKey(hash: "", locator: nil)
  private(set) var format = ""
  private(set) var reader: FormatReader

  private var id: ArticleID?
  private var schema = 0
  private var statedReader: FormatReader?
  private var statedOriginal: OriginalKey?
  /// As schema 1 has it, where nothing else is said of the original.
  private var hash: String?
  private var seen: Set<String> = []
  /// The text is told in scalars; its blocks may stand before it.
  private var scalars: Int?
  private var lastEnd: Int?

  /// Nil for a file that is not an article's, and for one in a form that only the full reader understands.
  init?(_ bytes: [UInt8], id: ArticleID) {
    reader = FormatReader("", version: 1)
    // What is not UTF-8 is not JSON.
    guard
      let isRead = bytes.withUnsafeBufferPointer({ buffer -> Bool? in
        guard String(validating: buffer, as: UTF8.self) != nil else { return nil }
        var json = JSONCursor(buffer)
        return read(&json) && json.isAtEnd()
      }), isRead, self.id == id, (1...ArticleRecord.schema).contains(schema)
    else { return nil }
    guard let scalars, let lastEnd, lastEnd <= scalars, seen.contains("headline"), seen.contains("provenance")
    else { return nil }
    if schema == 1 {
      guard let hash else { return nil }
      (reader, original) = (FormatReader(format, version: 1), OriginalKey(hash: hash, locator: nil))
    } else {
      guard let statedReader, let statedOriginal else { return nil }
      (reader, original) = (statedReader, statedOriginal)
    }
  }

  private mutating func read(_ json: inout JSONCursor) -> Bool {
    json.members { key, json in
      guard seen.insert(key).inserted else { return false }
      switch key {
      case "id": return json.text().map { id = ArticleID($0) } != nil
      case "schema": return json.number().map { schema = $0 } != nil
      case "text": return readText(&json)
      case "blocks": return readBlocks(&json)
      case "provenance": return readProvenance(&json)
      case "original": return readOriginal(&json)
      case "reader":
        statedReader = json.text().flatMap { FormatReader($0) }
        return statedReader != nil
      default: return readFact(key, &json)
      }
    }
  }

  private static let facts = Dictionary(uniqueKeysWithValues: Imprint.facts.map { ($0.name, $0.kind) })
  /// The facts that the index keeps of a version; others are looked at, and not taken.
  private static let kept: Set<String> = ["headline", "byline", "source", "url", "document", "published"]

  private mutating func readFact(_ key: String, _ json: inout JSONCursor) -> Bool {
    let isKept = Self.kept.contains(key)
    switch Self.facts[key] {
    case .title(let path):
      guard let text = json.text() else { return false }
      if isKept { imprint[keyPath: path] = text }
      return true
    case .text(let path), .url(let path):
      guard let text = json.text() else { return false }
      if isKept { imprint[keyPath: path] = text }
      return true
    case .date(let path):
      guard let day = json.text().flatMap({ PublishedDate($0) }) else { return false }
      if isKept { imprint[keyPath: path] = day }
      return true
    case .texts: return json.elements { $0.text() != nil }
    case nil: return false
    }
  }

  private mutating func readText(_ json: inout JSONCursor) -> Bool {
    guard let text = json.bytes() else { return false }
    textHash = ContentHash.sha256(text)
    scalars = text.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    return true
  }

  private mutating func readBlocks(_ json: inout JSONCursor) -> Bool {
    var last = 0
    let isSound = json.elements { json in
      var (start, end, isKind) = (-1, -1, false)
      let isBlock = json.members { key, json in
        switch key {
        case "start": json.number().map { start = $0 } != nil
        case "end": json.number().map { end = $0 } != nil
        case "kind": json.text().map { isKind = Block.Kind(rawValue: $0) != nil } != nil
        default: false
        }
      }
      guard isBlock, isKind, start >= last, end >= start else { return false }
      last = end
      return true
    }
    lastEnd = last
    return isSound
  }

  private mutating func readProvenance(_ json: inout JSONCursor) -> Bool {
    var parts = 0
    let isSound = json.members { key, json in
      guard let text = json.text() else { return false }
      switch key {
      case "filed":
        guard let time = Timestamp(text) else { return false }
        filed = time
        parts += 1
      case "format":
        format = text
        parts += 1
      case "origin": parts += 1
      case "sha256": hash = text
      default: return false
      }
      return true
    }
    return isSound && parts == 3
  }

  private mutating func readOriginal(_ json: inout JSONCursor) -> Bool {
    var (hash, locator, isKept) = (String?.none, String?.none, false)
    let isSound = json.members { key, json in
      guard let text = json.text() else { return false }
      switch key {
      case "sha256": hash = OriginalHash(text) == nil ? nil : text
      case "locator": locator = text
      case "kept": isKept = Original.Kept(rawValue: text) != nil
      case "source", "url": break
      default: return false
      }
      return true
    }
    guard isSound, isKept, let hash else { return false }
    statedOriginal = OriginalKey(hash: hash, locator: locator)
    return true
  }
}
