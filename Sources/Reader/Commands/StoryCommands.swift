/// What is done to a story, or to those that are selected, from the list or the body.

import Articles
import Queries

extension Command {
  static let stories: [Command] = [
    star, unstar, read, unread, bin, unbin, tag, untag, note, original,
  ]

  static let star = changing("star", "star the story, or unstar it", keys: ["*"]) { works in
    .star(works.isEmpty || !works.allSatisfy(\.isStarred))
  }
  static let unstar = changing("unstar", "unstar the story") { _ in .star(false) }
  static let read = changing("read", "mark the story read, or unread", keys: ["r"]) { works in
    .read(works.isEmpty || !works.allSatisfy(\.isRead))
  }
  static let unread = changing("unread", "mark the story unread") { _ in .read(false) }
  static let bin = changing("bin", "put the story into the bin; there, take it out", keys: ["d"]) { works in
    .bin(works.isEmpty || !works.allSatisfy(\.isBinned))
  }
  static let unbin = changing("unbin", "take the story out of the bin") { _ in .bin(false) }

  static let tag = Command(
    "tag", aliases: ["add-tag"], "add tags to the story; with - before it, remove one", keys: ["t", "+"],
    in: .story, argument: .tags(prompt: "add tag: ", isRemoval: false), takesCondition: true,
    isRepeatable: true, unless: noStory
  ) { state, call throws(Refusal) in
    guard let changes = TagWords.changes(call.argument, bare: Change.addTag) else {
      throw Refusal(KeyedText(TagName.rule))
    }
    return try state.change(call) { _ in changes }
  }
  static let untag = Command(
    "untag", aliases: ["remove-tag"], "remove tags from the story", keys: ["T", "-"], in: .story,
    argument: .tags(prompt: "remove tag: ", isRemoval: true), takesCondition: true, isRepeatable: true,
    unless: { noStory($0) ?? noTags($0) }
  ) { state, call throws(Refusal) in
    let changes = TagWords.changes(call.argument, bare: Change.removeTag)
    guard let changes, call.condition != nil || state.hasAny(of: changes) else {
      throw Refusal("the story has no tag “\(call.argument)”")
    }
    return try state.change(call) { _ in changes }
  }

  static let note = Command(
    "note", "write a note on the story, in $EDITOR", keys: ["e"], in: .story, unless: noSubject
  ) { state, _ in state.subject.map { [.editNote($0)] } ?? [] }
  static let original = Command(
    "original", "open a copy of the original story in $EDITOR", keys: ["O"], in: .story, unless: noSubject
  ) { state, _ in state.subject.map { [.editOriginal($0)] } ?? [] }

  /// A command that makes one change, which may depend on the state of what it changes.
  private static func changing(
    _ name: String, _ summary: String, keys: [String] = [],
    _ change: @escaping @Sendable ([ReaderWork]) -> Change
  ) -> Command {
    Command(name, summary, keys: keys, in: .story, takesCondition: true, isRepeatable: true, unless: noStory)
    {
      state, call throws(Refusal) in try state.change(call) { [change($0)] }
    }
  }
}

extension Argument {
  fileprivate static func tags(prompt: String, isRemoval: Bool) -> Argument {
    Argument(
      "TAGS", prompt: prompt, complete: { Completion.tagWords($0, isRemoval: isRemoval, in: $1) },
      completesTags: !isRemoval)
  }
}

@Sendable private func noStory(_ state: ReaderState) -> KeyedText? {
  state.isActingOnSelection ? nil : noSubject(state)
}

@Sendable func noSubject(_ state: ReaderState) -> KeyedText? {
  state.subject == nil ? "no story here" : nil
}

@Sendable private func noTags(_ state: ReaderState) -> KeyedText? {
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
  fileprivate mutating func change(
    _ call: Invocation, _ changes: ([ReaderWork]) -> [Change]
  ) throws(Refusal) -> [Effect] {
    if let condition = call.condition {
      let parse = QueryParse(condition)
      if let problem = parse.problem { throw Refusal("nothing changed: \(problem.message)") }
      return askWhether(call, changes([]), .matching(parse.query))
    }
    let target = isActingOnSelection ? list.selection.target(of: list.query) : subject.map { .articles([$0]) }
    guard let target else { throw Refusal("the rows of the range are still being read") }
    return askWhether(call, changes(works), target)
  }

  /// Has changes made; what was selected for them is no longer selected.
  mutating func apply(_ changes: [Change], _ target: Target) -> [Effect] {
    if isActingOnSelection { list.dropSelection() }
    return [.apply(changes, target, isUndoable: true)]
  }
}
