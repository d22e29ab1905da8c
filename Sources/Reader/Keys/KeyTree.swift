/// The key sequences of one place, as a tree with a key a step.

import Surface

struct KeyTree: Equatable, Sendable {
  private var call: Invocation?
  /// The command that any letter from here calls, the letter being its argument.
  private var ofLetters: Invocation?
  private var next: [Key: KeyTree] = [:]

  mutating func add(_ call: Invocation, at sequence: KeySequence) {
    add(call, keys: sequence.keys[...], endsInLetter: sequence.endsInLetter)
  }

  private mutating func add(_ call: Invocation, keys: ArraySlice<Key>, endsInLetter: Bool) {
    if let key = keys.first {
      next[key, default: KeyTree()].add(call, keys: keys.dropFirst(), endsInLetter: endsInLetter)
    } else if endsInLetter {
      ofLetters = ofLetters ?? call
    } else {
      self.call = self.call ?? call
    }
  }

  /// Constant in the number of sequences.
  func match(_ keys: ArraySlice<Key>) -> Keymap.Match {
    guard let key = keys.first else { return call.map { .call($0) } ?? .prefix }
    if let found = next[key] { return found.match(keys.dropFirst()) }
    guard var call = ofLetters, keys.count == 1, let letter = key.letter else { return .nothing }
    call.argument = String(letter)
    return .call(call)
  }
}

extension Key {
  /// a to z.
  fileprivate var letter: Character? {
    guard modifiers.isEmpty, case .character(let character) = code, ("a"..."z").contains(character) else {
      return nil
    }
    return character
  }
}
