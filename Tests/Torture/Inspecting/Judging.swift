/// Whether what is left of an order is what may be left of it.

extension TortureSession {
  /// Answers whether the order was carried out.
  ///
  /// - Parameter rival: works that another process made meanwhile.
  /// - Throws: what is lost, torn or there without having been asked for.
  mutating func judge(
    _ order: Order, _ before: Sight, _ after: Sight, isAcknowledged: Bool, _ rival: [String: Work]
  ) throws -> Bool {
    guard Set(before.works.keys).isSubset(of: after.works.keys) else {
      throw TortureFailure("\(before.works.keys.filter { after.works[$0] == nil }) are lost")
    }
    var undone = before.works
    for (id, work) in rival { undone[id]?.tags.formUnion(work.tags) }
    if order.assault.isImport {
      return try judgeImport(order, before, after, undone, isAcknowledged: isAcknowledged)
    }
    guard before.versions == after.versions else { throw TortureFailure("articles came or went") }
    if order.assault == .reindex {
      guard after.works == undone else { throw TortureFailure("the reader's work changed") }
      return isAcknowledged
    }
    var done = order.works
    for (id, work) in rival { done[id]?.tags.formUnion(work.tags) }
    guard after.works == done || after.works == undone else {
      let changed = done.filter { undone[$0.key] != $0.value }
      let made = changed.count { after.works[$0.key] == $0.value }
      throw TortureFailure("it is done on \(made) of \(changed.count) articles")
    }
    let isDone = after.works == done
    guard isDone || !isAcknowledged else { throw TortureFailure("what was acknowledged is lost") }
    if isDone { note(order, before) }
    return isDone
  }

  private mutating func note(_ order: Order, _ before: Sight) {
    switch order.assault {
    case .undo: history.undone()
    case .redo: history.redone()
    default: history.push(History.difference(before.works, order.works))
    }
  }

  private mutating func judgeImport(
    _ order: Order, _ before: Sight, _ after: Sight, _ undone: [String: Work], isAcknowledged: Bool
  ) throws -> Bool {
    let wanted = Set(order.stories.map(\.headline))
    let added = after.headlines.filter { before.headlines[$0.key] == nil }
    guard wanted.isSuperset(of: added.values) else {
      throw TortureFailure("\(Set(added.values).subtracting(wanted)) came from nowhere")
    }
    for (id, count) in before.versions {
      let isRenewed = order.assault.isNewer && wanted.contains(before.headlines[id] ?? "")
      guard after.versions[id] == count || isRenewed && (after.versions[id] ?? 0) > count else {
        throw TortureFailure("\(id) had \(count) versions and has \(after.versions[id] ?? 0)")
      }
    }
    let isDone = wanted.isSubset(of: after.headlines.values)
    guard isDone || !isAcknowledged else { throw TortureFailure("stories that were filed are lost") }
    try judgeTags(order, after, undone, isAcknowledged: isAcknowledged)
    return isDone
  }

  /// An import's tag is one change: all that it filed have it, or none.
  private mutating func judgeTags(
    _ order: Order, _ after: Sight, _ undone: [String: Work], isAcknowledged: Bool
  ) throws {
    let wanted = Set(order.stories.map(\.headline))
    var bare = Dictionary(uniqueKeysWithValues: after.works.keys.map { ($0, undone[$0] ?? Work()) })
    if bare == after.works, order.tag == nil || !isAcknowledged { return }
    guard let tag = order.tag else { throw TortureFailure("an import changed the reader's work") }
    let before = bare
    for (id, headline) in after.headlines where wanted.contains(headline) { bare[id]?.tags.insert(tag) }
    guard bare == after.works else { throw TortureFailure("some of the stories have the tag \(tag)") }
    if before != bare { history.push(History.difference(before, bare)) }
  }
}
