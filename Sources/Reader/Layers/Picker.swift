/// A list to choose from: rows, the one that is chosen, and what of them is in view.

struct Picker<Row: Equatable & Sendable>: Equatable, Sendable {
  private(set) var rows: [Row] = []
  /// Nil while none is chosen.
  private(set) var chosen: Int?
  private(set) var scroller = Scroller()

  var current: Row? { chosen.map { rows[$0] } }

  /// The rows in view with their places.
  var inView: [(index: Int, row: Row)] { scroller.range.map { ($0, rows[$0]) } }

  /// Takes other rows in. What is chosen is the first for which the test holds; else what now stands in the place
  /// of what was chosen, at the start the first.
  mutating func fill(_ rows: [Row], choosing isWanted: (Row) -> Bool = { _ in false }) {
    let before = chosen ?? 0
    offer(rows)
    if !rows.isEmpty { choose(rows.firstIndex(where: isWanted) ?? min(before, rows.count - 1)) }
  }

  /// Takes other rows in, none of them chosen.
  mutating func offer(_ rows: [Row]) {
    self.rows = rows
    scroller.fit(total: rows.count)
    choose(nil)
  }

  mutating func choose(_ index: Int?) {
    chosen = index
    if let index { scroller.reveal(index..<(index + 1)) } else { scroller.go(to: 0) }
  }

  mutating func move(_ motion: Motion) {
    guard let chosen else { return }
    let index = chosen + motion.lines(visible: scroller.visible, total: rows.count)
    choose(min(max(0, index), rows.count - 1))
  }

  mutating func fit(visible: Int) {
    scroller.fit(visible: visible)
    if let chosen { choose(chosen) }
  }
}
