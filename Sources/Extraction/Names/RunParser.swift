/// Reads a run of capitalised words as names, titles and the words between.

import Articles

struct RunParser {
  let story: AnnotatedText
  let lexicon: Lexicon
  let sentence: Sentence
  let run: Range<Int>
  private var tokens: [Token] { story.tokens }

  init(story: AnnotatedText, lexicon: Lexicon, sentence: Sentence, run: Range<Int>) {
    self.story = story
    self.lexicon = lexicon
    self.sentence = sentence
    self.run = run
  }

  func parse(into names: inout [Name]) {
    var at = run.lowerBound
    var roles: [Range<Int>] = []
    var gender: Gender?
    var titled = false
    if opensSentence(at), !sentence.isTitleCase { at = skipOpening(at) }
    while at < run.upperBound {
      if let known = NameRun.phrase(at: at, run.upperBound, tokens, lexicon), acceptsPhrase(at, known) {
        let name = extend(at, known)
        names.append(name)
        at = name.tokens.upperBound
        titled = false
        continue
      }
      let token = tokens[at]
      if token.has(.honorific), at + 1 < run.upperBound, !token.has(.givenName) || token.isStopped {
        gender = Self.gender(of: token)
        titled = true
        at += 1
        continue
      }
      if let body = bodyEnd(at) {
        names.append(Name(tokens: at..<body, type: .organization, rule: "organization.body-noun"))
        at = body
        titled = false
        continue
      }
      if let end = roleEnd(at) {
        titled = end < run.upperBound
        if titled { roles = [RoleSpan.before(end, from: at, story: story)] }
        at = end
        continue
      }
      let end = nameEnd(at)
      append(at..<end, roles, gender, titled, to: &names)
      at = end
      roles = []
      gender = nil
      titled = false
    }
  }

  // MARK: Pieces of a run

  private func opensSentence(_ at: Int) -> Bool {
    guard at > sentence.tokens.lowerBound else { return true }
    let before = tokens[at - 1]
    guard before.kind == .punctuation else { return false }
    switch before.scalar {
    case 0x201C, 0x2018, 0x22, 0xAB, 0x3A, 0x2022, 0x27, 0x60: return true
    case 0x29: return false
    default: return at - 1 == sentence.tokens.lowerBound
    }
  }

  /// Leaves out a first word that has its capital only from the sentence.
  private func skipOpening(_ at: Int) -> Int {
    let token = tokens[at]
    guard token.has([.common, .grammar]), !token.has([.role, .honorific, .direction]), !token.isInitial else {
      return at
    }
    if NameRun.phrase(at: at, run.upperBound, tokens, lexicon)?.end ?? 0 > at + 1 { return at }
    guard at + 1 < run.upperBound else {
      return token.has([.place, .organization]) && !token.has(.common) ? at : at + 1
    }
    // "Electoral Commission": an organization's name may begin like this.
    if bodyEnd(at) != nil, !tokens[at + 1].has([.givenName, .role, .place, .nationality]) { return at }
    if token.has(.givenName), !tokens[at + 1].has([.role, .givenName]) { return at }
    return at + 1
  }

  private func acceptsPhrase(_ at: Int, _ known: (phrase: Lexicon.Phrase, end: Int)) -> Bool {
    let token = tokens[at]
    guard known.end == at + 1 else { return true }
    if sentence.isTitleCase || opensSentence(at), token.has(.common), !token.has(.nationality),
      token.shape != .allCaps
    {
      return false
    }
    // Paris Hilton, Chad Smith: a given name before a surname is no place.
    if token.has(.givenName), at + 1 < run.upperBound, isPlainName(at + 1), !sentence.isTitleCase {
      return false
    }
    // Jordan, Georgia behind a given name are surnames.
    if at > run.lowerBound, tokens[at - 1].has(.givenName) || tokens[at - 1].isInitial { return false }
    return true
  }

  private func isPlainName(_ at: Int) -> Bool {
    tokens[at].isCapital
      && !tokens[at].has([.common, .role, .bodyNoun, .place, .nationality, .honorific, .placeNoun, .grammar])
  }

  /// A known name, or a longer body, place or event that begins with it.
  private func extend(_ at: Int, _ known: (phrase: Lexicon.Phrase, end: Int)) -> Name {
    if let body = bodyEnd(at), body > known.end, known.phrase.type != .organization || body == known.end + 1 {
      return Name(tokens: at..<body, type: .organization, rule: "organization.body-noun")
    }
    let type = known.phrase.type.entityType
    return Name(
      tokens: at..<known.end, type: type, rule: "\(type.rawValue).list", canonical: known.phrase.canonical)
  }

  /// The end of an organization's name that begins here: the last noun that makes one, and what
  /// hangs on it with "of".
  private func bodyEnd(_ at: Int) -> Int? {
    var end: Int?
    var index = at
    while index < run.upperBound {
      let token = tokens[index]
      if token.has(.honorific), !token.has(.givenName), index > at { break }
      if token.has(.bodyNoun), token.isCapital {
        if index > at || token.has(.bodyOf) && index + 1 < run.upperBound && tokens[index + 1].shape == .lower
        {
          end = index + 1
        }
      } else if token.has(.role), index > at, !tokens[index].has(.givenName), index + 1 < run.upperBound,
        isPlainName(index + 1)
      {
        break
      } else if token.shape == .lower, !token.has(.particle), end == index, !tokens[index].isMark("&") {
        // of, for, and: the chain goes on to the next small word or the end.
        var next = index + 1
        while next < run.upperBound, tokens[next].shape == .lower { next += 1 }
        while next < run.upperBound, tokens[next].isCapital, !tokens[next].has(.honorific) {
          if tokens[next].has(.role), next + 1 < run.upperBound, tokens[next + 1].isCapital,
            isPlainName(next + 1)
          {
            break
          }
          next += 1
        }
        end = next
        index = next
        continue
      }
      index += 1
    }
    guard let found = end else { return nil }
    if found - at == 2, tokens[at].has(.givenName), !tokens[at].has(.common), !tokens[at + 1].has(.bodyOf) {
      return nil
    }
    if tokens[at].has(.role), !tokens[at].has(.bodyNoun), found - at == 2, !sentence.isTitleCase {
      return nil
    }
    if sentence.isTitleCase, (at..<found).allSatisfy({ tokens[$0].has([.common, .grammar]) }) { return nil }
    return found
  }

  /// The end of a title that begins here: "President", "Prime Minister", "Deputy Foreign Minister".
  private func roleEnd(_ at: Int) -> Int? {
    var index = at
    while index < run.upperBound, tokens[index].has(.roleModifier), !tokens[index].has(.role) { index += 1 }
    guard index < run.upperBound, tokens[index].has(.role),
      !tokens[index].has(.givenName) || tokens[index].has(.common)
    else { return nil }
    while index < run.upperBound, tokens[index].has([.role, .roleModifier]), !isGivenBeforeName(index) {
      index += 1
    }
    // Secretary of State
    if index + 2 < run.upperBound, tokens[index].has(.preposition), NameRun.isOffice(tokens[index + 1]) {
      index += 2
    }
    return index
  }

  private func isGivenBeforeName(_ at: Int) -> Bool {
    tokens[at].has(.givenName) && at + 1 < run.upperBound && isPlainName(at + 1)
  }

  private func nameEnd(_ at: Int) -> Int {
    var end = at + 1
    while end < run.upperBound {
      let token = tokens[end]
      if tokens[end - 1].has(.particle), tokens[end - 1].shape == .lower {
        end += 1
        continue
      }
      if token.has(.role), !token.has(.givenName), end + 1 < run.upperBound, isPlainName(end + 1) { break }
      if token.has(.honorific), !token.has(.givenName) { break }
      if let known = NameRun.phrase(at: end, run.upperBound, tokens, lexicon), acceptsPhrase(end, known) {
        // A country behind a name that is none yet: "Team USA" stays whole.
        if sentence.isTitleCase || known.phrase.type != .place || tokens[at].has(.givenName)
          || known.end < run.upperBound
        {
          break
        }
      }
      end += 1
    }
    return end
  }

  // MARK: What a name is

  private func append(
    _ range: Range<Int>, _ roles: [Range<Int>], _ gender: Gender?, _ titled: Bool, to names: inout [Name]
  ) {
    var range = range
    // Trailing titles and common words of a headline are no part of a name.
    while range.count > 1, let last = range.last, tokens[last].has(.role), !tokens[last].has(.nameSuffix),
      tokens[last].has(.common), !(range.count == 2 && tokens[range.lowerBound].has(.givenName))
    {
      range = range.lowerBound..<last
    }
    if sentence.isTitleCase { range = titleCaseCore(range) }
    guard !range.isEmpty else { return }
    let verdict = NameVerdict(story: story, sentence: sentence, range: range, titled: titled).decide()
    guard let verdict else { return }
    var name = Name(tokens: range, type: verdict.type, rule: verdict.rule)
    name.gender = gender
    if verdict.type == .person || verdict.type == nil {
      name.roles = roles
      if roles.isEmpty, gender == nil, let role = RoleSpan.lowerCase(before: range.lowerBound, story: story) {
        name.roles = [role]
        name.type = .person
        if verdict.type == nil { name.rule = "person.role-before" }
      }
      if let role = RoleSpan.apposition(after: range.upperBound, story: story) {
        name.roles.append(role)
        if name.type == nil { name.rule = "person.apposition" }
        name.type = .person
      }
    }
    names.append(name)
  }

  /// In a headline only words that are not common can be a name.
  private func titleCaseCore(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isHeadlineWord(start) { start += 1 }
    var end = start
    while end < range.upperBound, !isHeadlineWord(end) { end += 1 }
    return start..<end
  }

  private func isHeadlineWord(_ at: Int) -> Bool {
    tokens[at].has([.common, .grammar, .cue, .looseCue, .bodyNoun, .eventNoun])
      && !tokens[at].has([.givenName, .familyFirst])
  }

  static func gender(of honorific: Token) -> Gender? {
    switch honorific.hash {
    case WordHash.of("mr."), WordHash.of("mr"), WordHash.of("sir"), WordHash.of("lord"): .male
    case WordHash.of("mrs."), WordHash.of("mrs"), WordHash.of("ms."), WordHash.of("ms"), WordHash.of("miss"),
      WordHash.of("dame"), WordHash.of("lady"):
      .female
    default: nil
    }
  }
}
