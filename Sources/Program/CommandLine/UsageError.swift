/// Errors in a command line.

struct UsageError: Error, Hashable, Sendable {
  /// The subcommand, if known.
  var command: String?
  /// The word that is wrong.
  var thing: String
  var problem: String
  /// What to do; if nil, the message refers to the subcommand's help.
  var remedy: String?

  static func unknownCommand(_ name: String, known: [String]) -> UsageError {
    UsageError(
      thing: name, problem: "no such command",
      remedy: nearestName(to: name, in: known).map { "did you mean \($0)?" } ?? "`morgue --help` lists them")
  }

  static func unknownOption(_ word: String, of command: Subcommand?, known: [Option]) -> UsageError {
    let names = known.map { "--" + $0.name }
    let remedy = nearestName(to: word, in: names).map { "did you mean \($0)?" }
    return UsageError(command: command?.name, thing: word, problem: "no such option", remedy: remedy)
  }

  static func noValue(_ option: Option, of command: String?) -> UsageError {
    UsageError(
      command: command, thing: "--" + option.name, problem: "a value is missing",
      remedy: "write \(option.usage)")
  }

  static func needlessValue(_ option: Option, of command: String?) -> UsageError {
    UsageError(
      command: command, thing: "--" + option.name, problem: "takes no value",
      remedy: "write --\(option.name) alone")
  }

  static func repeated(_ option: Option, of command: String?) -> UsageError {
    UsageError(
      command: command, thing: "--" + option.name, problem: "given twice", remedy: "give it once")
  }

  static func notOneOf(_ value: String, _ choices: [String], option: Option, of command: String?)
    -> UsageError
  {
    UsageError(
      command: command, thing: "--\(option.name) \(value)", problem: "no such choice",
      remedy: "choose from \(choices.joined(separator: ", "))")
  }

  static func operands(of command: Subcommand, surplus word: String?) -> UsageError {
    if let word {
      return UsageError(
        command: command.name, thing: word, problem: "one argument too many", remedy: "write \(command.usage)"
      )
    }
    return UsageError(
      command: command.name, thing: command.name, problem: "an argument is missing",
      remedy: "write \(command.usage)")
  }

  static func exclusive(_ a: Option, _ b: Option, of command: String?) -> UsageError {
    UsageError(
      command: command, thing: "--\(a.name) and --\(b.name)", problem: "cannot be used together",
      remedy: "choose one")
  }
}

/// The name nearest to a mistyped one; nil if none is near. Quadratic in the names' lengths.
func nearestName(to typed: String, in names: [String]) -> String? {
  let near = names.map { (name: $0, distance: editDistance(typed, $0)) }
    .filter {
      $0.distance <= max(1, min(typed.count, $0.name.count) / 3)
        || (!typed.isEmpty && $0.name.hasPrefix(typed))
    }
  return near.min { $0.distance < $1.distance }?.name
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
/// (optimal string alignment distance).
func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
