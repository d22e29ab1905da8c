/// A table of words or phrases by their hashes.

/// Built once and never changed, so that nobody can choose its keys: it needs no hashing of its own. A look-up costs a
/// fifth of a dictionary's.
struct HashedTable<Value: Sendable>: Sendable {
  private var slots: [Int32] = []
  private let mask: Int
  private(set) var keys: [UInt64] = []
  private(set) var values: [Value] = []

  init(_ values: [UInt64: Value]) {
    var capacity = 16
    while capacity < 3 * values.count { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: -1, count: capacity)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      var slot = slot(of: key)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: keys.count)
      keys.append(key)
      self.values.append(value)
    }
  }

  /// The place of a key's value in `values`; nil where it has none.
  func place(of key: UInt64) -> Int? {
    var slot = slot(of: key)
    while case let place = Int(slots[slot]), place >= 0 {
      if keys[place] == key { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  subscript(key: UInt64) -> Value? { place(of: key).map { values[$0] } }

  private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }
}
