/// What the user may set.

import Queries

package struct ReaderSettings: Equatable, Sendable {
  /// The most columns that a line of the body has.
  package var measure: Int

  package static let measures = 40...120
  package var headings: Headings

  /// Where headings stand between the groups of the list, until `zg` shows or hides them.
  package enum Headings: String, Sendable, CaseIterable {
    /// Where the list is sorted by source or tag, not where by date: days have few stories in small archives.
    case usual
    case all, none

    var orders: Set<SortOrder> {
      switch self {
      case .usual: [.source, .tag]
      case .all: Set(SortOrder.allCases)
      case .none: []
      }
    }
  }

  package init(measure: Int = 72, headings: Headings = .usual) {
    self.measure = measure
    self.headings = headings
  }
}
