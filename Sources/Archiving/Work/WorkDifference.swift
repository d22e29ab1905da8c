/// What a change really made different, with what it takes to take that back.

import Articles

/// A change to an article that made a difference to the work on it.
struct WorkDifference: Hashable, Sendable {
  var change: Change
  /// The note that stood there before; nil for none, and where the change is about something else.
  var formerNote: String?

  /// The change that takes this one back.
  var inverse: Change {
    switch change {
    case .addTag(let tag): .removeTag(tag)
    case .removeTag(let tag): .addTag(tag)
    case .star(let on): .star(!on)
    case .read(let on): .read(!on)
    case .bin(let on): .bin(!on)
    case .note: .note(formerNote)
    }
  }
}

extension ReaderWork {
  /// Makes the changes; answers those that made a difference.
  mutating func make(_ changes: [Change]) -> [WorkDifference] {
    var differences: [WorkDifference] = []
    for change in changes {
      let before = self
      apply(change)
      guard self != before else { continue }
      var difference = WorkDifference(change: change)
      if case .note = change { difference.formerNote = before.note }
      differences.append(difference)
    }
    return differences
  }
}

/// One thing with a name, before a change and after it: a mark by its letter, a saved search by its name.
struct Replacement<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  var name: String
  /// Absent for what was not there.
  var was: Value?
  /// Absent for what is gone.
  var now: Value?
}
