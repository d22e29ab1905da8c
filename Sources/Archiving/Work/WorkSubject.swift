/// What the reader's work is on, and which file it lies in.

import Articles

/// One file of the reader's work.
enum WorkSubject: Hashable, Sendable, CustomStringConvertible {
  case article(ArticleID)
  /// The letter of a mark.
  case mark(String)
  /// The name of a saved search.
  case search(String)

  enum Family: Sendable, CaseIterable {
    case article, mark, search

    /// The key under which a file says what it is on.
    var headKey: String {
      switch self {
      case .article: "id"
      case .mark: "mark"
      case .search: "name"
      }
    }
  }

  var family: Family {
    switch self {
    case .article: .article
    case .mark: .mark
    case .search: .search
    }
  }

  var name: String {
    switch self {
    case .article(let id): id.description
    case .mark(let name), .search(let name): name
    }
  }

  /// Nil for a name that none of the family can have.
  init?(_ family: Family, _ name: String) {
    switch family {
    case .article:
      guard let id = ArticleID(name) else { return nil }
      self = .article(id)
    case .mark:
      guard Mark.letters.contains(where: { String($0) == name }) else { return nil }
      self = .mark(name)
    case .search:
      guard SavedSearch(name: name, query: "") != nil else { return nil }
      self = .search(name)
    }
  }

  /// As records of changes have it: `9f2c51d07ab3e644`, `mark a`, `search Bridges`.
  var description: String {
    switch self {
    case .article(let id): id.description
    case .mark(let name): "mark " + name
    case .search(let name): "search " + name
    }
  }

  /// Reads what `description` writes.
  init?(_ text: String) {
    let key = WorkKey(text)
    if let name = key.name(of: "mark") {
      self.init(.mark, String(name))
    } else if let name = key.name(of: "search") {
      self.init(.search, String(name))
    } else {
      self.init(.article, text)
    }
  }

  /// The name of its file. A saved search is named by a hash, since its name may hold what a file's must not.
  var fileName: String {
    switch self {
    case .article(let id): "\(id).json"
    case .mark(let name): name + ".json"
    case .search(let name): ContentHash.sha256(Array(name.utf8)).prefix(16) + ".json"
    }
  }

  func path(in folder: ArchiveFolder) -> String {
    switch self {
    case .article(let id): folder.work(id)
    case .mark: folder.marks + "/" + fileName
    case .search: folder.searches + "/" + fileName
    }
  }
}
