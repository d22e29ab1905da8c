/// What a setting is: everything about it stands in one declaration.

package struct Setting: Sendable {
  package let name: String
  package let kind: Kind
  package let standard: Value
  /// One line: what it sets, without its values.
  package let summary: KeyedText
  package let takesEffect: Effect

  package enum Value: Hashable, Sendable, CustomStringConvertible {
    case number(Int)
    case text(String)

    package var description: String {
      switch self {
      case .number(let number): "\(number)"
      case .text(let text): text
      }
    }
  }

  /// What values there are.
  package enum Kind: Sendable {
    case number(ClosedRange<Int>)
    /// One of these words, each with what it means.
    case word([(word: String, meaning: String)])
    /// Any text; the rule says what it has to be.
    case text(rule: String)
  }

  package enum Effect: String, Sendable {
    case atOnce = "at once"
    case withNextStory = "from the next story on"
  }

  init(_ name: String, _ kind: Kind, standard: Value, _ summary: KeyedText, takesEffect: Effect) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.summary = summary
    self.takesEffect = takesEffect
  }

  /// Whether it can have a value.
  package func allows(_ value: Value) -> Bool {
    switch (kind, value) {
    case (.number(let range), .number(let number)): range.contains(number)
    case (.word(let words), .text(let text)): words.contains { $0.word == text }
    case (.text, .text(let text)): !text.isEmpty
    default: false
    }
  }

  /// A value as it is typed after the setting's name; nil where it can have no such value.
  func value(typed text: String) -> Value? {
    let value: Value? = if case .number = kind { Int(text).map { .number($0) } } else { .text(text) }
    return value.flatMap { allows($0) ? $0 : nil }
  }

  /// What to write instead of a value that it cannot have.
  package var rule: String {
    switch kind {
    case .number(let range): "write a number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): "write one of \(words.map { "\"\($0.word)\"" }.joined(separator: ", "))"
    case .text(let rule): rule
    }
  }

  /// For the manual: what it sets, its values, its default, and when it takes effect.
  package var manual: KeyedText {
    let values: String =
      switch kind {
      case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
      case .word(let words): words.map { "\"\($0.word)\" (\($0.meaning))" }.joined(separator: ", ")
      case .text(let rule): rule
      }
    let standard = standard.description.isEmpty ? "" : "; the default is \(standard)"
    return "\(summary): \(values)\(standard). A change takes effect \(takesEffect.rawValue)."
  }
}
