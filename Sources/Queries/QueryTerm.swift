/// The names of fields, and what stands behind those that take no pattern.

enum QueryTerm {
  struct Failure: Error {
    let message: String
  }

  /// Fields that take a pattern, by each name that they are read under.
  static let fields: [String: QueryField] = {
    var names = ["headline": QueryField.title, "byline": .by, "organization": .org, "outlet": .source]
    for field in QueryField.allCases where field != .anywhere { names[field.rawValue] = field }
    return names
  }()

  private static let others: Set<String> = ["is", "has", "after", "before", "date"]

  static func isField(_ name: String) -> Bool { fields[name] != nil || others.contains(name) }

  /// What a field that takes no pattern says with a value.
  static func expression(_ name: String, _ value: String) -> Result<QueryExpression, Failure> {
    switch name {
    case "is":
      return state(value, of: QueryState.allCases.filter { $0 != .note }, name)
    case "has":
      return state(value, of: [.note], name)
    default:
      guard let dates = dates(name, value) else {
        return .failure(
          Failure(message: "\(name): wants a date like 2018, 2018-11, 2018-11-28 or last-month"))
      }
      return .success(.date(dates))
    }
  }

  private static func state(
    _ value: String, of states: [QueryState], _ name: String
  ) -> Result<QueryExpression, Failure> {
    if let state = states.first(where: { $0.rawValue == value.lowercased() }) {
      return .success(.state(state))
    }
    let known = states.map(\.rawValue).joined(separator: ", ")
    return .failure(Failure(message: "\(name): wants one of \(known)"))
  }

  private static func dates(_ name: String, _ value: String) -> QueryDates? {
    if name != "date" {
      return QueryDate(value).map { name == "after" ? .after($0) : .before($0) }
    }
    guard let dots = firstDots(value) else { return QueryDate(value).map { .within($0, $0) } }
    let (from, to) = (value[..<dots.lowerBound], value[dots.upperBound...])
    if from.isEmpty, to.isEmpty { return nil }
    let (first, last) = (QueryDate(from), QueryDate(to))
    if (first == nil && !from.isEmpty) || (last == nil && !to.isEmpty) { return nil }
    return .within(first, last)
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
