/// A mark as its file holds it.

import Articles

/// Where a mark points, in the article as it was then.
struct MarkPlace: Codable, Hashable, Sendable {
  var article: String
  /// Counts Unicode scalars of the text; absent where the article was marked in the list.
  var place: Int?
  /// The words from there on, by which the place is found again in a newer version.
  var words: String?
}

/// The JSON of a mark.
struct MarkRecord: NamedRecord {
  static let schema = 1

  var schema: Int
  var mark: String
  var article: String
  var place: Int?
  var words: String?

  init(_ value: MarkPlace, named name: String) {
    (schema, mark) = (Self.schema, name)
    (article, place, words) = (value.article, value.place, value.words)
  }

  var name: String { mark }
  var value: MarkPlace { MarkPlace(article: article, place: place, words: words) }

  static func isFileName(_ file: String) -> Bool {
    file.utf8.count == 6 && file.hasSuffix(".json") && file.first.map(Mark.letters.contains) == true
  }

  static func fileName(of name: String) -> String { name + ".json" }

  static func isSound(_ value: MarkPlace, named name: String) -> Bool {
    Mark.letters.contains { String($0) == name } && ArticleID(value.article) != nil
      && value.place ?? 0 >= 0
  }
}

extension Replacement<MarkPlace> {
  var isSound: Bool { [was, now].compactMap(\.self).allSatisfy { MarkRecord.isSound($0, named: name) } }
}
