/// Conversion to UTF-8 by the C library's iconv(3).

import Glibc

enum Iconv {
  /// Bytes of an encoding as UTF-8; nil if some bytes are invalid, or iconv does not know the encoding. Linear.
  ///
  /// - Parameter charset: as iconv calls it.
  static func utf8(_ bytes: ArraySlice<UInt8>, from charset: String) -> [UInt8]? {
    convert(bytes, from: charset, to: "UTF-8")
  }

  static func convert(_ bytes: ArraySlice<UInt8>, from charset: String, to other: String) -> [UInt8]? {
    guard let converter = iconv_open(other, charset), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    // A byte of any encoding becomes at most three of UTF-8, and one of UTF-8 at most four of another.
    return [UInt8](unsafeUninitializedCapacity: 4 * input.count + 16) { output, filled in
      let capacity = output.count
      let isWhole = input.withUnsafeMutableBytes { input in
        var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var (left, room) = (input.count, capacity)
        guard iconv(converter, &source, &left, &target, &room) != -1, left == 0,
          iconv(converter, nil, nil, &target, &room) != -1
        else { return false }
        filled = capacity - room
        return true
      }
      if !isWhole { filled = 0 }
    }.nilIfEmpty
  }
}

extension [UInt8] {
  fileprivate var nilIfEmpty: [UInt8]? { isEmpty ? nil : self }
}
