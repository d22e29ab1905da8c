/// What follows a command's name, and how it is asked for, completed and previewed.

package struct Argument: Sendable {
  /// How usage lines name it: `TAGS`.
  package let label: String
  /// What stands before the line that asks for it; nil where the command runs without it.
  let prompt: String?
  /// What that line holds at first.
  let start: @Sendable (ReaderState) -> String
  /// What the argument may be completed to, best first. `line` of a completion is the whole argument.
  let complete: @Sendable (String, ReaderState) -> [Completion]
  /// Whether completions are made of the archive's tags, which have to be asked for.
  let completesTags: Bool
  /// What shows at once what is being typed.
  let preview: (@Sendable (ReaderState) -> any Preview)?
  /// The lines of the menu that opens after the command's first keys, where its argument is a letter.
  let menu: (@Sendable (ReaderState) -> [String])?

  init(
    _ label: String, prompt: String? = nil, start: @escaping @Sendable (ReaderState) -> String = { _ in "" },
    complete: @escaping @Sendable (String, ReaderState) -> [Completion] = { _, _ in [] },
    completesTags: Bool = false,
    preview: (@Sendable (ReaderState) -> any Preview)? = nil,
    menu: (@Sendable (ReaderState) -> [String])? = nil
  ) {
    self.label = label
    self.prompt = prompt
    self.start = start
    self.completesTags = completesTags
    self.preview = preview
    self.menu = menu
    self.complete = complete
  }

  /// One of a few words.
  static func oneOf(_ label: String, _ words: @escaping @Sendable () -> [String]) -> Argument {
    Argument(
      label,
      complete: { typed, _ in
        words().filter { $0.hasPrefix(typed) }.map { Completion(line: $0, word: $0, summary: "") }
      })
  }
}

/// What a prompt does besides collecting its line: it shows at once what the line finds. The value keeps what
/// cancelling brings back.
protocol Preview: Equatable, Sendable {
  /// Follows the line as it is now.
  mutating func follow(_ line: String, in state: inout ReaderState) -> [Effect]
  func cancel(in state: inout ReaderState) -> [Effect]
  func submit(_ line: String, in state: inout ReaderState) throws(Refusal) -> [Effect]
  /// What the line finds so far.
  func finding(_ line: String, in state: ReaderState) -> String
  /// The scalar of the line that is not understood.
  var problem: Int? { get }
}
