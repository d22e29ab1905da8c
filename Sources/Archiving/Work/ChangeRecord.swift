/// One change of the reader's as the journal holds it.

import Articles

/// The actual effects of a change, so that it can be finished after a crash and undone at any time; see
/// Documentation/archive-format.md.
struct ChangeRecord {
  static let schema = 3

  enum Kind: String {
    case change, undo, redo
    /// A change that undo and redo skip.
    case aside
  }

  var kind: Kind
  /// The record of the change that was undone or redone.
  var of: String?
  var time: Timestamp
  /// The requested changes, for messages.
  var asked: [Change]
  /// The effects.
  var steps: [ChangeStep]

  // MARK: Writing

  var bytes: [UInt8] {
    WorkJSON.bytes(
      .fields(of: [
        "asked": .list(asked.map { .fields(of: ["key": .text($0.key.description), "value": $0.value]) }),
        "kind": .text(kind.rawValue), "of": of.map(WorkValue.text), "schema": .number(Self.schema),
        "steps": .list(steps.map(Self.value)), "time": .text(time.description),
      ]))
  }

  private static func value(_ step: ChangeStep) -> WorkValue {
    .fields(of: [
      "on": .list(step.subjects.map { .text($0.description) }),
      "revisions": .list(
        step.revisions.map {
          .fields(of: ["key": .text($0.key.description), "now": $0.now, "was": $0.was])
        }),
      "stamp": .text(step.stamp.description),
    ])
  }

  // MARK: Reading

  init(kind: Kind, of: String? = nil, time: Timestamp, asked: [Change], steps: [ChangeStep]) {
    (self.kind, self.of, self.time, self.asked, self.steps) = (kind, of, time, asked, steps)
  }

  init(_ bytes: [UInt8], at path: String) throws(ArchiveError) {
    let (value, schema) = try WorkFile.checked(WorkJSON.value(bytes), at: path, upTo: Self.schema)
    guard let kind = value["kind"]?.text.flatMap(Kind.init),
      let time = value["time"]?.text.flatMap({ Timestamp($0) }),
      value["of"] == nil || value["of"]?.text != nil
    else { throw .damaged(path: path, reason: "\"kind\", \"time\" or \"of\" is missing or invalid") }
    let changes: ([Change]?, [ChangeStep]?) =
      schema == Self.schema
      ? (value["asked"]?.list?.all(Self.change), value["steps"]?.list?.all(Self.step))
      : (EarlyRecord.asked(value), EarlyRecord.steps(value, time))
    guard let asked = changes.0, let steps = changes.1 else {
      throw .damaged(path: path, reason: "\"asked\" or \"steps\" is missing or contains an invalid entry")
    }
    self.init(kind: kind, of: value["of"]?.text, time: time, asked: asked, steps: steps)
  }

  private static func change(_ value: WorkValue) -> Change? {
    value["key"]?.text.map { Change(WorkKey($0), value["value"]) }
  }

  private static func step(_ value: WorkValue) -> ChangeStep? {
    guard let subjects = value["on"]?.list?.all({ $0.text.flatMap { WorkSubject($0) } }),
      let stamp = value["stamp"]?.text.flatMap({ Stamp($0) }),
      let revisions = value["revisions"]?.list?.all({ value in
        value["key"]?.text.map { Revision(key: WorkKey($0), was: value["was"], now: value["now"]) }
      }), let first = subjects.first, subjects.allSatisfy({ $0.family == first.family }),
      revisions.allSatisfy({ WorkCatalogue.isSound($0, on: first) })
    else { return nil }
    return ChangeStep(subjects: subjects, revisions: revisions, stamp: stamp)
  }
}

extension Array {
  /// Maps each element; nil if one maps to nil.
  func all<Result>(_ transform: (Element) -> Result?) -> [Result]? {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self {
      guard let result = transform(element) else { return nil }
      results.append(result)
    }
    return results
  }
}
