/// One call of a command, and calls as they are written.

package struct Invocation: Equatable, Sendable {
  package var command: Command
  /// The number typed before its key.
  package var count: Int?
  package var argument: String
  /// What it acts on, where that is all that a query finds.
  package var condition: String?

  init(_ command: Command, count: Int? = nil, argument: String = "", condition: String? = nil) {
    self.command = command
    self.count = count
    self.argument = argument
    self.condition = condition
  }

  /// Whether it is the command's name and nothing else.
  var isPlain: Bool { count == nil && argument.isEmpty && condition == nil }

  /// The number typed, else 1.
  var times: Int { count ?? 1 }

  /// As it is written on the `:` line.
  var line: String {
    ([command.name] + [argument].filter { !$0.isEmpty } + (condition.map { ["where " + $0] } ?? []))
      .joined(separator: " ")
  }

  /// Reads a call: a command's name, an alias or a start of one that is no other's; then its argument, and
  /// `where QUERY`.
  init(line: String) throws(Refusal) {
    let parts = line.split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? ""
    let rest = parts.count > 1 ? String(parts[1]).trimmed : ""
    let command = try Self.command(word)
    let (words, condition) = command.takesCondition ? Self.condition(in: rest) : (rest, nil)
    if condition?.isEmpty == true {
      throw Refusal("\(command.name): write a query after where; where * means every story")
    }
    if command.argument == nil, !words.isEmpty {
      let rule = command.takesCondition ? "no argument but where QUERY" : "no argument"
      throw Refusal("\(command.name) takes \(rule)")
    }
    self.init(command, argument: words, condition: condition)
  }

  private static func command(_ word: String) throws(Refusal) -> Command {
    if let command = Catalogue.command(named: word), command.hasLine { return command }
    let starts = Catalogue.commands.filter { $0.hasLine && $0.name.hasPrefix(word) }
    if starts.count == 1 { return starts[0] }
    guard !starts.isEmpty, !word.isEmpty else {
      throw Refusal("unknown command “\(word)”; \(key: .help) lists all commands")
    }
    throw Refusal(
      "“\(word)” is short for more than one command: \(starts.map(\.name).joined(separator: ", "))")
  }

  /// Takes `where QUERY` off the end of an argument.
  static func condition(in argument: String) -> (words: String, condition: String?) {
    let parts = argument.split(separator: " ", omittingEmptySubsequences: true)
    guard let index = parts.firstIndex(of: "where") else { return (argument, nil) }
    let words = parts[..<index].joined(separator: " ")
    guard index + 1 < parts.endIndex else { return (words, "") }
    return (words, String(argument[parts[index + 1].startIndex...]))
  }
}

extension ReaderState {
  /// Carries a command out. Where its argument is missing and can be asked for, a prompt asks for it.
  mutating func perform(_ call: Invocation) throws(Refusal) -> [Effect] {
    let command = call.command
    if call.condition == nil, let obstacle = command.obstacle(self) {
      throw Refusal("\(command.name): \(obstacle)")
    }
    if call.argument.isEmpty, let argument = command.argument, argument.prompt != nil {
      return ask(with: Prompt(for: call, argument, in: self))
    }
    let effects = try command.run(&self, call)
    let isDone = effects.contains { if case .apply = $0 { true } else { false } }
    if command.isRepeatable, isDone { lastRepeatable = call }
    return effects
  }

  /// Does what may be refused; a refusal is shown.
  mutating func attempt(_ act: (inout ReaderState) throws(Refusal) -> [Effect]) -> [Effect] {
    do throws(Refusal) { return try act(&self) } catch {
      say(error.words, kind: error.kind)
      return []
    }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
