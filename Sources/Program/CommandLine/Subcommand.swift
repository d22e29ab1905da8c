/// What a subcommand is: declared once; its help, manual page and completions are renderings of this.

/// What stands on the command line behind a subcommand's name, options apart.
struct Operands: Hashable, Sendable {
  /// As usage lines show them: `PATH...`, `[QUERY]`.
  var usage: String
  var count: ClosedRange<Int>
  var completion: ValueKind.Completion
  /// Words such as `-b` are operands here, not options; options have two dashes.
  var mayStartWithDash = false

  static let none = Operands(usage: "", count: 0...0, completion: .none)
  static let query = Operands(usage: "[QUERY]", count: 0...Int.max, completion: .none)
  /// A query or ids: what a change is made to.
  static let target = Operands(usage: "QUERY|ID...", count: 1...Int.max, completion: .none)
  static let article = Operands(usage: "ID", count: 1...1, completion: .none)
}

struct Subcommand: Sendable {
  struct Example: Hashable, Sendable {
    var line: String
    var does: String

    init(_ line: String, _ does: String) {
      self.line = line
      self.does = does
    }
  }

  var name: String
  /// One line in the third person, without a full stop.
  var summary: String
  /// More for the help and the manual page, a paragraph each.
  var details: [String] = []
  var operands: Operands = .none
  /// Its own; `--help` and, where it uses one, `--archive` come on top.
  var options: [Option] = []
  var usesArchive = false
  var examples: [Example]
  /// Prints data to the given output; what else there is to say goes to standard error.
  var run: @Sendable (Invocation, inout StandardOutput) throws -> ExitStatus

  var allOptions: [Option] { options + (usesArchive ? [.archive] : []) + [.help] }

  /// `morgue list [QUERY] [--limit N]`
  var usage: String {
    (["morgue", name] + (operands.usage.isEmpty ? [] : [operands.usage])
      + options.map { "[" + $0.usage + "]" + ($0.mayRepeat ? "..." : "") })
      .joined(separator: " ")
  }
}
