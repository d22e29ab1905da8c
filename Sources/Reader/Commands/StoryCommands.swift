/// What is done to a story, or to those that are selected, from the list or the body.

import Articles
import Queries

let storyCommands: [Command] =
  [
    changing("star", "star the story, or take its star away", keys: ["*"]) { works in
      .star(works.isEmpty || !works.allSatisfy(\.isStarred))
    },
    changing("unstar", "take the story's star away") { _ in .star(false) },
    changing("read", "mark the story read, or unread", keys: ["r"]) { works in
      .read(works.isEmpty || !works.allSatisfy(\.isRead))
    },
    changing("unread", "mark the story unread") { _ in .read(false) },
    changing("bin", "put the story into the bin; there, take it out", keys: ["d"]) { works in
      .bin(works.isEmpty || !works.allSatisfy(\.isBinned))
    },
    changing("unbin", "take the story out of the bin") { _ in .bin(false) },
    Command(
      "tag", aliases: ["add-tag"], "add tags to the story; with - before it, take one away",
      keys: ["t", "+"],
      in: .story, argument: .tags, takesCondition: true, isRepeatable: true, unless: noStory
    ) { state, call in
      guard !call.argument.isEmpty else { return state.ask(.addTag) }
      guard let changes = TagWords.changes(call.argument, bare: Change.addTag) else {
        state.complain(TagName.rule)
        return []
      }
      return state.change(call) { _ in changes }
    },
    Command(
      "untag", aliases: ["remove-tag"], "take tags from the story", keys: ["T", "-"], in: .story,
      argument: .tags, takesCondition: true, isRepeatable: true, unless: { noStory($0) ?? noTags($0) }
    ) { state, call in
      guard !call.argument.isEmpty else { return state.ask(.removeTag) }
      let changes = TagWords.changes(call.argument, bare: Change.removeTag)
      guard let changes, call.condition != nil || state.hasAny(of: changes) else {
        state.complain("the story has no tag “\(call.argument)”")
        return []
      }
      return state.change(call) { _ in changes }
    },
    Command("note", "write a note on the story, in $EDITOR", keys: ["e"], in: .story, unless: noSubject) {
      state, _ in
      state.subject.map { [.editNote($0)] } ?? []
    },
    Command(
      "original", "open the story as it came, a copy of it, in $EDITOR", keys: ["O"], in: .story,
      unless: noSubject
    ) { state, _ in
      state.subject.map { [.editOriginal($0)] } ?? []
    },
  ]

/// A command that makes one change, which may hang on what those changed are already.
private func changing(
  _ name: String, _ summary: String, keys: [String] = [],
  _ change: @escaping @Sendable ([ReaderWork]) -> Change
) -> Command {
  Command(name, summary, keys: keys, in: .story, takesCondition: true, isRepeatable: true, unless: noStory) {
    state, call in
    state.change(call) { [change($0)] }
  }
}

@Sendable private func noStory(_ state: ReaderState) -> String? {
  state.isActingOnSelection ? nil : noSubject(state)
}

@Sendable func noSubject(_ state: ReaderState) -> String? {
  state.subject == nil ? "there is no story here" : nil
}

@Sendable private func noTags(_ state: ReaderState) -> String? {
  !state.isActingOnSelection && state.subjectWork?.tags.isEmpty == true ? "the story has no tags" : nil
}

extension ReaderState {
  /// The article that the cursor is on: in the list its row's, else the open one.
  var subject: ArticleID? { focus == .list ? list.current?.article : body.story?.article.id }

  var subjectWork: ReaderWork? { focus == .list ? list.currentRow?.work : body.story?.work }

  /// Whether story commands act on what is selected in the list, and not on the subject.
  var isActingOnSelection: Bool { focus == .list && !list.selection.isEmpty }

  /// What is known of the articles that story commands act on.
  private var works: [ReaderWork] {
    guard isActingOnSelection else { return subjectWork.map { [$0] } ?? [] }
    return list.rows.filter { list.selection.contains($0.key) }.map(\.work)
  }

  /// Of several selected articles not all are known: the archive will say.
  fileprivate func hasAny(of changes: [Change]) -> Bool {
    guard !isActingOnSelection, let work = subjectWork else { return true }
    return changes.contains { change in
      var changed = work
      changed.apply(change)
      return changed != work
    }
  }

  /// Changes what a command acts on; what is shown changes when the archive says that it is done. What was
  /// not selected row by row is counted and asked about first.
  mutating func change(_ call: Invocation, _ changes: ([ReaderWork]) -> [Change]) -> [Effect] {
    if let condition = call.condition {
      let parse = QueryParse(condition)
      if let problem = parse.problem {
        complain("nothing changed: \(problem.message)")
        return []
      }
      return askWhether(call, changes([]), .matching(parse.query))
    }
    let target = isActingOnSelection ? list.selection.target(of: list.query) : subject.map { .articles([$0]) }
    switch target {
    case .articles(let articles)?: return apply(changes(works), .articles(articles))
    case .matching(let query)?, .matchingExcept(let query, [])?:
      return askWhether(call, changes(works), .matching(query))
    case .matchingExcept(let query, let without)?:
      return askWhether(call, changes(works), .matchingExcept(query, without))
    case nil:
      complain("the rows of the range are still being read")
      return []
    }
  }

  /// Has changes made; what was selected for them is let go.
  mutating func apply(_ changes: [Change], _ target: Target) -> [Effect] {
    if isActingOnSelection { dropSelection() }
    return [.apply(changes, target, isUndoable: true)]
  }

  mutating func openCurrent() -> [Effect] {
    guard let key = list.current else { return [] }
    return open(key.article)
  }

  /// Opens a story in the body and goes there.
  mutating func open(_ id: ArticleID) -> [Effect] {
    focus(on: .body)
    guard body.story?.article.id != id else { return [] }
    return loadStory(id)
  }
}
