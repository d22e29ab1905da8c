/// The query language as a manual page, morgue-query(7).

import Queries

enum QueryPage {
  static func text(version: String) -> String {
    var page = Roff()
    page.title("MORGUE-QUERY", section: 7, version: version, manual: "Miscellaneous Information")
    page.section("NAME")
    page.paragraph("morgue-query - what morgue can be asked for")
    page.section("DESCRIPTION")
    page.paragraph(
      "A query says which articles of an archive are meant. The same queries work in the reader's filter and "
        + "saved searches and behind the commands of morgue(1), where the words of a query are joined with "
        + "spaces: put the whole in single quotation marks, so that the shell leaves it alone.")
    page.paragraph(
      "Case and accents do not count: garces finds Garc\u{E9}s. A word is a run of letters and digits; what "
        + "stands between two of them does not count either, so that jong-un finds Jong Un. Words are found "
        + "whole.")
    page.section("WORDS")
    page.entries(QueryLanguage.forms)
    page.paragraph("OR, AND and NOT are written in capitals; small, they are words to look for.")
    page.section("FIELDS")
    page.paragraph(
      "Behind a field's colon stands a word, a phrase, the start of a word, or brackets. A tag is found as a "
        + "whole, its punctuation included; tag:* finds what has any tag.")
    page.entries(QueryLanguage.fields)
    page.paragraph(
      "speaker:, said: and via: side by side are asked of one and the same quote: what one person said and "
        + "what another did are not mixed up.")
    page.section("STATES")
    page.entries(QueryLanguage.states)
    page.paragraph(
      "A query that does not speak of is:binned leaves out what is in the bin, in lists and in changes.")
    page.section("DATES")
    page.entries(QueryLanguage.dateFields)
    page.paragraph(
      "The day is that of publication, or of filing where that is unknown. Where the date is:")
    page.entries(QueryLanguage.dates)
    page.paragraph(
      "Months may be cut to three letters. Dates of several words need no quotation marks where the first "
        + "word is no date by itself, and may have dashes between the words.")
    page.section("WHAT IS NOT UNDERSTOOD")
    page.paragraph(
      "The reader leaves it out, searches for the rest, and says what is wrong and where. Commands refuse the "
        + "whole query: without a part of it they would find, or change, more than was meant.")
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
