/// Decides which units of a file are leftovers, by their words and their position.

/// Leftovers come at the end of a file and as single lines in between. What reads like a
/// sentence stays in the body unless its own words are those of a page's furniture.
enum LeftoverZones {
  /// Of the units from `first` on, whether each is to be trimmed. Linear.
  static func trimmed(_ units: [TextUnit], from first: Int) -> [Bool] {
    var trimmed = units.indices.map { $0 >= first && units[$0].isCertain }
    trimBoxes(units, from: first, &trimmed)
    trimCompany(units, from: first, &trimmed)
    if let start = tail(units, from: first) {
      for index in start..<units.endIndex { trimmed[index] = true }
    }
    return trimmed
  }

  /// Short lines right under the head of a box belong to it.
  private static func trimBoxes(_ units: [TextUnit], from first: Int, _ trimmed: inout [Bool]) {
    var box: Int?
    for index in units.indices where index >= first {
      let unit = units[index]
      if unit.leftover == .opener {
        box = unit.stretch
      } else if box == unit.stretch, unit.isFiller || unit.leftover != nil {
        trimmed[index] = true
      } else {
        box = nil
      }
    }
  }

  /// What is likely a leftover is one next to a certain one, or as one of three in a row.
  private static func trimCompany(_ units: [TextUnit], from first: Int, _ trimmed: inout [Bool]) {
    var index = first
    while index < units.endIndex {
      guard units[index].isLikely || trimmed[index] else {
        index += 1
        continue
      }
      let end = units[index...].firstIndexOrEnd { !units[$0].isLikely && !trimmed[$0] }
      if end - index >= 3 || trimmed[index..<end].contains(true) {
        for member in index..<end { trimmed[member] = true }
      }
      index = end
    }
  }

  /// Where the leftovers at the end begin; nil if there are none.
  private static func tail(_ units: [TextUnit], from first: Int) -> Int? {
    if let comments = commentList(units, from: first) { return comments }
    let afterProse = max(first, (units.lastIndex { $0.isProse } ?? -1) + 1)
    var start: Int?
    var isInBox = false
    for index in afterProse..<max(afterProse, units.endIndex) {
      let unit = units[index]
      if unit.isFiller {
        if !isInBox { start = nil }
        continue
      }
      if start == nil { start = index }
      if unit.leftover == .opener { isInBox = true }
    }
    return start
  }

  /// How many units may stand from the head of a list of comments to the first control.
  private static let farthestControl = 8

  /// Readers' comments are prose, so their list is believed only where its controls follow soon.
  private static func commentList(_ units: [TextUnit], from first: Int) -> Int? {
    guard let prose = units[first...].firstIndex(where: { $0.isProse }) else { return nil }
    var control: Int?
    for index in units.indices[(prose + 1)...].reversed() {
      if units[index].leftover == .commentControl { control = index }
      if units[index].leftover == .comments, let control, control - index <= farthestControl { return index }
    }
    return nil
  }
}

extension TextUnit {
  fileprivate var isCertain: Bool { leftover == .insert || leftover == .opener }
  fileprivate var isLikely: Bool { leftover == .likely || leftover == .commentControl }
}

extension ArraySlice {
  fileprivate func firstIndexOrEnd(where holds: (Int) -> Bool) -> Int {
    indices.first(where: holds) ?? endIndex
  }
}
