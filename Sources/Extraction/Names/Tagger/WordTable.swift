/// What is known of words from texts without labels: clusters and how often they have a capital.

import CKernels

/// What the table says of one word; all zeros where it says nothing.
struct WordEntry: Sendable {
  /// Cluster of the word's vector among 1,024, 128 and 32, from 1.
  var fine: UInt16 = 0
  var middle: UInt8 = 0
  var coarse: UInt8 = 0
  /// Brown cluster, and the upper 6 and 4 steps of its path, from 1.
  var brown: UInt16 = 0
  var brownPath6: UInt8 = 0
  var brownPath4: UInt8 = 0
  /// How much oftener it is written with a capital; 2 per factor e.
  var ratio: Int8 = 0
  /// Negative log probability, in halves.
  var rare: UInt8 = 0
}

/// A hash table with open addressing in the bytes of a model file; `Training/clusters.py` writes it
/// and describes it. Reads are bounded by the table, whatever the bytes are.
struct WordTable {
  static let slots = 1 << 18
  private static let stride = 12
  private static let clusters = 1025
  static let size = slots * stride + 2 * clusters * 2

  private let bytes: UnsafeRawBufferPointer

  /// Nil where the bytes are too few. They must stay in place as long as the table.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.size else { return nil }
    self.bytes = bytes
  }

  /// The entry of a word by its `WordHash`. A false hit is possible in theory and harmless.
  func entry(of hash: UInt64, isCapital: Bool) -> WordEntry {
    let wanted = UInt32(truncatingIfNeeded: hash >> 32)
    let check = wanted == 0 ? 1 : wanted
    var slot = Self.slot(of: hash)
    for _ in 0..<64 {
      let at = slot * Self.stride
      let found = load(UInt32.self, at)
      if found == 0 { break }
      if found == check { return entry(at, isCapital) }
      slot = (slot + 1) & (Self.slots - 1)
    }
    return WordEntry()
  }

  /// Has a word's entry fetched into the cache before it is asked for.
  func fetch(_ hash: UInt64) {
    guard let base = bytes.baseAddress else { return }
    kernels_prefetch(base + Self.slot(of: hash) * Self.stride)
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots - 1)
  }

  private func entry(_ at: Int, _ isCapital: Bool) -> WordEntry {
    var entry = WordEntry()
    entry.fine = min(load(UInt16.self, at + 4), UInt16(Self.clusters - 1))
    let capital = load(UInt16.self, at + 6)
    let small = load(UInt16.self, at + 8)
    entry.brown = min(isCapital && capital != 0 ? capital : small, UInt16(Self.clusters - 1))
    entry.ratio = load(Int8.self, at + 10)
    entry.rare = load(UInt8.self, at + 11)
    let above = Self.slots * Self.stride
    entry.middle = bytes[above + 2 * Int(entry.fine)]
    entry.coarse = bytes[above + 2 * Int(entry.fine) + 1]
    let paths = above + 2 * Self.clusters
    entry.brownPath6 = bytes[paths + 2 * Int(entry.brown)]
    entry.brownPath4 = bytes[paths + 2 * Int(entry.brown) + 1]
    return entry
  }

  @inline(__always) private func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, _ at: Int
  ) -> Number {
    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: type))
  }
}
