/// The query language as a manual page, morgue-query(7).

import Queries

enum QueryPage {
  static func text(version: String) -> String {
    var page = Roff()
    page.title("MORGUE-QUERY", section: 7, version: version, manual: "Miscellaneous Information")
    page.section("NAME")
    page.paragraph("morgue-query - the query language of morgue")
    page.section("DESCRIPTION")
    page.paragraph(
      "A query selects articles of an archive. The same queries work in the reader's filter, in saved "
        + "searches, and as arguments of the commands of morgue(1), which join their words with spaces. Put "
        + "the whole query in single quotation marks, so that the shell does not change it.")
    page.paragraph(
      "Case and accents are ignored: garces finds Garc\u{E9}s. A word is a run of letters and digits. The "
        + "characters between two words are ignored too: jong-un finds Jong Un. Only whole words match.")
    page.section("WORDS")
    page.entries(QueryLanguage.forms)
    page.paragraph(
      "OR, AND and NOT must be in capitals; in lower case they are ordinary words to search for.")
    page.section("FIELDS")
    page.paragraph(
      "A field's colon is followed by a word, a phrase, the start of a word and *, or brackets. A tag "
        + "matches as a whole, including its punctuation; tag:* finds articles with any tag.")
    page.entries(QueryLanguage.fields)
    page.paragraph(
      "speaker:, said: and via: side by side must match the same quote: one person's words are never "
        + "matched with another person's name.")
    page.section("STATES")
    page.entries(QueryLanguage.states)
    page.paragraph(
      "A query without is:binned skips articles in the bin, both in lists and in changes.")
    page.section("DATES")
    page.entries(QueryLanguage.dateFields)
    page.paragraph(
      "The day is that of publication; if that is unknown, the day of filing. A date can be:")
    page.entries(QueryLanguage.dates)
    page.paragraph(
      "Month names may be shortened to three letters. A date of several words needs no quotation marks if "
        + "its first word is not a date by itself; the words may be joined with dashes.")
    page.section("ERRORS IN A QUERY")
    page.paragraph(
      "The reader ignores a part of a query that it does not understand, searches for the rest, and says "
        + "what is wrong and where. Commands refuse the whole query: without that part they would find, or "
        + "change, more articles than you meant.")
    page.section("EXAMPLES")
    page.entries(QueryLanguage.examples)
    page.section("SEE ALSO")
    page.paragraph("morgue(1)")
    return page.text
  }
}

extension Roff {
  fileprivate mutating func entries(_ entries: [QueryLanguage.Entry]) {
    for entry in entries {
      let also = entry.others.isEmpty ? "" : "; also " + entry.others.joined(separator: ", ")
      item(entry.spelling, entry.summary + also)
    }
  }
}
