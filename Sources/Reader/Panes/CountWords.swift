/// Numbers of things in words.

import Queries

enum CountWords {
  /// `1,204,311`.
  static func number(_ number: Int) -> String {
    var digits = Array(String(abs(number)))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (number < 0 ? "-" : "") + String(digits)
  }

  static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(number(count)) articles" }

  /// How many stories a list has: `340 stories`; `120+ stories` while they are counted. By tags a story has
  /// more than one row, and these are what is counted.
  static func stories(_ list: ListPane) -> String {
    if list.order == .tag { return total(list.window) + " rows" }
    return list.window.isCounted && list.window.total == 1 ? "1 story" : total(list.window) + " stories"
  }

  static func total(_ window: ListWindow) -> String {
    number(window.total) + (window.isCounted ? "" : "+")
  }
}
