/// What is done to a story, from the list or the body.

import Articles
import Queries

let storyCommands: [Command] = [
  Command(
    "star", "star the story, or take its star away", keys: ["*"], in: .story, isRepeatable: true,
    unless: noStory
  ) { state, _ in
    state.change { work in [.star(!work.isStarred)] }
  },
  Command(
    "read", aliases: ["unread"], "mark the story read, or unread", keys: ["r"], in: .story,
    isRepeatable: true,
    unless: noStory
  ) { state, _ in
    state.change { work in [.read(!work.isRead)] }
  },
  Command(
    "tag", aliases: ["add-tag"], "add a tag to the story", keys: ["t", "+"], in: .story, argument: .tag,
    isRepeatable: true, unless: noStory
  ) { state, call in
    guard !call.argument.isEmpty else { return state.ask(.addTag) }
    guard let tag = TagName(call.argument) else {
      state.complain(TagName.rule)
      return []
    }
    return state.change { _ in [.addTag(tag)] }
  },
  Command(
    "untag", aliases: ["remove-tag"], "take a tag from the story", keys: ["T", "-"], in: .story,
    argument: .tag, isRepeatable: true, unless: { noStory($0) ?? noTags($0) }
  ) { state, call in
    guard !call.argument.isEmpty else { return state.ask(.removeTag) }
    guard let tag = TagName(call.argument), state.subjectWork?.tags.contains(tag) == true else {
      state.complain("the story has no tag “\(call.argument)”")
      return []
    }
    return state.change { _ in [.removeTag(tag)] }
  },
  Command(
    "original", "open the story as it came, a copy of it, in $EDITOR", keys: ["O"], in: .story,
    unless: noStory
  ) { state, _ in
    state.subject.map { [.editOriginal($0)] } ?? []
  },
]

@Sendable private func noStory(_ state: ReaderState) -> String? {
  state.subject == nil ? "there is no story here" : nil
}

@Sendable private func noTags(_ state: ReaderState) -> String? {
  state.subjectWork?.tags.isEmpty == true ? "the story has no tags" : nil
}

extension ReaderState {
  /// The article that story commands act on: the selected one in the list, else the open one.
  var subject: ArticleID? { focus == .list ? list.selected : body.story?.article.id }

  var subjectWork: ReaderWork? { focus == .list ? list.selectedRow?.work : body.story?.work }

  /// Changes the subject; what is shown changes when the archive says that it is done.
  mutating func change(_ changes: (ReaderWork) -> [Change]) -> [Effect] {
    guard let subject, let work = subjectWork else { return [] }
    return [.apply(changes(work), .articles([subject]), isUndoable: true)]
  }

  mutating func openSelected() -> [Effect] {
    guard let id = list.selected else { return [] }
    return open(id)
  }

  /// Opens a story in the body and goes there.
  mutating func open(_ id: ArticleID) -> [Effect] {
    focus(on: .body)
    guard body.story?.article.id != id else { return [] }
    return loadStory(id)
  }
}
