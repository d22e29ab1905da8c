/// Which classes each known word is of.

/// A hash table with open addressing. Look-ups compare 64-bit hashes, not words: a false hit is possible in theory and
/// harmless.
struct WordClasses: Sendable {
  /// A word and its classes lie side by side, since a look-up mostly waits for memory.
  private struct Slot {
    var hash: UInt64 = 0
    var classes: WordClass = []
  }

  /// A power of two; less than half of them are taken.
  private static let capacity = 1 << 15
  private var slots = [Slot](repeating: Slot(), count: capacity)
  private var count = 0

  subscript(hash: UInt64) -> WordClass {
    slots.withUnsafeBufferPointer { Self.classes(of: hash, in: $0) }
  }

  mutating func add(_ hash: UInt64, _ classes: WordClass) {
    let mask = Self.capacity - 1
    var place = Self.place(of: hash)
    while slots[place].hash != 0, slots[place].hash != hash { place = (place + 1) & mask }
    if slots[place].hash == 0 {
      count += 1
      precondition(2 * count < Self.capacity, "the table of words is too small")
    }
    slots[place].hash = hash
    slots[place].classes.formUnion(classes)
  }

  /// Gives words and numbers their classes. One after the other they wait for memory together.
  func tell(_ tokens: inout [Token]) {
    slots.withUnsafeBufferPointer { slots in
      for at in tokens.indices where tokens[at].kind == .word || tokens[at].kind == .number {
        tokens[at].classes = Self.classes(of: tokens[at].hash, in: slots)
      }
    }
  }

  @inline(__always)
  private static func classes(of hash: UInt64, in slots: UnsafeBufferPointer<Slot>) -> WordClass {
    var place = place(of: hash)
    while slots[place].hash != 0 {
      if slots[place].hash == hash { return slots[place].classes }
      place = (place + 1) & (capacity - 1)
    }
    return []
  }

  @inline(__always) private static func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (capacity - 1)
  }
}
