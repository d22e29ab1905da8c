/// Keys that call a command, one after the other.

package import Surface

package struct KeySequence: Hashable, Sendable {
  package let keys: [Key]
  /// Whether any letter, a to z, ends it; the letter is the command's argument.
  package let endsInLetter: Bool

  static let anyLetter = "{a-z}"

  init(_ keys: [Key], endsInLetter: Bool = false) {
    (self.keys, self.endsInLetter) = (keys, endsInLetter)
  }

  /// Reads the notation of `Key.sequence`, with `{a-z}` at the end for any letter.
  package init(_ notation: String) throws(KeyNotationError) {
    endsInLetter = notation.hasSuffix(Self.anyLetter)
    keys = try Key.sequence(endsInLetter ? String(notation.dropLast(Self.anyLetter.count)) : notation)
  }

  /// As help, manual and messages print it: `gg`, `Ctrl-d`, `m{a-z}`.
  package var words: String { keys.map(\.words).joined() + (endsInLetter ? Self.anyLetter : "") }
}

extension Key {
  /// `Ctrl-d`, `Enter`, `j`.
  var words: String {
    if modifiers.isEmpty, case .character(let character) = code, character != " " { return String(character) }
    let text = description
    guard text.count > 1 else { return text }
    return String(
      text.dropFirst().dropLast().spelling("C-", as: "Ctrl-").spelling("A-", as: "Alt-")
        .spelling("S-", as: "Shift-"))
  }
}

extension Substring {
  fileprivate func spelling(_ prefix: String, as other: String) -> Substring {
    hasPrefix(prefix) ? Substring(other + dropFirst(prefix.count)) : self
  }
}
