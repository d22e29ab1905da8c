/// Plays keys to the reader as its user would, and keeps what it asked for.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

struct Stage {
  var state: ReaderState
  var archive: FakeArchive
  /// All effects since the last look, in order.
  private(set) var effects: [Effect] = []
  /// Whether effects are answered at once.
  var answers = true
  /// That of the latest question, and of each asker's.
  private(set) var lastTicket = Ticket(.list, 0)
  private var tickets: [Asker: Ticket] = [:]

  init(
    _ columns: Int, _ rows: Int, archive: FakeArchive = .small, start: Bool = true,
    settings: Settings = Settings(),
    keymap: Keymap = .standard
  ) {
    state = ReaderState(
      size: Size(columns: columns, rows: rows), archiveName: "test archive", settings: settings,
      keymap: keymap)
    self.archive = archive
    if start { carryOut(state.start()) }
    effects = []
  }

  /// Types keys, in the notation of settings and help: `jj<Enter>`.
  mutating func press(_ notation: String, sourceLocation: SourceLocation = #_sourceLocation) {
    do {
      for key in try Key.sequence(notation) { send(.input(.key(key))) }
    } catch { Issue.record("\(notation): \(error)", sourceLocation: sourceLocation) }
  }

  mutating func send(_ message: Message) { carryOut(update(&state, message)) }

  private mutating func carryOut(_ wanted: [Effect]) {
    for effect in wanted {
      effects.append(effect)
      if case .ask(_, let ticket) = effect { (lastTicket, tickets[ticket.asker]) = (ticket, ticket) }
      if answers, let message = archive.answer(effect) { send(message) }
    }
  }

  /// The latest question of an asker.
  func ticket(of asker: Asker) -> Ticket { tickets[asker] ?? Ticket(asker, 0) }

  /// The one before it.
  func olderTicket(of asker: Asker) -> Ticket { Ticket(asker, ticket(of: asker).number - 1) }

  /// What was asked of the archive since the last look.
  var asked: [Ask] {
    effects.compactMap { if case .ask(let ask, _) = $0, ask != .pause { ask } else { nil } }
  }

  /// Goes back to where a sitting ended, in a reader that was just opened.
  mutating func resume(_ sitting: Sitting) { carryOut(state.resume(sitting)) }

  /// The effects since the last look; looking forgets them.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  var grid: Grid { frame(state, theme: .colourless) }

  /// The last row of the screen.
  var status: String { grid.text(row: state.size.rows - 1) }

  /// The headline that the cursor of the list is on.
  var currentHeadline: String? { state.list.currentRow?.headline }

  /// The text of the place that was jumped to.
  var place: String? {
    guard let range = state.body.trail?.current.first else { return nil }
    return state.body.story?.article.text.slice(range).map(String.init)
  }
}
