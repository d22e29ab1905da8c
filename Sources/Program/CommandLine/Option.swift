/// Options and their values.

/// The placeholder of a value in usage lines, and its completion in a shell.
struct ValueKind: Hashable, Sendable {
  enum Completion: Hashable, Sendable {
    case none, files, folders
    case words([String])
  }

  /// Capitals, as in `--archive DIR`.
  var placeholder: String
  var completion: Completion

  init(_ placeholder: String, completing completion: Completion = .none) {
    self.placeholder = placeholder
    self.completion = completion
  }

  static let file = ValueKind("FILE", completing: .files)
  static let folder = ValueKind("DIR", completing: .folders)
  static let number = ValueKind("N")

  static func oneOf(_ words: [String]) -> ValueKind {
    ValueKind(words.joined(separator: "|"), completing: .words(words))
  }

  /// The valid values; nil if any value is valid.
  var choices: [String]? {
    if case .words(let words) = completion { words } else { nil }
  }
}

/// An option of a subcommand.
struct Option: Hashable, Sendable {
  /// Without its dashes.
  var name: String
  var letter: Character?
  /// Nil for a switch.
  var value: ValueKind?
  /// What it does, in the third person, without a full stop.
  var summary: String
  var mayRepeat = false

  init(
    _ name: String, letter: Character? = nil, _ value: ValueKind? = nil, mayRepeat: Bool = false,
    does summary: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.mayRepeat = mayRepeat
    self.summary = summary
  }

  /// `--limit N`
  var usage: String { "--" + name + (value.map { " " + $0.placeholder } ?? "") }
}

extension Option {
  static let help = Option("help", letter: "h", does: "shows this help")
  static let version = Option("version", letter: "V", does: "prints the version and the models in use")
  static let archive = Option(
    "archive", .folder, does: "uses this archive instead of $MORGUE_ARCHIVE or $XDG_DATA_HOME/morgue")
  static let json = Option("json", does: "prints one JSON document")
  static let jsonLines = Option("jsonl", does: "prints JSON, one object per line")
}
