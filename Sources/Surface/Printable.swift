/// The one place that says what of a text may be shown: stories are hostile, and a terminal obeys
/// what it is sent.

/// What becomes of a scalar on the screen.
package enum Printable: Hashable, Sendable {
  /// It is shown as it is.
  case shown
  /// A tab or the end of a line: one blank.
  case blank
  /// It has no looks of its own and no business on a screen of cells: soft hyphens, joiners, marks
  /// of direction, zero-width spaces. Nothing is shown.
  case dropped
  /// What could steer the terminal or turn the text around, and what no font can show: one stand-in.
  case replaced

  /// What a replaced scalar shows as: U+FFFD.
  package static let standIn = "\u{FFFD}"

  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010..<0x2028: self = .shown
    case 0x09, 0x0A, 0x0D: self = .blank
    // Controls of ASCII and Latin-1.
    case 0..<0xA0: self = .replaced
    // Separators of lines and paragraphs; embeddings and overrides; isolates.
    case 0x2028...0x202E, 0x2066...0x2069: self = .replaced
    // The zero-width (non-)joiner: parts of Persian and Indic words and of emoji.
    case 0x200C, 0x200D: self = .shown
    case 0x4E00..<0xA000, 0xAC00..<0xD7A4: self = .shown
    default: self = Self.byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> Printable {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: .replaced
    // Tags spell out the flags of England, Scotland and Wales; elsewhere they hide text.
    case .format: (0xE0020...0xE007F).contains(scalar.value) ? .shown : .dropped
    default: .shown
    }
  }
}
