/// Queries as text that reads back as the same query.

extension QueryExpression {
  var printed: String {
    switch self {
    case .everything: "*"
    case .all(let parts):
      parts.map { part in
        if case .any = part { "(\(part.printed))" } else { part.printed }
      }.joined(separator: " ")
    case .any(let parts): parts.map(\.printed).joined(separator: " OR ")
    case .not(let inner):
      switch inner {
      case .all, .any: "-(\(inner.printed))"
      default: "-" + inner.printed
      }
    case .find(let field, let pattern):
      (field == .anywhere ? "" : field.rawValue + ":") + pattern.printed(bare: field == .anywhere)
    case .state(let state): state.spelling
    case .date(let dates): dates.printed
    }
  }
}

extension QueryPattern {
  /// With quotation marks wherever it would not read back without.
  func printed(bare: Bool) -> String {
    let scalars = text.unicodeScalars
    let needsMarks =
      scalars.contains { $0.properties.isWhitespace || "():*".unicodeScalars.contains($0) }
      || scalars.isEmpty || scalars.first == "-" || bare && QueryParser.keywords.contains(text)
    return (needsMarks ? "\"\(text)\"" : text) + (isPrefix ? "*" : "")
  }
}
