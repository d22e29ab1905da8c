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

  /// Looks a line up. Linear in the line.
  init?(_ key: LineKey) {
    guard let found = Self.find(key.text) else { return nil }
    self = found
  }

  private static func find(_ key: String) -> Leftover? {
    guard let first = key.utf8.first else { return nil }
    if let whole = LeftoverTable.shared.whole[key] { return whole }
    let word = Substring(key.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") })
    if let prefixes = LeftoverTable.shared.prefixes[String(word)],
      let match = prefixes.first(where: { key.hasPrefix($0.text) })
    {
      return match.kind
    }
    for ending in LeftoverTable.endings where key.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return .insert
    }
    if isRule(key, first) { return .likely }
    return isMenu(key) ? .likely : nil
  }

  /// A drawn line.
  private static func isRule(_ key: String, _ first: UInt8) -> Bool {
    key.utf8.count >= 4 && "=_~".utf8.contains(first) && key.utf8.allSatisfy { $0 == first }
  }

  /// Names of a paper's sections, most of them common ones, and nothing else.
  private static func isMenu(_ key: String) -> Bool {
    guard key.utf8.count <= longestMenu else { return false }
    let words = key.utf8.split { " |/,&".utf8.contains($0) }
    let known = words.count { LeftoverTable.shared.sections.contains(Substring($0)) }
    return known >= 2 && known * 3 >= words.count * 2
  }

  private static let longestMenu = 150
}

/// The tables, made ready for look-up once.
struct LeftoverTable: Sendable {
  static let shared = LeftoverTable()

  /// By the whole key.
  private(set) var whole: [String: Leftover] = [:]
  /// By the first word of the key.
  private(set) var prefixes: [String: [(text: String, kind: Leftover)]] = [:]
  let sections: Set<Substring>

  private init() {
    sections = Set(Self.sectionNames.split { $0 == " " || $0 == "\n" })
    add(Self.likely, .likely)
    add(Self.inserts, .insert)
    add(Self.openers, .opener)
    add(Self.commentHeads, .comments)
    add(Self.commentControls, .commentControl)
  }

  /// A phrase a line; `…` at its end stands for anything, white space around it left out.
  private mutating func add(_ phrases: String, _ kind: Leftover) {
    for phrase in phrases.split(separator: "\n") {
      guard phrase.hasSuffix("…") else {
        whole[String(phrase)] = kind
        continue
      }
      let text = String(phrase.dropLast())
      prefixes[String(text.prefix { $0 != " " && $0 != ":" }), default: []].append((text, kind))
    }
  }
}
