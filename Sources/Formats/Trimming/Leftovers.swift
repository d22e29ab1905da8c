/// The words of web pages that are no words of the story.

/// What a line that pages leave behind says of itself and of the lines around it.
enum Leftover {
  /// Never part of a story, wherever it stands: "Advertisement".
  case insert
  /// The same, and it opens a box of short lines: "Most read".
  case opener
  /// The head of a list of readers' comments, if comments do follow.
  case comments
  /// What stands under each of them: "Reply". Otherwise as `likely`.
  case commentControl
  /// Only among other leftovers, or at either end of the file: "Search", "Name".
  case likely

  /// Looks a line up; nil for a line of a story. Linear in the line.
  init?(_ line: ArraySlice<UInt8>) {
    guard let key = LineKey(line)?.text, let first = key.first else { return nil }
    let table = LeftoverTable.shared
    if let kind = table.kind(of: key) {
      self = kind
    } else if LeftoverTable.endings.contains(where: { key.ends(with: $0.utf8) }) {
      self = .insert
    } else if Self.isRule(key, first) || Self.isMenu(key, table.sections) {
      self = .likely
    } else {
      return nil
    }
  }

  /// A drawn line.
  private static func isRule(_ key: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
    key.count >= 4 && "=_~".utf8.contains(first) && key.allSatisfy { $0 == first }
  }

  private static let longestMenu = 150

  /// Names of a paper's sections, most of them common ones, and nothing else.
  private static func isMenu(_ key: ArraySlice<UInt8>, _ sections: Set<Word>) -> Bool {
    guard key.count <= longestMenu else { return false }
    var (known, words) = (0, 0)
    var start = key.startIndex
    while start < key.endIndex {
      let end = key[start...].firstIndex(where: isBetweenSections) ?? key.endIndex
      if start < end {
        words += 1
        known += sections.contains(Word(key[start..<end])) ? 1 : 0
        // What follows can't make up for the unknown ones; a section takes three bytes or more.
        if known + (key.endIndex - end) / 3 < 2 * (words - known) { return false }
      }
      start = end + 1
    }
    return known >= 2 && known * 3 >= words * 2
  }

  private static func isBetweenSections(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "&"): true
    default: false
    }
  }
}

/// The tables, made ready for look-up once.
struct LeftoverTable: Sendable {
  static let shared = LeftoverTable()

  private struct Phrase {
    var text: [UInt8]
    /// Whether anything may follow.
    var isOpen: Bool
    var kind: Leftover
  }

  /// By the first word; whole phrases before open ones.
  private var phrases: [Word: [Phrase]] = [:]
  let sections: Set<Word>

  private init() {
    sections = Set(Self.sectionNames.split { $0 == " " || $0 == "\n" }.map { Word($0.utf8) })
    add(Self.likely, .likely)
    add(Self.inserts, .insert)
    add(Self.openers, .opener)
    add(Self.commentHeads, .comments)
    add(Self.commentControls, .commentControl)
  }

  /// A phrase a line; `…` at its end stands for anything, white space around it left out.
  private mutating func add(_ lines: String, _ kind: Leftover) {
    for line in lines.split(separator: "\n") {
      let isOpen = line.hasSuffix("…")
      let text = Array((isOpen ? line.dropLast() : line).utf8)
      let phrase = Phrase(text: text, isOpen: isOpen, kind: kind)
      let word = Self.firstWord(text[...])
      if isOpen {
        phrases[word, default: []].append(phrase)
      } else {
        phrases[word, default: []].insert(phrase, at: 0)
      }
    }
  }

  func kind(of key: ArraySlice<UInt8>) -> Leftover? {
    phrases[Self.firstWord(key)]?.first {
      ($0.isOpen || $0.text.count == key.count) && key.starts(with: $0.text)
    }?.kind
  }

  private static func firstWord(_ key: ArraySlice<UInt8>) -> Word {
    Word(key.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }.prefix(Word.limit))
  }
}
