/// What names that are no person's are shown as.

import Articles

/// By acronym, table, side or longer name; where one name stands for another, by that one's words.
struct ShownNames {
  /// How a name is explained by another.
  struct Link {
    var how: String
    var name: Int
  }

  /// One of each name.
  private(set) var shown: [String] = []
  /// Of each name; nil where it speaks for itself.
  private(set) var links: [Link?]
  private let story: AnnotatedText
  private let lexicon: Lexicon

  init(story: AnnotatedText, lexicon: Lexicon, names: [Name], aliases: [Int: Int]) {
    self.story = story
    self.lexicon = lexicon
    links = Array(repeating: nil, count: names.count)
    let plain = fullest(plainNames(names), names)
    let acronyms = AcronymFinder(story: story, names: names).longForms()
    let shorts = ShortNames(story: story, lexicon: lexicon, names: names).longForms()
    let told = everywhere(aliases, names)
    for index in names.indices {
      // A table that spells an acronym out goes before the story; one that does not goes behind it.
      if let long = acronyms[index], names[index].canonical.map(Self.isAcronym) ?? true {
        links[index] = Link(how: "acronym", name: long)
      } else if let long = shorts[index] {
        links[index] = Link(how: "short", name: long)
      } else if let base = told[index], acronyms[base] == nil {
        links[index] = Link(how: "alias", name: base)
      }
    }
    shown = names.indices.map { plain[root(of: $0)] }
  }

  /// The name at the end of the links from one: FMU, Mine Workers' Union, Ferrel Mine Workers' Union.
  func root(of index: Int) -> Int {
    var root = index
    for _ in 0..<Self.longestChain {
      guard let next = links[root]?.name, next != index else { break }
      root = next
    }
    return root
  }

  private static let longestChain = 3

  /// What the text says once of a name holds wherever it stands.
  private func everywhere(_ aliases: [Int: Int], _ names: [Name]) -> [Int: Int] {
    let here = aliases.filter { names[$0.key].type != .person && names[$0.value].type != .person }
    guard !here.isEmpty else { return [:] }
    var byKey: [String: Int] = [:]
    for (index, base) in here.sorted(by: { $0.key < $1.key }) {
      let key = NameKey.of(story.words(names[index].tokens))
      byKey[key] = byKey[key] ?? base
    }
    var found = here
    for (index, name) in names.enumerated() where name.type != .person && name.type != .date {
      if let base = byKey[NameKey.of(story.words(name.tokens))], base != index { found[index] = base }
    }
    return found
  }

  private func plainNames(_ names: [Name]) -> [String] {
    let sides = Self.sides(names, story)
    let speaksOfTheCity = names.contains {
      $0.count == 3 && $0.type == .place && story.words($0.tokens) == "New York City"
    }
    return names.map { name in
      let text = story.words(name.tokens)
      // A story that names the city means it without the word too.
      if speaksOfTheCity, text == "New York" { return "New York City" }
      let side = name.count == 1 ? sides[story.tokens[name.tokens.lowerBound].hash] : nil
      return name.canonical ?? side ?? canonicalName(of: name, text)
        ?? (keepsCapitals(name) ? text : Self.readable(text, name.type))
    }
  }

  /// "JBS SA" beside words in small letters is written so; in a heading in capitals nobody can tell.
  private func keepsCapitals(_ name: Name) -> Bool {
    guard name.type == .organization else { return false }
    let near = (name.tokens.lowerBound - Self.near)..<(name.tokens.upperBound + Self.near)
    let sentence = story.sentence(at: name.tokens.lowerBound).tokens
    return sentence.clamped(to: near).contains { story.tokens[$0].shape == .lower }
  }

  private static let near = 12

  private func canonicalName(of name: Name, _ text: String) -> String? {
    guard name.type == .place || name.type == .organization || name.type == .misc else { return nil }
    let tokens = story.tokens[name.tokens]
    // "Who" is a band or a doctor, WHO a body.
    if name.count == 1, let token = tokens.first, token.has(.grammar), token.shape != .allCaps { return nil }
    let isSpaced = name.count > 1 && tokens.allSatisfy(\.isInitial)
    let key = (isSpaced ? text.filter { $0 != " " } : text).lowercased()
    return lexicon.canonicalNames[key] ?? country(of: name, key) ?? american(name)
  }

  /// "US Senate" where the table has the Senate.
  private func american(_ name: Name) -> String? {
    guard name.type == .organization, name.count > 1, isAmerican(name) else { return nil }
    let first = name.tokens.lowerBound
    let spelt = story.tokens[first].hash == Self.united ? 2 : 1
    guard name.count > spelt else { return nil }
    let rest = story.words((first + spelt)..<name.tokens.upperBound).lowercased()
    return lexicon.canonicalNames[rest].flatMap { NameKey.of($0) == NameKey.of(rest) ? $0 : nil }
  }

  /// "U.S. Senate" also for the Senate of a story that has both.
  private func fullest(_ plain: [String], _ names: [Name]) -> [String] {
    var fuller: [String: String] = [:]
    for (index, name) in names.enumerated()
    where name.type == .organization && name.count > 1 && isAmerican(name) {
      let text = story.words(name.tokens)
      guard text != plain[index], !Letters.allCapital(text), fuller[plain[index]] == nil,
        NameKey.of(text).hasSuffix(" " + NameKey.of(plain[index]))
      else { continue }
      fuller[plain[index]] = text
    }
    guard !fuller.isEmpty else { return plain }
    return plain.enumerated().map { names[$0].type == .organization ? fuller[$1] ?? $1 : $1 }
  }

  private func isAmerican(_ name: Name) -> Bool {
    let hash = story.tokens[name.tokens.lowerBound].hash
    return Self.us.contains(hash)
      || hash == Self.united && story.tokens[name.tokens.lowerBound + 1].hash == Self.states
  }

  private static let us = Set(["u.s.", "us", "u.s"].map { WordHash.of($0) })
  private static let united = WordHash.of("united")
  private static let states = WordHash.of("states")

  /// "Republic of Ardania" where the table has Ardania.
  private func country(of name: Name, _ key: String) -> String? {
    guard name.type == .place, name.count > 2, let of = key.firstRange(of: " of "),
      let state = name.tokens.first(where: { story.tokens[$0].shape == .lower }),
      Self.realms.contains(story.tokens[state - 1].hash),
      !name.tokens.contains(where: { Self.others.contains(story.tokens[$0].hash) })
    else { return nil }
    var rest = key[of.upperBound...]
    if rest.hasPrefix("the ") { rest = rest.dropFirst(4) }
    guard let shown = lexicon.canonicalNames[String(rest)], lexicon.countries.values.contains(shown) else {
      return nil
    }
    return shown
  }

  /// The Democratic Republic of somewhere may be another than its Republic.
  private static let others = Set(["democratic", "soviet", "people"].map { WordHash.of($0) })
  private static let realms = Set(["republic", "kingdom", "commonwealth"].map { WordHash.of($0) })

  private static func isAcronym(_ name: String) -> Bool {
    !name.contains(" ") && Letters.allCapital(name)
  }

  /// Words in capitals as running text has them; acronyms stay.
  static func readable(_ text: String, _ type: EntityType?) -> String {
    guard text.utf8.count > 3, Letters.allCapital(text) else { return text }
    let vowels = text.utf8.contains { [65, 69, 73, 79, 85].contains($0) }
    switch type {
    case .person: return Letters.asInRunningText(text)
    case .place where vowels: return Letters.asInRunningText(text)
    case .organization where text.contains(" ") && vowels: return Letters.asInRunningText(text)
    default: return text
    }
  }

  /// "the North" where North Korea is the only northern place of the story.
  private static func sides(_ names: [Name], _ story: AnnotatedText) -> [UInt64: String] {
    var places: [UInt64: Set<String>] = [:]
    for name in names where name.type == .place && name.count > 1 {
      let first = story.tokens[name.tokens.lowerBound]
      guard first.has(.direction), let canonical = name.canonical else { continue }
      places[first.hash, default: []].insert(canonical)
    }
    return places.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
