/// Descriptions of changes for the user, in the words of their kinds.

import Articles

enum ChangeWords {
  /// "tagged 3 articles +dprk, starred 3 articles".
  /// - Parameter asked: how many articles were meant, changed or not.
  static func done(_ changes: [Change], articles count: Int, of asked: Int) -> String {
    guard count > 0 else { return nothing(on: asked) }
    return grouped(changes).map { $0.kind.done($0.changes, counted(count)) }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func nothing(on asked: Int) -> String {
    switch asked {
    case 0: "nothing to change: no article was named"
    case 1: "nothing to change: the article is already like that"
    default: "nothing to change: all \(asked) articles are already like that"
    }
  }

  /// "set mark a", "saved search Bridges": of what is on no article.
  static func done(_ change: Change, isDifferent: Bool) -> String {
    guard let kind = WorkCatalogue.kind(asked: change) else { return "changed \(change.key)" }
    return isDifferent ? kind.done([change], "") : kind.idle(change)
  }

  /// "tag +dprk and star on 3 articles", "set mark a".
  static func named(_ asked: [Change], articles count: Int) -> String {
    let groups = grouped(asked)
    let words = groups.map { $0.kind.named($0.changes) }.filter { !$0.isEmpty }.joined(separator: " and ")
    return groups.contains { $0.kind.family != .article } ? words : words + " on " + counted(count)
  }

  /// " (1 skipped: its tags-and-notes file cannot be read)", or nothing.
  static func leftOut(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: " (1 skipped: its tags-and-notes file cannot be read)"
    default: " (\(count) skipped: their tags-and-notes files cannot be read)"
    }
  }

  /// What was asked for kind by kind, in the order in which each kind comes first.
  private static func grouped(_ changes: [Change]) -> [(kind: WorkKind, changes: [Change])] {
    var groups: [(kind: WorkKind, changes: [Change])] = []
    for change in changes {
      guard let kind = WorkCatalogue.kind(asked: change) else { continue }
      if let known = groups.firstIndex(where: { $0.kind.name == kind.name }) {
        groups[known].changes.append(change)
      } else {
        groups.append((kind, [change]))
      }
    }
    return groups
  }

  private static func counted(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
}
