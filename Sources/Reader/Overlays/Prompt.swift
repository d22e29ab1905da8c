/// The line that is typed at the bottom: a command, a search, a filter, a tag.

import Articles
package import Queries
import Surface

package struct Prompt: Equatable, Sendable {
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case command, search, filter, addTag, removeTag, saveSearch, renameSearch

    /// What stands before the line.
    var label: String {
      switch self {
      case .command: ":"
      case .search: "/"
      case .filter: "filter: "
      case .addTag: "add tag: "
      case .removeTag: "remove tag: "
      case .saveSearch: "save the search as: "
      case .renameSearch: "new name: "
      }
    }
  }

  package var purpose: Purpose
  package var field = TextField()
  package var completions: [Completion] = []
  package var chosen: Int?
  /// What was typed before a completion or a line from the history took its place.
  var typed = ""
  var historyIndex: Int?
  /// What of a filter is not understood; the list shows the last one that was.
  package var problem: QueryParse.Problem?
  /// What `Esc` brings back.
  var queryBefore: Query
  var selectionBefore: Selection
  var bodyBefore: BodyPane
  /// Where reading stood in the body when the prompt was opened: each letter typed searches from there.
  var origin: Int
}

extension ReaderState {
  /// Opens a prompt.
  mutating func ask(_ purpose: Prompt.Purpose) -> [Effect] {
    var prompt = Prompt(
      purpose: purpose, queryBefore: list.query, selectionBefore: list.selection, bodyBefore: body,
      origin: body.position(visible: visibleBodyLines))
    if purpose == .filter { prompt.field.set(list.query.text) }
    if purpose == .renameSearch { prompt.field.set(searches?.current?.name ?? "") }
    prompt.typed = prompt.field.text
    prompt.completions = Completion.all(for: prompt, in: self)
    notice = nil
    overlays.append(.prompt(prompt))
    return purpose == .addTag || purpose == .command || purpose == .filter ? [.loadTags] : []
  }

  mutating func pressInPrompt(_ key: Key, _ old: Prompt) -> [Effect] {
    var prompt = old
    switch (key.code, key.modifiers) {
    case (.enter, _), (.character("j"), .control), (.character("m"), .control): return submit(prompt)
    case (.escape, _), (.character("g"), .control), (.character("c"), .control): return cancel(prompt)
    case (.backspace, []) where prompt.field.characters.isEmpty: return cancel(prompt)
    case (.tab, []), (.character("n"), .control): prompt.choose(1)
    case (.tab, .shift), (.character("p"), .control): prompt.choose(-1)
    case (.up, []): prompt.recall(-1, from: promptHistory[prompt.purpose] ?? [])
    case (.down, []): prompt.recall(1, from: promptHistory[prompt.purpose] ?? [])
    default:
      guard prompt.field.edit(key) else { return [] }
      return typed(prompt)
    }
    setTop(.prompt(prompt))
    return prompt.field == old.field ? [] : followPrompt(prompt)
  }

  /// Text pasted into a prompt is typed, never obeyed.
  mutating func paste(_ text: String) -> [Effect] {
    guard case .prompt(var prompt)? = overlays.last else { return [] }
    prompt.field.insert(text)
    return typed(prompt)
  }

  /// Takes in what was typed: new completions, and what follows the typing.
  private mutating func typed(_ changed: Prompt) -> [Effect] {
    var prompt = changed
    prompt.typed = prompt.field.text
    prompt.chosen = nil
    prompt.historyIndex = nil
    prompt.completions = Completion.all(for: prompt, in: self)
    setTop(.prompt(prompt))
    return followPrompt(prompt)
  }

  /// Filter and search show what they find while they are typed.
  private mutating func followPrompt(_ prompt: Prompt) -> [Effect] {
    switch prompt.purpose {
    case .filter:
      let parse = QueryParse(QueryHints.openEnded(prompt.field.text))
      var told = prompt
      told.problem = parse.problem
      setTop(.prompt(told))
      guard parse.problem == nil, parse.query != list.query else { return [] }
      return filter(parse.query)
    case .search where !prompt.field.text.isEmpty:
      let effects = search(prompt.field.text, from: prompt.origin)
      notice = nil
      return effects
    default: return []
    }
  }

  private mutating func cancel(_ prompt: Prompt) -> [Effect] {
    closeOverlay()
    switch prompt.purpose {
    case .filter where list.query != prompt.queryBefore:
      let effects = filter(prompt.queryBefore)
      list.selection = prompt.selectionBefore
      return effects
    case .search:
      body.trail = prompt.bodyBefore.trail
      body.top = prompt.bodyBefore.top
    default: break
    }
    return []
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.field.text.trimmed
    closeOverlay()
    if !text.isEmpty {
      var lines = promptHistory[prompt.purpose] ?? []
      lines.removeAll { $0 == text }
      promptHistory[prompt.purpose] = Array((lines + [text]).suffix(100))
    }
    switch prompt.purpose {
    case .command: return text.isEmpty ? [] : perform(commandLine: text)
    case .addTag: return text.isEmpty ? [] : perform(Invocation("tag", argument: text))
    case .removeTag: return text.isEmpty ? [] : perform(Invocation("untag", argument: text))
    case .saveSearch: return text.isEmpty ? [] : perform(Invocation("save-search", argument: text))
    case .renameSearch: return text.isEmpty ? [] : perform(Invocation("rename-search", argument: text))
    case .filter:
      // The list shows the last that was understood: nobody shall take it for what was typed.
      if let problem = prompt.problem { complain("not filtered so: \(problem.message)") }
      return []
    case .search:
      guard !text.isEmpty else { return cancelSearch(prompt) }
      return search(text, from: prompt.origin)
    }
  }

  private mutating func cancelSearch(_ prompt: Prompt) -> [Effect] {
    body.trail = prompt.bodyBefore.trail
    return []
  }

  /// Carries out a line: a command's name, an alias or a start of one that is no other's, then its argument.
  mutating func perform(commandLine: String) -> [Effect] {
    let parts = commandLine.split(separator: " ", maxSplits: 1)
    guard let word = parts.first.map(String.init) else { return [] }
    let argument = parts.count > 1 ? String(parts[1]).trimmed : ""
    if Catalogue.command(named: word) == nil {
      let names = Catalogue.commands.map(\.name).filter { $0.hasPrefix(word) }
      if names.count == 1 { return perform(commandLine: names[0] + " " + argument) }
      if names.count > 1 {
        complain("“\(word)” may be \(names.joined(separator: ", "))")
        return []
      }
    }
    guard let command = Catalogue.command(named: word) else { return perform(Invocation(word)) }
    let (words, condition) = command.takesCondition ? Self.condition(in: argument) : (argument, nil)
    if condition?.isEmpty == true {
      complain("\(command.name): write a query behind where; where * means every story")
      return []
    }
    if command.argument == nil, !words.isEmpty {
      complain("\(command.name) takes \(command.takesCondition ? "only where QUERY" : "nothing") behind it")
      return []
    }
    return perform(Invocation(word, argument: words, condition: condition))
  }

  /// Takes `where QUERY` off the end of an argument.
  static func condition(in argument: String) -> (words: String, condition: String?) {
    let parts = argument.split(separator: " ", omittingEmptySubsequences: true)
    guard let index = parts.firstIndex(of: "where") else { return (argument, nil) }
    let words = parts[..<index].joined(separator: " ")
    guard index + 1 < parts.endIndex else { return (words, "") }
    return (words, String(argument[parts[index + 1].startIndex...]))
  }
}

extension Prompt {
  /// Goes through the completions; past the last one what was typed comes back.
  mutating func choose(_ step: Int) {
    guard !completions.isEmpty else { return }
    let slots = completions.count + 1
    let slot = ((chosen.map { $0 + 1 } ?? 0) + step + slots) % slots
    chosen = slot == 0 ? nil : slot - 1
    field.set(chosen.map { completions[$0].line } ?? typed)
  }

  /// Goes through the lines entered before.
  mutating func recall(_ step: Int, from lines: [String]) {
    let to = (historyIndex ?? lines.count) + step
    guard to >= 0, to <= lines.count else { return }
    historyIndex = to == lines.count ? nil : to
    field.set(to == lines.count ? typed : lines[to])
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
