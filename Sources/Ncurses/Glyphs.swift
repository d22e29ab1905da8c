/// Fits a grapheme cluster into the cells that a grid gives it, in the way ncurses counts columns.

import CNcurses

/// A character that takes columns, with the marks that lie on it: what one cell of ncurses can hold.
struct Glyph: Equatable {
  /// At most five scalars, as in ncurses' own cells.
  var scalars: [Unicode.Scalar]
  var width: Int
}

enum Glyphs {
  /// Cells of ncurses hold a character and four marks.
  private static let scalarLimit = 5
  private static let replacement = Glyph(scalars: ["\u{FFFD}"], width: 1)
  private static let blank = Glyph(scalars: [" "], width: 1)

  /// Splits a cluster into glyphs that take `columns` columns together, exactly. An emoji sequence
  /// that ncurses would count wider than the grid does keeps its first picture; what is no printable
  /// character becomes U+FFFD, so that nothing raw can reach the terminal.
  static func fit(_ cluster: String, columns: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    var room = columns
    for scalar in cluster.unicodeScalars where !isInvisible(scalar) {
      let width = Int(morgue_width(wchar_t(bitPattern: scalar.value)))
      if width == 0 {
        if glyphs.isEmpty {
          glyphs.append(blank)
          room -= 1
        }
        if glyphs[glyphs.count - 1].scalars.count < scalarLimit {
          glyphs[glyphs.count - 1].scalars.append(scalar)
        }
        continue
      }
      guard (width < 0 ? 1 : width) <= room else { break }
      glyphs.append(width < 0 ? replacement : Glyph(scalars: [scalar], width: width))
      room -= max(1, width)
    }
    if glyphs.isEmpty && room > 0 && !cluster.isEmpty {
      glyphs.append(replacement)
      room -= 1
    }
    for index in glyphs.indices {
      // A joiner with nothing to join, and a picture asked for in a cell that is too narrow.
      while let last = glyphs[index].scalars.last,
        last == "\u{200D}" || (last == "\u{FE0F}" && glyphs[index].width == 1)
      {
        glyphs[index].scalars.removeLast()
      }
    }
    return glyphs + Array(repeating: blank, count: max(0, room))
  }

  /// Characters that reorder or hide what follows; they take no column and show nothing.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether all terminals agree with ncurses on the columns of a cluster: one Latin letter or CJK
  /// character do not differ, nor does a letter with common marks, while emoji and the scripts whose
  /// signs fuse do. After one of the latter the cursor is somewhere between.
  static func hasAgreedWidth(_ cluster: String) -> Bool {
    if cluster.utf8.count <= 1 { return true }
    var isFirst = true
    for scalar in cluster.unicodeScalars {
      let value = scalar.value
      if isFirst {
        switch value {
        case 0..<0x0900, 0x0E00..<0x1000, 0x1100..<0x1160, 0x1E00..<0x2300, 0x2400..<0x25FD,
          0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70, 0xFF00..<0xFFF0,
          0xFFFD, 0x20000..<0x40000:
          break
        default: return false
        }
      } else {
        switch value {
        case 0x0300..<0x0370, 0x0483..<0x0488, 0x0591..<0x05C8, 0x0610..<0x0660, 0x0E31..<0x0E4F:
          break
        default: return false
        }
      }
      isFirst = false
    }
    return true
  }
}
