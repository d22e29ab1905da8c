/// What a prompt offers to complete.

import Articles
import Queries

struct Completion: Equatable, Sendable {
  /// The whole line that it makes.
  var line: String
  /// What is shown: the word that it adds.
  var word: String
  var summary: String

  /// What a whole call may be completed to: the names of commands, then their argument.
  static func ofLine(_ text: String, in state: ReaderState) -> [Completion] {
    guard let space = text.firstIndex(of: " ") else { return commands(text, in: state) }
    guard let command = Catalogue.command(named: String(text[..<space])) else { return [] }
    let start = text.index(after: space)
    if command.takesCondition, let start = condition(in: text) {
      return query(String(text[start...]), in: state).after(text[..<start])
    }
    return command.argument?.complete(String(text[start...]), state).after(text[..<start]) ?? []
  }

  /// Where the query after `where` starts; nil without one.
  private static func condition(in text: String) -> String.Index? {
    let word = " where "
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(word) { return text.index(start, offsetBy: word.count) }
      start = text.index(after: start)
    }
    return nil
  }

  /// Names that start with the text before names that hold it.
  private static func commands(_ text: String, in state: ReaderState) -> [Completion] {
    let hits = Catalogue.commands.filter(\.hasLine).compactMap { command -> (Int, Completion)? in
      let names = [command.name] + command.aliases
      let rank =
        names.contains { $0.hasPrefix(text) } ? 0 : names.contains { $0.contains(text) } ? 1 : nil
      let keys = state.keymap.keys(of: command, in: command.place)
      let shown = keys.isEmpty ? "" : "  (\(keys.joined(separator: ", ")))"
      return rank.map {
        ($0, Completion(line: command.name, word: command.name, summary: command.summary + shown))
      }
    }
    return hits.filter { $0.0 == 0 }.map(\.1) + hits.filter { $0.0 == 1 }.map(\.1)
  }

  // MARK: Arguments

  /// The last of several tags, a sign before it left as it is.
  ///
  /// - Parameter isRemoval: whether tags without a sign are taken away.
  static func tagWords(_ text: String, isRemoval: Bool, in state: ReaderState) -> [Completion] {
    let cut = lastWord(of: text)
    let sign = text[cut...].first.map { "+-".contains($0) } == true ? String(text[cut...].prefix(1)) : ""
    let word = String(text[cut...].dropFirst(sign.count))
    let own = state.isActingOnSelection ? [] : state.subjectWork?.tags ?? []
    let front = text[..<cut] + sign
    guard isRemoval != (sign == "-"), sign != "+", !own.isEmpty else {
      return tags(word, in: state, without: isRemoval ? [] : own).after(front)
    }
    return own.filter { $0.description.hasPrefix(word) }
      .map { Completion(line: $0.description, word: $0.description, summary: "") }.after(front)
  }

  /// Tags by how many articles have them.
  private static func tags(_ word: String, in state: ReaderState, without taken: [TagName]) -> [Completion] {
    let low = word.lowercased()
    return state.tags.all
      .filter { $0.tag.description.lowercased().hasPrefix(low) && !taken.contains($0.tag) }
      .sorted { (-$0.count, $0.tag) < (-$1.count, $1.tag) }
      .map {
        Completion(
          line: $0.tag.description, word: $0.tag.description, summary: CountWords.articles($0.count))
      }
  }

  /// The last word of a query: a field's name, or a tag after `tag:`.
  static func query(_ text: String, in state: ReaderState) -> [Completion] {
    let cut = lastWord(of: text)
    let (before, word) = (text[..<cut], text[cut...])
    if word.hasPrefix("tag:") {
      return tags(String(word.dropFirst(4)), in: state, without: []).after(before + "tag:")
    }
    guard !word.isEmpty else { return [] }
    let fields = QueryLanguage.fields + QueryLanguage.states + QueryLanguage.dateFields
    return fields.filter { $0.spelling.hasPrefix(word) }
      .map { Completion(line: $0.spelling, word: $0.spelling, summary: $0.summary) }.after(before)
  }

  private static func lastWord(of text: String) -> String.Index {
    text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
  }
}

extension [Completion] {
  /// The same completions of a longer line.
  fileprivate func after(_ front: some StringProtocol) -> [Completion] {
    map { Completion(line: front + $0.line, word: $0.word, summary: $0.summary) }
  }
}
