/// A question before a change of articles that were not selected one by one: how many it is, and whether.

package import Articles
package import Queries
import Surface

package struct Question: Equatable, Sendable {
  package var changes: [Change]
  package var target: Target
  /// The call that asked, for `.` to repeat.
  var call: Invocation
  /// How many articles it is about; nil while they are counted.
  package var count: Int?
  var ticket: Int

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
      case "starred": on ? "star \(articles)" : "take the star off \(articles)"
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
  /// Asks whether changes shall be made, once it is known to how many articles.
  mutating func askWhether(_ call: Invocation, _ changes: [Change], _ target: Target) -> [Effect] {
    let query: Query
    switch target {
    case .matching(let all), .matchingExcept(let all, _): query = all
    case .articles: return apply(changes, target)
    }
    let ticket = nextTicket()
    notice = nil
    overlays.append(
      .question(Question(changes: changes, target: target, call: call, count: nil, ticket: ticket)))
    return [.count(ticket: ticket, query, for: .question)]
  }

  /// Takes in how many articles a question is about.
  mutating func takeCount(ticket: Int, _ number: Int) {
    guard case .question(var question)? = overlays.last, question.ticket == ticket else { return }
    var number = number
    if case .matchingExcept(_, let without) = question.target { number -= without.count }
    guard number > 0 else {
      closeOverlay()
      say("nothing to change: no story is found")
      return
    }
    question.count = number
    setTop(.question(question))
  }

  /// Drops a question whose count cannot be had; false where there is none of that number.
  mutating func closeQuestion(ticket: Int) -> Bool {
    guard case .question(let question)? = overlays.last, question.ticket == ticket else { return false }
    closeOverlay()
    return true
  }

  mutating func pressInQuestion(_ key: Key, _ question: Question) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.character("y"), []), (.character("Y"), []):
      guard question.count != nil else { return [] }
      closeOverlay()
      if Catalogue.command(named: question.call.command)?.isRepeatable == true {
        lastRepeatable = question.call
      }
      return apply(question.changes, question.target)
    case (.character("n"), []), (.character("N"), []), (.character("q"), []), (.escape, _),
      (.character("g"), .control), (.character("c"), .control):
      closeOverlay()
      say("nothing changed")
      return []
    default: return []
    }
  }

  func paintQuestion(_ question: Question, on grid: inout Grid, theme: ResolvedTheme) {
    let row = layout.status
    guard row.size.rows > 0 else { return }
    grid.fill(row, Cell(" ", style: theme[.prompt]))
    let choice = question.count == nil ? "  counting, n stops " : "  y n "
    let words = truncated(" " + question.words, to: row.size.columns - displayWidth(choice))
    let end = grid.write(words, at: row.origin, style: theme[.prompt], limit: row.columns)
    let cursor = grid.write(
      choice, at: Point(column: end, row: row.origin.row), style: theme[.statusPosition], limit: row.columns)
    grid.cursor = Point(column: min(cursor, max(0, size.columns - 1)), row: row.origin.row)
  }
}
