/// How many cells of a terminal text takes.

/// The cells that a scalar takes for itself: 0, 1 or 2. What may not be shown counts by
/// `Printable`, not here.
package func cellWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  // Latin, Greek and Cyrillic letters, and the punctuation of newspapers.
  if value < 0x300 || (0x370..<0x483).contains(value) || (0x2010..<0x2028).contains(value) { return 1 }
  if (0x4E00..<0xA000).contains(value) || (0xAC00..<0xD7A4).contains(value) { return 2 }
  if WidthTable.holds(WidthTable.zero, value) { return 0 }
  return WidthTable.holds(WidthTable.wide, value) ? 2 : 1
}

/// The width of a scalar that is shown as it is and never part of a larger cluster unless a mark
/// follows; 0 for all others. The letters of most newspapers, by whole blocks.
func plainWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  // Latin; Greek and Cyrillic; more Cyrillic; Hebrew; Arabic; dashes and quotation marks; lines, boxes and stars.
  case 0xA1..<0xAD, 0xAE..<0x300, 0x3A3..<0x483, 0x48A..<0x530, 0x5D0..<0x5EB, 0x620..<0x64B, 0x2010..<0x2028,
    0x2500..<0x25FD, 0x2600..<0x2614:
    1
  // Kana and the punctuation before it; ideographs; Hangul; full-width forms.
  case 0x3000..<0x302A, 0x3041..<0x3097, 0x309B..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xAC00..<0xD7A4,
    0xFF01..<0xFF61:
    2
  default: 0
  }
}

/// The cells that a text takes when it is painted. Linear; clean ASCII costs a look at each byte.
package func displayWidth(_ text: some StringProtocol) -> Int {
  let whole = String(text)
  return displayWidth(whole.utf8.span)
}

/// The cells that UTF-8 text takes when it is painted.
package func displayWidth(_ utf8: Span<UInt8>) -> Int {
  var width = 0
  var position = 0
  while position < utf8.count {
    let cluster = Cluster(in: utf8, at: position)
    width += cluster.width
    position = cluster.bytes.upperBound
  }
  return width
}
