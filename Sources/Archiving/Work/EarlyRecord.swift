/// Records of changes of schemas 1 and 2, which had operations in place of revisions and no stamps.

import Articles

enum EarlyRecord {
  static func asked(_ record: WorkValue) -> [Change]? {
    record["asked"]?.list?.all { WorkCatalogue.revision(of: $0).map { Change($0.key, $0.now) } }
  }

  static func steps(_ record: WorkValue, _ time: Timestamp) -> [ChangeStep]? {
    // What such a record left undone is finished under the moment of its making.
    let stamp = Stamp(milliseconds: time.secondsSince1970 * 1000, clone: 0)
    guard var steps = record["steps"]?.list?.all({ step($0, stamp) }) else { return nil }
    for (list, family) in [("marks", WorkSubject.Family.mark), ("searches", .search)] {
      guard let value = record[list] else { continue }
      guard let more = value.list?.all({ replacement($0, family, stamp) }) else { return nil }
      steps += more
    }
    return steps
  }

  /// Operations on articles that changed alike.
  private static func step(_ value: WorkValue, _ stamp: Stamp) -> ChangeStep? {
    guard let articles = value["articles"]?.list?.all({ $0.text.flatMap { ArticleID($0) } }),
      let operations = value["operations"]?.list?.all(WorkCatalogue.revision),
      operations.allSatisfy({ WorkCatalogue.kind(of: $0.key, in: .article) != nil })
    else { return nil }
    return ChangeStep(
      subjects: articles.map(WorkSubject.article), revisions: joined(operations), stamp: stamp)
  }

  /// One revision a key: what was at first, and what is in the end.
  private static func joined(_ revisions: [Revision]) -> [Revision] {
    var joined: [Revision] = []
    for revision in revisions {
      if let known = joined.firstIndex(where: { $0.key == revision.key }) {
        joined[known].now = revision.now
      } else {
        joined.append(revision)
      }
    }
    return joined.filter { $0.was != $0.now }
  }

  /// A mark or a search before and after a change.
  private static func replacement(
    _ value: WorkValue, _ family: WorkSubject.Family, _ stamp: Stamp
  ) -> ChangeStep? {
    guard let name = value["name"]?.text, let subject = WorkSubject(family, name),
      let was = registers(value["was"], family), let now = registers(value["now"], family)
    else { return nil }
    let keys = Set(was.keys).union(now.keys).sorted()
    let revisions = keys.map { Revision(key: $0, was: was[$0], now: now[$0]) }
    return ChangeStep(subjects: [subject], revisions: revisions.filter { $0.was != $0.now }, stamp: stamp)
  }

  private static func registers(_ value: WorkValue?, _ family: WorkSubject.Family) -> [WorkKey: WorkValue]? {
    guard let value else { return [:] }
    var registers: [WorkKey: WorkValue] = [:]
    for kind in WorkCatalogue.all where kind.family == family {
      guard let changes = kind.early(value) else { return nil }
      for change in changes {
        guard let value = change.value, kind.isSound(change.key, value) else { return nil }
        registers[change.key] = value
      }
    }
    return registers
  }
}
