/// What the trainer is told.

struct Options {
  var data = "."
  var words = "words.bin"
  var out = "names.model"
  var title = "fast"
  var silver: [String] = []
  var open: [String] = []
  var without: [String] = []
  var score: [String] = []
  var check: String?
  var predictions: String?
  var epochs = 8
  var bits = 19
  var seed: UInt64 = 7
  var rate: Float = 0.15
  var keep = 0.9
  var decay: Float = 0
  var silverWeight: Float = 0.7
  var openWeight: Float = 0.2
  /// The share of stories that are read in capitals too.
  var capitals = 0.06

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw UsageError() }
      switch name {
      case "--data": data = value
      case "--words": words = value
      case "--out": out = value
      case "--title": title = value
      case "--silver": silver.append(value)
      case "--open": open.append(value)
      case "--open-weight": openWeight = try Self.number(value)
      case "--check": check = value
      case "--predictions": predictions = value
      case "--without": without.append(value)
      case "--score": score.append(value)
      case "--epochs": epochs = try Self.number(value)
      case "--bits": bits = try Self.number(value)
      case "--seed": seed = try Self.number(value)
      case "--rate": rate = try Self.number(value)
      case "--keep": keep = try Self.number(value)
      case "--decay": decay = try Self.number(value)
      case "--capitals": capitals = try Self.number(value)
      case "--silver-weight": silverWeight = try Self.number(value)
      default: throw UsageError()
      }
    }
  }

  private static func number<Number: LosslessStringConvertible>(_ text: String) throws -> Number {
    guard let number = Number(text) else { throw UsageError() }
    return number
  }
}

struct UsageError: Error, CustomStringConvertible {
  var description: String { TrainTagger.usage }
}
