/// The fields of a query, as the filter's prompt offers them.

import Queries

enum QueryHints {
  static let all: [(word: String, summary: String)] =
    (QueryLanguage.fields + QueryLanguage.states + QueryLanguage.dateFields).map { ($0.spelling, $0.summary) }

  /// A query whose last word is still being typed: it finds the words that start so. A word in quotation
  /// marks or of a field that holds no words stays as it is.
  static func openEnded(_ text: String) -> String {
    let word = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    guard let last = word.last, last.isLetter || last.isNumber, word != "OR",
      !text.filter({ $0 == "\"" }).count.isMultiple(of: 2) == false
    else { return text }
    let parts = word.drop { $0 == "-" || $0 == "(" }.split(separator: ":", maxSplits: 1)
    let isOfWords = parts.count == 1 || QueryField(rawValue: String(parts[0])).map { $0 != .tag } == true
    // Of one or two letters half of all words start, and none is meant yet.
    return isOfWords && (parts.last?.count ?? 0) >= 3 ? text + "*" : text
  }
}
