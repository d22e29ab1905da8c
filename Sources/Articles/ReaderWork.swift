/// The reader's own work on articles, and the changes that make it.

/// The reader's work on one article.
package struct ReaderWork: Hashable, Sendable {
  /// Sorted, each once.
  package private(set) var tags: [TagName]
  package var isStarred: Bool
  package var isRead: Bool
  /// In the bin: lists skip the article unless the query asks for it.
  package var isBinned: Bool
  /// The reader's note on the article; nil for none, never empty.
  package var note: String?
  /// Work of the other kinds, which each kind reads for itself.
  package private(set) var others: [WorkKey: WorkValue]

  package init(
    tags: [TagName] = [], isStarred: Bool = false, isRead: Bool = false, isBinned: Bool = false,
    note: String? = nil, others: [WorkKey: WorkValue] = [:]
  ) {
    self.tags = Array(Set(tags)).sorted()
    self.isStarred = isStarred
    self.isRead = isRead
    self.isBinned = isBinned
    self.note = note?.isEmpty == true ? nil : note
    self.others = others
  }

  /// No work on the article.
  package static let none = ReaderWork()

  /// Applies a change.
  package mutating func apply(_ change: Change) {
    switch change.key.kind {
    case "tag":
      guard let tag = change.key.name.flatMap({ TagName($0) }) else { return }
      if change.value != nil, tags.last.map({ $0 < tag }) ?? true { return tags.append(tag) }
      tags.removeAll { $0 == tag }
      if change.value != nil { tags = (tags + [tag]).sorted() }
    case "starred": isStarred = change.value != nil
    case "read": isRead = change.value != nil
    case "binned": isBinned = change.value != nil
    case "note": note = change.value?.text
    default: others[change.key] = change.value
    }
  }
}

/// A tag: one word without a space or comma, and without a leading `+` or `-`.
package struct TagName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// Nil if the word is not a valid tag; `TagName.rule` says why.
  package init?(_ text: some StringProtocol) {
    guard let first = text.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      text.utf8.count <= 100,
      text.utf8.allSatisfy(Self.isPlain) || text.unicodeScalars.allSatisfy({ !Self.isForbidden($0) })
    else { return nil }
    description = String(text)
  }

  package static let rule =
    "a tag is one word (1-100 bytes) without , \" ( ) and starts with no + or -"

  /// Letters, digits and similar characters, which are always valid.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ",\"()".unicodeScalars.contains(scalar)
      || [.control, .format, .privateUse, .unassigned].contains(scalar.properties.generalCategory)
  }

  package static func < (a: TagName, b: TagName) -> Bool { a.description < b.description }
}
