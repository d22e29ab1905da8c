/// Names in stories that are not in English.

import Articles

/// Rules and taggers were made for English, and taken at their word they find names everywhere in a language that
/// writes every noun with a capital. Three kinds hold anywhere: names in the tables (cities, countries, organizations),
/// persons by a given name that is known and then by their surname, and acronyms. The rest is left out: no name is
/// better than a wrong one.
struct ForeignNames {
  let story: AnnotatedText
  let lexicon: Lexicon
  private var tokens: [Token] { story.tokens }

  /// In text order, without overlap. Linear.
  func names() -> [Name] {
    var found: [Name] = []
    for sentence in story.sentences {
      var at = sentence.tokens.lowerBound
      while at < sentence.tokens.upperBound {
        let name = self.name(at, sentence)
        if let name { found.append(name) }
        at = name?.tokens.upperBound ?? at + 1
      }
    }
    let surnames = Set(found.filter { $0.type == .person }.map { tokens[$0.tokens.upperBound - 1].hash })
    found.removeAll { $0.type == nil && !surnames.contains(tokens[$0.tokens.lowerBound].hash) }
    for index in found.indices where found[index].type == nil { found[index].type = .person }
    return found
  }

  /// The name that begins at a token; of no type yet where it may be a surname.
  private func name(_ at: Int, _ sentence: Sentence) -> Name? {
    let end = sentence.tokens.upperBound
    if let known = NameRun.phrase(at: at, end, tokens, lexicon) {
      return Name(
        tokens: at..<known.end, type: known.phrase.type.entityType, rule: "foreign.table",
        canonical: known.phrase.canonical)
    }
    guard tokens[at].isCapital else { return nil }
    if isGivenName(tokens[at]) {
      let last = (at + 1..<end).prefix(Self.longest - 1).prefix {
        tokens[$0].isCapital && !tokens[$0].has(.weekday)
      }
      if !last.isEmpty {
        return Name(tokens: at..<last.upperBound, type: .person, rule: "foreign.given-name")
      }
    }
    let letters = tokens[at].end - tokens[at].start
    if tokens[at].shape == .allCaps, !tokens[at].hasDigit, (2...6).contains(letters), !isInCapitals(sentence)
    {
      return Name(tokens: at..<(at + 1), type: .organization, rule: "foreign.acronym")
    }
    return Name(tokens: at..<(at + 1), type: nil, rule: "foreign.surname")
  }

  /// Words that a person's name has at most.
  private static let longest = 4

  private func isInCapitals(_ sentence: Sentence) -> Bool {
    sentence.tokens.allSatisfy { tokens[$0].shape != .lower }
  }

  /// "José" is "Jose" in the table.
  private func isGivenName(_ token: Token) -> Bool {
    if token.has(.givenName) { return true }
    guard story.bytes[token.start..<token.end].contains(where: { $0 >= 0x80 }) else { return false }
    let plain = String(decoding: story.bytes[token.start..<token.end], as: UTF8.self).unicodeScalars
      .compactMap { PlainLetters.plain($0.value).flatMap(Unicode.Scalar.init) }
    var hash = WordHash.seed
    for scalar in plain { for byte in String(scalar).utf8 { hash = WordHash.adding(byte, to: hash) } }
    return !lexicon.words[hash].isDisjoint(with: .givenName)
  }
}
