/// One thing that the reader does, as the journal names it.

import Articles

/// The JSON of one operation; what it needs beside its name depends on that.
struct ChangeOperation: Codable, Hashable {
  enum Name: String, Codable {
    case addTag = "add-tag", removeTag = "remove-tag", star, unstar, read, unread
    case bin, unbin, note
    case setMark = "set-mark", removeMark = "remove-mark"
    case saveSearch = "save-search", removeSearch = "remove-search", renameSearch = "rename-search"
    case moveSearch = "move-search"
  }

  var name: Name
  var tag: String?
  /// The words of a note; absent where it is taken away.
  var text: String?
  /// The words that a note replaced; absent where there was none.
  var was: String?
  /// The letter of a mark.
  var mark: String?
  /// The name of a saved search.
  var search: String?

  /// Whether schema 1 has it.
  var isOld: Bool {
    switch name {
    case .addTag, .removeTag, .star, .unstar, .read, .unread: true
    case .bin, .unbin, .note, .setMark, .removeMark, .saveSearch, .removeSearch, .renameSearch, .moveSearch:
      false
    }
  }

  init(_ change: Change) {
    switch change {
    case .addTag(let tag): (name, self.tag) = (.addTag, tag.description)
    case .removeTag(let tag): (name, self.tag) = (.removeTag, tag.description)
    case .star(let on): name = on ? .star : .unstar
    case .read(let on): name = on ? .read : .unread
    case .bin(let on): name = on ? .bin : .unbin
    case .note(let text): (name, self.text) = (.note, text)
    }
  }

  init(_ difference: WorkDifference) {
    self.init(difference.change)
    was = difference.formerNote
  }

  init(_ change: ArchiveChange) {
    switch change {
    case .setMark(let mark): (name, self.mark) = (.setMark, String(mark.letter))
    case .removeMark(let letter): (name, mark) = (.removeMark, String(letter))
    case .saveSearch(let search): (name, self.search) = (.saveSearch, search.name)
    case .removeSearch(let search): (name, self.search) = (.removeSearch, search)
    case .renameSearch(let search, _): (name, self.search) = (.renameSearch, search)
    case .moveSearch(let search, _): (name, self.search) = (.moveSearch, search)
    }
  }

  /// Nil for what is not done to an article, and where a tag is needed and there is none that can be one.
  var difference: WorkDifference? {
    let change: Change? =
      switch name {
      case .addTag: tag.flatMap { TagName($0) }.map(Change.addTag)
      case .removeTag: tag.flatMap { TagName($0) }.map(Change.removeTag)
      case .star: .star(true)
      case .unstar: .star(false)
      case .read: .read(true)
      case .unread: .read(false)
      case .bin: .bin(true)
      case .unbin: .bin(false)
      case .note: .note(text)
      case .setMark, .removeMark, .saveSearch, .removeSearch, .renameSearch, .moveSearch: nil
      }
    return change.map { WorkDifference(change: $0, formerNote: was) }
  }
}
