/// The one place where the reader's state changes.

import Articles
import Queries
import Surface

/// Takes in what happened; what the outside must do for it is returned.
package func update(_ state: inout ReaderState, _ message: Message) -> [Effect] {
  switch message {
  case .input(let event): return state.take(event)
  case .windowArrived(let ticket, let window):
    guard ticket == state.list.ticket else { return [] }
    return state.take(window)
  case .rangeArrived(let ticket, let window):
    guard ticket == state.list.selection.range?.ticket else { return [] }
    return state.takeRange(window)
  case .counted(let ticket, let number):
    if ticket == state.list.count.ticket {
      state.list.takeCount(number)
    } else {
      state.takeCount(ticket: ticket, number)
    }
  case .storyArrived(let ticket, let story):
    guard ticket == state.body.ticket else { return [] }
    let isNew = state.body.story?.article.id != story.article.id
    state.show(story)
    guard isNew, !story.work.isRead else { return [] }
    return [.apply([.read(true)], .articles([story.article.id]), isUndoable: false)]
  case .analysisArrived(let article, let analysis): state.take(analysis, of: article)
  case .tagsArrived(let tags):
    state.tags = tags
    if case .prompt(var prompt)? = state.overlays.last, prompt.chosen == nil {
      prompt.completions = Completion.all(for: prompt, in: state)
      state.setTop(.prompt(prompt))
    }
  case .marksArrived(let ticket, let all):
    guard ticket == state.marks.ticket else { return [] }
    return state.take(all)
  case .searchesArrived(let ticket, let all):
    guard ticket == state.searches?.ticket else { return [] }
    return state.take(all)
  case .searchCounted(let ticket, let index, let count):
    guard ticket == state.searches?.countTicket else { return [] }
    state.searches?.take(count: count, of: index)
  case .changed(let summary, let articles):
    if !summary.isEmpty { state.say(summary) }
    return state.refresh(articles)
  case .archiveChanged: return state.refresh()
  case .indexing(let progress): state.indexing = progress
  case .notice(let text): state.say(text)
  case .failed(let text): state.complain(text)
  case .prefixPaused(let ticket):
    if ticket == state.pending.ticket { state.pending.showsMenu = true }
  case .archiveMissing(let path):
    state.archiveName = path
    state.overlays = [.welcome]
  case .unanswered(let ticket, let reason):
    if state.giveUp(ticket: ticket) { state.complain(reason) }
  }
  return []
}

extension ReaderState {
  /// What the outside must do when the reader opens.
  package mutating func start() -> [Effect] { loadList(.first, wish: .first) }

  fileprivate mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return point(mouse)
    case .resize(let size): return resize(size)
    // What another instance changed meanwhile is in the answer.
    case .focus(true): return refresh()
    case .focus(false): return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    guard let context = keyContext else { return pressInOverlay(key) }
    notice = nil
    if let digit = digit(key) {
      // Past a million the count says nothing more, and it must not overflow.
      pending.count = min((pending.count ?? 0) * 10 + digit, 1_000_000)
      return []
    }
    let keys = pending.keys + [key]
    switch Keymap.standard.match(keys, in: context) {
    case .command(let name, let argument):
      let count = pending.count
      pending = PendingKeys()
      return perform(Invocation(name, count: count, argument: argument))
    case .prefix:
      pending.keys = keys
      pending.ticket = nextTicket()
      let pause = Effect.awaitPrefix(ticket: lastTicket)
      return markMenu == nil ? [pause] : [pause] + loadMarks()
    case .nothing:
      let wasHalfTyped = !pending.isEmpty
      pending = PendingKeys()
      // Keys that cancel drop what is half typed, and that is all they do then.
      let alone = Keymap.standard.match([key], in: context)
      if wasHalfTyped,
        [.command("cancel", argument: ""), .command("close-searches", argument: "")].contains(alone)
      {
        return []
      }
      complain("\(KeyWords.plain(Key.notation(keys))) does nothing here; ? lists all keys")
      return []
    }
  }

  /// A digit of a count; 0 only behind another.
  private func digit(_ key: Key) -> Int? {
    guard pending.keys.isEmpty, key.modifiers.isEmpty, case .character(let character) = key.code,
      character.isASCII, let digit = character.wholeNumberValue, digit > 0 || pending.count != nil
    else { return nil }
    return digit
  }

  private mutating func resize(_ size: Size) -> [Effect] {
    self.size = size
    relayOut()
    if let cursor = list.cursor { list.reveal(cursor, fit: listFit) }
    body.scroll(by: 0, visible: visibleBodyLines)
    sidebar.move(by: 0, visible: visibleSidebarLines)
    return feedList()
  }

  /// Fetches again what a change of these articles may have made look different.
  fileprivate mutating func refresh(_ articles: [ArticleID]) -> [Effect] {
    var effects = renewList(changed: articles)
    if let open = body.story?.article.id, articles.contains(open), body.ticket == nil {
      effects += loadStory(open)
    }
    return searches == nil ? effects : effects + loadSearches()
  }

  /// Fetches everything that is shown again.
  fileprivate mutating func refresh() -> [Effect] {
    guard list.isLoaded else { return [] }
    var effects = renewList()
    if let open = body.story?.article.id, body.ticket == nil { effects += loadStory(open) }
    if searches != nil { effects += loadSearches() }
    if case .prompt? = overlays.last { effects.append(.loadTags) }
    return effects
  }

  /// Waits no longer for what a question asked; false where nobody did.
  fileprivate mutating func giveUp(ticket: Int) -> Bool {
    switch ticket {
    case list.ticket: list.ticket = nil
    case list.count.ticket: list.count.ticket = nil
    case list.selection.range?.ticket: list.selection.range = nil
    case body.ticket: body.ticket = nil
    case marks.ticket: (marks.ticket, marks.wanted) = (nil, nil)
    case searches?.ticket: searches?.ticket = nil
    default: return closeQuestion(ticket: ticket)
    }
    return true
  }
}
