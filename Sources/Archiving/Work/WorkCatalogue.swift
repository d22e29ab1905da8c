/// Every kind of the reader's work.

import Articles

/// Journal, undo, merging, check and messages use this list.
enum WorkCatalogue {
  static let all: [WorkKind] = [
    .tag, .star, .read, .bin, .note, .highlight, .highlightNote, .fact, .mark, .savedSearch,
  ]

  private static let byKey: [WorkSubject.Family: [Substring: WorkKind]] = {
    var kinds: [WorkSubject.Family: [Substring: WorkKind]] = [:]
    for kind in all {
      for key in kind.keys { kinds[kind.family, default: [:]][key[...]] = kind }
    }
    return kinds
  }()

  /// Nil for a key of a later program, which is kept as it is.
  static func kind(of key: WorkKey, in family: WorkSubject.Family) -> WorkKind? { byKey[family]?[key.kind] }

  /// The kind of a requested change, by the kind's name or a key of its registers.
  static func kind(asked change: Change) -> WorkKind? {
    all.first { $0.name[...] == change.key.kind || $0.keys.contains { $0[...] == change.key.kind } }
  }

  static func merging(of key: WorkKey, in family: WorkSubject.Family) -> WorkKind.Merging {
    kind(of: key, in: family)?.merging ?? .latest
  }

  /// The publisher's facts, with the reader's own values in place of them.
  static func imprint(_ publishers: Imprint, by work: ReaderWork) -> Imprint {
    guard !work.others.isEmpty else { return publishers }
    var imprint = publishers
    for kind in all { kind.corrects?(work, &imprint) }
    return imprint
  }

  /// Whether two states of the work on an article give different facts.
  static func differ(_ others: [WorkKey: WorkValue], _ before: [WorkKey: WorkValue]) -> Bool {
    guard others != before else { return false }
    let (one, other) = (ReaderWork(others: others), ReaderWork(others: before))
    return imprint(Imprint(), by: one) != imprint(Imprint(), by: other)
  }

  /// Whether a register of a file has a valid value.
  static func isSound(_ register: Register, _ key: WorkKey, on subject: WorkSubject) -> Bool {
    guard let kind = kind(of: key, in: subject.family) else { return true }
    switch register {
    case .latest(let value, _): return kind.merging == .latest && value.map { kind.isSound(key, $0) } ?? true
    case .words(let words, _):
      return kind.merging == .words && words.values.allSatisfy { kind.isSound(key, .text($0)) }
    }
  }

  static func isSound(_ revision: Revision, on subject: WorkSubject) -> Bool {
    guard let kind = kind(of: revision.key, in: subject.family) else { return true }
    return [revision.was, revision.now].compactMap(\.self).allSatisfy { kind.isSound(revision.key, $0) }
  }

  /// The content of a file of schema 1 or 2, as registers without stamps.
  static func registers(
    of file: WorkValue, schema: Int, on subject: WorkSubject, at path: String
  ) throws(ArchiveError) -> [WorkKey: Register] {
    var registers: [WorkKey: Register] = [:]
    for kind in all where kind.family == subject.family {
      guard let changes = kind.early(file) else {
        throw .damaged(
          path: path, reason: "its entry for \"\(kind.name)\" is missing or has the wrong type")
      }
      for change in changes {
        guard let value = change.value, kind.isSound(change.key, value) else {
          throw .damaged(path: path, reason: "\"\(change.key)\" has an invalid value")
        }
        registers[change.key] =
          kind.merging == .words
          ? .words(value.text.map { [Stamp.none(for: $0.utf8): $0] } ?? [:], replaced: [])
          : .latest(value, .none)
      }
    }
    return registers
  }

  /// The effect of an operation in a record of schema 1 or 2.
  static func revision(of operation: WorkValue) -> Revision? {
    guard let name = operation["name"]?.text else { return nil }
    for kind in all {
      if let revision = kind.operation(name, operation) { return revision }
    }
    return nil
  }
}
