/// Which entity a speaker is: names, pronouns, descriptions.

import Articles

/// Turns drafts into quotes, in text order. An unknown speaker stays unknown.
struct SpeakerResolver {
  let story: Story
  let names: [Name]
  let linker: EntityLinker
  private let nouns: NounPhrases
  private var tokens: [Token] { story.tokens }
  /// Tokens inside quotation marks: names there are talked about, they do not talk.
  private let quoted: [Bool]
  /// The name that mentions each entity first.
  private let firstNames: [Int]

  init(story: Story, nouns: NounPhrases, linker: EntityLinker, stretches: [Stretch]) {
    self.story = story
    self.nouns = nouns
    names = nouns.names
    self.linker = linker
    var inside = [Bool](repeating: false, count: story.tokens.count)
    for stretch in stretches { for at in stretch.inner { inside[at] = true } }
    quoted = inside
    var firsts = [Int](repeating: names.count, count: linker.entities.count)
    for (index, entity) in linker.entityOf.enumerated() { firsts[entity] = min(firsts[entity], index) }
    firstNames = firsts
  }

  /// Both kinds in text order, so that a pronoun finds who spoke last.
  func quotes(of quoted: [QuoteFinder.Draft], _ indirect: [QuoteFinder.Draft]) -> [Quote] {
    var drafts = quoted
    let order =
      (quoted.indices.map { (quoted[$0].extent.lowerBound, $0, false) }
      + indirect.indices.map { (indirect[$0].extent.lowerBound, $0, true) }).sorted {
        ($0.0, $0.1) < ($1.0, $1.1)
      }
    var moved = [Int](repeating: 0, count: quoted.count)
    for (place, entry) in order.enumerated() where !entry.2 { moved[entry.1] = place }
    drafts = order.map { entry in
      if entry.2 { return indirect[entry.1] }
      var draft = quoted[entry.1]
      draft.carriedFrom = draft.carriedFrom.map { moved[$0] }
      return draft
    }
    return quotes(of: drafts)
  }

  private func quotes(of drafts: [QuoteFinder.Draft]) -> [Quote] {
    let chains = ChainFinder(story: story, phrases: nouns)
    var speakers: [Int?] = []
    var phrases: [NounPhrase?] = []
    var last: (entity: Int, passage: Int)?
    var made: [(quote: Quote, order: Int)] = []
    for (index, draft) in drafts.enumerated() {
      let phrase = draft.attribution?.speaker ?? draft.carriedFrom.flatMap { phrases[$0] }
      var entity: Int?
      if let own = draft.attribution?.speaker {
        entity = resolve(own, last: last)
      } else if let from = draft.carriedFrom {
        entity = speakers[from]
      }
      speakers.append(entity)
      phrases.append(phrase)
      if let entity, linker.entities[entity].type == .person {
        last = (entity, story.passage(at: draft.content[0].lowerBound))
      }
      let content = draft.content.compactMap(trimmed)
      guard !content.isEmpty else { continue }
      let cue = draft.attribution.flatMap { $0.cue.isEmpty ? nil : story.range($0.cue) }
      let speaker = phrase.map { story.range($0.tokens) }
      var evidence = Evidence(draft.rule)
      evidence.ranges = [cue, speaker].compactMap { $0 }
      made.append(
        (
          Quote(
            kind: draft.kind, content: content.sorted(), cue: cue, speaker: speaker, speakerEntity: entity,
            chain: chains.hops(of: draft), confidence: Confidence.of(draft.rule, draft.kind, speaker, entity),
            evidence: evidence), index
        ))
    }
    made.sort { ($0.quote.start, $0.order) < ($1.quote.start, $1.order) }
    return made.map(\.quote)
  }

  /// The bytes of content without marks and white space at its ends.
  private func trimmed(_ content: Range<Int>) -> TextRange? {
    var end = content.upperBound
    // A clause may end on a closing mark whose opening one is inside it: both stay.
    while end > content.lowerBound, tokens[end - 1].isMark(","), content.count > 1 { end -= 1 }
    return end > content.lowerBound ? story.range(content.lowerBound..<end) : nil
  }

  // MARK: Who

  private func resolve(_ phrase: NounPhrase, last: (entity: Int, passage: Int)?) -> Int? {
    switch phrase.head {
    case .name(let index): return linker.entityOf[index]
    case .pronoun: return pronoun(phrase.tokens.lowerBound, last)
    case .description: return description(phrase.tokens)
    }
  }

  private func pronoun(_ at: Int, _ last: (entity: Int, passage: Int)?) -> Int? {
    let token = tokens[at]
    guard token.has([.he, .she]) else { return nil }
    let gender: Gender = token.has(.he) ? .male : .female
    let passage = story.passage(at: at)
    if let last, passage - last.passage <= 1, fits(last.entity, gender),
      !namesAnother(than: last.entity, before: at, gender)
    {
      return last.entity
    }
    // The first fitting person of the nearest sentence before.
    var sentence = Int(story.sentenceOf[at])
    while sentence >= 0, story.sentences[sentence].passage >= passage - 2 {
      let range = story.sentences[sentence].tokens
      let limit = min(range.upperBound, at)
      var index = firstName(at: range.lowerBound)
      while index < names.count, names[index].tokens.lowerBound < limit {
        let entity = linker.entityOf[index]
        if names[index].type == .person, !quoted[names[index].tokens.lowerBound], fits(entity, gender) {
          return entity
        }
        index += 1
      }
      sentence -= 1
    }
    return nil
  }

  /// Whether the sentence before, or this one, opens with somebody else who fits.
  private func namesAnother(than entity: Int, before at: Int, _ gender: Gender) -> Bool {
    let sentence = Int(story.sentenceOf[at])
    for candidate in [sentence, sentence - 1] where candidate >= 0 {
      let range = story.sentences[candidate].tokens
      let index = firstName(at: range.lowerBound)
      guard index < names.count,
        names[index].tokens.lowerBound < min(range.upperBound, at, range.lowerBound + 4)
      else { continue }
      if names[index].type == .person, !quoted[names[index].tokens.lowerBound],
        linker.entityOf[index] != entity,
        fits(linker.entityOf[index], gender)
      {
        return true
      }
    }
    return false
  }

  private func fits(_ entity: Int, _ gender: Gender) -> Bool {
    linker.entities[entity].type == .person && (linker.genders[entity] ?? gender) == gender
  }

  /// The first name at or behind a token. Logarithmic.
  private func firstName(at token: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// "the ambassador": the person whose role it is, named last before, or next behind.
  private func description(_ phrase: Range<Int>) -> Int? {
    guard tokens[phrase.lowerBound].has(.determiner) else { return nil }
    let noun = phrase.upperBound - 1
    guard tokens[noun].has(.role) else { return nil }
    let hash = tokens[noun].hash
    let here = firstName(at: phrase.lowerBound)
    var found: Int?
    var steps = 0
    for index in stride(from: here - 1, through: 0, by: -1) {
      guard steps < 200 else { break }
      steps += 1
      guard names[index].roles.contains(where: { $0.contains { tokens[$0].hash == hash } }) else { continue }
      let entity = linker.entityOf[index]
      if let found, found != entity { return nil }
      found = entity
    }
    return found ?? forward(phrase)
  }

  /// A person named first right behind: "the investigator said … Tomas Ojea Quintana pointed to …"
  private func forward(_ phrase: Range<Int>) -> Int? {
    let sentence = Int(story.sentenceOf[phrase.lowerBound])
    guard tokens[phrase.lowerBound].hash == Self.the, sentence + 1 < story.sentences.count else { return nil }
    let next = story.sentences[sentence + 1]
    guard next.passage == story.sentences[sentence].passage else { return nil }
    let index = firstName(at: next.tokens.lowerBound)
    guard index < names.count, names[index].tokens.lowerBound == next.tokens.lowerBound,
      names[index].type == .person,
      names[index].count > 1, names[index].roles.isEmpty
    else { return nil }
    let entity = linker.entityOf[index]
    return firstNames[entity] == index ? entity : nil
  }

  private static let the = WordHash.of("the")
}
