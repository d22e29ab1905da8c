/// What a prompt offers to complete.

import Articles
import Queries

package struct Completion: Equatable, Sendable {
  /// The whole line that it makes.
  package var line: String
  /// What is shown: the word that it adds.
  package var word: String
  package var summary: String

  /// The completions of what stands in a prompt, best first.
  static func all(for prompt: Prompt, in state: ReaderState) -> [Completion] {
    let text = prompt.field.text
    switch prompt.purpose {
    case .command: return commandLine(text, in: state)
    case .addTag: return tagWords(text, before: "", isRemoval: false, in: state)
    case .removeTag: return tagWords(text, before: "", isRemoval: true, in: state)
    case .filter: return query(text, in: state)
    case .search, .saveSearch, .renameSearch: return []
    }
  }

  private static func commandLine(_ text: String, in state: ReaderState) -> [Completion] {
    guard let space = text.firstIndex(of: " ") else { return commands(text) }
    let name = String(text[..<space])
    let before = name + " "
    let word = String(text[text.index(after: space)...])
    guard let command = Catalogue.command(named: name) else { return [] }
    if command.takesCondition, let start = condition(in: text) {
      return query(String(text[start...]), in: state).map {
        Completion(line: text[..<start] + $0.line, word: $0.word, summary: $0.summary)
      }
    }
    switch command.argument {
    case .tags: return tagWords(word, before: before, isRemoval: command.name == "untag", in: state)
    case .order:
      return SortOrder.allCases.map(\.rawValue).filter { $0.hasPrefix(word) }
        .map { Completion(line: before + $0, word: $0, summary: "") }
    case .query:
      return query(word, in: state).map {
        Completion(line: before + $0.line, word: $0.word, summary: $0.summary)
      }
    case .words, .letter, .name, nil: return []
    }
  }

  /// Where the query behind `where` starts; nil without one.
  private static func condition(in text: String) -> String.Index? {
    let word = " where "
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(word) { return text.index(start, offsetBy: word.count) }
      start = text.index(after: start)
    }
    return nil
  }

  /// The last of several tags, a sign before it left as it is.
  private static func tagWords(
    _ text: String, before: String, isRemoval: Bool, in state: ReaderState
  ) -> [Completion] {
    let cut = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let sign = text[cut...].first.map { "+-".contains($0) } == true ? String(text[cut...].prefix(1)) : ""
    let word = String(text[cut...].dropFirst(sign.count))
    let front = before + text[..<cut] + sign
    let own = state.isActingOnSelection ? [] : state.subjectWork?.tags ?? []
    guard isRemoval != (sign == "-"), sign != "+", !own.isEmpty else {
      return tags(word, before: front, in: state, without: isRemoval ? [] : own)
    }
    return own.filter { $0.description.hasPrefix(word) }
      .map { Completion(line: front + $0.description, word: $0.description, summary: "") }
  }

  /// Names that start with the text before names that hold it.
  private static func commands(_ text: String) -> [Completion] {
    let hits = Catalogue.commands.compactMap { command -> (Int, Completion)? in
      let names = [command.name] + command.aliases
      let rank =
        names.contains { $0.hasPrefix(text) } ? 0 : names.contains { $0.contains(text) } ? 1 : nil
      let keys = command.keys.isEmpty ? "" : "  (\(command.keys.map(KeyWords.plain).joined(separator: ", ")))"
      return rank.map {
        ($0, Completion(line: command.name, word: command.name, summary: command.summary + keys))
      }
    }
    return hits.filter { $0.0 == 0 }.map(\.1) + hits.filter { $0.0 == 1 }.map(\.1)
  }

  /// Tags by how many articles have them.
  private static func tags(
    _ word: String, before: String, in state: ReaderState, without taken: [TagName]
  ) -> [Completion] {
    let low = word.lowercased()
    return state.tags
      .filter { $0.tag.description.lowercased().hasPrefix(low) && !taken.contains($0.tag) }
      .sorted { (-$0.count, $0.tag) < (-$1.count, $1.tag) }
      .map {
        Completion(
          line: before + $0.tag.description, word: $0.tag.description,
          summary: CountWords.articles($0.count))
      }
  }

  /// The last word of a query: a field's name, or a tag behind `tag:`.
  private static func query(_ text: String, in state: ReaderState) -> [Completion] {
    let cut = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let before = String(text[..<cut])
    let word = String(text[cut...])
    if word.hasPrefix("tag:") {
      return tags(String(word.dropFirst(4)), before: before + "tag:", in: state, without: [])
    }
    guard !word.isEmpty else { return [] }
    return QueryHints.all.filter { $0.word.hasPrefix(word) }
      .map { Completion(line: before + $0.word, word: $0.word, summary: $0.summary) }
  }
}
