/// The reader's own value of a fact, used instead of the publisher's.

package import Articles

extension WorkKind {
  static let fact = WorkKind(
    name: "fact", family: .article, keys: ["fact"],
    isSound: { key, value in
      guard let fact = key.name.flatMap({ ReaderFact(rawValue: String($0)) }), let text = value.text else {
        return false
      }
      return fact.checked(text) == text
    },
    early: { _ in [] }, operation: { _, _ in nil },
    corrects: { work, imprint in
      for fact in ReaderFact.allCases {
        if let text = work.others[fact.key]?.text { fact.set(text, in: &imprint) }
      }
    },
    done: { changes, articles in "set \(names(changes)) of \(articles)" },
    named: { changes in "set \(names(changes))" })

  /// "date and headline"
  private static func names(_ changes: [Change]) -> String {
    changes.compactMap { $0.key.name.map(String.init) }.joined(separator: " and ")
  }
}

/// A fact that the reader may know better than the publisher.
package enum ReaderFact: String, CaseIterable, Sendable {
  case date, headline, byline, source, url

  var key: WorkKey { WorkKey("fact", rawValue) }

  /// The fact's name in an imprint.
  package var imprintName: String { self == .date ? "published" : rawValue }

  /// The reader's value as it is stored: on one line, without white space at its ends. Nil if it is invalid;
  /// `rule` says why.
  package func checked(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.utf8.count <= 2_000 else { return nil }
    switch self {
    case .date: return PublishedDate(words)?.description
    case .url: return words.contains(" ") ? nil : words
    case .headline, .byline, .source: return words
    }
  }

  package var rule: String {
    switch self {
    case .date: "write a date such as date=2018-11-28 or date=2018-11-28T14:03"
    case .url: "a URL contains no spaces"
    case .headline, .byline, .source: "write at most 2,000 bytes"
    }
  }

  fileprivate func set(_ text: String, in imprint: inout Imprint) {
    switch self {
    case .date: imprint.published = PublishedDate(text) ?? imprint.published
    case .headline: imprint.headline = text
    case .byline: imprint.byline = text
    case .source: imprint.source = text
    case .url: imprint.url = text
    }
  }

  /// Sets the reader's value; nil removes it.
  package func change(to text: String?) -> Change { Change(key, text.map(WorkValue.text)) }

  /// Whether the reader has set it.
  package func isSet(in work: ReaderWork) -> Bool { work.others[key] != nil }
}
