/// A line of text that is typed and edited.

struct TextField: Equatable, Sendable {
  private(set) var characters: [Character]
  /// Before which character the cursor stands.
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// The text before the cursor.
  var head: String { String(characters[..<cursor]) }

  mutating func set(_ text: String) { self = TextField(text) }

  /// Types text in; line ends and tabs become spaces.
  mutating func insert(_ text: String) {
    let clean = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  enum Edit: Sendable {
    case left, right, wordLeft, wordRight, start, end
    case removeLeft, removeRight, removeWord, removeToStart, removeToEnd
  }

  mutating func edit(_ edit: Edit) {
    switch edit {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .removeLeft: remove(from: max(0, cursor - 1), to: cursor)
    case .removeRight: remove(from: cursor, to: min(characters.count, cursor + 1))
    case .removeWord: remove(from: wordStart, to: cursor)
    case .removeToStart: remove(from: 0, to: cursor)
    case .removeToEnd: remove(from: cursor, to: characters.count)
    }
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
