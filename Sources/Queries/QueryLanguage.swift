/// The words of the query language, declared once: the parser, the prompt's hints and the manual page
/// are made from this.

package enum QueryLanguage {
  /// A form that can be typed, and its meaning.
  package struct Entry: Hashable, Sendable {
    /// As it is typed: `title:`, `is:unread`, `"a phrase"`.
    package let spelling: String
    /// In a few words, without a full stop.
    package let summary: String
    /// Other spellings of the same.
    package var others: [String] = []

    init(_ spelling: String, _ summary: String, others: [String] = []) {
      (self.spelling, self.summary, self.others) = (spelling, summary, others)
    }
  }

  /// Words and operators.
  package static let forms: [Entry] = [
    Entry("*", "every article; an empty query does the same"),
    Entry("envoy letter", "both words, anywhere in the headline or the body", others: ["envoy AND letter"]),
    Entry("\"the envoy's letter\"", "these words in this order, side by side"),
    Entry("confront*", "every word that starts with these letters; a phrase may end in * too"),
    Entry("envoy OR letter", "at least one of the two; words side by side bind more tightly than OR"),
    Entry(
      "-letter", "articles without the word; works before brackets and fields too", others: ["NOT letter"]),
    Entry("envoy (letter OR note)", "brackets group terms"),
    Entry("title:(envoy OR letter)", "a field before brackets applies to every term in them"),
  ]

  /// Fields that take a word, a phrase or the start of a word.
  package static let fields: [Entry] = QueryField.allCases.filter { $0 != .anywhere }.map { field in
    Entry(field.rawValue + ":", field.summary, others: field.otherNames.map { $0 + ":" })
  }

  package static let states: [Entry] = QueryState.allCases.map { Entry($0.spelling, $0.summary) }

  /// Fields that take a date.
  package static let dateFields: [Entry] = [
    Entry(DateField.after.spelling, "published on the date's first day or later"),
    Entry(DateField.before.spelling, "published before the date's first day"),
    Entry(
      DateField.date.spelling,
      "published on that date; FROM..TO includes both ends, and either may be omitted"),
  ]

  /// The forms of a date.
  package static let dates: [Entry] = [
    Entry("2018", "a year"),
    Entry("2018-11", "a month", others: ["\"November 2018\"", "nov-2018"]),
    Entry("2018-11-28", "a day", others: ["\"28 November 2018\"", "\"Nov 28, 2018\""]),
    Entry("today", "the current day"),
    Entry("yesterday", "the day before"),
    Entry(
      "this-week", "the current week, Monday to Sunday", others: ["this-month", "this-year"]),
    Entry("last-week", "the whole week before the current one", others: ["\"last month\"", "last-year"]),
    Entry(
      "last-7-days", "that many days up to and including today",
      others: ["\"last 2 weeks\"", "last-3-months", "last-2-years"]),
    Entry(
      "3-days-ago", "the single day that many days back",
      others: ["\"2 weeks ago\"", "6-months-ago", "1-year-ago"]),
  ]

  /// Whole queries and what they find.
  package static let examples: [Entry] = [
    Entry("confrontation after:2018-11 before:2019", "stories of November and December 2018 with that word"),
    Entry("is:unread date:last-7-days", "unread stories of the last seven days"),
    Entry("person:\"Kim Song\" -source:ap", "stories that name Kim Song, from all outlets but one"),
    Entry(
      "said:confrontation speaker:\"Kim Song\"",
      "stories in which Kim Song is quoted using that word"),
    Entry("(tag:dprk OR tag:rights) is:starred", "starred stories with either tag"),
    Entry("title:\"human rights\" has:note", "stories with a note of yours whose headline has the phrase"),
    Entry("is:binned", "articles in the bin; any other query skips them"),
  ]
}

extension QueryField {
  /// The text that its words are searched in.
  package var summary: String {
    switch self {
    case .anywhere: "words of the headline or the body"
    case .title: "words of the headline"
    case .text: "words of the body"
    case .source: "the outlet"
    case .by: "the byline"
    case .person: "a person named in the story"
    case .org: "an organization named in the story"
    case .place: "a place named in the story"
    case .tag: "one of your tags"
    case .speaker: "the person quoted"
    case .said: "words of a quote"
    case .via: "how a quote reached the story: a letter, another outlet"
    }
  }

  /// Its other names.
  var otherNames: [String] {
    switch self {
    case .title: ["headline"]
    case .by: ["byline"]
    case .org: ["organization"]
    case .source: ["outlet"]
    default: []
    }
  }
}

extension QueryState {
  /// `is:unread`, `has:note`
  package var spelling: String { field + ":" + rawValue }

  /// The field that asks for it.
  var field: String { [.note, .highlight, .text].contains(self) ? "has" : "is" }

  package var summary: String {
    switch self {
    case .unread: "not opened yet"
    case .read: "opened before"
    case .starred: "with a star"
    case .marked: "with a mark"
    case .binned: "in the bin"
    case .note: "with a note"
    case .highlight: "with a highlight"
    case .text: "with text; an article without text is only a link"
    }
  }
}

/// A field for an article's date.
enum DateField: String, CaseIterable {
  case after, before, date

  var spelling: String { rawValue + ":" }
}
