/// Marks: places to come back to, under a letter.

import Articles

extension WorkKind {
  static let mark = WorkKind(
    name: "mark", family: .mark, keys: ["mark"],
    isSound: { key, value in key.name == nil && MarkPlace(value) != nil },
    early: { file in MarkPlace(file).map { [Change(MarkPlace.key, $0.value)] } },
    operation: { name, operation in
      guard let letter = operation["mark"]?.text else { return nil }
      let key = WorkKey("mark", letter)
      return switch name {
      case "set-mark": Revision(key: key, was: nil, now: .flag(true))
      case "remove-mark": Revision(key: key, was: .flag(true), now: nil)
      default: nil
      }
    },
    pointsAt: { MarkPlace($0)?.article },
    done: { changes, _ in "\(isSet(changes) ? "set" : "removed") \(changes.first?.key.description ?? "")" },
    named: { changes in "\(isSet(changes) ? "set" : "remove") \(changes.first?.key.description ?? "")" },
    idle: { change in change.value == nil ? "\(change.key) is not set" : "\(change.key) is already set here" }
  )

  private static func isSet(_ changes: [Change]) -> Bool { changes.first?.value != nil }
}

/// Where a mark points, in the article as it was then.
struct MarkPlace: Hashable, Sendable {
  static let key = WorkKey("mark")

  var article: ArticleID
  /// Counts Unicode scalars of the text; nil where the article was marked in the list.
  var place: Int?
  /// The words from there on, those around, and the first 16 digits of SHA-256 of the text: by these the place is
  /// found again in another text. Of marks of the first schemas only the words are there.
  var words: String?
  var before: String?
  var after: String?
  var textHash: String?

  /// No text has so many scalars.
  private static let limit = 1 << 40

  init(article: ArticleID, place: Int? = nil, words: String? = nil) {
    (self.article, self.place, self.words) = (article, place, words)
  }

  /// Nil for what cannot be a mark.
  init?(_ value: WorkValue) {
    guard let article = value["article"]?.text.flatMap({ ArticleID($0) }) else { return nil }
    self.init(article: article, place: value["place"]?.number, words: value["words"]?.text)
    (before, after) = (value["before"]?.text, value["after"]?.text)
    textHash = value["text_hash"]?.text
    guard 0...Self.limit ~= place ?? 0, value["place"] == nil || place != nil else { return nil }
  }

  var value: WorkValue {
    .fields(of: [
      "after": after.map(WorkValue.text), "article": .text(article.description),
      "before": before.map(WorkValue.text), "place": place.map(WorkValue.number),
      "text_hash": textHash.map(WorkValue.text), "words": words.map(WorkValue.text),
    ])
  }
}

extension WorkFiles {
  /// Where the marks point, by letter.
  var markPlaces: [String: MarkPlace] {
    files.compactMapValues { $0.value(MarkPlace.key).flatMap { MarkPlace($0) } }
  }
}
