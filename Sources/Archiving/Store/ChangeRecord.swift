/// One change of the reader's as the journal holds it.

import Articles

/// The JSON of one change: what really became different, article by article, so that it can be
/// finished after a crash and taken back at any time; see Documentation/archive-format.md.
struct ChangeRecord: SchemaBearing {
  static let schema = 1

  enum Kind: String, Codable {
    case change, undo, redo
    /// A change that undo and redo pass over.
    case aside
  }

  /// The same operations on several articles.
  struct Step: Codable {
    var articles: [String]
    var operations: [Operation]
  }

  /// One thing done to an article.
  struct Operation: Codable, Hashable {
    enum Name: String, Codable {
      case addTag = "add-tag", removeTag = "remove-tag", star, unstar, read, unread, bin, unbin, note
    }

    var name: Name
    var tag: String?
    var text: String?
  }

  var schema: Int
  var kind: Kind
  /// The record of the change that an undo took back, or a redo made again.
  var of: String?
  var time: String
  /// What was asked for.
  var asked: [Operation]
  /// What became different by it.
  var steps: [Step]

  init(
    kind: Kind, of: String? = nil, time: Timestamp, asked: [Change],
    steps: [(changes: [Change], articles: [ArticleID])]
  ) {
    schema = Self.schema
    self.kind = kind
    self.of = of
    self.time = time.description
    self.asked = asked.map(Operation.init)
    self.steps = steps.map { step in
      Step(articles: step.articles.map(\.description), operations: step.changes.map(Operation.init))
    }
  }

  /// What became different, as the model has it.
  func modelSteps(at path: String) throws(ArchiveError) -> [(changes: [Change], articles: [ArticleID])] {
    var result: [(changes: [Change], articles: [ArticleID])] = []
    for step in steps {
      let articles = step.articles.compactMap { ArticleID($0) }
      let changes = step.operations.compactMap(\.change)
      guard articles.count == step.articles.count, changes.count == step.operations.count else {
        throw .damaged(path: path, reason: "\"steps\" name no article or no operation")
      }
      result.append((changes, articles))
    }
    return result
  }

  var askedChanges: [Change] { asked.compactMap(\.change) }
}

extension ChangeRecord.Operation {
  init(_ change: Change) {
    switch change {
    case .addTag(let tag): self.init(name: .addTag, tag: tag.description)
    case .removeTag(let tag): self.init(name: .removeTag, tag: tag.description)
    case .star(let on): self.init(name: on ? .star : .unstar)
    case .read(let on): self.init(name: on ? .read : .unread)
    case .bin(let on): self.init(name: on ? .bin : .unbin)
    case .note(let text): self.init(name: .note, text: text)
    }
  }

  /// Nil where a tag is needed and there is none that can be one.
  var change: Change? {
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
    }
  }
}

extension Change {
  /// The change that takes this one back where it made a difference.
  var inverse: Change {
    switch self {
    case .addTag(let tag): .removeTag(tag)
    case .removeTag(let tag): .addTag(tag)
    case .star(let on): .star(!on)
    case .read(let on): .read(!on)
    case .bin(let on): .bin(!on)
    case .note: .note(nil)
    }
  }
}
