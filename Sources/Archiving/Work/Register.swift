/// One piece of the reader's work with its stamp, and how two states of it become one.

import Articles

/// What a file of work holds under one key. One that was set stays, also without a value: else a merge could not
/// tell what was taken away from what was never there.
enum Register: Hashable, Sendable {
  /// The latest value; nil where it was taken away.
  case latest(WorkValue?, Stamp)
  /// Words that stand side by side, each written without knowing of the others; and the stamps of those that were
  /// replaced or taken away.
  case words([Stamp: String], replaced: Set<Stamp>)

  /// What there is to see; nil for nothing. Words that nobody has joined yet stand one under the other.
  var value: WorkValue? {
    switch self {
    case .latest(let value, _): value
    case .words(let words, _):
      words.isEmpty ? nil : .text(words.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n\n"))
    }
  }

  /// The latest stamp in it.
  var stamp: Stamp {
    switch self {
    case .latest(_, let stamp): stamp
    case .words(let words, let replaced):
      max(words.keys.max() ?? .none, replaced.max() ?? .none)
    }
  }

  /// The state after a value was set in place of all that stands here.
  func setting(_ value: WorkValue?, _ stamp: Stamp) -> Register {
    switch self {
    case .latest: .latest(value, stamp)
    case .words(let words, let replaced):
      .words(value?.text.map { [stamp: $0] } ?? [:], replaced: replaced.union(words.keys))
    }
  }

  /// The state once a decided change is in it. What somebody else set since it was decided stays: of values the later
  /// one counts, and of words only those are replaced that the change saw.
  func carryingOut(_ revision: Revision, _ stamp: Stamp) -> Register {
    switch self {
    case .latest(_, let own): return own < stamp ? .latest(revision.now, stamp) : self
    case .words(var words, var replaced):
      let seen = "\n\n" + (revision.was?.text ?? "") + "\n\n"
      for (other, text) in words where other < stamp && seen.contains("\n\n" + text + "\n\n") {
        words[other] = nil
        replaced.insert(other)
      }
      if let text = revision.now?.text, !replaced.contains(stamp) { words[stamp] = text }
      return .words(words, replaced: replaced)
    }
  }

  /// One state of two, whichever is given first: of values the one with the later stamp, of words all that the
  /// other has not replaced. Merging is commutative, associative and idempotent.
  func merging(_ other: Register) -> Register {
    switch (self, other) {
    case (.latest(let value, let stamp), .latest(let otherValue, let otherStamp)):
      if stamp != otherStamp { return stamp > otherStamp ? self : other }
      return Self.isGreater(value, otherValue) ? self : other
    case (.words(let words, let replaced), .words(let otherWords, let otherReplaced)):
      let allReplaced = replaced.union(otherReplaced)
      let all = words.merging(otherWords) { $0.utf8.lexicographicallyPrecedes($1.utf8) ? $1 : $0 }
      return .words(all.filter { !allReplaced.contains($0.key) }, replaced: allReplaced)
    // No program writes both under one key.
    case (.words, .latest): return self
    case (.latest, .words): return other
    }
  }

  /// An order of values for those that have one stamp, as those of before there were stamps: what is set is
  /// greater than what is not.
  private static func isGreater(_ value: WorkValue?, _ other: WorkValue?) -> Bool {
    guard let value else { return false }
    guard let other else { return true }
    return WorkJSON.bytes(other).lexicographicallyPrecedes(WorkJSON.bytes(value))
  }
}
