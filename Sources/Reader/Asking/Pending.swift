/// The one way to ask for something and to await it.

/// Who asked. Of several questions by one asker only the latest is of use: the program cancels the older ones,
/// and `Pending` drops their answers.
package enum Asker: Hashable, Sendable {
  case list, range, listCount, body, marks, tags, keys
  /// A layer over the panes, by the number that the stack gave it.
  case layer(Int)
}

/// What an answer is known by.
package struct Ticket: Hashable, Sendable {
  package let asker: Asker
  /// Counts an asker's questions.
  package let number: Int

  package init(_ asker: Asker, _ number: Int) { (self.asker, self.number) = (asker, number) }
}

/// An asker's latest question.
struct Pending: Equatable, Sendable {
  let asker: Asker
  /// Whether the answer is still to come.
  private(set) var isOpen = false
  private var number = 0

  init(_ asker: Asker) { self.asker = asker }

  /// That of a layer until it is opened and has its number.
  static let unopened = Pending(.layer(0))

  /// Asks; what was asked before no longer matters.
  mutating func ask(_ ask: Ask) -> Effect {
    number += 1
    isOpen = true
    return .ask(ask, Ticket(asker, number))
  }

  /// Whether an answer is that to the latest question. With its last part, the question is closed.
  mutating func accepts(_ ticket: Ticket, isLast: Bool = true) -> Bool {
    guard isOpen, ticket == Ticket(asker, number) else { return false }
    isOpen = !isLast
    return true
  }

  /// Waits no longer.
  mutating func drop() { isOpen = false }
}
