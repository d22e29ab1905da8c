/// One control sequence and the key that it stands for.

import Surface

/// `ESC [`, parameters, one final byte. The numbers are those of xterm's "PC-style function keys",
/// of rxvt, and of the `u` form (fixterms, kitty).
struct ControlSequence {
  /// What is between `ESC [` and the final byte.
  let body: [UInt8]
  let final: UInt8

  init(_ body: [UInt8], final: UInt8) {
    self.body = body
    self.final = final
  }

  /// As it was sent.
  var bytes: [UInt8] { [0x1B, UInt8(ascii: "[")] + body + [final] }

  var isPasteStart: Bool { body == Array("200".utf8) && final == UInt8(ascii: "~") }

  /// Whether it is a mouse report of the SGR kind.
  var isMouse: Bool {
    body.first == UInt8(ascii: "<") && (final == UInt8(ascii: "M") || final == UInt8(ascii: "m"))
  }

  /// Whether the terminal's window got the focus (true) or lost it; nil for other sequences.
  var focus: Bool? {
    guard body.isEmpty else { return nil }
    return final == UInt8(ascii: "I") ? true : final == UInt8(ascii: "O") ? false : nil
  }

  /// The key; nil if it stands for none that is known here.
  var key: Key? {
    guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let numbers = Self.numbers(body)
    let first = numbers.first.flatMap(\.self) ?? 1
    let modifiers = Self.modifiers(numbers.count > 1 ? numbers[1] : nil)
    switch final {
    case UInt8(ascii: "~") where first == 27 && numbers.count == 3:
      return Self.character(numbers[2], modifiers)
    case UInt8(ascii: "u"):
      // A third part of the modifiers' number says press, repeat or release.
      return Self.isRelease(body) ? nil : Self.character(numbers.first ?? nil, modifiers)
    case UInt8(ascii: "~"): return Self.numbered(first).map { Key($0, modifiers) }
    case UInt8(ascii: "$"): return Self.numbered(first).map { Key($0, .shift) }
    case UInt8(ascii: "^"): return Self.numbered(first).map { Key($0, .control) }
    case UInt8(ascii: "@"): return Self.numbered(first).map { Key($0, [.control, .shift]) }
    case UInt8(ascii: "Z"): return Key(.tab, modifiers.union(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return Self.lettered(final - 0x20).map { Key($0, .shift) }
    default: return Self.lettered(final).map { Key($0, modifiers) }
    }
  }

  /// What `ESC O` and this byte stand for: cursor and function keys, rxvt's arrows with Ctrl, and
  /// the number pad of the VT100.
  static func singleShift(_ byte: UInt8, modifiers: Int?) -> Key? {
    let held = self.modifiers(modifiers)
    switch byte {
    case UInt8(ascii: "M"): return Key(.enter, held)
    case UInt8(ascii: "I"): return Key(.tab, held)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return lettered(byte - 0x20).map { Key($0, .control) }
    case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"):
      return Key(.character(Character(Unicode.Scalar(byte - 0x40))), held)
    default: return lettered(byte).map { Key($0, held) }
    }
  }

  private static func lettered(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The key of a code point, as a terminal that reports them all sends it.
  private static func character(_ code: Int?, _ modifiers: Modifiers) -> Key? {
    guard let code, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
      return nil
    }
    switch scalar.value {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    // Below the space are controls; kitty's own keys are in the private area.
    case ..<32, 0x80...0x9F, 0xE000...0xF8FF: return nil
    default: break
    }
    guard modifiers.contains(.shift) else { return Key(.character(Character(scalar)), modifiers) }
    let upper = String(Character(scalar)).uppercased()
    return Key(.character(upper.first ?? Character(scalar)), modifiers.subtracting(.shift))
  }

  private static func isRelease(_ body: [UInt8]) -> Bool {
    let parts = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    return parts.count > 1 && parts[1].suffix(2).elementsEqual(":3".utf8)
  }

  /// xterm sends one more than the sum of 1 for shift, 2 for alt, 4 for control.
  private static func modifiers(_ number: Int?) -> Modifiers {
    guard let number, (2...16).contains(number) else { return [] }
    return Modifiers(rawValue: UInt8(number - 1) & 0b111)
  }

  /// The numbers between semicolons; nil where there is none or one too large to mean anything.
  /// Of parts that a colon separates only the first counts.
  static func numbers(_ body: [UInt8]) -> [Int?] {
    guard !body.isEmpty else { return [] }
    return body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { $0 != UInt8(ascii: ":") }
      return digits.count > 7 ? nil : Int(String(decoding: digits, as: UTF8.self))
    }
  }
}
