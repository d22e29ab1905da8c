/// Reads marked text: `[person Lee = Ann Lee]`, `{1 direct: We won}`, `{1 cue: said}`.

import Articles

/// One pass over the text; each mark's range is one of the text without marks.
struct AnnotationReader {
  private let firstLine: Int
  private var bytes: [UInt8] = []
  private var at = 0
  private var text: [UInt8] = []
  private var marks: [(Head, TextRange)] = []
  private var entities = EntityTable()
  private var mentions: [Mention] = []

  init(firstLine: Int) { self.firstLine = firstLine }

  mutating func read(_ marked: String) throws(AnnotationFault) -> (text: String, gold: Analysis) {
    bytes = Array(marked.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var open: [(Head, start: Int)] = []
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\") where at + 1 < bytes.count:
        text.append(bytes[at + 1])
        at += 2
      case UInt8(ascii: "["): try mention()
      case UInt8(ascii: "{"): open.append((try head(), text.count))
      case UInt8(ascii: "}"):
        guard let (head, start) = open.popLast() else { throw fault("} without {") }
        marks.append((head, try trimmed(start)))
        at += 1
      case UInt8(ascii: "]"): throw fault("] without [")
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    guard open.isEmpty else { throw fault("{ without }") }
    let quotes = try QuoteTable(entities: entities, mentions: mentions, line: lastLine).quotes(
      of: marks, text)
    return (
      String(decoding: text, as: UTF8.self),
      Analysis(entities: entities.all, mentions: mentions, quotes: quotes)
    )
  }

  private var lastLine: Int { firstLine + bytes[..<min(at, bytes.count)].count { $0 == 0x0A } }
  private func fault(_ problem: String) -> AnnotationFault { AnnotationFault(lastLine, problem) }

  /// `[type words]` or `[type words = canonical name]`.
  private mutating func mention() throws(AnnotationFault) {
    let inside = try upTo("]")
    let parts = inside.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { throw fault("no type and words in [\(inside)]") }
    var words = parts[1]
    var canonical = words
    if let sign = words.firstRange(of: " = ") {
      canonical = words[sign.upperBound...]
      words = words[..<sign.lowerBound]
    }
    guard let entity = entities.entity(String(parts[0]), String(canonical)) else {
      throw fault("\(canonical) is of another type elsewhere, or \(parts[0]) is no type")
    }
    guard !words.isEmpty, words.first != " ", words.last != " " else { throw fault("blanks in [\(inside)]") }
    let start = text.count
    text += Array(words.utf8)
    mentions.append(
      Mention(range: TextRange(start, text.count), entity: entity, evidence: Evidence("annotated")))
  }

  /// `{1 direct: `, `{2,3 speaker Ann Lee: `.
  private mutating func head() throws(AnnotationFault) -> Head {
    let inside = try upTo(":")
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard let head = Head(inside) else { throw fault("not understood: {\(inside):") }
    return head
  }

  /// What stands between a bracket here and the next `end`; goes behind it.
  private mutating func upTo(_ end: Unicode.Scalar) throws(AnnotationFault) -> String {
    guard let close = bytes[at...].firstIndex(of: UInt8(ascii: end)) else { throw fault("no \(end)") }
    let inside = String(decoding: bytes[(at + 1)..<close], as: UTF8.self)
    guard !inside.contains("\n"), !inside.contains("["), !inside.contains("{") else {
      throw fault("no \(end) behind \(inside.prefix(20))")
    }
    at = close + 1
    return inside
  }

  private func trimmed(_ start: Int) throws(AnnotationFault) -> TextRange {
    let range = TextRange(start, text.count)
    guard !range.isEmpty, let first = text[start...].first, let last = text.last, first > 0x20, last > 0x20,
      !text[start...].contains(0x0A)
    else { throw fault("a mark holds words of one paragraph, and no blanks at its ends") }
    return range
  }
}

/// What a mark in braces says of its words.
struct Head {
  enum Part: Equatable {
    case content(Quote.Kind), cue, speaker
    case hop(Hop.Kind)
  }

  /// Of which quotes.
  var numbers: [Int]
  var part: Part
  /// Who speaks, by canonical name; only with content or speaker.
  var canonical: String?

  init?(_ words: String) {
    let parts = words.split(separator: " ", maxSplits: 2)
    guard parts.count >= 2 else { return nil }
    numbers = parts[0].split(separator: ",").compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == parts[0].split(separator: ",").count else { return nil }
    switch parts[1] {
    case "cue": part = .cue
    case "speaker": part = .speaker
    case let word:
      if let kind = Quote.Kind(rawValue: String(word)) {
        part = .content(kind)
      } else if let kind = Hop.Kind(rawValue: String(word)) {
        part = .hop(kind)
      } else {
        return nil
      }
    }
    if parts.count == 3 {
      canonical = String(parts[2])
      switch part {
      case .cue, .hop: return nil
      case .content, .speaker: break
      }
    }
  }
}
