/// The persons of a story, by full name; whom a bare surname means.

import Articles

struct PersonDirectory {
  /// A full name: its words without stops, in small letters.
  private struct Person {
    var shown: String
    var words: [String]
    /// The word that they are called by, suffixes left out.
    var surname: String
    var gender: Gender?
    /// As in Kim Jong-un.
    var leadsWithFamily: Bool
    /// Which names are this person's full name, in order.
    var fullNames: [Int]
    /// The words of other names that the text gives them.
    var otherNames: [[String]] = []
    /// They were named as somebody's son, wife or the like.
    var isRelative = false
    /// How often each bare name was found to mean them.
    var meant: [String: Int] = [:]
    /// The last words of the titles that full names had: ambassador, leader.
    var offices: Set<UInt64> = []
  }

  private let story: AnnotatedText
  private lazy var speaksOfKin = Kinship.isSpokenOf(in: story)
  private var people: [Person] = []
  private var byWord: [String: [Int]] = [:]
  private var personOf: [Int?]
  /// Of each bare word, whom it meant last.
  private var meantLast: [String: Int] = [:]

  init(story: AnnotatedText, names: [Name], aliases: [Int: Int]) {
    self.story = story
    personOf = Array(repeating: nil, count: names.count)
    for (index, name) in names.enumerated() where name.type == .person {
      if let base = aliases[index], let person = personOf[base] {
        addAlias(index, name, of: person)
      } else if name.count > 1, !isBirthName(name) {
        addFull(index, name, names)
      }
    }
    var recent: [Int] = []
    for (index, name) in names.enumerated() where name.type == .person {
      if let person = personOf[index] {
        recent.removeAll { $0 == person }
        recent.append(person)
        if recent.count > 24 { recent.removeFirst() }
      } else {
        if index > 0, let same = personOf[index - 1], isOtherScript(name, of: names[index - 1]) {
          personOf[index] = same
          continue
        }
        if let same = bearer(of: index, names) {
          personOf[index] = same
          continue
        }
        if name.count > 1 {
          addFull(index, name, names)
          continue
        }
        let word = NameKey.of(story.words(name.tokens))
        guard let person = resolve(index, word, recent, names) else { continue }
        personOf[index] = person
        people[person].meant[word, default: 0] += 1
        meantLast[word] = person
      }
    }
  }

  func canonical(of name: Int) -> String? { personOf[name].map { people[$0].shown } }

  /// The full name that tells whom a bare one means.
  func fullName(of name: Int) -> Int? {
    guard let person = personOf[name] else { return nil }
    let full = lastFullName(of: person, before: name + 1) ?? people[person].fullNames[0]
    return full == name ? nil : full
  }

  /// By binary search: the names of one person can be many.
  private func lastFullName(of person: Int, before name: Int) -> Int? {
    let all = people[person].fullNames
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? all[low - 1] : nil
  }

  func gender(of name: Int) -> Gender? { personOf[name].flatMap { people[$0].gender } }

  private mutating func addFull(_ index: Int, _ name: Name, _ names: [Name]) {
    if index > 0, let same = personOf[index - 1], isOtherScript(name, of: names[index - 1]) {
      people[same].fullNames.append(index)
      personOf[index] = same
      return
    }
    let full = FullName(name, story)
    let (words, shown, keys) = (full.words, full.shown, full.surnames)
    let offices = name.roles.compactMap { role in
      story.tokens[role].last { $0.has(.personNoun) || $0.has(.role) }?.hash
    }
    let start =
      name.roles.map(\.lowerBound).filter { $0 < name.tokens.lowerBound }.min() ?? name.tokens.lowerBound
    let isRelative = Kinship.isRelative(before: start, story: story)
    let known = (byWord[keys[0]] ?? []) + (byWord[words[0]] ?? [])
    let same = known.first { person in
      PersonNames.agree(people[person].words, words, byShortForm: !speaksOfKin)
        || people[person].otherNames.contains(words)
    }
    if let same {
      if words.count > people[same].words.count, !people[same].otherNames.contains(words) {
        people[same].shown = shown
        people[same].words = words
        people[same].surname = keys[0]
        for word in FullName.callable(words) { add(same, to: word) }
      } else if Letters.allCapital(people[same].shown), !Letters.allCapital(shown) {
        people[same].shown = shown
      }
      people[same].offices.formUnion(offices)
      people[same].fullNames.append(index)
      people[same].gender = people[same].gender ?? name.gender
      personOf[index] = same
      return
    }
    let token = story.tokens[name.tokens.lowerBound]
    let gender: Gender? =
      name.gender ?? Kinship.gender(before: name.tokens.lowerBound, story: story)
      ?? (token.has(.maleName) == token.has(.femaleName) ? nil : token.has(.maleName) ? .male : .female)
    people.append(
      Person(
        shown: shown, words: words, surname: keys[0], gender: gender,
        leadsWithFamily: token.has(.familyFirst),
        fullNames: [index], isRelative: isRelative,
        offices: Set(offices)))
    personOf[index] = people.count - 1
    for word in FullName.callable(words) { add(people.count - 1, to: word) }
  }

  /// Another name that the text gives somebody; who had it alone so far is the same.
  private mutating func addAlias(_ index: Int, _ name: Name, of person: Int) {
    let words = FullName(name, story).words
    let same = byWord[words[0]]?.first { $0 != person && people[$0].words == words }
    if people[person].otherNames.count < Self.mostOtherNames { people[person].otherNames.append(words) }
    if let same {
      for name in people[same].fullNames { personOf[name] = person }
      people[person].fullNames = (people[person].fullNames + people[same].fullNames).sorted()
      for word in FullName.callable(words) { byWord[word]?.removeAll { $0 == same } }
      people[same].words = []
    }
    if name.count > 1 { people[person].fullNames.append(index) }
    personOf[index] = person
    for word in FullName.callable(words) { add(person, to: word) }
  }

  private mutating func add(_ person: Int, to word: String) {
    guard byWord[word]?.contains(person) != true else { return }
    if (byWord[word]?.count ?? 0) < Self.mostOfOneName { byWord[word, default: []].append(person) }
  }

  /// Who comes behind so many others of one name is known by the full name alone; it keeps the time linear.
  private static let mostOfOneName = 64
  private static let mostOtherNames = 16

  /// "Wang Fang (王芳)": a name in brackets behind a name, in letters of another alphabet.
  private func isOtherScript(_ name: Name, of before: Name) -> Bool {
    let tokens = story.tokens
    guard before.type == .person, before.tokens.upperBound + 1 == name.tokens.lowerBound,
      tokens[before.tokens.upperBound].isMark("(")
    else { return false }
    func isLatin(_ scalar: UInt32) -> Bool { scalar < 0x250 }
    return isLatin(tokens[before.tokens.lowerBound].scalar) != isLatin(tokens[name.tokens.lowerBound].scalar)
  }

  /// "She was born Wilhelmina de Graaf", "(née Holzer)": the person named before.
  private func bearer(of index: Int, _ names: [Name]) -> Int? {
    guard isBirthName(names[index]) else { return nil }
    let before = names[..<index].suffix(Self.near).indices.reversed().first { names[$0].type == .person }
    guard let before else { return nil }
    let gap =
      story.passage(at: names[index].tokens.lowerBound) - story.passage(at: names[before].tokens.lowerBound)
    return gap <= Self.nearPassages ? personOf[before] : nil
  }

  private func isBirthName(_ name: Name) -> Bool {
    let at = name.tokens.lowerBound
    return at > 0 && Self.born.contains(story.tokens[at - 1].hash)
  }

  private static let born: Set<UInt64> = [WordHash.of("born"), WordHash.of("née"), WordHash.of("nee")]
  /// Within so many names and passages before a birth name stands whose it is.
  private static let near = 12
  private static let nearPassages = 3

  private func resolve(_ index: Int, _ word: String, _ recent: [Int], _ names: [Name]) -> Int? {
    guard var candidates = byWord[word] else { return nil }
    let name = names[index]
    let narrow = { (fits: (Person) -> Bool) in
      let fitting = candidates.filter { fits(people[$0]) }
      if !fitting.isEmpty { candidates = fitting }
    }
    narrow { $0.surname == word || $0.leadsWithFamily && $0.words.first == word }
    if let gender = name.gender {
      narrow { $0.gender == nil || $0.gender == gender }
      narrow { $0.gender == gender }
    }
    narrow {
      !story.passages[story.passage(at: names[$0.fullNames[$0.fullNames.count - 1]].tokens.lowerBound)]
        .isHeadline
    }
    // Only a headline calls somebody by surname who is named in full later.
    narrow { $0.fullNames[0] < index }
    if candidates.count == 1 { return candidates[0] }
    let before = name.tokens.lowerBound - 1
    if before >= 0, let suffix = Self.generations[story.tokens[before].hash] {
      narrow { $0.words.last == suffix }
    }
    for role in name.roles {
      guard let office = story.tokens[role].last(where: { $0.has([.personNoun, .role]) })?.hash else {
        continue
      }
      narrow { $0.offices.contains(office) }
    }
    if candidates.count == 1 { return candidates[0] }
    return clearest(candidates, at: index, word, recent, names)
  }

  /// Of several with one surname the one fully named last, if it was named near and alone; else the one
  /// whom the surname meant before, or whom the story names far more often.
  private func clearest(_ candidates: [Int], at index: Int, _ word: String, _ recent: [Int], _ names: [Name])
    -> Int?
  {
    let passage = story.passage(at: names[index].tokens.lowerBound)
    let lastPassage = { (person: Int) in
      lastFullName(of: person, before: index).map { story.passage(at: names[$0].tokens.lowerBound) }
    }
    let often = { (person: Int) in people[person].fullNames.count + people[person].meant[word, default: 0] }
    let ordered = recent.reversed().filter { candidates.contains($0) }
    if let newest = ordered.first, let near = lastPassage(newest), passage - near <= 1 {
      let rival = ordered.dropFirst().first
      let isAlone = (rival.flatMap(lastPassage) ?? -1) < near
      // Whom the story is about keeps the surname when a relation is named beside them.
      if isAlone, often(newest) * Self.mainCharacter > (rival.map(often) ?? 0) { return newest }
    }
    // "Bernard, son of Etienne Picard": the surname goes on meaning whom the other was named for.
    let others = candidates.filter { !people[$0].isRelative }
    if others.count == 1, people[others[0]].fullNames[0] < index { return others[0] }
    let byCount = candidates.sorted { (often($1), $0) < (often($0), $1) }
    if often(byCount[0]) >= 2 * often(byCount[1]) { return byCount[0] }
    return meantLast[word].flatMap { candidates.contains($0) ? $0 : nil }
  }

  /// "the younger Collymore".
  private static let generations = [
    WordHash.of("elder"): "sr", WordHash.of("older"): "sr", WordHash.of("younger"): "jr",
  ]

  /// Named this many times as often as another, somebody is whom the story is about.
  private static let mainCharacter = 4
}
