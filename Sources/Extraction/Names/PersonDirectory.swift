/// The persons of a story, by full name; whom a bare surname means.

import Articles

struct PersonDirectory {
  /// A full name: its words without stops, in small letters.
  private struct Person {
    var shown: String
    var words: [String]
    var gender: Gender?
    /// As in Kim Jong-un.
    var leadsWithFamily: Bool
    /// Which names are this person's full name, in order.
    var fullNames: [Int]
  }

  private let story: Story
  private var people: [Person] = []
  private var byWord: [String: [Int]] = [:]
  private var personOf: [Int?]

  init(story: Story, names: [Name]) {
    self.story = story
    personOf = Array(repeating: nil, count: names.count)
    for (index, name) in names.enumerated() where name.type == .person && name.count > 1 {
      addFull(index, name)
    }
    var recent: [Int] = []
    for (index, name) in names.enumerated() where name.type == .person {
      if let person = personOf[index] {
        recent.removeAll { $0 == person }
        recent.append(person)
        if recent.count > 24 { recent.removeFirst() }
      } else {
        personOf[index] = resolve(name, recent, names)
      }
    }
  }

  func canonical(of name: Int) -> String? { personOf[name].map { people[$0].shown } }
  func gender(of name: Int) -> Gender? { personOf[name].flatMap { people[$0].gender } }

  private mutating func addFull(_ index: Int, _ name: Name) {
    let words = name.tokens.map { EntityLinker.key(story.words($0..<($0 + 1))) }.filter { $0 != "&" }
    let shown = story.words(name.tokens)
    let keys = surnames(name, words)
    let same = (keys.first.flatMap { byWord[$0] } ?? []).first { Self.agree(people[$0].words, words) }
    if let same {
      if Self.endsWith(words, people[same].words) {
        people[same].shown = shown
        people[same].words = words
        byWord[words[0], default: []].append(same)
      }
      people[same].fullNames.append(index)
      people[same].gender = people[same].gender ?? name.gender
      personOf[index] = same
      return
    }
    let token = story.tokens[name.tokens.lowerBound]
    let gender: Gender? =
      name.gender
      ?? (token.has(.maleName) == token.has(.femaleName) ? nil : token.has(.maleName) ? .male : .female)
    people.append(
      Person(
        shown: shown, words: words, gender: gender, leadsWithFamily: token.has(.familyFirst),
        fullNames: [index]))
    personOf[index] = people.count - 1
    for key in Set(keys + [words[0]]).sorted() { byWord[key, default: []].append(people.count - 1) }
  }

  /// The words that a person is called by alone: the last, and the first where the family name leads.
  private func surnames(_ name: Name, _ words: [String]) -> [String] {
    var last = words.count - 1
    while last > 1, story.tokens[name.tokens.lowerBound + min(last, name.count - 1)].has(.nameSuffix) {
      last -= 1
    }
    var keys = [words[last]]
    if story.tokens[name.tokens.lowerBound].has(.familyFirst) { keys.append(words[0]) }
    return keys
  }

  /// Two full names that can be one person's: same last name, first names equal or one the other's
  /// initial, middle names left out.
  private static func agree(_ a: [String], _ b: [String]) -> Bool {
    guard a.count > 1, b.count > 1, a[a.count - 1] == b[b.count - 1] else { return a == b }
    if a[0] == b[0] || endsWith(a, b) || endsWith(b, a) { return true }
    return (a[0].utf8.count == 1 || b[0].utf8.count == 1) && a[0].utf8.first == b[0].utf8.first
  }

  /// "de Blasio" in "Bill de Blasio".
  private static func endsWith(_ long: [String], _ short: [String]) -> Bool {
    long.count > short.count && long.suffix(short.count).elementsEqual(short)
  }

  private func resolve(_ name: Name, _ recent: [Int], _ names: [Name]) -> Int? {
    let word = EntityLinker.key(story.words(name.tokens))
    guard var candidates = byWord[word] else { return nil }
    let bySurname = candidates.filter { people[$0].words.last == word || isFamilyFirst($0, word) }
    if !bySurname.isEmpty { candidates = bySurname }
    if let gender = name.gender {
      let fitting = candidates.filter { people[$0].gender == nil || people[$0].gender == gender }
      if !fitting.isEmpty { candidates = fitting }
    }
    if candidates.count == 1 { return candidates[0] }
    return clearest(candidates, at: name, recent, names)
  }

  private func isFamilyFirst(_ person: Int, _ word: String) -> Bool {
    people[person].words.first == word && people[person].leadsWithFamily
  }

  /// Of several with one surname the one fully named last, if it was named near and alone; else the
  /// one whom the story names far more often.
  private func clearest(_ candidates: [Int], at name: Name, _ recent: [Int], _ names: [Name]) -> Int? {
    let passage = story.passage(at: name.tokens.lowerBound)
    func lastPassage(_ person: Int) -> Int? {
      let all = people[person].fullNames
      // Binary search: the names of one person can be many.
      var low = 0
      var high = all.count
      while low < high {
        let middle = (low + high) / 2
        if names[all[middle]].tokens.lowerBound < name.tokens.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low > 0 ? story.passage(at: names[all[low - 1]].tokens.lowerBound) : nil
    }
    let ordered = recent.reversed().filter { candidates.contains($0) }
    if let newest = ordered.first, let near = lastPassage(newest), passage - near <= 1 {
      let rival = ordered.dropFirst().first.flatMap(lastPassage)
      if rival == nil || rival ?? 0 < near { return newest }
    }
    let byCount = candidates.sorted { people[$0].fullNames.count > people[$1].fullNames.count }
    guard people[byCount[0]].fullNames.count >= 2 * people[byCount[1]].fullNames.count else { return nil }
    return byCount[0]
  }
}
