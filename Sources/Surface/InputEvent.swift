/// What comes in from a terminal.

package struct Modifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let shift = Modifiers(rawValue: 1)
  package static let alt = Modifiers(rawValue: 2)
  package static let control = Modifiers(rawValue: 4)
}

/// One key press. A printed character carries its own shift: `Q` is the character `Q` without
/// modifiers, Ctrl-d the character `d` with `.control`.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package init(_ character: Character) { self.init(.character(character)) }
  package static func control(_ character: Character) -> Key { Key(.character(character), .control) }
}

package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, release, drag, doubleClick, wheelUp, wheelDown }
  package var kind: Kind
  /// 1 left, 2 middle, 3 right; 0 for the wheel.
  package var button: Int
  package var at: Point
  package var modifiers: Modifiers
  package init(_ kind: Kind, button: Int, at: Point, modifiers: Modifiers = []) {
    self.kind = kind
    self.button = button
    self.at = at
    self.modifiers = modifiers
  }
}

package enum InputEvent: Hashable, Sendable {
  case key(Key)
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  case focus(Bool)
}
