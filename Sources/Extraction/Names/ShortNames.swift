/// Which long name a short one of the same story means.

import Articles

/// "the Monitor" for the Osker Valley Monitor, "Delmar" for Delmar Marine Works, "the Institute" for the Institute
/// of Foo, where only one longer name of the story, given before, comes into question.
struct ShortNames {
  let story: AnnotatedText
  let lexicon: Lexicon
  let names: [Name]
  private var tokens: [Token] { story.tokens }

  /// For a short name, the long name that it is part of. Linear in the names and their words.
  func longForms() -> [Int: Int] {
    var byWord: [UInt64: [Int]] = [:]
    var seen: Set<String> = []
    var turned: [[UInt64]: Int] = [:]
    // A town's name is the town's before it is its team's.
    var alone = Set(
      names.filter { $0.type == .place && $0.count == 1 }.map { tokens[$0.tokens.lowerBound].hash })
    var found: [Int: Int] = [:]
    byWord.reserveCapacity(names.count)
    seen.reserveCapacity(names.count)
    let headlined = names.prefix { story.passages[story.passage(at: $0.tokens.lowerBound)].isHeadline }.count
    // A headline calls a body by the short name of what the story names in full.
    for index in Array(headlined..<names.count) + Array(0..<headlined) {
      let name = names[index]
      guard let type = name.type, isSettled(type) else { continue }
      let first = tokens[name.tokens.lowerBound]
      if let long = long(of: name, byWord[first.hash] ?? [], alone) {
        found[index] = long
        continue
      }
      if name.count == 1 { alone.insert(first.hash) }
      if let words = ownWords(name, type) {
        if let other = turned[words] {
          if NameKey.of(story.words(names[other].tokens)) != NameKey.of(story.words(name.tokens)) {
            found[index] = other
          }
          continue
        }
        turned[words] = index
      }
      guard (2...12).contains(name.count), seen.insert(NameKey.of(story.words(name.tokens))).inserted else {
        continue
      }
      for word in Set(name.tokens.map { tokens[$0].hash }) where (byWord[word]?.count ?? 0) < Self.most {
        byWord[word, default: []].append(index)
      }
    }
    // Sports reports open with "the Pirates" and name the town later.
    for index in headlined..<names.count where found[index] == nil && isTeam(names[index]) {
      let later = byWord[tokens[names[index].tokens.lowerBound].hash]?.filter {
        $0 > index && names[$0].count > 1 && isTown(of: names[$0], names[index])
      }
      if later?.count == 1 { found[index] = later?[0] }
    }
    return found
  }

  private func isTeam(_ name: Name) -> Bool {
    let token = tokens[name.tokens.lowerBound]
    return name.type == .organization && name.count == 1 && name.canonical == nil
      && !token.has([.bodyNoun, .groupNoun]) && story.bytes[token.end - 1] == UInt8(ascii: "s")
  }

  private func isTown(of long: Name, _ team: Name) -> Bool {
    long.type == .organization && words(long).last == words(team)[0]
      && isPlace(tokens[long.tokens.lowerBound..<(long.tokens.upperBound - 1)])
  }

  private func isSettled(_ type: EntityType?) -> Bool { type != nil && type != .person && type != .date }

  /// The words that a body can turn around, in one order: Department of Justice, Justice Department; Party of
  /// China, Chinese Party.
  private func ownWords(_ name: Name, _ type: EntityType) -> [UInt64]? {
    guard type == .organization, name.count > 1 else { return nil }
    let words = name.tokens.filter {
      tokens[$0].kind == .number || tokens[$0].isCapital && !tokens[$0].has(.determiner)
    }.map { at in
      guard tokens[at].has(.nationality) else { return tokens[at].hash }
      return lexicon.countries[story.words(at..<(at + 1)).lowercased()].map { WordHash.of($0) }
        ?? tokens[at].hash
    }
    return words.count > 1 ? words.sorted() : nil
  }

  /// With more long names than these a word tells nothing.
  private static let most = 8

  private func long(of name: Name, _ longer: [Int], _ alone: Set<UInt64>) -> Int? {
    let token = tokens[name.tokens.lowerBound]
    guard !longer.isEmpty, name.count <= 5, name.count > 1 || token.shape != .allCaps,
      tellsNothing(name.canonical, name)
    else { return nil }
    let fitting = longer.filter { index in
      let long = names[index]
      guard name.count < long.count else { return false }
      return ends(long, with: name) || begins(long, with: name, alone) || heads(long, name)
    }
    return fitting.count == 1 ? fitting[0] : shortest(fitting)
  }

  /// Of "University of Osker" and "University of Osker Press" the first.
  private func shortest(_ fitting: [Int]) -> Int? {
    guard let least = fitting.min(by: { names[$0].count < names[$1].count }) else { return nil }
    let words = words(names[least])
    let isCore = fitting.allSatisfy { index in
      let other = self.words(names[index])
      return other.starts(with: words) || other.suffix(words.count).elementsEqual(words)
    }
    return isCore ? least : nil
  }

  /// A table that has but the name itself knows of no other.
  private func tellsNothing(_ canonical: String?, _ name: Name) -> Bool {
    guard let canonical else { return true }
    return NameKey.of(canonical) == NameKey.of(story.words(name.tokens))
  }

  /// "the Supreme Court" for the Ardanian Supreme Court, "the Gala" for the New Year's Gala; "Rovers" for a town's.
  private func ends(_ long: Name, with short: Name) -> Bool {
    guard isAlike(long, short), words(long).suffix(short.count).elementsEqual(words(short)) else {
      return false
    }
    let lead = tokens[long.tokens.lowerBound..<(long.tokens.upperBound - short.count)]
    // The subtitle of a film.
    if let mark = lead.last, mark.isMark(":"), short.count > 1 { return true }
    // Of the Assembly of the African Union the Union is a part, and an edition of a cup is one of many.
    guard let last = lead.last, !last.has([.preposition, .determiner]),
      lead.allSatisfy({ $0.isWord || $0.kind == .possessive })
    else {
      return false
    }
    // "the Democratic Party" is not the Social Democratic one.
    if short.count > 1, lead.allSatisfy({ $0.has([.common, .grammar]) && !$0.has([.place, .nationality]) }) {
      return false
    }
    let noun = tokens[short.tokens.upperBound - 1]
    if hasArticle(short) {
      return short.type == .organization || noun.has([.bodyNoun, .placeNoun, .eventNoun])
    }
    return short.type == .organization && lead.allSatisfy { $0.has([.place, .nationality]) }
  }

  private func isPlace(_ words: ArraySlice<Token>) -> Bool {
    if words.allSatisfy({ $0.has([.place, .nationality]) }) { return true }
    guard let first = words.first, let last = words.last else { return false }
    let name = String(decoding: story.bytes[first.start..<last.end], as: UTF8.self)
    return lexicon.canonicalNames[name.lowercased()] != nil
  }

  /// A company, school or team by the words before what it makes or is; a longer name without what it is of.
  private func begins(_ long: Name, with short: Name, _ alone: Set<UInt64>) -> Bool {
    guard long.type == short.type, words(long).starts(with: words(short)) else { return false }
    let rest = tokens[(long.tokens.lowerBound + short.count)..<long.tokens.upperBound]
    let last = tokens[short.tokens.upperBound - 1]
    guard let next = rest.first, short.canonical == nil || last.has(.bodyOf) else { return false }
    if long.type == .place { return rest.count == 1 && next.hash == Self.islands }
    if short.count > 1 {
      return next.shape == .lower && next.has(.preposition)
        || rest.allSatisfy { Self.trades.contains($0.hash) }
    }
    let token = tokens[short.tokens.lowerBound]
    guard long.type == .organization, !token.has([.nationality, .direction]) else { return false }
    if token.has(.place) { return rest.allSatisfy { Self.schools.contains($0.hash) } }
    return !alone.contains(token.hash) && rest.allSatisfy { Self.trades.contains($0.hash) || !$0.isWord }
  }

  /// "the University" for the University of Osker.
  private func heads(_ long: Name, _ short: Name) -> Bool {
    guard short.count == 1, hasArticle(short), isAlike(long, short),
      tokens[short.tokens.lowerBound].has([.bodyNoun, .bodyOf, .eventNoun, .placeNoun])
    else { return false }
    let first = long.tokens.lowerBound
    let head = long.tokens.first { tokens[$0].shape == .lower && tokens[$0].has(.preposition) }
    guard let head, head > first else { return false }
    return tokens[head - 1].hash == tokens[short.tokens.lowerBound].hash
  }

  private func hasArticle(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 1
    return before >= 0 && tokens[before].has(.determiner)
  }

  /// Taggers take a castle or an institute now for a place, now for a body.
  private func isAlike(_ long: Name, _ short: Name) -> Bool {
    if long.type == short.type { return true }
    let mixed: [EntityType?] = [.organization, .place]
    return mixed.contains(long.type) && mixed.contains(short.type)
      && tokens[short.tokens.upperBound - 1].has([.bodyNoun, .placeNoun])
  }

  private func words(_ name: Name) -> [UInt64] { name.tokens.map { tokens[$0].hash } }

  private static let islands = WordHash.of("islands")
  private static let teams = Set(
    "rovers wanderers albion hotspur rangers athletic".split(separator: " ").map(WordHash.of))

  /// What stands behind a company's or a team's own name.
  private static let trades = Set(
    """
    inc inc. corp corp. corporation co co. company ltd ltd. limited plc llc ag ab sa nv gmbh group holdings holding \
    industries partners partner associates brothers bros bros. & and sons capital investors investments investment \
    works foods food motors motor airlines airways air lines bank banking energy power chemical chemicals marine \
    media systems software technologies technology tech pharmaceuticals pharma pharmacy maritime mutual newswire \
    news insurance financial finance rail railways railway water oil gas steel mining petroleum resources electric \
    electronics hotels hotel stores markets brands products enterprises solutions services logistics shipping \
    airport records entertainment studios pictures city united rovers town athletic wanderers county albion rangers \
    coachworks hydro high grammar secondary primary elementary automobile broadcast recordings publishing tobacco university college school academy club fc f.c. football books press magazine orchestra films \
    film television telecom laboratories foundation college's hospital clinic restaurants cinemas theatres
    """.split(separator: " ").map(WordHash.of))

  /// A school or team goes by its town, where the text takes the town's name for a body's.
  private static let schools = Set(
    "university college school united city rovers town athletic wanderers county albion rangers fc f.c."
      .split(
        separator: " "
      ).map(WordHash.of))
}
