/// How many rows the list has, where that comes later than its rows.

import Articles
import Queries

/// What is known of the number of rows besides the window.
struct ListCount: Equatable {
  /// The number that was counted last for the query; the archive may have changed since.
  fileprivate(set) var known: Int?
  /// The question for the number; nil when it is answered.
  var ticket: Int?
  /// Whether the number must be asked for again.
  var isStale = true
  /// Where the last row was taken to be when the list was asked for from its end, not knowing how long it is:
  /// places are counted from there until the number comes.
  fileprivate(set) var assumedEnd: Int?
  /// Whether the window's last row is the list's last.
  fileprivate(set) var isEndInWindow = false

  /// Of another query nothing is known.
  mutating func forget() { self = ListCount() }
}

extension ListPane {
  /// Whether the number of rows is to be asked for. In a list by tags an article stands more than once, and
  /// its rows are not what counting articles would count.
  var wantsCount: Bool {
    !window.isCounted && count.ticket == nil && (count.isStale || count.known == nil) && order != .tag
  }

  /// Whether it is known how many rows lie before those in the window.
  var isPlaceKnown: Bool { count.assumedEnd == nil }

  /// Takes in what a new window says of the number of rows. `isMore` is whether the window came because the
  /// view neared the end of the one before.
  mutating func takeCount(of before: ListWindow, isMore: Bool) {
    keepPlaces(of: before)
    if isPlaceKnown { window.total = max(window.total, end) }
    count.isEndInWindow = wish == .last || isMore && !rows.isEmpty && rows.last?.key == before.rows.last?.key
    guard !window.isCounted else {
      count.forget()
      return
    }
    if wish == .last { count.assumedEnd = end } else if wish == .first { count.assumedEnd = nil }
    if let known = count.known { settle(known) }
  }

  /// Counts the rows of a window from where those of the one before it were counted from: as long as that is
  /// the list's end, nobody else knows it.
  private mutating func keepPlaces(of before: ListWindow) {
    guard !isPlaceKnown, !window.isCounted, wish == .keep, let current,
      let old = before.rows.firstIndex(where: { $0.key == current }),
      let new = rows.firstIndex(where: { $0.key == current })
    else { return }
    window.offset = before.offset + old - new
  }

  /// Takes in the number of rows.
  mutating func takeCount(_ number: Int) {
    count.ticket = nil
    count.known = number
    count.isStale = false
    // An answer that is on its way still counts from where the end was taken to be.
    if !window.isCounted, ticket == nil || count.assumedEnd == nil { settle(number) }
  }

  private mutating func settle(_ number: Int) {
    if let assumed = count.assumedEnd {
      let shift = max(number, rows.count) - assumed
      window.offset = max(0, window.offset + shift)
      top = max(0, top + shift)
      count.assumedEnd = nil
    }
    window.total = max(number, end)
    window.isCounted = !count.isStale
  }
}
