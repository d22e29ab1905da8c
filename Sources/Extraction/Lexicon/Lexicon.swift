/// The words that the rules know, and how they are looked up.

/// A fixed table from words to their classes, and from sequences of words to names.
///
/// Look-ups compare 64-bit hashes, not words: a false hit is possible in theory and harmless.
struct Lexicon: Sendable {
  /// Built from the word lists on first use, in about a millisecond or two; never changed.
  static let english = Lexicon()

  /// What a phrase names.
  struct Phrase: Sendable {
    var type: Sense
    var canonical: String
    /// An acronym that is a common word in small letters: US, WHO.
    var needsCapitals: Bool
  }

  enum Sense: UInt8, Sendable { case place, organization, nationality, event, person, work }

  private(set) var words = WordClasses()
  private(set) var phrases = HashedTable<Phrase>([:])
  private(set) var longestPhrase = 1
  /// Country or body by any of its names, in the form that is shown.
  private(set) var canonicalNames: [String: String] = [:]
  /// Nationality to country, in lower case to shown form.
  private(set) var countries: [String: String] = [:]

  /// Capital to country, in lower case to shown form.
  private(set) var capitals: [String: String] = [:]

  private init() {
    for (list, classes) in WordLists.all {
      for word in Self.parts(list[...], between: " \n") { words.add(WordHash.of(word), classes) }
    }
    var phrases: [UInt64: Phrase] = [:]
    for line in Self.parts(PlaceNames.countries[...], between: "\n") { addCountry(line, to: &phrases) }
    for word in Self.parts(PlaceNames.others[...], between: "\n") { addNames(word, .place, to: &phrases) }
    for word in Self.parts(BodyNames.all[...], between: "\n") { addNames(word, .organization, to: &phrases) }
    for word in Self.parts(BodyNames.events[...], between: "\n") { addNames(word, .event, to: &phrases) }
    for word in Self.parts(PlaceNames.peoples[...], between: " \n") {
      addName(word, .nationality, canonical: String(word), to: &phrases)
    }
    self.phrases = HashedTable(phrases)
  }

  /// `Country, other name, …; Nationality, …; Capital, …`
  private mutating func addCountry(_ line: Substring, to phrases: inout [UInt64: Phrase]) {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
    let names = fields(parts[0])
    guard let shown = names.first else { return }
    for name in names { addName(name, .place, canonical: shown, to: &phrases) }
    if parts.count > 1 {
      for people in fields(parts[1]) {
        addName(people, .nationality, canonical: people, to: &phrases)
        countries[people.lowercased()] = shown
      }
    }
    if parts.count > 2 {
      for capital in fields(parts[2]) {
        addName(capital, .place, canonical: capital, to: &phrases)
        capitals[capital.lowercased()] = shown
      }
    }
  }

  private mutating func addNames(_ line: Substring, _ sense: Sense, to phrases: inout [UInt64: Phrase]) {
    let names = fields(line)
    guard let shown = names.first else { return }
    for name in names { addName(name, sense, canonical: shown, to: &phrases) }
  }

  private func fields(_ line: Substring) -> [String] {
    Self.parts(line, between: ",").map { String($0.drop(while: { $0 == " " })) }
  }

  /// What is between separators, which are ASCII; by bytes, as by characters it costs ten times as much.
  private static func parts(_ text: Substring, between separators: StaticString) -> [Substring] {
    separators.withUTF8Buffer { separators in
      text.utf8.split { separators.contains($0) }.map(Substring.init)
    }
  }

  private mutating func addName(
    _ name: some StringProtocol, _ sense: Sense, canonical: String, to phrases: inout [UInt64: Phrase]
  ) {
    canonicalNames[name.lowercased()] = canonical
    let hashes = Tokenizer.wordHashes(of: String(name), words)
    guard let head = hashes.first else { return }
    let phrase = hashes.dropFirst().reduce(WordHash.joining(0, head), WordHash.joining)
    let isAcronym = name.utf8.count <= 5 && name.utf8.allSatisfy { (65...90).contains($0) }
    phrases[phrase] = Phrase(type: sense, canonical: canonical, needsCapitals: isAcronym)
    longestPhrase = max(longestPhrase, hashes.count)
    words.add(head, .opensPhrase)
    if hashes.count == 1 {
      switch sense {
      case .place: words.add(head, .place)
      case .organization: words.add(head, .organization)
      case .nationality: words.add(head, .nationality)
      case .event, .person, .work: break
      }
    }
  }
}
