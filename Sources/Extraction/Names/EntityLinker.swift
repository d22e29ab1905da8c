/// From names to the persons, bodies and places that they name.

import Articles

/// Groups the names of one story. Persons by full name and surname, bodies by acronym and table,
/// places by table; what is unclear stays apart.
struct EntityLinker {
  let story: Story
  let lexicon: Lexicon
  private(set) var entities: [Entity] = []
  /// The entity of each name.
  private(set) var entityOf: [Int] = []
  /// What honorifics and given names tell of each entity.
  private(set) var genders: [Int: Gender] = [:]
  private var byKey: [String: Int] = [:]

  init(story: Story, lexicon: Lexicon, names: [Name]) {
    self.story = story
    self.lexicon = lexicon
    let people = PersonDirectory(story: story, names: names)
    let sides = Self.sides(names, story)
    let acronyms = AcronymFinder(story: story, names: names).longForms()
    entityOf.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let text = story.words(name.tokens)
      let entity: Int
      switch name.type ?? .misc {
      case .person:
        let shown = people.canonical(of: index) ?? text
        entity = self.entity(.person, key: "person " + Self.key(shown), shown: shown)
        for role in name.roles { addRole(story.words(role), to: entity) }
        genders[entity] = genders[entity] ?? name.gender ?? people.gender(of: index)
      case let type:
        let long = acronyms[index].map { story.words(names[$0].tokens) } ?? text
        let side = name.count == 1 ? sides[story.tokens[name.tokens.lowerBound].hash] : nil
        let shown = name.canonical ?? side ?? canonicalName(of: long, type)
        entity = self.entity(type, key: type.rawValue + " " + Self.key(shown), shown: shown)
      }
      if text != entities[entity].canonical, !entities[entity].aliases.contains(text) {
        entities[entity].aliases.append(text)
      }
      entityOf.append(entity)
    }
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

  private func canonicalName(of text: String, _ type: EntityType) -> String {
    if type == .place || type == .organization || type == .misc,
      let known = lexicon.canonicalNames[text.lowercased()]
    {
      return known
    }
    return text
  }

  /// What tells two names apart: letters in small, one kind of apostrophe, no stops and no leading article.
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
    return String(decoding: key, as: UTF8.self)
  }
}
