/// Which of many lines are in view.

/// How far to move.
enum Motion: Equatable, Sendable {
  case lines(Int)
  /// Halves and more of what is in view.
  case pages(Double)
  case start, end

  /// In lines, where so many are in view and there are so many in all.
  func lines(visible: Int, total: Int) -> Int {
    switch self {
    case .lines(let lines): return lines
    case .pages(let pages):
      let lines = Int(pages * Double(visible))
      return lines == 0 ? (pages < 0 ? -1 : 1) : lines
    case .start: return -total
    case .end: return total
    }
  }
}

/// A view on lines, or on rows of one line each. The list, whose rows take more lines and turn by half a page,
/// keeps its own: see `ListPane.reveal`.
struct Scroller: Equatable, Sendable {
  /// The first line in view.
  private(set) var top = 0
  /// How many lines there are, and how many there is room for.
  private(set) var total = 0
  private(set) var visible = 1

  /// The first line when the end is in view.
  var lastTop: Int { max(0, total - visible) }

  var range: Range<Int> { top..<min(total, top + visible) }

  mutating func fit(total: Int? = nil, visible: Int? = nil) {
    self.total = total ?? self.total
    self.visible = max(1, visible ?? self.visible)
    go(to: top)
  }

  /// Brings a line to the top, or as near to it as the end lets it come.
  mutating func go(to line: Int) { top = min(max(0, line), lastTop) }

  mutating func move(_ motion: Motion) { go(to: top + motion.lines(visible: visible, total: total)) }

  /// Scrolls as little as brings lines into view; the first of them where there is no room for all.
  mutating func reveal(_ lines: Range<Int>) {
    go(to: min(max(top, lines.upperBound - visible), lines.lowerBound))
  }
}
