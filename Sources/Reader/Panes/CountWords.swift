/// Numbers of things in words.

import Queries

enum CountWords {
  /// `1,204,311`.
  static func number(_ number: Int) -> String {
    let digits = String(abs(number)).utf8
    guard digits.count > 3 else { return "\(number)" }
    var words = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { words += "," }
      words.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return words
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
