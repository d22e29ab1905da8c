/// From names to the persons, bodies and places that they name.

import Articles

/// Groups the names of one story. Persons by full name and surname, bodies by acronym, short name and
/// table, places by table; what is unclear stays apart.
struct EntityLinker {
  let story: Story
  let lexicon: Lexicon
  private(set) var entities: [Entity] = []
  /// The entity of each name.
  private(set) var entityOf: [Int] = []
  /// What honorifics and given names tell of each entity.
  private(set) var genders: [Int: Gender] = [:]
  private var byKey: [String: Int] = [:]
  /// Of names that another name or words beside them explain: how, and the tokens of that.
  private var links: [Int: (how: String, tokens: Range<Int>)] = [:]

  init(story: Story, lexicon: Lexicon, names: [Name], published: CalendarDay? = nil) {
    self.story = story
    self.lexicon = lexicon
    let people = PersonDirectory(story: story, names: names)
    let dates = DateReader(story: story, names: names, published: published)
    let governments = Governments(story: story, lexicon: lexicon, names: names).acting()
    let shown = shownNames(names)
    entityOf.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let text = story.words(name.tokens)
      let entity: Int
      switch name.type ?? .misc {
      case .person:
        let full = Self.readable(people.canonical(of: index) ?? text, .person)
        entity = self.entity(.person, key: "person " + Self.key(full), shown: full)
        for role in name.roles { addRole(story.words(role), to: entity) }
        genders[entity] = genders[entity] ?? name.gender ?? people.gender(of: index)
        if let full = people.fullName(of: index) { links[index] = ("surname", names[full].tokens) }
      case .date:
        let day = dates.iso(index) ?? text
        entity = self.entity(.date, key: "date " + Self.key(day), shown: day)
      case let type:
        let acts = governments[index]
        let kind = type.rawValue + (acts == nil ? " " : " government ")
        entity = self.entity(type, key: kind + Self.key(shown[index]), shown: shown[index])
        if let acts {
          links[index] = ("government", acts)
          addRole(Self.government(of: shown[index], lexicon), to: entity)
        }
      }
      if text != entities[entity].canonical, !entities[entity].aliases.contains(text) {
        entities[entity].aliases.append(text)
      }
      entityOf.append(entity)
    }
  }

  /// The rule that found a name and, where another name tells what it means, how; with the ranges of titles
  /// and of that other name.
  func evidence(of index: Int, _ name: Name) -> Evidence {
    let roles = name.roles.map(story.range)
    guard let link = links[index] else { return Evidence(name.rule, roles) }
    return Evidence(name.rule + "+" + link.how, roles + [story.range(link.tokens)])
  }

  /// What names that are no person's are shown as: by acronym, table, side or longer name.
  private mutating func shownNames(_ names: [Name]) -> [String] {
    let acronyms = AcronymFinder(story: story, names: names).longForms()
    let shorts = ShortNames(story: story, names: names).longForms()
    let sides = Self.sides(names, story)
    let speaksOfTheCity = names.contains { $0.type == .place && story.words($0.tokens) == "New York City" }
    let plain = names.map { name in
      let text = story.words(name.tokens)
      // A story that names the city means it without the word too.
      if speaksOfTheCity, text == "New York" { return "New York City" }
      let side = name.count == 1 ? sides[story.tokens[name.tokens.lowerBound].hash] : nil
      return name.canonical ?? side ?? canonicalName(of: text, name.type ?? .misc)
        ?? Self.readable(text, name.type)
    }
    return names.indices.map { index in
      // A table that spells an acronym out goes before the story; one that does not goes behind it.
      if let long = acronyms[index], names[index].canonical.map(Self.isAcronym) ?? true {
        links[index] = ("acronym", names[long].tokens)
        return shorts[long].map { plain[$0] } ?? plain[long]
      }
      if let long = shorts[index] {
        links[index] = ("short", names[long].tokens)
        return plain[long]
      }
      return plain[index]
    }
  }

  private static func isAcronym(_ name: String) -> Bool {
    !name.contains(" ") && Letters.allCapital(name)
  }

  /// Words in capitals as running text has them; acronyms stay.
  private static func readable(_ text: String, _ type: EntityType?) -> String {
    guard text.utf8.count > 3, Letters.allCapital(text) else { return text }
    let vowels = text.utf8.contains { [65, 69, 73, 79, 85].contains($0) }
    switch type {
    case .person: return Letters.asInRunningText(text)
    case .place where vowels: return Letters.asInRunningText(text)
    case .organization where text.contains(" ") && vowels: return Letters.asInRunningText(text)
    default: return text
    }
  }

  /// The government that sits in a capital. Brussels is the seat of two.
  private static func government(of capital: String, _ lexicon: Lexicon) -> String {
    guard let country = lexicon.capitals[capital.lowercased()], capital != "Brussels" else {
      return "government"
    }
    return "government of " + country
  }

  /// "the North" where North Korea is the only northern place of the story.
  private static func sides(_ names: [Name], _ story: Story) -> [UInt64: String] {
    var places: [UInt64: Set<String>] = [:]
    for name in names where name.type == .place && name.count > 1 {
      let first = story.tokens[name.tokens.lowerBound]
      guard first.has(.direction), let canonical = name.canonical else { continue }
      places[first.hash, default: []].insert(canonical)
    }
    return places.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private mutating func entity(_ type: EntityType, key: String, shown: String) -> Int {
    if let known = byKey[key] { return known }
    byKey[key] = entities.count
    entities.append(Entity(type: type, canonical: shown))
    return entities.count - 1
  }

  private mutating func addRole(_ role: String, to entity: Int) {
    if !entities[entity].roles.contains(role) { entities[entity].roles.append(role) }
  }

  private func canonicalName(of text: String, _ type: EntityType) -> String? {
    guard type == .place || type == .organization || type == .misc else { return nil }
    return lexicon.canonicalNames[text.lowercased()]
  }

  /// What tells two names apart: letters in small, one kind of apostrophe, no stops and no leading article;
  /// the United States spelt out before a body's name.
  static func key(_ name: String) -> String {
    let bytes = Array(name.lowercased().utf8)
    var at = bytes.starts(with: "the ".utf8) ? 4 : 0
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count - at)
    while at < bytes.count {
      if bytes[at] == 0xE2, bytes[at...].starts(with: "\u{2019}".utf8) {
        key.append(UInt8(ascii: "'"))
        at += 3
        continue
      }
      if bytes[at] != UInt8(ascii: ".") { key.append(bytes[at]) }
      at += 1
    }
    if key.starts(with: "us ".utf8) { key.replaceSubrange(0..<2, with: "united states".utf8) }
    return String(decoding: key, as: UTF8.self)
  }
}
