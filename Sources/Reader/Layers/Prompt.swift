/// The line that is typed at the bottom: a command, or a command's argument.

import Surface

struct Prompt: Layer {
  var place: Command.Place { .typing }
  var takesCounts: Bool { false }

  /// The call whose argument is asked for; nil where the line is a whole call.
  let call: Invocation?
  /// What stands before the line.
  let label: String
  var field = TextField()
  var completions = Picker<Completion>()
  /// What was typed before a completion or a line from the history took its place.
  private var typed = ""
  private var historyIndex: Int?
  private(set) var preview: Previewing?

  /// A preview of any kind, as a value that can be compared.
  struct Previewing: Equatable, Sendable {
    var value: any Preview

    static func == (a: Previewing, b: Previewing) -> Bool {
      func equals<P: Preview>(_ value: P) -> Bool { (b.value as? P) == value }
      return equals(a.value)
    }
  }

  /// Asks for a command line.
  init(in state: ReaderState) {
    (call, label) = (nil, ":")
    complete(in: state)
  }

  /// Asks for the argument of a call.
  init(for call: Invocation, _ argument: Argument, in state: ReaderState) {
    self.call = call
    label = argument.prompt ?? ""
    field.set(argument.start(state))
    typed = field.text
    preview = argument.preview.map { Previewing(value: $0(state)) }
    complete(in: state)
  }

  /// Prompts for the same command share the lines entered before.
  var historyName: String { call?.command.name ?? "" }

  mutating func resize(to screen: Size) { completions.fit(visible: min(8, screen.rows - 2)) }

  // MARK: Typing

  func typed(_ key: Key, in state: inout ReaderState) -> [Effect]? {
    guard key.modifiers.isEmpty, case .character(let character) = key.code else { return [] }
    return paste(String(character), in: &state)
  }

  /// Text pasted into a prompt is typed, never obeyed.
  func paste(_ text: String, in state: inout ReaderState) -> [Effect] {
    change(in: &state) { $0.field.insert(text) }
  }

  /// Changes the line as by typing: other completions are offered, and the preview follows.
  func change(in state: inout ReaderState, _ change: (inout Prompt) -> Void) -> [Effect] {
    var prompt = self
    change(&prompt)
    prompt.typed = prompt.field.text
    prompt.historyIndex = nil
    prompt.complete(in: state)
    return prompt.follow(in: &state)
  }

  /// Goes through the completions; past the last one what was typed comes back.
  func choose(_ step: Int, in state: inout ReaderState) -> [Effect] {
    let count = completions.rows.count
    guard count > 0 else { return [] }
    var prompt = self
    let slot = ((completions.chosen.map { $0 + 1 } ?? 0) + step + count + 1) % (count + 1)
    prompt.completions.choose(slot == 0 ? nil : slot - 1)
    prompt.field.set(prompt.completions.current?.line ?? typed)
    return prompt.follow(in: &state)
  }

  /// Goes through the lines entered before.
  func recall(_ step: Int, in state: inout ReaderState) -> [Effect] {
    let lines = state.promptHistory[historyName] ?? []
    let index = (historyIndex ?? lines.count) + step
    guard index >= 0, index <= lines.count else { return [] }
    var prompt = self
    prompt.historyIndex = index == lines.count ? nil : index
    prompt.field.set(index == lines.count ? typed : lines[index])
    return prompt.follow(in: &state)
  }

  private func follow(in state: inout ReaderState) -> [Effect] {
    var prompt = self
    let hasChanged = state.layers[Prompt.self]?.field.characters != field.characters
    var effects: [Effect] = []
    if hasChanged, var preview = preview?.value {
      effects = preview.follow(field.text, in: &state)
      prompt.preview = Previewing(value: preview)
    }
    state.layers[Prompt.self] = prompt
    return effects
  }

  func refresh(in state: inout ReaderState) -> [Effect] { completesTags ? state.tags.load() : [] }

  fileprivate var completesTags: Bool { call.map { $0.command.argument?.completesTags == true } ?? true }

  // MARK: Completing

  private mutating func complete(in state: ReaderState) {
    completions.offer(
      call.map { $0.command.argument?.complete(field.text, state) ?? [] }
        ?? Completion.ofLine(field.text, in: state))
  }

  /// The tags have come that completions may be made of.
  mutating func completeAgain(in state: ReaderState) {
    if completions.chosen == nil { complete(in: state) }
  }

  // MARK: Leaving

  func submit(in state: inout ReaderState) throws(Refusal) -> [Effect] {
    let line = field.text.trimmed
    let effects = state.closeLayer()
    state.remember(line, of: historyName)
    if let preview { return try effects + preview.value.submit(line, in: &state) }
    guard !line.isEmpty else { return effects }
    guard var call else { return try effects + state.perform(Invocation(line: line)) }
    call.argument = line
    return try effects + state.perform(call)
  }

  func cancel(in state: inout ReaderState) -> [Effect] {
    state.closeLayer() + (preview?.value.cancel(in: &state) ?? [])
  }
}

extension ReaderState {
  mutating func ask(with prompt: Prompt) -> [Effect] {
    open(prompt) + (prompt.completesTags ? tags.load() : [])
  }

  /// Keeps a line for the next prompt of the same command.
  fileprivate mutating func remember(_ line: String, of name: String) {
    guard !line.isEmpty else { return }
    var lines = promptHistory[name] ?? []
    lines.removeAll { $0 == line }
    promptHistory[name] = Array((lines + [line]).suffix(100))
  }
}
