/// How a cell looks.

package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// Entry of the terminal's palette: 0-15 are the terminal's own, 16-255 the xterm cube and greys.
  case palette(UInt8)

  /// 0 for the terminal's own, else one more than the entry.
  fileprivate var code: UInt32 {
    switch self {
    case .terminal: 0
    case .palette(let entry): UInt32(entry) + 1
    }
  }

  fileprivate init(code: UInt32) {
    self = code == 0 ? .terminal : .palette(UInt8(truncatingIfNeeded: code - 1))
  }
}

package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// Packed into a word, since each frame compares some thousands.
package struct Style: Hashable, Sendable {
  /// From the lowest bit up: 12 bits a colour, 8 of attributes.
  private var bits: UInt32

  package var foreground: Color {
    get { Color(code: bits & 0xFFF) }
    set { bits = bits & ~0xFFF | newValue.code }
  }
  package var background: Color {
    get { Color(code: bits >> 12 & 0xFFF) }
    set { bits = bits & ~(0xFFF << 12) | newValue.code << 12 }
  }
  package var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 24)) }
    set { bits = bits & 0xFF_FFFF | UInt32(newValue.rawValue) << 24 }
  }

  package init(
    foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
  ) {
    bits = foreground.code | background.code << 12 | UInt32(attributes.rawValue) << 24
  }

  package static let plain = Style()

  /// This style with another laid over it: its colours where it sets them, its attributes added.
  package func overlaid(with other: Style) -> Style {
    Style(
      foreground: other.foreground == .terminal ? foreground : other.foreground,
      background: other.background == .terminal ? background : other.background,
      attributes: attributes.union(other.attributes))
  }

  /// This style under another that covers it: one colour whatever was there. Of its own looks only those are
  /// left that no colour comes of; bold and dim change colours on many terminals, and reverse swaps them.
  package func covered(by other: Style) -> Style {
    Style(
      foreground: other.foreground, background: other.background,
      attributes: other.attributes.union(attributes.intersection([.italic, .underline])))
  }
}

/// How many colours a terminal can show.
package enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
  case none = 0
  case sixteen = 16
  case twoHundredFiftySix = 256
  package static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}
