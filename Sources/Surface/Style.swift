/// How a cell looks.

package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// Entry of the terminal's palette: 0-15 are the terminal's own, 16-255 the xterm cube and greys.
  case palette(UInt8)
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

package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
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
