/// A line of text that is typed and edited.

import Surface

package struct TextField: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// Before which character the cursor stands.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// The text before the cursor.
  var head: String { String(characters[..<cursor]) }

  mutating func set(_ text: String) { self = TextField(text) }

  /// Types text in; line ends and tabs become spaces.
  mutating func insert(_ text: String) {
    let clean = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  /// Does what an editing key does; false for a key that edits nothing.
  mutating func edit(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): insert(String(character))
    case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
    case (.right, []), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
    case (.left, .control), (.character("b"), .alt): cursor = wordStart
    case (.right, .control), (.character("f"), .alt): cursor = wordEnd
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = characters.count
    case (.backspace, []), (.character("h"), .control): remove(from: max(0, cursor - 1), to: cursor)
    case (.delete, []), (.character("d"), .control):
      remove(from: cursor, to: min(characters.count, cursor + 1))
    case (.character("w"), .control), (.backspace, .alt): remove(from: wordStart, to: cursor)
    case (.character("u"), .control): remove(from: 0, to: cursor)
    case (.character("k"), .control): remove(from: cursor, to: characters.count)
    default: return false
    }
    return true
  }

  private mutating func remove(from: Int, to: Int) {
    characters.removeSubrange(from..<to)
    cursor = from
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }
}
