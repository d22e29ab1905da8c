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
