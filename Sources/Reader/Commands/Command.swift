/// What a command is: everything about it stands in one declaration.

package struct Command: Sendable {
  /// Where a command's keys work.
  package enum Place: String, Sendable, CaseIterable {
    case everywhere = "Everywhere"
    case story = "Story (list and body)"
    case list = "List"
    case body = "Body"
    case sidebar = "Sidebar"
    case searches = "Saved searches"
  }

  /// What is written behind a command's name on the `:` line.
  package enum Argument: String, Sendable, CaseIterable {
    case tags = "TAGS", query = "QUERY", order = "ORDER", words = "WORDS", letter = "LETTER", name = "NAME"
  }

  package let name: String
  package let aliases: [String]
  /// An imperative without a full stop.
  package let summary: String
  /// In the notation of `Key.sequence`; `{a-z}` at the end is any of these letters, which is its argument.
  package let keys: [String]
  package let place: Place
  package let argument: Argument?
  /// Whether `where QUERY` may stand behind it, for it to act on all that the query finds.
  package let takesCondition: Bool
  /// Whether `.` does it again.
  package let isRepeatable: Bool
  /// Whether its keys work in lists that lie over the panes, too.
  let worksInOverlays: Bool
  /// Why it can't be done now; nil where it can.
  let obstacle: @Sendable (ReaderState) -> String?
  let run: @Sendable (inout ReaderState, Invocation) -> [Effect]

  init(
    _ name: String, aliases: [String] = [], _ summary: String, keys: [String] = [],
    in place: Place = .everywhere, argument: Argument? = nil, takesCondition: Bool = false,
    isRepeatable: Bool = false, worksInOverlays: Bool = false,
    unless obstacle: @escaping @Sendable (ReaderState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout ReaderState, Invocation) -> [Effect]
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.keys = keys
    self.place = place
    self.argument = argument
    self.takesCondition = takesCondition
    self.isRepeatable = isRepeatable
    self.worksInOverlays = worksInOverlays
    self.obstacle = obstacle
    self.run = run
  }

  /// How it is written on the `:` line: `tag TAGS [where QUERY]`.
  package var usage: String {
    name + (argument.map { " \($0.rawValue)" } ?? "") + (takesCondition ? " [where QUERY]" : "")
  }
}

/// One call of a command.
package struct Invocation: Equatable, Sendable {
  package var command: String
  /// The number typed before its key.
  package var count: Int?
  package var argument: String
  /// What it acts on, where that is all that a query finds.
  package var condition: String?

  package init(_ command: String, count: Int? = nil, argument: String = "", condition: String? = nil) {
    self.command = command
    self.count = count
    self.argument = argument
    self.condition = condition
  }

  /// The number typed, else 1.
  var times: Int { count ?? 1 }
}

extension ReaderState {
  /// Carries a command out, or says why not.
  mutating func perform(_ invocation: Invocation) -> [Effect] {
    guard let command = Catalogue.command(named: invocation.command) else {
      complain("there is no command “\(invocation.command)”; ? lists all")
      return []
    }
    if invocation.condition == nil, let obstacle = command.obstacle(self) {
      complain("\(command.name): \(obstacle)")
      return []
    }
    let effects = command.run(&self, invocation)
    let isDone = effects.contains { if case .apply = $0 { true } else { false } }
    if command.isRepeatable, isDone { lastRepeatable = invocation }
    return effects
  }
}
