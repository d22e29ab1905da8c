/// A subcommand with its arguments.

import Models

struct Invocation: Sendable {
  var command: Subcommand
  var operands: [String] = []
  /// How many operands come before a `--`; nil if there was none.
  var operandsBeforeDashes: Int?
  /// By option name. A switch has an empty value.
  var values: [String: [String]] = [:]
  /// The model files that this program has.
  var models = ModelFiles.none

  func has(_ option: Option) -> Bool { values[option.name] != nil }
  func value(_ option: Option) -> String? { values[option.name]?.last }
  func values(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// A whole number of 1 or more.
  func count(_ option: Option) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number > 0 else {
      throw UsageError(
        command: command.name, thing: "--\(option.name) \(text)", problem: "not a whole number of 1 or more",
        remedy: "write a number such as --\(option.name) 20")
    }
    return number
  }

  func exclude(_ a: Option, _ b: Option) throws(UsageError) {
    if has(a), has(b) { throw .exclusive(a, b, of: command.name) }
  }
}
