/// What the command line asks for.

import Glibc

struct EvaluationOptions: Equatable {
  /// The folder of other people's corpora.
  var corpora: String
  /// The folder of our own annotated stories.
  var stories = "Tests/Annotated/Stories"
  /// The folder for what the programs are given.
  var cache = ".build/evaluation"
  /// Only corpora whose name holds one of these.
  var only: [String] = []
  /// The programs to run; nothing means all that are there.
  var programs: [String] = []
  var page = "Documentation/accuracy.md"
  var writes = false

  static let usage = """
    usage: evaluation [--corpora DIR] [--stories DIR] [--only "polnear worldwide"]
        [--programs "rules fast cascade careful spacy"] [--page FILE] [--write yes]
    """

  init(corpora: String = getenv("MORGUE_CORPORA").map { String(cString: $0) } ?? "../shared/corpora") {
    self.corpora = corpora
  }

  /// - Throws: `EvaluationFailure` that says what is wrong.
  init(_ words: some Sequence<String>) throws {
    self.init()
    var words = words.makeIterator()
    while let option = words.next() {
      guard let value = words.next() else {
        throw EvaluationFailure("\(option) needs a value\n\(Self.usage)")
      }
      switch option {
      case "--corpora": corpora = value
      case "--stories": stories = value
      case "--only": only = Self.items(value)
      case "--programs":
        programs = Self.items(value)
        for name in programs where !Session.programNames.contains(name) {
          throw EvaluationFailure("\(name): no such program\n\(Self.usage)")
        }
      case "--page": page = value
      case "--write": writes = value == "yes"
      default: throw EvaluationFailure("\(option): no such option\n\(Self.usage)")
      }
    }
  }

  /// What to type for the same run.
  var command: String {
    var words = ["make eval"]
    if !only.isEmpty { words.append("ONLY=\"\(only.joined(separator: " "))\"") }
    if !programs.isEmpty { words.append("PROGRAMS=\"\(programs.joined(separator: " "))\"") }
    if writes { words.append("WRITE=1") }
    return words.joined(separator: " ")
  }

  private static func items(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
  }
}
