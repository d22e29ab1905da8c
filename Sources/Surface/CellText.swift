/// The cluster of one cell, packed, so that grids are copied and compared as plain memory.

/// Up to 24 bytes of UTF-8: the five scalars that ncurses can put into a cell, and more. Of a longer
/// cluster the end is cut off, at a scalar.
struct CellText: Hashable, Sendable, BitwiseCopyable {
  private static let mostBytes = 24

  /// From the lowest byte up; zero bytes behind the end, since no NUL is ever shown.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0

  static let empty = CellText()
  static let blank = CellText(ascii: 0x20)

  private init() {}

  init(ascii: UInt8) { first = UInt64(ascii) }

  init(_ cluster: String) {
    let utf8 = cluster.utf8.span
    self.init(utf8, 0..<utf8.count)
  }

  init(_ utf8: Span<UInt8>, _ range: Range<Int>) {
    var end = range.upperBound
    if range.count > Self.mostBytes {
      end = range.lowerBound + Self.mostBytes
      while end > range.lowerBound, utf8[end] & 0xC0 == 0x80 { end -= 1 }
      // A joiner left at the end would reach for the next cell.
      if utf8[end - 3] == 0xE2, utf8[end - 2] == 0x80, utf8[end - 1] == 0x8D { end -= 3 }
    }
    var index = 0
    for position in range.lowerBound..<end {
      let byte = UInt64(utf8[position]) << UInt64(index % 8 * 8)
      if index < 8 { first |= byte } else if index < 16 { second |= byte } else { third |= byte }
      index += 1
    }
  }

  var isEmpty: Bool { first == 0 }

  /// The one byte of a character of ASCII that has a shape, a blank among them.
  var printableASCII: UInt8? { (0x20..<0x7F).contains(first) ? UInt8(first) : nil }

  var string: String {
    if first < 0x80 { return first == 0 ? "" : String(Unicode.Scalar(UInt8(first))) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.mostBytes)
    for word in [first, second, third] {
      var rest = word
      while rest != 0 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
