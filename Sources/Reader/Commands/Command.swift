/// What a command is: everything about it stands in one declaration.

/// To add a command, declare it as a constant in the file of its area and put it into the list there.
package struct Command: Sendable {
  package let name: String
  package let aliases: [String]
  /// An imperative without a full stop.
  package let summary: String
  /// Where its keys stand in the help; they work there first of all.
  package let place: Place
  package let bindings: [Keys]
  package let argument: Argument?
  /// Whether `where QUERY` may follow, so that it acts on all that the query finds.
  package let takesCondition: Bool
  /// Whether `.` does it again.
  package let isRepeatable: Bool
  /// Whether it can be called by its name. Commands that only make sense while a layer is open cannot.
  package let hasLine: Bool
  /// Whether its key only clears half-typed keys where there are some.
  let isCancelling: Bool
  /// Why it cannot be done now; nil where it can.
  let obstacle: @Sendable (ReaderState) -> KeyedText?
  let run: @Sendable (inout ReaderState, Invocation) throws(Refusal) -> [Effect]

  /// Keys and where they work, in the notation of `KeySequence`.
  package struct Keys: Sendable {
    let keys: [String]
    let place: Place

    /// The same keys in a second place.
    static func same(in place: Place) -> Keys { Keys(keys: [], place: place) }
    static func these(_ keys: [String], in place: Place) -> Keys { Keys(keys: keys, place: place) }
  }

  init(
    _ name: String, aliases: [String] = [], _ summary: String, keys: [String] = [],
    in place: Place = .everywhere, also: [Keys] = [], argument: Argument? = nil, takesCondition: Bool = false,
    isRepeatable: Bool = false, hasLine: Bool = true, isCancelling: Bool = false,
    unless obstacle: @escaping @Sendable (ReaderState) -> KeyedText? = { _ in nil },
    run: @escaping @Sendable (inout ReaderState, Invocation) throws(Refusal) -> [Effect]
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.place = place
    bindings =
      [Keys(keys: keys, place: place)] + also.map { $0.keys.isEmpty ? Keys(keys: keys, place: $0.place) : $0 }
    self.argument = argument
    self.takesCondition = takesCondition
    self.isRepeatable = isRepeatable
    self.hasLine = hasLine
    self.isCancelling = isCancelling
    self.obstacle = obstacle
    self.run = run
  }

  /// How it is written on the `:` line: `tag TAGS [where QUERY]`.
  package var usage: String {
    name + (argument.map { " \($0.label)" } ?? "") + (takesCondition ? " [where QUERY]" : "")
  }
}

/// Names are unique, which a test checks.
extension Command: Equatable {
  package static func == (a: Command, b: Command) -> Bool { a.name == b.name }
}

/// Why something is not done: a line for the user. Who throws it has asked the outside for nothing yet: effects
/// made before would be lost.
struct Refusal: Error, Equatable {
  let words: KeyedText
  let kind: Notice.Kind

  /// - Parameter kind: `.information` where nothing is wrong, as at the end of a walk.
  init(_ words: KeyedText, kind: Notice.Kind = .problem) { (self.words, self.kind) = (words, kind) }
}
