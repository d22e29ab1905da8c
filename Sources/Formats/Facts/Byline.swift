/// The authors of a story, from a byline.

struct Byline: Equatable {
  var names: [String]
  /// An agency or paper named with them.
  var outlet: String?

  private static let introductions: Set<Word> = [
    "by", "author", "authors", "von", "par", "por", "autor", "autorin", "auteur", "byline", "reporter",
  ]
  private static let introductionPairs: Set<Word> = [
    "written", "reported", "story", "words", "text", "posted", "interview",
  ]
  private static let conjunctions: Set<Word> = ["and", "und", "et", "y", "with", "mit", "avec", "con"]
  /// Small words inside names.
  private static let particles: Set<Word> = [
    "de", "van", "von", "der", "den", "la", "le", "del", "della", "di", "da", "dos", "du", "al", "el", "bin",
    "ibn",
    "bint", "abu", "ten", "ter", "zu", "af", "dal", "st",
  ]
  private static let articles: Set<Word> = ["the", "a", "an"]
  /// What may stand behind the comma after a name.
  private static let suffixes: Set<Word> = ["jr", "sr", "ii", "iii"]
  /// Words that a full stop may follow within a name, beside initials.
  private static let abbreviations: Set<Word> = ["jr", "sr", "dr", "mrs", "prof"]
  private static let roleWords: Set<Word> = [
    "writer", "reporter", "correspondent", "editor", "contributor", "columnist", "staff", "journalist",
    "critic",
    "producer", "bureau", "photographer", "author", "analyst", "editors", "reporters", "writers", "chief",
    "redakteur", "korrespondent", "journaliste", "correspondant", "periodista", "redactor", "freelance",
  ]
  private static let signsInRoles: Set<Word> = [".", "'", "’", "/", "&"]
  private static let roleBeginnings: Set<Word> = ["special", "for", "in", "at", "of"]

  /// Takes names with "by" before them, or one name with a role behind it.
  static func take(_ cursor: inout TokenCursor, isIntroduced: Bool) -> Byline? {
    if isIntroduced {
      _ = cursor.attempt { cursor in
        cursor.takeWord { introductionPairs.contains($0) } == nil || cursor.current?.folded != "by"
          ? nil : true
      }
      guard cursor.takeWord({ introductions.contains($0) }) != nil else { return nil }
      _ = cursor.takeSign("(").map { _ in cursor.takeWord { _ in true } }
      while cursor.takeSign(":)") != nil {}
    }
    if isIntroduced, cursor.current?.folded == "the", let outlet = OutletName.take(&cursor) {
      return Byline(names: [outlet], outlet: outlet)
    }
    guard let first = takeName(&cursor, leastWords: isIntroduced ? 1 : 2) else { return nil }
    var byline = Byline(names: [first])
    while let name = cursor.attempt({ takeFurtherName(&$0) }) { byline.names.append(name) }
    var hasRole = false
    while let role = cursor.attempt({ takeAttribution(&$0, isIntroduced: isIntroduced) }) {
      hasRole = true
      byline.outlet = byline.outlet ?? role
    }
    if byline.outlet?.isEmpty == true { byline.outlet = nil }
    return isIntroduced || hasRole ? byline : nil
  }

  private static func takeFurtherName(_ cursor: inout TokenCursor) -> String? {
    let comma = cursor.takeSign(",&;")
    let conjunction = cursor.takeWord { conjunctions.contains($0) }
    guard comma != nil || conjunction != nil else { return nil }
    guard OutletName.take(&cursor) == nil, takeRole(&cursor) == nil else { return nil }
    return takeName(&cursor, leastWords: 2)
  }

  /// ", Staff Writer", "(AP)", "| The Evening Star", "in Hanoi": the outlet's name, or empty for a role.
  private static func takeAttribution(_ cursor: inout TokenCursor, isIntroduced: Bool) -> String? {
    guard cursor.takeSign(",|/(—–-•·") != nil || isIntroduced else { return nil }
    guard let found = OutletName.take(&cursor) ?? takeRole(&cursor) else { return nil }
    _ = cursor.takeSign(")")
    return found
  }

  /// One to six words that a name may have, as printed.
  private static func takeName(_ cursor: inout TokenCursor, leastWords: Int) -> String? {
    let start = cursor.at
    var words = 0
    while let token = cursor.current, words < 6 {
      if token.kind == .word {
        let isParticle = particles.contains(token.folded)
        if token.startsLowercase, !isParticle { break }
        // "By Ada Brennan on 3 March": a month or a conjunction ends the name.
        if conjunctions.contains(token.folded), token.startsLowercase, token.folded != "y" { break }
        if CalendarWords.months[token.folded] != nil, cursor.peek()?.kind == .number { break }
        if words > 0, roleWords.contains(token.folded), cursor.tokens[cursor.at - 1].folded == "," { break }
        words += 1
        cursor.at += 1
      } else if token.folded == ".", words > 0, isInitial(cursor.tokens[cursor.at - 1]) {
        cursor.at += 1
      } else if token.folded == ",", let next = cursor.peek(), suffixes.contains(next.folded) {
        cursor.at += 2
        _ = cursor.takeSign(".")
      } else {
        break
      }
    }
    guard words >= leastWords, !cursor.tokens[start].startsLowercase || words > 1,
      !articles.contains(cursor.tokens[start].folded)
    else {
      cursor.at = start
      return nil
    }
    return cursor.text(from: start)
  }

  private static func isInitial(_ token: LineToken) -> Bool {
    token.kind == .word
      && (token.length <= 2 || abbreviations.contains(token.folded))
  }

  /// "Staff Writer", "special to the Star", "in Hanoi": up to the next comma, bar, bracket or number.
  static func takeRole(_ cursor: inout TokenCursor) -> String? {
    let start = cursor.at
    var isRole = false
    var words = 0
    while let token = cursor.current,
      token.kind == .word || signsInRoles.contains(token.folded), words < 7
    {
      if CalendarWords.months[token.folded] != nil, cursor.peek()?.kind == .number { break }
      if token.folded == "on", cursor.peek()?.kind == .number { break }
      isRole = isRole || roleWords.contains(token.folded)
      if words == 0, roleBeginnings.contains(token.folded), token.startsLowercase || token.folded == "special"
      {
        isRole = true
      }
      words += 1
      cursor.at += 1
    }
    guard isRole else {
      cursor.at = start
      return nil
    }
    return ""
  }
}

extension Byline {
  /// Several names as one line; nil for none.
  static func joined(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The same of names as records have them: "By Ada Brook" is Ada Brook.
  static func line(_ names: [String]) -> String? {
    joined(
      names.map { name in
        let words = name.unicodeScalars.split { $0.isSpace }.map { String($0) }
        return (words.count > 1 && words[0].lowercased() == "by" ? words.dropFirst() : words[...])
          .joined(separator: " ")
      }.filter { !$0.isEmpty })
  }
}
