/// What the command line asks for.

struct BenchOptions: Equatable {
  var sizes = [1000, 10_000, 100_000]
  /// Stages are measured at this one size, unless sizes are asked for.
  static let stagesSize = 5000
  var measures = Measure.allCases
  /// How often each program is started.
  var rounds = 5
  var keys = 200
  var bulk = 5000
  /// Peers are measured up to so many stories.
  var peersUpTo = 100_000
  var morgue: String?
  /// The folder that stories, archives and the compiled floors are kept in.
  var cache = ".build/bench"
  /// Files to use in place of made stories.
  var stories: String?
  /// The page whose table is replaced.
  var page: String?

  enum Measure: String, CaseIterable {
    case floors, `import`, disk, start, keys, search, bulk, stages
  }

  static let usage = """
    usage: bench [--sizes "1000 10000"] [--only "start keys"] [--rounds N] [--keys N] [--bulk N]
        [--peers-up-to N] [--morgue FILE] [--cache DIR] [--stories DIR] [--markdown PAGE]
    measures: \(Measure.allCases.map(\.rawValue).joined(separator: " "))
    """

  init() {}

  /// - Throws: `BenchFailure` that says what is wrong.
  init(_ words: some Sequence<String>) throws {
    var words = words.makeIterator()
    while let option = words.next() {
      guard let value = words.next() else { throw BenchFailure("\(option) needs a value\n\(Self.usage)") }
      switch option {
      case "--sizes": sizes = try Self.items(value).map { try Self.number($0, option) }
      case "--only":
        measures = try Self.items(value).map { name in
          guard let measure = Measure(rawValue: name) else {
            throw BenchFailure("\(name): no such measure\n\(Self.usage)")
          }
          return measure
        }
      case "--rounds": rounds = try Self.number(value, option)
      case "--keys": keys = max(20, try Self.number(value, option))
      case "--bulk": bulk = try Self.number(value, option)
      case "--peers-up-to": peersUpTo = try Self.number(value, option)
      case "--morgue": morgue = value
      case "--cache": cache = value
      case "--stories": stories = value
      case "--markdown": page = value
      default: throw BenchFailure("\(option): no such option\n\(Self.usage)")
      }
    }
  }

  /// What to type for the same run.
  var command: String {
    let usual = Self()
    var words = ["make bench"]
    if stories != nil { words.append("MORGUE_BENCH_STORIES=DIR") }
    if sizes != usual.sizes { words.append("SIZES=\"\(sizes.map(String.init).joined(separator: " "))\"") }
    if measures != usual.measures {
      words.append("ONLY=\"\(measures.map(\.rawValue).joined(separator: " "))\"")
    }
    if page != nil { words.append("WRITE=1") }
    return words.joined(separator: " ")
  }

  private static func items(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
  }

  private static func number(_ text: String, _ option: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw BenchFailure("\(option): “\(text)” is not a number above 0")
    }
    return number
  }
}
