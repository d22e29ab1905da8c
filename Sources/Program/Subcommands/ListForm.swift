/// The forms that `morgue list` prints rows in.

import Articles
import Formats

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
      (withID ? row.id.description + "  " : "") + (row.published?.day.description ?? "-")
        + "  " + printable(row.source ?? "-") + "  " + printable(row.headline) + "\n"
    case .document: (isFirst ? "\n" : ",\n") + ArticleJSON.object(row).line
    case .objects: ArticleJSON.object(row).line + "\n"
    }
  }
}
