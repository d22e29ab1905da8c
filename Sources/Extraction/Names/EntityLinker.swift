/// Links names to the persons, organizations and places that they name.

import Articles

/// Groups the names of one story. Persons by full name and surname, organizations by acronym, short name and
/// table, places by table, all by what the text says that they are also called; what is unclear stays apart.
struct EntityLinker {
  let story: AnnotatedText
  let lexicon: Lexicon
  private(set) var entities: [Entity] = []
  /// The entity of each name.
  private(set) var entityOf: [Int] = []
  /// What honorifics and given names tell of each entity.
  private(set) var genders: [Int: Gender] = [:]
  private var byKey: [String: Int] = [:]
  /// Of each name that another name or words beside it explain: how, and the tokens of that.
  private var links: [(how: String, tokens: Range<Int>)?]

  init(story: AnnotatedText, lexicon: Lexicon, names found: [Name], published: CalendarDay? = nil) {
    self.story = story
    self.lexicon = lexicon
    links = []
    let aliases = AliasFinder(story: story, names: found).bases()
    var names = found
    for (index, base) in aliases where found[index].type != found[base].type {
      // A name tagged as a person or place is an organization if the text also gives it an organization's name.
      let isBody =
        found[index].type == .organization && (found[index].count > 1 || found[base].type == .place)
      if isBody { names[base].type = .organization } else { names[index].type = found[base].type }
    }
    let people = PersonDirectory(story: story, names: names, aliases: aliases)
    let dates = DateReader(story: story, names: names, published: published)
    let governments = Governments(story: story, lexicon: lexicon, names: names).acting()
    let others = ShownNames(story: story, lexicon: lexicon, names: names, aliases: aliases)
    links = others.links.map { $0.map { ($0.how, names[$0.name].tokens) } }
    entityOf.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let text = story.words(name.tokens)
      let entity: Int
      switch name.type ?? .misc {
      case .person:
        let full = ShownNames.readable(people.canonical(of: index) ?? text, .person)
        entity = self.entity(.person, key: "person " + NameKey.of(full), shown: full)
        // "husband" tells nothing without whose.
        for role in name.roles where !Kinship.isRelation(role, story: story) {
          addRole(story.words(role), to: entity)
        }
        genders[entity] = genders[entity] ?? name.gender ?? people.gender(of: index)
        if let full = people.fullName(of: index) { links[index] = ("surname", names[full].tokens) }
      case .date:
        let day = dates.iso(index) ?? text
        entity = self.entity(.date, key: "date " + NameKey.of(day), shown: day)
      case let own:
        let type = names[others.root(of: index)].type ?? own
        let shown = others.shown[index]
        let acts = governments[index]
        let kind = type.rawValue + (acts == nil ? " " : " government ")
        let key = type == .organization ? NameKey.ofBody(shown) : NameKey.of(shown)
        entity = self.entity(type, key: kind + key, shown: shown)
        if let acts {
          links[index] = ("government", acts)
          addRole(Self.government(of: shown, lexicon), to: entity)
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

  /// The government that sits in a capital. Brussels is the seat of two.
  private static func government(of capital: String, _ lexicon: Lexicon) -> String {
    guard let country = lexicon.capitals[capital.lowercased()], capital != "Brussels" else {
      return "government"
    }
    return "government of " + country
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
}
