/// What the command line asks for.

struct TortureOptions {
  var rounds = 1000
  /// Decides what is done and when it is killed.
  var seed = UInt64.random(in: 1...999_999)
  /// How many stories an archive grows to before the next one is begun.
  var stories = 150
  /// The most stories that one import brings.
  var importSize = 40
  /// How the names of what is done begin.
  var only = ""
  /// The program under torture.
  var program = ".build/release/morgue"
  /// Where archives are made; nil for memory where that is there.
  var place: String?

  static let usage = """
    usage: torture [--rounds N] [--seed N] [--stories N] [--import N] [--only NAME] [--program FILE] [--in FOLDER]
    """

  init() {}

  init(_ words: some Sequence<String>) throws {
    var words = words.makeIterator()
    while let option = words.next() {
      guard let value = words.next() else { throw TortureFailure("\(option) needs a value\n\(Self.usage)") }
      switch option {
      case "--rounds": rounds = try Self.number(value, option)
      case "--seed": seed = UInt64(try Self.number(value, option))
      case "--stories": stories = max(20, try Self.number(value, option))
      case "--import": importSize = max(11, try Self.number(value, option))
      case "--only": only = value
      case "--program": program = value
      case "--in": place = value
      default: throw TortureFailure("\(option): no such option\n\(Self.usage)")
      }
    }
  }

  private static func number(_ text: String, _ option: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw TortureFailure("\(option): “\(text)” is not a number above 0")
    }
    return number
  }
}
