/// Reads a command line by the declarations of the subcommands.

/// What the user asks for.
enum Request: Sendable {
  case run(Invocation)
  case help(Subcommand?)
  case version
}

struct ArgumentReader: Sendable {
  var subcommands: [Subcommand]
  /// The subcommand that runs if none is named.
  var standard: Subcommand

  /// Long options take their value after `=` or a space; `--` ends the options. Strict: an undeclared
  /// option is an error.
  func read(_ arguments: [String]) throws(UsageError) -> Request {
    var words = arguments[...]
    var early: [String: [String]] = [:]
    while let word = words.first, word.hasPrefix("-"), word != "-", word != "--" {
      words.removeFirst()
      let known: [Option] = [.archive, .help, .version]
      let (option, value) = try option(word, known: known, of: nil, rest: &words)
      switch option {
      case .help: return .help(nil)
      case .version: return .version
      default: early[option.name] = [value]
      }
    }
    guard let name = words.first, name != "--" else {
      return .run(Invocation(command: standard, values: early))
    }
    guard let command = subcommands.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, known: subcommands.map(\.name))
    }
    return try read(words.dropFirst(), for: command, early: early)
  }

  private func read(
    _ arguments: ArraySlice<String>, for command: Subcommand, early: [String: [String]]
  ) throws(UsageError) -> Request {
    var invocation = Invocation(command: command, values: command.usesArchive ? early : [:])
    var words = arguments
    while let word = words.popFirst() {
      if word == "--" {
        invocation.operandsBeforeDashes = invocation.operands.count
        invocation.operands += words
        break
      }
      let isOption =
        word.hasPrefix("--") || (word.hasPrefix("-") && word != "-" && !command.operands.mayStartWithDash)
      guard isOption else {
        invocation.operands.append(word)
        continue
      }
      let (option, value) = try option(word, known: command.allOptions, of: command, rest: &words)
      if option == .help { return .help(command) }
      if invocation.values[option.name] != nil, !option.mayRepeat, option.value != nil {
        throw .repeated(option, of: command.name)
      }
      invocation.values[option.name, default: []].append(value)
    }
    let count = invocation.operands.count
    guard count >= command.operands.count.lowerBound else { throw .operands(of: command, surplus: nil) }
    guard count <= command.operands.count.upperBound else {
      throw .operands(of: command, surplus: invocation.operands[command.operands.count.upperBound])
    }
    return .run(invocation)
  }

  /// The option that a word names, and its value: after `=`, or the next word.
  private func option(
    _ word: String, known: [Option], of command: Subcommand?, rest: inout ArraySlice<String>
  ) throws(UsageError) -> (Option, String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard
      let option = known.first(where: { name == "--" + $0.name || name == $0.letter.map { "-\($0)" } })
    else {
      var error = UsageError.unknownOption(name, of: command, known: known)
      if error.remedy == nil, command?.operands == .query {
        error.remedy = "write -- before a query that starts with -"
      }
      throw error
    }
    guard let kind = option.value else {
      if attached != nil { throw .needlessValue(option, of: command?.name) }
      return (option, "")
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
      throw .noValue(option, of: command?.name)
    }
    if let choices = kind.choices, !choices.contains(value) {
      throw .notOneOf(value, choices, option: option, of: command?.name)
    }
    return (option, value)
  }
}
