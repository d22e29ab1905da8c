/// Bytes as text, whatever encoding they are in.

import Articles
import Glibc

/// The text of a file, and whether it is the file.
package struct DecodedText: Sendable {
  package let text: String
  /// The same in UTF-8.
  package let bytes: [UInt8]
  /// Whether these are the bytes that were read, and not what they were converted to.
  package let isVerbatim: Bool

  /// Goes by a byte order mark; else takes UTF-8 for what it is, whatever the label says; else goes by the label, and
  /// without one by what the bytes look like.
  ///
  /// - Parameter label: what the file, or whoever delivered it, calls its encoding.
  package init(_ given: ArraySlice<UInt8>, label: String? = nil) throws(FormatError) {
    guard !given.isEmpty else { throw .empty }
    if let (form, mark) = WideText.marked(given) {
      try self.init(Iconv.utf8(given.dropFirst(mark), from: form.rawValue), of: given)
      return
    }
    let zero = Self.firstZero(given)
    if zero != nil, let form = WideText.unmarked(given) {
      try self.init(Iconv.utf8(given, from: form.rawValue), of: given)
      return
    }
    if let zero { throw .binary(byte: 0, offset: zero) }
    if Self.isShifted(given), let bytes = Iconv.utf8(given, from: "ISO-2022-JP") {
      try self.init(bytes, of: given)
      return
    }
    if let offset = Self.firstControl(given) {
      throw .binary(byte: given[given.startIndex + offset], offset: offset)
    }
    if let text = String(validating: given, as: UTF8.self) {
      guard !TwiceEncoded.isAll(text) else { throw .encodedTwice }
      self.init(text: text, bytes: Array(given), isVerbatim: true)
      return
    }
    guard !Self.isMostlyUTF8(given) else { throw .brokenUTF8(offset: Self.firstInvalidByte(given)) }
    let labelled = label.flatMap { CharsetLabels.charset($0) }.flatMap { Iconv.utf8(given, from: $0) }
    try self.init(labelled ?? CharsetGuess.utf8(given), of: given)
  }

  private init(text: String, bytes: [UInt8], isVerbatim: Bool) {
    (self.text, self.bytes, self.isVerbatim) = (text, bytes, isVerbatim)
  }

  /// Text that a record holds, which is in no encoding any more.
  init(text: String) throws(FormatError) {
    guard !text.isEmpty else { throw .empty }
    let bytes = Array(text.utf8)
    guard bytes.count <= TextFormat.limit else { throw .tooLarge(limit: TextFormat.limit) }
    if let offset = Self.firstZero(bytes[...]) ?? Self.firstControl(bytes[...]) {
      throw .binary(byte: bytes[offset], offset: offset)
    }
    guard !TwiceEncoded.isAll(text) else { throw .encodedTwice }
    self.init(text: text, bytes: bytes, isVerbatim: false)
  }

  /// What a conversion gave, if it gave text.
  private init(_ converted: [UInt8]?, of given: ArraySlice<UInt8>) throws(FormatError) {
    guard let converted, let text = String(validating: converted, as: UTF8.self) else {
      throw .unknownEncoding(offset: Self.firstInvalidByte(given))
    }
    if let offset = Self.firstZero(converted[...]) ?? Self.firstControl(converted[...]) {
      throw .binary(byte: converted[offset], offset: offset)
    }
    self.init(text: text, bytes: converted, isVerbatim: false)
  }

  private static func firstZero(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, 0, bytes.count) else { return nil }
      return start.distance(to: UnsafeRawPointer(found))
    }
  }

  /// The first of so many control bytes that this can be no text; nil for text.
  private static func firstControl(_ bytes: ArraySlice<UInt8>) -> Int? {
    let controls = bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ (isControl($1) ? 1 : 0) } }
    guard controls * 50 > bytes.count else { return nil }
    return bytes.firstIndex(where: isControl).map { $0 - bytes.startIndex }
  }

  /// Tab, line feed, vertical tab, form feed and carriage return are text.
  @inline(__always) private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte)
  }

  /// Whether bytes shift to Japanese letters by escape sequences, which are ASCII.
  private static func isShifted(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B) else { return false }
    return bytes[escape...].starts(with: [0x1B, 0x24, 0x42])
      || bytes[escape...].starts(with: [0x1B, 0x24, 0x40])
  }

  /// Whether most of the bytes beyond ASCII are in sequences of UTF-8: by chance hardly any are.
  private static func isMostlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (good, bad) = (0, 0)
    var decoder = UTF8()
    var source = bytes.makeIterator()
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { good += 1 }
      case .error: bad += 1
      case .emptyInput: return good >= bad
      }
    }
  }

  /// Where bytes that are no UTF-8 stop being UTF-8.
  private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&source) {
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
