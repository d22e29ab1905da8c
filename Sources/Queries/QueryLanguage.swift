/// The words of the query language, declared once: the parser, the prompt's hints and the manual page
/// are made from this.

package enum QueryLanguage {
  /// Something that can be typed, and what it asks for.
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

  /// What words and signs ask for.
  package static let forms: [Entry] = [
    Entry("*", "every article, as does no query at all"),
    Entry("envoy letter", "both words, anywhere in headline and body", others: ["envoy AND letter"]),
    Entry("\"the envoy's letter\"", "the words in this order, with nothing between them"),
    Entry("confront*", "every word that starts so; a phrase may end in one too"),
    Entry("envoy OR letter", "one of them at least; OR binds less than words side by side"),
    Entry("-letter", "what does not have it; goes before brackets and fields too", others: ["NOT letter"]),
    Entry("envoy (letter OR note)", "brackets keep together what belongs together"),
    Entry("title:(envoy OR letter)", "a field may go before brackets, and holds for all in them"),
  ]

  /// Fields that a word, a phrase or the start of a word stands behind.
  package static let fields: [Entry] = QueryField.allCases.filter { $0 != .anywhere }.map { field in
    Entry(field.rawValue + ":", field.summary, others: field.otherNames.map { $0 + ":" })
  }

  package static let states: [Entry] = QueryState.allCases.map { Entry($0.spelling, $0.summary) }

  /// Fields that a date stands behind.
  package static let dateFields: [Entry] = [
    Entry(DateField.after.spelling, "published on the date's first day or later"),
    Entry(DateField.before.spelling, "published before the date's first day"),
    Entry(
      DateField.date.spelling, "published then; FROM..TO takes in both ends, and either may be left out"),
  ]

  /// What is a date.
  package static let dates: [Entry] = [
    Entry("2018", "a year"),
    Entry("2018-11", "a month", others: ["\"November 2018\"", "nov-2018"]),
    Entry("2018-11-28", "a day", others: ["\"28 November 2018\"", "\"Nov 28, 2018\""]),
    Entry("today", "this day"),
    Entry("yesterday", "the day before"),
    Entry(
      "this-week", "the whole week that today is in, from Monday on", others: ["this-month", "this-year"]),
    Entry("last-week", "the whole week before that", others: ["\"last month\"", "last-year"]),
    Entry(
      "last-7-days", "so many days that end today",
      others: ["\"last 2 weeks\"", "last-3-months", "last-2-years"]),
    Entry(
      "3-days-ago", "the one day that is so far back",
      others: ["\"2 weeks ago\"", "6-months-ago", "1-year-ago"]),
  ]

  /// Whole queries and what they find.
  package static let examples: [Entry] = [
    Entry("confrontation after:2018-11 before:2019", "stories of November and December 2018 with that word"),
    Entry("is:unread date:last-7-days", "what came in the last week and is not read"),
    Entry("person:\"Kim Song\" -source:ap", "stories that name Kim Song, from all outlets but one"),
    Entry(
      "said:confrontation speaker:\"Kim Song\"",
      "stories where Kim Song, and nobody else, is quoted with that word"),
    Entry("(tag:dprk OR tag:rights) is:starred", "starred stories with one tag or the other"),
    Entry("title:\"human rights\" has:note", "stories of yours to write about, by headline and note"),
    Entry("is:binned", "what is in the bin; any other query leaves that out"),
  ]
}

extension QueryField {
  /// What its words are looked for in.
  package var summary: String {
    switch self {
    case .anywhere: "words of headline and body"
    case .title: "words of the headline"
    case .text: "words of the body"
    case .source: "the outlet"
    case .by: "the byline"
    case .person: "a person named in it"
    case .org: "an organization named in it"
    case .place: "a place named in it"
    case .tag: "a tag of yours"
    case .speaker: "who is quoted"
    case .said: "words of a quote"
    case .via: "how a quote came: a letter, another outlet"
    }
  }

  /// Names that it is read under besides its own.
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
    case .text: "with a text; without one it is a link"
    }
  }
}

/// A field of an article's day.
enum DateField: String, CaseIterable {
  case after, before, date

  var spelling: String { rawValue + ":" }
}
