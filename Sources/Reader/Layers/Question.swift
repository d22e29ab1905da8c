/// A question before a change to articles that were not selected one by one: how many they are, and whether.

import Articles
import Queries
import Surface

struct Question: Layer {
  var place: Command.Place { .question }
  var takesCounts: Bool { false }

  let changes: [Change]
  let target: Target
  /// The call that asked, for `.` to repeat.
  let call: Invocation
  /// How many articles it is about; nil while they are counted.
  private(set) var count: Int?
  private let query: Query
  private var asked = Pending.unopened

  /// Nil where the target is known article by article, and nothing needs to be asked.
  init?(_ call: Invocation, _ changes: [Change], _ target: Target) {
    switch target {
    case .matching(let all), .matchingExcept(let all, _): query = all
    case .articles: return nil
    }
    (self.call, self.changes, self.target) = (call, changes, target)
  }

  mutating func opened(as asker: Asker, on screen: Size) -> [Effect] {
    asked = Pending(asker)
    return [asked.ask(.count(query))]
  }

  // MARK: Answers

  func receive(_ answer: Answer, _ ticket: Ticket, in state: inout ReaderState) -> [Effect] {
    var question = self
    guard case .count(var number) = answer, question.asked.accepts(ticket) else { return [] }
    if case .matchingExcept(_, let without) = target { number -= without.count }
    guard number > 0 else {
      state.layers[Question.self] = nil
      state.say("nothing to change: no story matches")
      return []
    }
    question.count = number
    state.layers[Question.self] = question
    return []
  }

  /// What cannot be counted is not changed.
  func miss(_ ticket: Ticket, in state: inout ReaderState) -> Bool {
    var question = self
    guard question.asked.accepts(ticket) else { return false }
    state.layers[Question.self] = nil
    return true
  }

  /// Other keys do nothing.
  func typed(_ key: Key, in state: inout ReaderState) -> [Effect]? { [] }

  // MARK: Painting

  func paint(on grid: inout Grid, over state: ReaderState, theme: ResolvedTheme) {
    let row = state.layout.status
    guard row.size.rows > 0 else { return }
    grid.fill(row, Cell(" ", style: theme[.prompt]))
    let choice: KeyedText =
      count == nil ? "  counting, \(key: .answerNo) stops " : "  \(key: .answerYes) \(key: .answerNo) "
    let keys = choice.filled(by: state.keymap)
    let shown = truncated(" " + words, to: row.size.columns - displayWidth(keys))
    let end = grid.write(shown, at: row.origin, style: theme[.prompt], limit: row.columns)
    let cursor = grid.write(
      keys, at: Point(column: end, row: row.origin.row), style: theme[.statusPosition], limit: row.columns)
    grid.cursor = Point(column: min(cursor, max(0, grid.size.columns - 1)), row: row.origin.row)
  }

  /// "tag 10,412 articles +dprk?"
  var words: String {
    let articles = count.map(CountWords.articles) ?? "… articles"
    let tags: [String] = changes.compactMap { change in
      change.key.name(of: "tag").map { (change.value == nil ? "-" : "+") + $0 }
    }
    let others: [String] = changes.compactMap { change in
      let on = change.value != nil
      return switch change.key.kind {
      case "tag": nil
      case "starred": on ? "star \(articles)" : "unstar \(articles)"
      case "read": "mark \(articles) \(on ? "read" : "unread")"
      case "binned": on ? "put \(articles) into the bin" : "take \(articles) out of the bin"
      default: "write the \(change.key.kind) on \(articles)"
      }
    }
    let all = (tags.isEmpty ? [] : ["tag \(articles) " + tags.joined(separator: " ")]) + others
    return all.joined(separator: ", ") + "?"
  }
}

extension ReaderState {
  /// Makes changes; those to articles that were not selected one by one only once the user has said yes.
  mutating func askWhether(_ call: Invocation, _ changes: [Change], _ target: Target) -> [Effect] {
    guard let question = Question(call, changes, target) else { return apply(changes, target) }
    return open(question)
  }
}

extension Command.Place {
  static let question = Command.Place("question", "Confirming a change")
}

extension Command {
  static let answering: [Command] = [answerYes, answerNo]

  static let answerYes = Command(
    "answer-yes", "make the change", keys: ["y", "Y"], in: .question, hasLine: false
  ) { state, _ in
    guard let question = state.layers[Question.self], question.count != nil else { return [] }
    let effects = state.closeLayer()
    if question.call.command.isRepeatable { state.lastRepeatable = question.call }
    return effects + state.apply(question.changes, question.target)
  }

  static let answerNo = Command(
    "answer-no", "cancel the change", keys: ["n", "N", "q", "<Esc>", "<C-g>", "<C-c>"], in: .question,
    hasLine: false
  ) { state, _ in
    let effects = state.closeLayer()
    state.say("nothing changed")
    return effects
  }
}
