/// A table of words or phrases by their hashes.

/// Built once and never changed, so that nobody can choose its keys: it needs no hashing of its own. A look-up costs a
/// fifth of a dictionary's.
struct HashedTable<Value: Sendable>: Sendable {
  /// A key and where its value is; side by side, since a look-up mostly waits for memory.
  private struct Slot {
    var key: UInt64 = 0
    var place: Int32 = -1
  }

  private var slots: [Slot]
  private let mask: Int
  private(set) var values: [Value] = []

  init(_ values: [UInt64: Value]) {
    var capacity = 16
    while capacity < 3 * values.count { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: Slot(), count: capacity)
    for (key, value) in values {
      var slot = slot(of: key)
      while slots[slot].place >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(key: key, place: Int32(truncatingIfNeeded: self.values.count))
      self.values.append(value)
    }
  }

  /// The place of a key's value in `values`; nil where it has none.
  func place(of key: UInt64) -> Int? {
    var slot = slot(of: key)
    while slots[slot].place >= 0 {
      if slots[slot].key == key { return Int(slots[slot].place) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  subscript(key: UInt64) -> Value? { place(of: key).map { values[$0] } }

  private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }
}
