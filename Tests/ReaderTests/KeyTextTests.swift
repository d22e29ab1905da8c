/// No text names a key: it names a command, and the keymap fills the key in. So texts stay true when users have keys
/// of their own.

import Surface
import Testing

@testable import Reader

@Suite struct KeyTextTests {
  private static let keys = Set(Keymap.standard.bindings.map(\.sequence.words)).subtracting(["a"])

  /// Keys that a text names: named keys and keys with modifiers anywhere; others where they stand as a word of a
  /// longer text. "a" is an article as a rule, and signs other than "?" and "/" mean something else.
  private func keysNamed(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map { word in
      String(word).trimmingPunctuation
    }
    let bracketed = text.matches(of: /<[A-Z][A-Za-z0-9]*(-[^>]+)?>/).map { String($0.0) }
    let named = words.filter { word in
      guard word.contains(where: \.isLetter) || word == "?" || word == "/" else { return false }
      return word.contains(/^(Ctrl|Alt|Shift)-./)
        || Self.keys.contains(word) && (word.count > 2 || words.count > 1)
    }
    return bracketed + named
  }

  @Test(arguments: [
    ("1 stretch trimmed; zx shows it", ["zx"]), ("Enter opens the story", ["Enter"]),
    ("press <C-d>", ["<C-d>"]),
    ("Ctrl-g stops", ["Ctrl-g"]), ("nothing found, F changes it", ["F"]), ("(n N)", ["n", "N"]),
    ("Esc", ["Esc"]), ("? lists all keys", ["?"]), ("what?", []), ("2 : 1", []),
    ("a mark is one letter", []), ("morgue import FOLDER", []), ("q", []),
  ])
  func keysAreFound(text: String, keys: [String]) { #expect(keysNamed(in: text) == keys) }

  /// The catalogue's own keys stand in lists of keys; how keys are written is explained where they are read; what
  /// stops a command is the terminal's own key.
  @Test func noStringNamesAKey() throws {
    var looked = 0
    for file in try Sources.files(in: "")
    where !file.path.hasSuffix("Surface/KeyNotation.swift") && !file.path.hasPrefix("Extraction/Lexicon/") {
      let isReaders = file.path.hasPrefix("Reader/") || file.path.hasPrefix("Program/Reading/")
      for literal in SourceLiterals.all(in: file.text) {
        looked += 1
        // Elsewhere a short word is an option, a column or an abbreviation.
        let keys = keysNamed(in: literal).filter { isReaders || $0.count > 2 && $0 != "Ctrl-C" }
        #expect(keys == [], "\(file.path): \"\(literal)\"")
      }
    }
    #expect(looked > 2000)
  }

  @Test func theUsersKeysStandInTexts() {
    let entries = [
      ("everywhere", "?", nil), ("everywhere", "<F1>", nil), ("everywhere", "<C-h>", "help"),
      ("list", "gx", "all"), ("everywhere", "ga", nil), ("everywhere", "n", nil), ("list", "x", "tag todo"),
    ]
    let (keymap, complaints) = Keymap.standard.merging(
      entries.map { UserKey(place: $0.0, keys: $0.1, call: $0.2, position: "k:1") })
    #expect(complaints == [])
    var stage = Stage(80, 24, keymap: keymap)
    #expect(stage.status.contains("Ctrl-h help"))
    stage.press("~")
    #expect(stage.status.contains("Ctrl-h lists all keys"))
    stage.press("Fzebra<Enter>")
    #expect(stage.grid.text.contains("gx shows every story"))
    stage.press("gx<Enter>/wall<Enter>")
    #expect(stage.status.contains("(:next N)"), "what has no key is called by its name")
    stage.press("<C-h>/list all<Enter>")
    #expect(stage.grid.text.contains("Ctrl-h"))
    stage.press("/todo<Enter>")
    #expect(stage.grid.text.contains("x  add tags to the story"), "their calls are listed too")
  }
}

extension String {
  /// Without the signs that follow words and stand around them.
  fileprivate var trimmingPunctuation: String {
    var word = self[...]
    while word.count > 1, let last = word.last, ",;.:)".contains(last) { word.removeLast() }
    while word.count > 1, word.first == "(" { word.removeFirst() }
    return String(word)
  }
}

/// String literals of Swift sources, the interpolated parts and the lists of keys left out.
enum SourceLiterals {
  static func all(in text: String) -> [String] {
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var literals: [String] = []
    var isInKeys = false
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        let text = literal(bytes, &position)
        if !isInKeys { literals.append(text) }
        continue
      case UInt8(ascii: "["):
        let before = bytes[..<position].suffix(6)
        isInKeys = ["keys: ", "these("].contains { before.elementsEqual($0.utf8) }
      case UInt8(ascii: "]"): isInKeys = false
      default: break
      }
      position += 1
    }
    return literals
  }

  /// The literal that starts there, after its quotation mark.
  private static func literal(_ bytes: [UInt8], _ position: inout Int) -> String {
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      defer { position += 1 }
      guard bytes[position] == UInt8(ascii: "\\") else {
        text.append(bytes[position])
        continue
      }
      position += 1
      if bytes[position] == UInt8(ascii: "(") { skipInterpolation(bytes, &position) }
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// From the opening bracket to the closing one.
  private static func skipInterpolation(_ bytes: [UInt8], _ position: inout Int) {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""):
        position += 1
        _ = literal(bytes, &position)
        continue
      default: break
      }
      if depth == 0 { return }
      position += 1
    }
  }
}
