/// Named queries.

/// A named query, one of the reader's saved searches.
package struct SavedSearch: Hashable, Sendable {
  package var name: String
  /// As it was typed.
  package var query: String

  /// Nil if the name is invalid; `rule` says why.
  package init?(name: String, query: String) {
    guard !name.isEmpty, name.utf8.count <= 100, name.first != " ", name.last != " ",
      name.unicodeScalars.allSatisfy({
        ![.control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator]
          .contains($0.properties.generalCategory)
      })
    else { return nil }
    (self.name, self.query) = (name, query)
  }

  package static let rule = "a search's name is one line of 1 to 100 bytes, without spaces at either end"
}

/// A change by the reader to the archive as a whole, not to an article; each can be undone.
package enum ArchiveChange: Hashable, Sendable {
  case setMark(Mark)
  case removeMark(Character)
  /// Adds a search at the end, or replaces the query of an existing search.
  case saveSearch(SavedSearch)
  case removeSearch(name: String)
  /// Renames a search; it keeps its position. Does nothing if another search has that name.
  case renameSearch(name: String, to: String)
  /// Moves a search to a position, counted from 0.
  case moveSearch(name: String, to: Int)
}
