/// Reads queries. It never fails: what it can't understand it leaves out, and says so.
///
///     any  = all ("OR" all)*          all  = part*, side by side or with "AND"
///     part = ("-" | "NOT") part | "(" any ")" | [field ":"] value | field ":(" any ")"
///     value = word | word"*" | "a phrase" | "a phrase"*

struct QueryParser {
  static let keywords: Set<String> = ["OR", "AND", "NOT"]
  /// Deeper brackets than anybody types are left out, so that no text can exhaust the stack.
  private static let mostBrackets = 50

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private(set) var problem: QueryParse.Problem?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func parse() -> QueryExpression {
    any(in: .anywhere) ?? .everything
  }

  // MARK: Structure

  /// Nil where nothing was understood.
  private mutating func any(in field: QueryField) -> QueryExpression? {
    var parts: [QueryExpression] = []
    var sawOr = false
    repeat {
      let start = position
      if let part = all(in: field) {
        parts.append(part)
      } else if sawOr || peek("OR") {
        note("OR has nothing on one side", at: start)
      }
      sawOr = true
    } while take("OR")
    return parts.isEmpty ? nil : .disjunction(parts)
  }

  private mutating func all(in field: QueryField) -> QueryExpression? {
    var parts: [QueryExpression] = []
    while true {
      skipSpace()
      guard let next = peek(), !peek("OR") else { break }
      if next == ")" {
        if depth > 0 { break }
        note("this bracket closes nothing", at: position)
        position += 1
      } else if !take("AND"), let part = part(in: field) {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : .conjunction(parts)
  }

  private mutating func part(in field: QueryField) -> QueryExpression? {
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
      note("there is nothing here to leave out", at: start)
      return nil
    }
    guard let part = peek() == "(" ? brackets(in: field) : value(in: field) else { return nil }
    return isNegated ? part.negated : part
  }

  private mutating func brackets(in field: QueryField) -> QueryExpression? {
    let start = position
    position += 1
    guard depth < Self.mostBrackets else {
      note("more than \(Self.mostBrackets) brackets are open here", at: start)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let inner = any(in: field)
    skipSpace()
    if peek() == ")" {
      position += 1
    } else {
      note("this bracket is not closed", at: start)
    }
    return inner
  }

  // MARK: Values

  private mutating func value(in outer: QueryField) -> QueryExpression? {
    let start = position
    guard let name = takeFieldName() else { return find(outer, at: start) }
    if let field = QueryTerm.fields[name] {
      if peek() == "(" { return brackets(in: field) }
      return find(field, at: start)
    }
    let (text, _, _) = takeText()
    switch QueryTerm.expression(name, text) {
    case .success(let expression): return expression
    case .failure(let failure):
      note(failure.message, at: start)
      return nil
    }
  }

  private mutating func find(_ field: QueryField, at start: Int) -> QueryExpression? {
    let (text, isQuoted, isPrefix) = takeText()
    if text.isEmpty, isPrefix, !isQuoted, field == .anywhere { return .everything }
    let pattern = QueryPattern(text, isPrefix: isPrefix)
    let isEmpty = field == .tag ? pattern.text.isEmpty && !isPrefix : FoldedText(pattern.text).isEmpty
    guard !isEmpty else {
      let isBare = field == .anywhere || !text.isEmpty
      note(
        isBare ? "there is no letter or digit to look for here" : "\(field.rawValue): needs a word behind it",
        at: start)
      return nil
    }
    return .find(field, pattern)
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

  /// A known field's name and its colon. Of an unknown one it takes nothing, and says so if it
  /// looks like one.
  private mutating func takeFieldName() -> String? {
    var end = position
    while end < scalars.count, scalars[end].isASCII, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > position, end < scalars.count, scalars[end] == ":" else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[position..<end])
    let lowered = String(name).lowercased()
    guard QueryTerm.isField(lowered) else {
      let isAddress = end + 1 < scalars.count && scalars[end + 1] == "/"
      if !isAddress {
        note("there is no field \(String(name)):; in quotation marks it is words", at: position)
      }
      return nil
    }
    position = end + 1
    return lowered
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
