/// Which entity a speaker is: names, pronouns, descriptions.

import Articles

/// Turns drafts into quotes, in text order. An unknown speaker stays unknown.
struct SpeakerResolver {
  let story: AnnotatedText
  let names: [Name]
  let linker: EntityLinker
  private let nouns: NounPhrases
  private var tokens: [Token] { story.tokens }
  /// Tokens inside quotation marks: names there are talked about, they do not talk.
  private let quoted: [Bool]
  /// The name that mentions each entity first.
  private let firstNames: [Int]

  init(story: AnnotatedText, nouns: NounPhrases, linker: EntityLinker, stretches: [Stretch]) {
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

  /// A person who has spoken, and the token that names them there.
  private struct Spoken {
    var entity: Int
    var at: Int
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
    var spoken: [Spoken] = []
    var made: [(quote: Quote, order: Int)] = []
    for (index, draft) in drafts.enumerated() {
      let phrase = draft.attribution?.speaker ?? draft.carriedFrom.flatMap { phrases[$0] }
      var entity: Int?
      if let own = draft.attribution?.speaker {
        entity = resolve(own, spoken)
      } else if let from = draft.carriedFrom {
        entity = speakers[from]
      }
      speakers.append(entity)
      phrases.append(phrase)
      if let entity, linker.entities[entity].type == .person {
        let at = draft.attribution?.speaker?.tokens.lowerBound ?? draft.content[0].lowerBound
        spoken.append(Spoken(entity: entity, at: max(at, spoken.last?.at ?? 0)))
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

  private func resolve(_ phrase: NounPhrase, _ spoken: [Spoken]) -> Int? {
    switch phrase.head {
    case .name(let index): return linker.entityOf[index]
    case .pronoun: return pronoun(phrase.tokens.lowerBound, spoken)
    case .description: return description(phrase.tokens)
    }
  }

  /// Whom a pronoun means: sentence by sentence backwards, who spoke there last or is its subject, then
  /// whoever fits and is named first. Not farther back than two paragraphs.
  private func pronoun(_ at: Int, _ spoken: [Spoken]) -> Int? {
    let token = tokens[at]
    if token.has(.it) { return thing(at) }
    guard token.has([.he, .she]) else { return nil }
    let gender: Gender = token.has(.he) ? .male : .female
    let passage = story.passage(at: at)
    var sentence = Int(story.sentenceOf[at])
    var last = spoken.count - 1
    while sentence >= 0, story.sentences[sentence].passage >= passage - 2 {
      let range = story.sentences[sentence].tokens
      let words = range.lowerBound..<min(range.upperBound, at)
      sentence -= 1
      while last >= 0, spoken[last].at >= words.upperBound { last -= 1 }
      var speaker: Spoken?
      while last >= 0, spoken[last].at >= words.lowerBound {
        if speaker == nil, fits(spoken[last].entity, gender) { speaker = spoken[last] }
        last -= 1
      }
      let subject = subject(of: words, gender)
      if let subject, speaker.map({ $0.at < subject.at && !subject.isNamed }) ?? true {
        return subject.entity
      }
      if let speaker { return speaker.entity }
    }
    return nil
  }

  /// "it": the body that the sentence before, in the same paragraph, opens with.
  private func thing(_ at: Int) -> Int? {
    let sentence = Int(story.sentenceOf[at])
    for before in [sentence, sentence - 1]
    where before >= 0 && story.sentences[before].passage == story.passage(at: at) {
      let words = story.sentences[before].tokens
      let index = firstName(at: words.lowerBound)
      if index < names.count, names[index].type == .organization, names[index].tokens.upperBound < at,
        names[index].tokens.lowerBound <= words.lowerBound + 1, !quoted[names[index].tokens.lowerBound]
      {
        return linker.entityOf[index]
      }
      if words.count > 2, words.lowerBound + 2 < at, tokens[words.lowerBound].hash == Self.the,
        let body = body(called: words.lowerBound + 1)
      {
        return body
      }
    }
    return nil
  }

  /// The person that a sentence opens with, or the first named in it who fits; none where a pronoun opens it.
  private func subject(of words: Range<Int>, _ gender: Gender) -> (entity: Int, at: Int, isNamed: Bool)? {
    guard !words.isEmpty else { return nil }
    var index = firstName(at: words.lowerBound)
    while index < names.count, names[index].tokens.lowerBound < words.upperBound {
      let at = names[index].tokens.lowerBound
      let entity = linker.entityOf[index]
      if names[index].type == .person, !quoted[at], fits(entity, gender) {
        return (entity, at, at >= words.lowerBound + 4)
      }
      index += 1
    }
    return nil
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

  /// "the ambassador": the person whose role it is, named last before, or next behind; "the company": the
  /// body that was named.
  private func description(_ phrase: Range<Int>) -> Int? {
    guard tokens[phrase.lowerBound].has(.determiner) else { return nil }
    let noun = phrase.upperBound - 1
    if tokens[phrase.lowerBound].hash == Self.the, phrase.count == 2, let body = body(called: noun) {
      return body
    }
    guard tokens[noun].has(.role) else { return nil }
    let hash = tokens[noun].hash
    let here = firstName(at: phrase.lowerBound)
    var found: Int?
    var steps = 0
    for index in stride(from: here - 1, through: 0, by: -1) {
      guard steps < 200 else { break }
      steps += 1
      guard
        names[index].roles.contains(where: { $0.contains { tokens[$0].hash == hash } && agrees($0, phrase) })
      else { continue }
      let entity = linker.entityOf[index]
      if let found, found != entity { return nil }
      found = entity
    }
    return found ?? forward(phrase)
  }

  /// "the FRMF president" is not "FIFA President Ann Lee": where both name a body or country, they share one.
  private func agrees(_ role: Range<Int>, _ phrase: Range<Int>) -> Bool {
    let named = { (range: Range<Int>) in
      Set(
        range.filter { tokens[$0].isCapital && !tokens[$0].has([.role, .roleModifier]) }.map {
          tokens[$0].hash
        })
    }
    let (ours, theirs) = (named(role), named(phrase))
    return ours.isEmpty || theirs.isEmpty || !ours.isDisjoint(with: theirs)
  }

  /// The one body of the story whose name has the noun, or the only one named in this paragraph and the two
  /// before it.
  private func body(called noun: Int) -> Int? {
    let token = tokens[noun]
    guard token.has(.groupNoun), token.shape == .lower, !Self.plurals.contains(story.bytes[token.end - 1])
    else { return nil }
    let here = firstName(at: noun)
    let passage = story.passage(at: noun)
    var called: Set<Int> = []
    var near: Set<Int> = []
    for index in stride(from: here - 1, through: max(0, here - 200), by: -1)
    where names[index].type == .organization {
      let entity = linker.entityOf[index]
      if names[index].tokens.contains(where: { tokens[$0].hash == token.hash }) { called.insert(entity) }
      if passage - story.passage(at: names[index].tokens.lowerBound) <= 2 { near.insert(entity) }
    }
    if called.count == 1 { return called.first }
    return called.isEmpty && near.count == 1 && Self.firms.contains(token.hash) ? near.first : nil
  }

  private static let plurals: [UInt8] = [UInt8(ascii: "s")]
  private static let firms: Set<UInt64> = Set(
    ["band", "club", "union", "bank", "charity", "network", "agency"].map {
      WordHash.of($0)
    })

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
