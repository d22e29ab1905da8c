/// Queries that have a name.

/// A query under a name, as the reader keeps it among others in an order of their own.
package struct SavedSearch: Hashable, Sendable {
  package var name: String
  /// As it was typed.
  package var query: String

  /// Nil for a name that cannot be one; `rule` says why.
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

/// One thing that the reader does to the archive as a whole, not to an article; each can be undone.
package enum ArchiveChange: Hashable, Sendable {
  case setMark(Mark)
  case removeMark(Character)
  /// Adds a search at the end, or gives the one of this name another query.
  case saveSearch(SavedSearch)
  case removeSearch(name: String)
  /// Gives a search another name; it keeps its place. Nothing where another has that name already.
  case renameSearch(name: String, to: String)
  /// Moves a search so that so many others stand before it.
  case moveSearch(name: String, to: Int)
}
