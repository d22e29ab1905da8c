/// Text as terminals see it: one grapheme cluster after another, each with its width.

/// A grapheme cluster of a text, and what it takes on the screen.
package struct Cluster: Hashable, Sendable {
  /// What is to be painted for it.
  enum Form: Hashable, Sendable {
    case asItIs, blank, nothing, standIn
    /// Its scalars but for those that may not be shown.
    case mended
  }

  /// Byte offsets into the text.
  package let bytes: Range<Int>
  /// Cells: 0, 1 or 2.
  package let width: Int
  let form: Form

  /// The cluster that starts at a byte offset, which must be a cluster's start in valid UTF-8.
  package init(in utf8: Span<UInt8>, at start: Int) {
    let first = utf8[start]
    if first < 0x80 {
      let next = start + 1 < utf8.count ? utf8[start + 1] : 0
      if next < 0xCC || Self.isPlain(utf8, at: start + 1) {
        self.init(ascii: first, at: start, next: next)
        return
      }
    } else {
      let (scalar, length) = utf8.scalar(at: start)
      let width = plainWidth(scalar)
      if width > 0, Self.isPlain(utf8, at: start + length) {
        self.init(bytes: start..<(start + length), width: width, form: .asItIs)
        return
      }
    }
    self.init(searching: utf8, from: start)
  }

  init(bytes: Range<Int>, width: Int, form: Form) {
    (self.bytes, self.width, self.form) = (bytes, width, form)
  }

  private init(ascii: UInt8, at start: Int, next: UInt8) {
    let one = start..<(start + 1)
    switch ascii {
    case 0x20..<0x7F: self.init(bytes: one, width: 1, form: .asItIs)
    case 0x0D where next == 0x0A: self.init(bytes: start..<(start + 2), width: 1, form: .blank)
    case 0x09, 0x0A, 0x0D: self.init(bytes: one, width: 1, form: .blank)
    default: self.init(bytes: one, width: 1, form: .standIn)
    }
  }

  /// Whether nothing that starts there can belong to what is before it. Nothing below U+0300 does,
  /// whose lead byte is 0xCC.
  @inline(__always)
  private static func isPlain(_ utf8: Span<UInt8>, at start: Int) -> Bool {
    start >= utf8.count || utf8[start] < 0xCC || plainWidth(utf8.scalar(at: start).scalar) > 0
  }

  /// Finds the end by the rules of UAX #29, which the standard library's recogniser holds.
  private init(searching utf8: Span<UInt8>, from start: Int) {
    var recogniser = Unicode._CharacterRecognizer()
    var measure = Measure()
    var position = start
    while position < utf8.count {
      let (scalar, length) = utf8.scalar(at: position)
      if recogniser.hasBreak(before: scalar), position > start { break }
      measure.add(scalar)
      position += length
    }
    self.init(bytes: start..<position, width: measure.width, form: measure.form)
  }

  /// What is painted for it: one cluster fit to be shown, or nothing.
  func shown(of utf8: Span<UInt8>) -> CellText {
    switch form {
    case .blank: .blank
    case .standIn: CellText(Printable.standIn)
    case .nothing: .empty
    case .asItIs:
      bytes.count == 1 ? CellText(ascii: utf8[bytes.lowerBound]) : CellText(utf8, bytes)
    case .mended: CellText(mended(utf8))
    }
  }

  private func mended(_ utf8: Span<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    var position = bytes.lowerBound
    while position < bytes.upperBound {
      let (scalar, length) = utf8.scalar(at: position)
      // A mark that follows no letter gets a blank to stand on.
      if scalars.isEmpty, cellWidth(scalar) == 0 { scalars.append(" ") }
      if Printable(scalar) == .shown { scalars.append(scalar) }
      position += length
    }
    return String(scalars)
  }
}

/// Adds up a cluster's scalars.
private struct Measure {
  private(set) var count = 0
  private var fate = Printable.shown
  private var cells = 0
  private var canBeEmoji = false
  private var isEmoji = false
  private var isMended = false

  mutating func add(_ scalar: Unicode.Scalar) {
    defer { count += 1 }
    let printable = Printable(scalar)
    if count == 0 {
      cells = cellWidth(scalar)
      canBeEmoji = scalar.properties.isEmoji
      isMended = cells == 0
      // Joiners and selectors with nothing before them.
      fate =
        isMended && printable == .shown && scalar.properties.isDefaultIgnorableCodePoint
        ? .dropped : printable
      return
    }
    isMended = isMended || printable != .shown
    guard printable == .shown else { return }
    switch scalar.value {
    // An emoji's looks asked for; a second letter of a flag; a keycap.
    case 0xFE0F, 0x1F1E6...0x1F1FF, 0x20E3: isEmoji = canBeEmoji
    // Parts of one picture, which take no more room than it.
    case 0x200D, 0x1F3FB...0x1F3FF: break
    default: cells += isEmoji ? 0 : cellWidth(scalar)
    }
  }

  var form: Cluster.Form {
    switch fate {
    case .blank: .blank
    case .dropped: .nothing
    case .replaced: .standIn
    case .shown: isMended ? .mended : .asItIs
    }
  }

  var width: Int {
    switch fate {
    case .blank, .replaced: 1
    case .dropped: 0
    case .shown: isEmoji ? 2 : min(2, max(1, cells))
    }
  }
}

extension Span where Element == UInt8 {
  /// The scalar that starts at an offset of valid UTF-8, and its length in bytes.
  @inline(__always)
  func scalar(at start: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(self[start])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for offset in 1..<Swift.max(1, length) where start + offset < count {
      value = value << 6 | UInt32(self[start + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", Swift.min(length, count - start))
  }

  func string(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
