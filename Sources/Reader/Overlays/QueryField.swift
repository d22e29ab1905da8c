/// The fields of a query, as the filter's prompt offers them.

enum QueryField {
  static let hints: [(word: String, summary: String)] = [
    ("title:", "words of the headline"), ("text:", "words of the story"), ("source:", "the outlet"),
    ("by:", "the byline"), ("person:", "a person named in it"), ("org:", "an organization named in it"),
    ("place:", "a place named in it"), ("speaker:", "who is quoted"), ("said:", "words of a quote"),
    ("tag:", "a tag of yours"), ("is:unread", "not opened yet"), ("is:starred", "with a star"),
    ("is:read", "opened before"), ("after:", "published from this day on: 2018-11-28, 2018-11, 2018"),
    ("before:", "published before this day"), ("date:", "published then: 2018-11, 2018-11..2018-12"),
  ]
}
