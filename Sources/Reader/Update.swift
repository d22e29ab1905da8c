/// The one place where the reader's state changes.

import Articles
import Queries
import Surface

/// Takes in what happened; what the outside must do for it is returned.
package func update(_ state: inout ReaderState, _ message: Message) -> [Effect] {
  switch message {
  case .input(let event): return state.handle(event)
  case .answered(let ticket, let answer):
    return state.attempt { state throws(Refusal) in try state.receive(answer, ticket) }
  case .unanswered(let ticket, let reason):
    if state.miss(ticket) { state.complain(KeyedText(reason)) }
  case .analysisArrived(let article, let analysis):
    if state.body.receive(analysis, of: article) { state.fillSidebar() }
  case .changed(let summary, let articles):
    if !summary.isEmpty { state.say(KeyedText(summary)) }
    return state.refresh(articles)
  case .archiveChanged: return state.refresh()
  case .indexing(let progress): state.indexing = progress
  case .notice(let text): state.say(KeyedText(text))
  case .failed(let text): state.complain(KeyedText(text))
  case .archiveMissing(let path):
    state.archiveName = path
    state.layers.removeAll()
    return state.open(Welcome())
  }
  return []
}

extension ReaderState {
  // MARK: Input

  fileprivate mutating func handle(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return layers.top?.paste(text, in: &self) ?? []
    case .mouse(let mouse): return point(mouse)
    case .resize(let size):
      self.size = size
      arrange()
      layers.resize(to: size)
      return list.feed()
    // What another instance changed meanwhile is in the answer.
    case .focus(true): return refresh()
    case .focus(false): return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if let digit = digit(key) {
      // Past a million the count says nothing more, and it must not overflow.
      halfTyped.count = min((halfTyped.count ?? 0) * 10 + digit, 1_000_000)
      return []
    }
    let keys = halfTyped.keys + [key]
    switch keymap.match(keys, in: place) {
    case .call(var call):
      call.count = halfTyped.count
      halfTyped.clear()
      return attempt { state throws(Refusal) in try state.perform(call) }
    case .prefix:
      halfTyped.keys = keys
      let pause = halfTyped.pause.ask(.pause)
      return letterCommand == nil ? [pause] : [pause] + marks.load()
    case .nothing: return pressInVain(keys)
    }
  }

  /// Takes keys that no command has.
  private mutating func pressInVain(_ keys: [Key]) -> [Effect] {
    let wasHalfTyped = !halfTyped.isEmpty
    halfTyped.clear()
    if wasHalfTyped {
      // Keys that cancel clear what is half typed, and that is all they do then.
      let alone = keymap.match(Array(keys.suffix(1)), in: place)
      if case .call(let call) = alone, call.command.isCancelling { return [] }
    } else if let effects = layers.top?.typed(keys[0], in: &self) {
      return effects
    }
    complain("\(KeySequence(keys).words) does nothing here; \(key: .help) lists all keys")
    return []
  }

  /// A digit of a count; 0 only after another.
  private func digit(_ key: Key) -> Int? {
    guard layers.top?.takesCounts ?? true, halfTyped.keys.isEmpty, key.modifiers.isEmpty,
      case .character(let character) = key.code, character.isASCII, let digit = character.wholeNumberValue,
      digit > 0 || halfTyped.count != nil
    else { return nil }
    return digit
  }

  // MARK: Answers

  fileprivate mutating func receive(_ answer: Answer, _ ticket: Ticket) throws(Refusal) -> [Effect] {
    switch (ticket.asker, answer) {
    case (.list, .window(let window)):
      guard list.asked.accepts(ticket) else { return [] }
      switch try list.receive(window) {
      case .done(let effects): return effects
      case .missed(let key): return openMissed(key)
      }
    case (.range, .window(let window)):
      return list.askedRange.accepts(ticket) ? try list.receiveRange(window) : []
    case (.listCount, .count(let number)):
      if list.count.asked.accepts(ticket) { list.receiveCount(number) }
    case (.body, .story(let story)): return show(story, ticket)
    case (.marks, .marks(let marks)): return try receive(marks, ticket)
    case (.tags, .tags(let tags)):
      guard self.tags.adopt(tags, ticket), var prompt = layers[Prompt.self] else { return [] }
      prompt.completeAgain(in: self)
      layers[Prompt.self] = prompt
    case (.keys, .pause):
      if halfTyped.pause.accepts(ticket) { halfTyped.showsMenu = true }
    case (.layer, _): return layers.layer(of: ticket.asker)?.receive(answer, ticket, in: &self) ?? []
    default: break
    }
    return []
  }

  /// Waits no longer for what a question asked; false where nobody did.
  fileprivate mutating func miss(_ ticket: Ticket) -> Bool {
    switch ticket.asker {
    case .list, .range, .listCount: list.miss(ticket)
    case .body: body.miss(ticket)
    case .marks: marks.miss(ticket)
    case .layer: layers.layer(of: ticket.asker)?.miss(ticket, in: &self) ?? false
    case .tags, .keys: false
    }
  }

  /// Shows a story that has come, and marks it read if it is another one.
  private mutating func show(_ story: Story, _ ticket: Ticket) -> [Effect] {
    guard let isNew = body.receive(story, ticket) else { return [] }
    if isNew { sidebar = SidebarPane() }
    arrange()
    fillSidebar()
    guard isNew, !story.work.isRead else { return [] }
    return [.apply([.read(true)], .articles([story.article.id]), isUndoable: false)]
  }

  fileprivate mutating func fillSidebar() {
    guard let analysis = body.story?.analysis else { return }
    sidebar.fill(analysis, keepsRow: focus == .sidebar)
  }

  /// The list does not have a story that was sought: it stays as it is, and the story is opened.
  private mutating func openMissed(_ key: ListKey) -> [Effect] {
    guard focus == .list else { return [] }
    say("the story is not in this list; \(key: .all) shows every story")
    return open(key.article)
  }

  // MARK: Changes

  /// Fetches again what a change of these articles may have made look different.
  fileprivate mutating func refresh(_ articles: [ArticleID]) -> [Effect] {
    let isOpen = body.story.map { articles.contains($0.article.id) } ?? false
    return list.renew(changed: articles) + (isOpen ? body.reload() : []) + refreshLayers()
  }

  /// Fetches everything that is shown again.
  fileprivate mutating func refresh() -> [Effect] {
    guard list.isLoaded else { return [] }
    return list.renew() + body.reload() + refreshLayers()
  }

  private mutating func refreshLayers() -> [Effect] {
    layers.all.reduce(into: []) { $0 += $1.refresh(in: &self) }
  }
}
