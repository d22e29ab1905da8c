/// What there is to say of one kind of the reader's work, declared once.

import Articles

/// A kind of work: how it is changed, undone, merged, checked and described.
struct WorkKind: Sendable {
  /// What becomes of two states of one register.
  enum Merging: Sendable {
    /// The later one counts.
    case latest
    /// Words that did not see each other are both kept.
    case words
  }

  /// What it is called in what was asked for, where its keys are called otherwise.
  var name: String
  /// Whose files hold it.
  var family: WorkSubject.Family
  /// What its keys begin with: `tag` of `tag bridge`.
  var keys: [String]
  var merging = Merging.latest
  /// Whether a value may stand under a key of this kind.
  var isSound: @Sendable (WorkKey, WorkValue) -> Bool
  /// What a file of a schema before 3 says of it; nil where that cannot be.
  var early: @Sendable (_ file: WorkValue) -> [Change]?
  /// What an operation in a record of before schema 3 did; nil for one of another kind, and for what cannot be.
  var operation: @Sendable (_ name: String, _ operation: WorkValue) -> Revision?
  /// What undo sets in place of what a revision did, given what stands there now. What somebody else has set since
  /// stays.
  var inverse: @Sendable (Revision, _ current: WorkValue?) -> WorkValue? = plainInverse
  /// The article that a value points at, of work that is not on articles.
  var pointsAt: @Sendable (WorkValue) -> ArticleID? = { _ in nil }
  /// What it makes of a publisher's facts on an article, wherever these are shown, sorted by or searched; nil for a kind
  /// that says nothing of them.
  var corrects: (@Sendable (ReaderWork, inout Imprint) -> Void)?
  /// What was done, with the number of articles in words: "tagged 3 articles +dprk".
  var done: @Sendable ([Change], _ articles: String) -> String
  /// What it is called: "tag +dprk".
  var named: @Sendable ([Change]) -> String
  /// What is said where nothing was to be done, of work that is not on articles.
  var idle: @Sendable (Change) -> String = { "\($0.key) is already like that" }
}

extension WorkKind {
  static let plainInverse: @Sendable (Revision, WorkValue?) -> WorkValue? = { revision, current in
    current == revision.now ? revision.was : current
  }

  /// A kind that is there or not, such as a star.
  static func flag(
    _ key: String, isRequiredEarly: Bool, on: String, off: String,
    done: @escaping @Sendable (Bool, String) -> String,
    named: @escaping @Sendable (Bool) -> String
  ) -> WorkKind {
    WorkKind(
      name: key, family: .article, keys: [key],
      isSound: { $0.name == nil && $1 == .flag(true) },
      early: { file in
        guard let value = file[key] else { return isRequiredEarly ? nil : [] }
        return value.flag.map { $0 ? [Change(WorkKey(key), .flag(true))] : [] }
      },
      operation: { name, _ in
        switch name {
        case on: Revision(key: WorkKey(key), was: nil, now: .flag(true))
        case off: Revision(key: WorkKey(key), was: .flag(true), now: nil)
        default: nil
        }
      },
      done: { changes, articles in done(changes.last?.value != nil, articles) },
      named: { changes in named(changes.last?.value != nil) })
  }
}
