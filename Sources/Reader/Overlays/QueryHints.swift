/// The fields of a query, as the filter's prompt offers them.

import Queries

enum QueryHints {
  static let all: [(word: String, summary: String)] =
    QueryField.allCases.filter { $0 != .anywhere }.map { ($0.rawValue + ":", summary(of: $0)) }
    + QueryState.allCases.map { (($0 == .note ? "has:" : "is:") + $0.rawValue, summary(of: $0)) }
    + [
      ("after:", "published after this day: 2018-11-28, 2018-11, 2018"),
      ("before:", "published before this day"),
      ("date:", "published then: 2018-11, 2018-11..2018-12"),
    ]

  /// A query whose last word is still being typed: it finds the words that start so. A word in quotation
  /// marks or of a field that holds no words stays as it is.
  static func openEnded(_ text: String) -> String {
    let word = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    guard let last = word.last, last.isLetter || last.isNumber, word != "OR",
      !text.filter({ $0 == "\"" }).count.isMultiple(of: 2) == false
    else { return text }
    let parts = word.drop { $0 == "-" || $0 == "(" }.split(separator: ":", maxSplits: 1)
    let isOfWords = parts.count == 1 || QueryField(rawValue: String(parts[0])).map { $0 != .tag } == true
    return isOfWords ? text + "*" : text
  }

  private static func summary(of field: QueryField) -> String {
    switch field {
    case .anywhere: "words of headline and body"
    case .title: "words of the headline"
    case .text: "words of the body"
    case .source: "the outlet"
    case .by: "the byline"
    case .person: "a person named in it"
    case .org: "an organization named in it"
    case .place: "a place named in it"
    case .tag: "a tag of yours"
    case .speaker: "who is quoted"
    case .said: "words of a quote"
    case .via: "how a quote came: a letter, another outlet"
    }
  }

  private static func summary(of state: QueryState) -> String {
    switch state {
    case .unread: "not opened yet"
    case .read: "opened before"
    case .starred: "with a star"
    case .marked: "with a mark"
    case .binned: "in the bin"
    case .note: "with a note"
    }
  }
}
