/// Keys as text: `j`, `G`, `<C-d>`, `<S-Tab>`, `gg`. One notation for settings, help and messages.

/// Why a text names no keys.
package enum KeyNotationError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unclosed(String)
  case unknownKey(String)
  case unknownModifier(String)

  package var description: String {
    switch self {
    case .empty: "no key is given; write for example j, gg or <C-d>"
    case .unclosed(let text): "\(text) has no closing >; for the key < itself write <lt>"
    case .unknownKey(let name): "there is no key <\(name)>; write for example <Enter>, <PgDn>, <F1> or <C-d>"
    case .unknownModifier(let name): "there is no modifier \(name)-; use C- (Ctrl), A- (Alt) or S- (Shift)"
    }
  }
}

extension Key: CustomStringConvertible {
  /// Reads one key after another: a character stands for itself, anything else is in `<>`.
  package static func sequence(_ text: some StringProtocol) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      guard first == "<" else {
        keys.append(Key(first))
        rest.removeFirst()
        continue
      }
      guard let end = rest.dropFirst(2).firstIndex(of: ">") else { throw .unclosed(String(rest)) }
      keys.append(try named(rest[rest.index(after: rest.startIndex)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    guard !keys.isEmpty else { throw .empty }
    return keys
  }

  /// Several keys as text that `sequence` reads back.
  package static func notation(_ keys: [Key]) -> String { keys.map(\.description).joined() }

  /// What is between `<` and `>`: modifiers, each with a hyphen behind it, and the name of a key.
  private static func named(_ name: Substring) throws(KeyNotationError) -> Key {
    var modifiers: Modifiers = []
    var rest = name
    while rest.count > 2, let hyphen = rest.firstIndex(of: "-"), hyphen > rest.startIndex {
      switch rest[..<hyphen].lowercased() {
      case "c": modifiers.insert(.control)
      case "a", "m": modifiers.insert(.alt)
      case "s": modifiers.insert(.shift)
      default: throw .unknownModifier(String(rest[..<hyphen]))
      }
      rest = rest[rest.index(after: hyphen)...]
    }
    if let code = code(named: rest.lowercased()) { return Key(code, modifiers) }
    guard rest.count == 1, !modifiers.isEmpty, let character = rest.first else {
      throw .unknownKey(String(name))
    }
    return Key(.character(character), modifiers).tidied
  }

  /// The one form of a key that has several: Shift is part of a character, and Ctrl knows no capitals.
  private var tidied: Key {
    guard case .character(let character) = code else { return self }
    let text = String(character)
    if modifiers.contains(.control) {
      return Key(.character(text.lowercased().first ?? character), modifiers)
    }
    guard modifiers.contains(.shift) else { return self }
    return Key(.character(text.uppercased().first ?? character), modifiers.subtracting(.shift))
  }

  package var description: String {
    let prefix =
      (modifiers.contains(.control) ? "C-" : "") + (modifiers.contains(.alt) ? "A-" : "")
      + (modifiers.contains(.shift) ? "S-" : "")
    switch code {
    case .character(let character) where prefix.isEmpty && character != "<" && character != " ":
      return String(character)
    case .function(let number): return "<\(prefix)F\(number)>"
    default: return "<\(prefix)\(Self.name(of: code))>"
    }
  }

  /// In plain words, as help, manual and messages print it: `Ctrl-d`, `Enter`, `j`.
  package var words: String {
    let prefix =
      (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
      + (modifiers.contains(.shift) ? "Shift-" : "")
    switch code {
    case .character(let character) where character != " ": return prefix + String(character)
    case .function(let number): return "\(prefix)F\(number)"
    default: return prefix + Self.name(of: code)
    }
  }

  private static func name(of code: Code) -> String {
    if case .character(let character) = code, !names.contains(where: { $0.code == code }) {
      return String(character)
    }
    return names.first { $0.code == code }?.name ?? ""
  }

  private static func code(named name: String) -> Code? {
    if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return codes[name]
  }

  /// The names that are printed.
  private static let names: [(name: String, code: Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("BS", .backspace), ("Del", .delete),
    ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")), ("lt", .character("<")), ("gt", .character(">")),
  ]

  /// All names that are read, in lower case.
  private static let codes: [String: Code] = names.reduce(
    into: [
      "cr": .enter, "return": .enter, "escape": .escape, "backspace": .backspace, "delete": .delete,
      "insert": .insert, "pageup": .pageUp, "pagedown": .pageDown,
    ]
  ) { $0[$1.name.lowercased()] = $1.code }
}
