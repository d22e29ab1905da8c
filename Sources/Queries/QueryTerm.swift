/// The names of fields, and the values of those that take no pattern.

/// The meaning of a name before a colon.
enum QueryTerm: Hashable {
  /// A field that takes a pattern.
  case find(QueryField)
  /// A field that takes the raw value of a state; `is` or `has`.
  case state(String)
  case date(DateField)

  /// Nil if there is no such field.
  init?(_ name: String) {
    guard let term = Self.named[name.lowercased()] else { return nil }
    self = term
  }

  private static let named: [String: QueryTerm] = {
    var named: [String: QueryTerm] = [:]
    for field in QueryField.allCases where field != .anywhere {
      for name in [field.rawValue] + field.otherNames { named[name] = .find(field) }
    }
    for state in QueryState.allCases { named[state.field] = .state(state.field) }
    for field in DateField.allCases { named[field.rawValue] = .date(field) }
    return named
  }()

  /// The state with a value; nil if there is none.
  static func state(_ field: String, _ value: String) -> QueryExpression? {
    states(of: field).first { $0.rawValue == value.lowercased() }.map { .state($0) }
  }

  /// The condition of a date field with a value; nil if the value is not a date.
  static func date(_ field: DateField, _ value: String) -> QueryExpression? {
    switch field {
    case .after: return QueryDate(value).map { .date(.after($0)) }
    case .before: return QueryDate(value).map { .date(.before($0)) }
    case .date:
      guard let dots = firstDots(value) else { return QueryDate(value).map { .date(.within($0, $0)) } }
      let (from, to) = (value[..<dots.lowerBound], value[dots.upperBound...])
      if from.isEmpty, to.isEmpty { return nil }
      let (first, last) = (QueryDate(from), QueryDate(to))
      if (first == nil && !from.isEmpty) || (last == nil && !to.isEmpty) { return nil }
      return .date(.within(first, last))
    }
  }

  /// What must follow the field.
  var wants: String {
    switch self {
    case .find(let field): "\(field.rawValue): needs a word after it"
    case .state(let field):
      "\(field): wants \(Self.states(of: field).count == 1 ? "" : "one of ")"
        + Self.states(of: field).map(\.rawValue).joined(separator: ", ")
    case .date(let field): "\(field.rawValue): wants a date such as 2018, 2018-11, 2018-11-28 or last-month"
    }
  }

  private static func states(of field: String) -> [QueryState] {
    QueryState.allCases.filter { $0.field == field }
  }

  private static func firstDots(_ value: String) -> Range<String.Index>? {
    var index = value.startIndex
    while let dot = value[index...].firstIndex(of: ".") {
      let next = value.index(after: dot)
      if next < value.endIndex, value[next] == "." { return dot..<value.index(after: next) }
      index = next
    }
    return nil
  }
}
