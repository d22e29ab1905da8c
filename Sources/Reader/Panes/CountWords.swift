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

  /// How many stories a list has: `340 stories`; `120+ stories` while they are counted.
  static func stories(_ window: ListWindow) -> String {
    window.isCounted && window.total == 1 ? "1 story" : total(window) + " stories"
  }

  static func total(_ window: ListWindow) -> String {
    number(window.total) + (window.isCounted ? "" : "+")
  }
}
