/// Reads queries. It never fails: it skips the parts that it cannot understand, and says so.
///
///     any  = all ("OR" all)*          all  = part*, side by side or with "AND"
///     part = ("-" | "NOT") part | "(" any ")" | [field ":"] value | field ":(" any ")"
///     value = word | word"*" | "a phrase" | "a phrase"* | a state | a date, of several words too

struct QueryParser {
  static let keywords: Set<String> = ["OR", "AND", "NOT"]
  /// `28 November 2018..3 December 2018`
  private static let mostDateWords = 5
  /// Brackets nested deeper than anybody types are skipped, so that no text can exhaust the stack.
  private static let mostBrackets = 50

  /// With only one or two letters, half of all words would match.
  private static let leastOpenLetters = 3

  private let scalars: [Unicode.Scalar]
  private let lastWordIsOpen: Bool
  private var position = 0
  private var depth = 0
  private(set) var problem: QueryParse.Problem?

  init(_ text: String, lastWordIsOpen: Bool = false) {
    scalars = Array(text.unicodeScalars)
    self.lastWordIsOpen = lastWordIsOpen
  }

  mutating func parse() -> QueryExpression {
    any(in: .find(.anywhere)) ?? .everything
  }

  // MARK: Structure

  /// Nil if nothing was understood.
  private mutating func any(in term: QueryTerm) -> QueryExpression? {
    var parts: [QueryExpression] = []
    var lastOr: Int?
    while true {
      if let part = all(in: term) {
        parts.append(part)
      } else if let lone = lastOr ?? (peek("OR") ? position : nil) {
        note("OR needs a term on both sides", at: lone)
      }
      lastOr = position
      guard take("OR") else { break }
    }
    return parts.isEmpty ? nil : .disjunction(parts)
  }

  private mutating func all(in term: QueryTerm) -> QueryExpression? {
    var parts: [QueryExpression] = []
    while true {
      skipSpace()
      guard let next = peek(), !peek("OR") else { break }
      if next == ")" {
        if depth > 0 { break }
        note("this bracket has no opening bracket", at: position)
        position += 1
      } else if !take("AND"), let part = part(in: term) {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : .conjunction(parts)
  }

  private mutating func part(in term: QueryTerm) -> QueryExpression? {
    let start = position
    var isNegated = false
    while true {
      if peek() == "-" {
        position += 1
      } else if take("NOT") {
        skipSpace()
      } else {
        break
      }
      isNegated.toggle()
    }
    if position > start, peek().map({ $0.properties.isWhitespace || $0 == ")" }) ?? true {
      note("nothing to exclude after the minus sign or NOT", at: start)
      return nil
    }
    guard let part = peek() == "(" ? brackets(in: term) : value(in: term) else { return nil }
    return isNegated ? part.negated : part
  }

  private mutating func brackets(in term: QueryTerm) -> QueryExpression? {
    let start = position
    position += 1
    guard depth < Self.mostBrackets else {
      note("more than \(Self.mostBrackets) nested brackets", at: start)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let inner = any(in: term)
    skipSpace()
    if peek() == ")" {
      position += 1
    } else {
      note("this bracket is not closed", at: start)
    }
    return inner
  }

  // MARK: Values

  private mutating func value(in outer: QueryTerm) -> QueryExpression? {
    let start = position
    let named = takeFieldName()
    if let named, peek() == "(" { return brackets(in: named) }
    switch named ?? outer {
    case .find(let field): return find(field, at: start)
    case .state(let field):
      return understood(QueryTerm.state(field, takeText().text), .state(field), at: start)
    case .date(let field): return understood(date(field), .date(field), at: start)
    }
  }

  private mutating func understood(
    _ expression: QueryExpression?, _ term: QueryTerm, at start: Int
  ) -> QueryExpression? {
    if expression == nil { note(term.wants, at: start) }
    return expression
  }

  /// A date. If the first word is not a date, as in `date:last month`, the next words may complete one. No date
  /// is the beginning of another, so none is cut short.
  private mutating func date(_ field: DateField) -> QueryExpression? {
    var (text, isQuoted, _) = takeText()
    if let found = QueryTerm.date(field, text) { return found }
    guard !isQuoted, !text.isEmpty else { return nil }
    let afterFirst = position
    for _ in 1..<Self.mostDateWords {
      skipSpace()
      guard let next = peek(), !"()\"".unicodeScalars.contains(next) else { break }
      text += " " + takeText().text
      if let found = QueryTerm.date(field, text) { return found }
    }
    position = afterFirst
    return nil
  }

  private mutating func find(_ field: QueryField, at start: Int) -> QueryExpression? {
    var (text, isQuoted, isPrefix) = takeText()
    if text.isEmpty, isPrefix, !isQuoted, field == .anywhere { return .everything }
    if !isQuoted, field != .tag, isBeingTyped(text) { isPrefix = true }
    let pattern = QueryPattern(text, isPrefix: isPrefix)
    let isEmpty = field == .tag ? pattern.text.isEmpty && !isPrefix : FoldedText(pattern.text).isEmpty
    guard !isEmpty else {
      let isBare = field == .anywhere || !text.isEmpty
      note(
        isBare ? "no letter or digit to search for" : QueryTerm.find(field).wants, at: start)
      return nil
    }
    return .find(field, pattern)
  }

  /// Whether the word just read is the last one, which may still be incomplete.
  private func isBeingTyped(_ word: String) -> Bool {
    guard lastWordIsOpen, position == scalars.count, word.count >= Self.leastOpenLetters, let last = word.last
    else { return false }
    return last.isLetter || last.isNumber
  }

  /// A word or a phrase, with whether it was in quotation marks and whether a star follows it.
  private mutating func takeText() -> (text: String, isQuoted: Bool, isPrefix: Bool) {
    var text = String.UnicodeScalarView()
    let isQuoted = peek() == "\""
    if isQuoted {
      let start = position
      position += 1
      while let scalar = peek(), scalar != "\"" {
        text.append(scalar)
        position += 1
      }
      if peek() == nil { note("this quotation mark is not closed", at: start) } else { position += 1 }
      let isPrefix = peek() == "*"
      if isPrefix { position += 1 }
      return (String(text), true, isPrefix)
    }
    while let scalar = peek(), !scalar.properties.isWhitespace, !"()\"".unicodeScalars.contains(scalar) {
      text.append(scalar)
      position += 1
    }
    let isPrefix = text.last == "*"
    while text.last == "*" { text.removeLast() }
    return (String(text), false, isPrefix)
  }

  /// A known field's name and its colon. For an unknown name it reads nothing, and reports it if it
  /// looks like a field.
  private mutating func takeFieldName() -> QueryTerm? {
    var end = position
    while end < scalars.count, scalars[end].isASCII, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > position, end < scalars.count, scalars[end] == ":" else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[position..<end])
    guard let term = QueryTerm(String(name)) else {
      let isAddress = end + 1 < scalars.count && scalars[end + 1] == "/"
      if !isAddress {
        note(
          "unknown field \(String(name)):; to search for it as text, put it in quotation marks", at: position)
      }
      return nil
    }
    position = end + 1
    return term
  }

  // MARK: Scalars

  private func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Whether a keyword stands here as a word of its own.
  private func peek(_ keyword: String) -> Bool {
    let end = position + keyword.unicodeScalars.count
    guard end <= scalars.count, scalars[position..<end].elementsEqual(keyword.unicodeScalars) else {
      return false
    }
    return end == scalars.count || scalars[end].properties.isWhitespace
      || "()".unicodeScalars.contains(scalars[end])
  }

  private mutating func take(_ keyword: String) -> Bool {
    guard peek(keyword) else { return false }
    position += keyword.unicodeScalars.count
    return true
  }

  private mutating func skipSpace() {
    while let scalar = peek(), scalar.properties.isWhitespace { position += 1 }
  }

  private mutating func note(_ message: String, at offset: Int) {
    if problem == nil { problem = QueryParse.Problem(message: message, offset: offset) }
  }
}
