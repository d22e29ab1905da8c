/// How many rows the list has, where that comes later than its rows.

import Queries

/// What is known of the number of rows besides the window. The archive counts what ends a list, so an
/// uncounted window always has rows after it.
struct ListCount: Equatable {
  /// The number that was counted last for the query; the archive may have changed since.
  var known: Int?
  /// Whether the number must be asked for again.
  var isStale = true
  var asked = Pending(.listCount)

  /// Of another query nothing is known.
  mutating func forget() {
    (known, isStale) = (nil, true)
    asked.drop()
  }
}

extension ListPane {
  /// Asks how many rows there are, where the window does not say. In a list by tags an article stands more than
  /// once, and its rows are not what counting articles would count.
  mutating func askCount() -> [Effect] {
    guard !window.isCounted, !count.asked.isOpen, count.isStale || count.known == nil, order != .tag else {
      return []
    }
    return [count.asked.ask(.count(query))]
  }

  /// Takes in what a new window says of the number of rows. Until a newer number comes, the last one stands.
  mutating func settleCount() {
    if window.isCounted {
      count.forget()
    } else if let known = count.known {
      window.total = max(known, window.total)
      window.isCounted = !count.isStale
    }
  }

  /// Takes in the number of rows.
  mutating func receiveCount(_ number: Int) {
    count.known = number
    count.isStale = false
    guard !window.isCounted else { return }
    window.total = max(number, end)
    window.isCounted = true
  }
}
