/// Whether bytes are what they were.

package enum Checksum {
  /// 64 bits over all bytes: four multiply-and-rotate lanes over words of eight bytes. Any one changed byte
  /// changes it, since each step can be undone; not made against people who forge files.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B1_85EB_CA87
    var a: UInt64 = 0x9E37_79B9_7F4A_7C15
    var b: UInt64 = 0xBF58_476D_1CE4_E5B9
    var c: UInt64 = 0x94D0_49BB_1331_11EB
    var d: UInt64 = 1
    var at = 0
    while at + 32 <= bytes.count {
      a = step(a, word(bytes, at), factor)
      b = step(b, word(bytes, at + 8), factor)
      c = step(c, word(bytes, at + 16), factor)
      d = step(d, word(bytes, at + 24), factor)
      at += 32
    }
    var hash = UInt64(bytes.count)
    for lane in [a, b, c, d] { hash = step(hash, lane, factor) }
    while at < bytes.count {
      hash = step(hash, UInt64(bytes[at]), factor)
      at += 1
    }
    return hash ^ (hash >> 31)
  }

  @inline(__always) private static func step(_ lane: UInt64, _ word: UInt64, _ factor: UInt64) -> UInt64 {
    let mixed = (lane ^ word) &* factor
    return mixed << 27 | mixed >> 37
  }

  @inline(__always) private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }
}
