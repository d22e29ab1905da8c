/// Names of papers and agencies, recognized by their words.

enum OutletName {
  /// Last words of outlets' names.
  private static let nouns: Set<Word> = [
    "ledger", "times", "herald", "post", "gazette", "news", "tribune", "courier", "chronicle", "journal",
    "observer", "star", "mail", "press", "wire", "dispatch", "sentinel", "register", "bulletin", "examiner",
    "standard", "globe", "echo", "argus", "advertiser", "today", "daily", "weekly", "review", "monitor",
    "guardian",
    "telegraph", "independent", "record", "sun", "voice", "agency", "presse", "zeitung", "nachrichten",
    "mercury",
    "citizen", "messenger", "leader", "intelligencer", "reporter", "radio", "newswire", "pilot", "recorder",
    "republic", "enterprise", "democrat", "examiner-record", "beacon", "newspaper", "magazine",
    "broadcasting",
  ]
  private static let smallWords: Set<Word> = ["of", "the", "and"]
  private static let agencies: Set<Word> = [
    "ap", "afp", "reuters", "upi", "dpa", "efe", "ansa", "xinhua", "kyodo", "yonhap", "tass", "pti", "aap",
    "apa",
  ]

  /// Takes two to six capitalised words of which the last is one that papers call themselves by, or an agency.
  /// It must end at a sign, a date or the end of the line.
  static func take(_ cursor: inout TokenCursor) -> String? {
    cursor.attempt { cursor in
      let start = cursor.at
      var words = 0
      var isOutlet = false
      while let token = cursor.current, token.kind == .word, words < 6,
        !token.startsLowercase || smallWords.contains(token.folded),
        !CalendarWords.weekdays.contains(token.folded)
          || (words > 0 && cursor.peek()?.kind == .word)
      {
        if CalendarWords.months[token.folded] != nil, cursor.peek()?.kind == .number { break }
        words += 1
        isOutlet =
          (words >= 2 && nouns.contains(token.folded)) || (words == 1 && agencies.contains(token.folded))
        cursor.at += 1
      }
      guard isOutlet else { return nil }
      return cursor.text(from: start)
    }
  }
}
