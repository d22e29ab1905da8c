/// A file of the reader's work: registers under keys, each with its stamp.

import Articles

/// All that the reader did with one article, mark or saved search.
struct WorkFile: Hashable, Sendable {
  let subject: WorkSubject
  var registers: [WorkKey: Register] = [:]

  init(on subject: WorkSubject, _ registers: [WorkKey: Register] = [:]) {
    (self.subject, self.registers) = (subject, registers)
  }

  static let schema = 3

  /// What is seen under each key; keys without a value are left out.
  func value(_ key: WorkKey) -> WorkValue? { registers[key]?.value }

  /// The latest stamp in it.
  var stamp: Stamp { registers.values.map(\.stamp).max() ?? .none }

  /// The work on an article as lists and queries need it.
  var work: ReaderWork {
    var work = ReaderWork.none
    for (key, register) in registers.sorted(by: { $0.key < $1.key }) {
      if let value = register.value { work.apply(Change(key, value)) }
    }
    return work
  }

  /// Makes changes with one stamp, of several under one key the last; answers what became different, in the order in
  /// which it changed.
  mutating func make(_ changes: [Change], _ stamp: Stamp) -> [Revision] {
    var revisions: [Revision] = []
    for change in changes {
      // What reads the same is the same to the reader, in whatever bytes it was written.
      let isPlain = change.key.description.utf8.allSatisfy { $0 < 0x80 }
      let alike = isPlain ? [] : registers.keys.filter { $0.readsLike(change.key) }
      for key in alike.isEmpty ? [change.key] : alike.sorted() {
        if let known = revisions.firstIndex(where: { $0.key == key }) {
          revisions[known].now = change.value
        } else {
          revisions.append(Revision(key: key, was: value(key), now: change.value))
        }
      }
    }
    revisions.removeAll { $0.was == $0.now }
    for revision in revisions { set(revision.key, revision.now, stamp) }
    return revisions
  }

  /// Sees to it that what was decided under a stamp is there; to do so twice changes nothing.
  mutating func carryOut(_ revisions: [Revision], _ stamp: Stamp) {
    for revision in revisions {
      guard let register = registers[revision.key] else {
        set(revision.key, revision.now, stamp)
        continue
      }
      registers[revision.key] = register.carryingOut(revision, stamp)
    }
  }

  private mutating func set(_ key: WorkKey, _ value: WorkValue?, _ stamp: Stamp) {
    let empty: Register =
      WorkCatalogue.merging(of: key, in: subject.family) == .words
      ? .words([:], replaced: []) : .latest(nil, stamp)
    registers[key] = (registers[key] ?? empty).setting(value, stamp)
  }

  /// What two clones did, joined: register by register.
  func merging(_ other: WorkFile) -> WorkFile {
    WorkFile(on: subject, registers.merging(other.registers) { $0.merging($1) })
  }
}

/// One register before a change and after it.
struct Revision: Hashable, Sendable {
  var key: WorkKey
  /// Nil for what was not set.
  var was: WorkValue?
  /// Nil for what is taken away.
  var now: WorkValue?
}
