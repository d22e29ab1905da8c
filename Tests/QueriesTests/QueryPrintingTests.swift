/// Queries of every shape, printed and read back.

import Articles
import TestKit
import Testing

@testable import Queries

@Suite struct QueryPrintingTests {
  /// Built as programs build them, not as people type them.
  @Test func everyShapeReadsBackAsItself() {
    var source = Shapes(seed: 7)
    for _ in 0..<5_000 {
      let query = Query(source.expression(depth: 4))
      let parse = QueryParse(query.text)
      #expect(parse.query == query, "printed as \(query.text)")
      #expect(parse.problem == nil, "printed as \(query.text)")
    }
  }

  /// Names that come from texts, not from a keyboard.
  @Test(arguments: [
    "Dwayne \"The Rock\" Johnson", "x\"\u{301}y", "a:\u{301}b", "(\u{301}a", "-\u{301}a", "O’Neill*", "AND",
    "a\u{A0}b\u{2028}c",
    " lead ", "tag:x", "“Kim”",
  ])
  func namesReadBack(name: String) {
    for field in QueryField.allCases {
      let query = Query(.find(field, QueryPattern(name)))
      #expect(Query(query.text) == query, "printed as \(query.text)")
    }
  }

  @Test func everyEntryOfTheLanguageIsUnderstood() {
    let whole = QueryLanguage.forms + QueryLanguage.states + QueryLanguage.examples
    for text in whole.flatMap({ [$0.spelling] + $0.others }) {
      #expect(QueryParse(text).problem == nil, "\(text)")
    }
    for field in QueryLanguage.fields.flatMap({ [$0.spelling] + $0.others }) {
      #expect(QueryParse(field + "word").problem == nil, "\(field)")
    }
    for field in QueryLanguage.dateFields {
      for date in QueryLanguage.dates.flatMap({ [$0.spelling] + $0.others }) {
        #expect(QueryParse(field.spelling + date).problem == nil, "\(field.spelling)\(date)")
      }
    }
  }

  @Test func otherSpellingsMeanTheSame() {
    for entry in QueryLanguage.forms {
      for other in entry.others { #expect(Query(other) == Query(entry.spelling)) }
    }
    for entry in QueryLanguage.fields {
      for other in entry.others { #expect(Query(other + "x") == Query(entry.spelling + "x")) }
    }
  }

  /// What can be asked for and is not told would not be found.
  @Test func everyFieldAndStateIsTold() {
    #expect(QueryLanguage.fields.count == QueryField.allCases.count - 1)
    #expect(Set(QueryLanguage.states.map { Query($0.spelling) }).count == QueryState.allCases.count)
  }
}

/// Expressions in the form that queries have, from a number that tells which.
private struct Shapes {
  private var random: RandomNumbers

  init(seed: UInt64) { random = RandomNumbers(seed: seed) }

  mutating func expression(depth: Int) -> QueryExpression {
    switch random.below(depth > 0 ? 9 : 6) {
    case 0: .everything
    case 1: .state(random.pick(QueryState.allCases))
    case 2: .date(dates())
    case 3...5: find()
    case 6: .conjunction(several(depth))
    case 7: .disjunction(several(depth))
    default: expression(depth: depth - 1).negated
    }
  }

  private mutating func several(_ depth: Int) -> [QueryExpression] {
    (0...random.below(3)).map { _ in expression(depth: depth - 1) }
  }

  private mutating func find() -> QueryExpression {
    let field = random.pick(QueryField.allCases)
    let words = [
      "kim", "OR", "NOT", "-un", "x-ray", "a:b", "(b)", "c*", "é", "漢字", "+", "c++", "10:30", "’s", "is:read",
    ]
    let text = (0...random.below(2)).map { _ in random.pick(words) }.joined(separator: " ")
    let pattern = QueryPattern(text, isPrefix: random.below(4) == 0)
    // Signs alone are a tag and nothing else.
    return field != .tag && FoldedText(text).isEmpty ? .find(.tag, pattern) : .find(field, pattern)
  }

  private mutating func dates() -> QueryDates {
    switch random.below(5) {
    case 0: .after(date())
    case 1: .before(date())
    case 2: .within(date(), nil)
    case 3: .within(nil, date())
    default: .within(date(), date())
    }
  }

  private mutating func date() -> QueryDate {
    let (count, unit) = (1 + random.below(QueryDate.mostUnits), random.pick(QueryDate.Unit.allCases))
    switch random.below(7) {
    case 0: return .year(1 + random.below(9999))
    case 1: return .month(year: 1 + random.below(9999), month: 1 + random.below(12))
    case 2: return .current(unit)
    case 3: return .previous(unit)
    case 4: return .latest(count, unit)
    case 5: return .ago(count, unit)
    default: return CalendarDay(daysSince1970: random.below(20_000)).map { .day($0) } ?? .current(.day)
    }
  }
}
