/// The forms that `morgue list` prints rows in.

import Articles

enum ListForm: Hashable, Sendable {
  /// `date  source  headline`, the id before it where that is asked for.
  case lines(withID: Bool)
  /// An array.
  case document
  case objects

  var opening: String { self == .document ? "[" : "" }
  func closing(isEmpty: Bool) -> String { self == .document ? (isEmpty ? "]\n" : "\n]\n") : "" }

  func text(of row: ListRow, isFirst: Bool) -> String {
    switch self {
    case .lines(let withID):
      (withID ? row.id.description + "  " : "") + (row.day?.description ?? "-")
        + "  " + printable(row.source ?? "-") + "  " + printable(row.headline) + "\n"
    case .document: (isFirst ? "\n" : ",\n") + Self.object(row)
    case .objects: Self.object(row) + "\n"
    }
  }

  /// One object on one line; what is unknown is null.
  private static func object(_ row: ListRow) -> String {
    var object = JSONLine()
    object.add("id", row.id.description)
    object.add("headline", row.headline)
    object.add("source", row.source)
    object.add("published", row.published?.description)
    object.add("filed", row.filed.description)
    object.add("versions", row.versions)
    object.add("quotes", row.quotes)
    object.add("tags", row.work.tags.map(\.description))
    object.add("starred", row.work.isStarred)
    object.add("read", row.work.isRead)
    return object.text
  }
}
