/// A list to choose from: rows, the one that is chosen, and what of them is in view.

struct Picker<Row: Equatable & Sendable>: Equatable, Sendable {
  private(set) var rows: [Row] = []
  /// Nil while none is chosen.
  private(set) var chosen: Int?
  private(set) var scroller = Scroller()

  var current: Row? { chosen.map { rows[$0] } }

  /// The rows in view with their places.
  var inView: [(index: Int, row: Row)] { scroller.range.map { ($0, rows[$0]) } }

  /// Takes other rows in. What is chosen is the first for which the test holds; else, where one was chosen,
  /// what now stands in its place.
  mutating func fill(_ rows: [Row], choosing isWanted: (Row) -> Bool = { _ in false }) {
    self.rows = rows
    scroller.fit(total: rows.count)
    let place = rows.firstIndex(where: isWanted) ?? chosen.map { min($0, rows.count - 1) }
    choose(place.flatMap { rows.indices.contains($0) ? $0 : nil })
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
