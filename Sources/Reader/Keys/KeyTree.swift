/// The key sequences of one place, as a tree with a key a step.

import Surface

struct KeyTree: Equatable, Sendable {
  /// The binding that ends here, by its number.
  private var binding: Int?
  /// The binding that any letter from here ends, the letter being its argument.
  private var ofLetters: Int?
  private var next: [Key: KeyTree] = [:]

  enum Find: Equatable {
    case binding(Int, letter: Character?)
    case prefix
    case nothing
  }

  /// The first binding of a sequence holds.
  mutating func add(_ binding: Int, at sequence: KeySequence) {
    add(binding, keys: sequence.keys[...], endsInLetter: sequence.endsInLetter)
  }

  private mutating func add(_ binding: Int, keys: ArraySlice<Key>, endsInLetter: Bool) {
    if let key = keys.first {
      next[key, default: KeyTree()].add(binding, keys: keys.dropFirst(), endsInLetter: endsInLetter)
    } else if endsInLetter {
      ofLetters = ofLetters ?? binding
    } else {
      self.binding = self.binding ?? binding
    }
  }

  /// Constant in the number of sequences.
  func find(_ keys: ArraySlice<Key>) -> Find {
    guard let key = keys.first else { return binding.map { .binding($0, letter: nil) } ?? .prefix }
    if let found = next[key] { return found.find(keys.dropFirst()) }
    guard let ofLetters, keys.count == 1, let letter = key.letter else { return .nothing }
    return .binding(ofLetters, letter: letter)
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
