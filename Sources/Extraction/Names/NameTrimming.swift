/// What a name cannot begin or end with.

import Articles

/// Takes from labelled names what the guideline leaves out, whatever the corpora did that the model learnt
/// from: marks at the ends, titles before persons; and parts a heading in capitals from the name behind it.
enum NameTrimming {
  static func trim(_ labels: inout [NameLabel], _ range: Range<Int>, _ tokens: [Token]) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard let type = labels[start].type else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, labels[end].type == type, !labels[end].begins { end += 1 }
      trimName(&labels, start..<end, tokens, type)
      start = end
    }
  }

  private static func trimName(
    _ labels: inout [NameLabel], _ name: Range<Int>, _ tokens: [Token], _ type: EntityType
  ) {
    var start = name.lowerBound
    var end = name.upperBound
    while end > start, isLoose(tokens[end - 1]) {
      end -= 1
      labels[end].type = nil
    }
    guard type == .person else { return }
    while end - start > 1, tokens[start].has([.honorific, .title]),
      end - start > 2 || !tokens[start].has(.givenName)
    {
      labels[start].type = nil
      start += 1
    }
    if start < end { labels[start].begins = true }
    // JEFF ZIENTS Zients was: two words in capitals, then one that is not.
    var capitals = 0
    for at in start..<end {
      if tokens[at].shape == .allCaps, !tokens[at].isStopped {
        capitals += 1
      } else {
        if capitals >= 2, tokens[at].shape == .capitalised, !tokens[at].isStopped {
          labels[at].begins = true
        }
        capitals = 0
      }
    }
  }

  /// A dash, a comma, a colon, a semicolon, a possessive.
  private static func isLoose(_ token: Token) -> Bool {
    switch token.kind {
    case .possessive: true
    case .punctuation: [0x2C, 0x2D, 0x3A, 0x3B, 0x2013, 0x2014].contains(token.scalar)
    case .word, .number: false
    }
  }
}
