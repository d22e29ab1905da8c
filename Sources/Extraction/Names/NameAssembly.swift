/// From labels to names: the one place where a tagger's word becomes what the linker reads.

import Articles

/// Makes names of labels. What the rules alone know is kept: dates, titles, honorifics, and the
/// evidence and canonical name wherever they found the same tokens.
struct NameAssembly {
  let story: AnnotatedText
  let lexicon: Lexicon
  /// What the rules found, in text order.
  let ruled: [Name]
  /// What stands in the evidence of names that the rules did not find: `careful` gives `careful.person`.
  /// The fast tagger's labels tell their ground: `tagger.person.neighbours`.
  let source: String

  /// All names in text order, without overlap. One label a token. Linear.
  func names(of labels: [NameLabel]) -> [Name] {
    guard labels.count == story.tokens.count else { return ruled }
    var labels = labels
    joinListed(&labels)
    NameTrimming.trim(&labels, labels.indices, story.tokens)
    var names: [Name] = []
    var next = 0
    for var span in spans(of: labels) {
      while next < ruled.count, ruled[next].tokens.upperBound <= span.tokens.lowerBound {
        if ruled[next].type == .date { names.append(ruled[next]) }
        next += 1
      }
      span.tokens = withoutDate(span.tokens, beside: next)
      names.append(name(span.tokens, span.type, labels[span.tokens.lowerBound].ground, beside: next))
      // A date that overlaps the name is part of it: "the March 8 Alliance".
      while next < ruled.count,
        ruled[next].tokens.upperBound <= span.tokens.upperBound
          || ruled[next].tokens.lowerBound < span.tokens.upperBound && ruled[next].type == .date
      {
        next += 1
      }
    }
    names += ruled[next...].filter { $0.type == .date }
    return names
  }

  /// A name of the tables is not cut in two: "North Korean" is one people.
  private func joinListed(_ labels: inout [NameLabel]) {
    for name in ruled where name.isListed && name.count > 1 {
      let first = labels[name.tokens.lowerBound].type
      guard first != nil, name.tokens.allSatisfy({ labels[$0].type == first }) else { continue }
      for at in name.tokens.dropFirst() { labels[at].begins = false }
    }
  }

  /// "Ann Lee Dec" of "By Ann Lee Dec 7 (Reuters)": the month is part of the date.
  private func withoutDate(_ span: Range<Int>, beside next: Int) -> Range<Int> {
    let last = ruled[next...].prefix { $0.tokens.lowerBound < span.upperBound }.last
    guard let last, last.type == .date, last.tokens.lowerBound > span.lowerBound,
      last.tokens.upperBound > span.upperBound
    else { return span }
    return span.lowerBound..<last.tokens.lowerBound
  }

  private func spans(of labels: [NameLabel]) -> [(tokens: Range<Int>, type: EntityType)] {
    var spans: [(tokens: Range<Int>, type: EntityType)] = []
    for (at, label) in labels.enumerated() {
      guard let type = label.type, type != .date else { continue }
      if !label.begins, let last = spans.last, last.tokens.upperBound == at, last.type == type,
        story.sentenceOf[at] == story.sentenceOf[at - 1]
      {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<(at + 1)
      } else {
        spans.append((at..<(at + 1), type))
      }
    }
    return spans
  }

  /// The name on some tokens; `next` is the first of the rules' names that can overlap it.
  private func name(
    _ tokens: Range<Int>, _ type: EntityType, _ ground: NameGround?, beside next: Int
  ) -> Name {
    let rule = Self.rule(type, ground) ?? "\(source).\(type.rawValue)"
    var name = Name(tokens: tokens, type: type, rule: rule)
    var index = next
    while index < ruled.count, ruled[index].tokens.lowerBound < tokens.upperBound {
      let known = ruled[index]
      if known.tokens == tokens, known.type == type { return known }
      if type == .person, known.type == .person, known.tokens.overlaps(tokens) {
        name.roles += known.roles.filter { !$0.overlaps(tokens) }
        name.gender = name.gender ?? known.gender
      }
      index += 1
    }
    name.canonical = canonical(tokens, type)
    if type == .person { addRoles(&name) }
    return name
  }

  /// The fast tagger's rule for a type on some ground; nil without one.
  private static func rule(_ type: EntityType, _ ground: NameGround?) -> String? {
    guard let ground, let place = TaggerLabel.types.firstIndex(of: type) else { return nil }
    return rules[place][Int(ground.rawValue)]
  }

  /// By type and ground: to spell one for each name would cost more than to find the name.
  private static let rules = TaggerLabel.types.map { type in
    NameGround.allCases.map { "tagger.\(type.rawValue).\($0)" }
  }

  /// What the phrase table calls the tokens, if it holds them as that type.
  private func canonical(_ tokens: Range<Int>, _ type: EntityType) -> String? {
    guard
      let known = NameRun.phrase(at: tokens.lowerBound, tokens.upperBound, story.tokens, lexicon),
      known.end == tokens.upperBound, known.phrase.type.entityType == type
    else { return nil }
    return known.phrase.canonical
  }

  private func addRoles(_ name: inout Name) {
    let tokens = story.tokens
    let first = name.tokens.lowerBound
    let opening = story.sentence(at: first).tokens.lowerBound
    if first > opening, tokens[first - 1].has(.honorific) {
      name.gender = name.gender ?? RunParser.gender(of: tokens[first - 1])
    }
    guard name.roles.isEmpty else { return }
    if let role = capitalTitle(before: first, opening) ?? RoleSpan.lowerCase(before: first, story: story) {
      name.roles = [role]
    }
    if let role = RoleSpan.apposition(after: name.tokens.upperBound, story: story) { name.roles.append(role) }
  }

  /// "President" in "President Mary Stone".
  private func capitalTitle(before name: Int, _ opening: Int) -> Range<Int>? {
    let tokens = story.tokens
    var start = name
    while start > opening, tokens[start - 1].isCapital, tokens[start - 1].has([.role, .roleModifier]),
      !tokens[start - 1].has(.honorific) || tokens[start - 1].has(.title), name - start < 8
    {
      start -= 1
    }
    guard start < name, tokens[name - 1].has(.role) else { return nil }
    return RoleSpan.before(name, from: start, story: story)
  }
}

extension Lexicon.Sense {
  /// The type of a name of that sense; peoples are misc.
  var entityType: EntityType {
    switch self {
    case .place: .place
    case .organization: .organization
    case .nationality: .misc
    case .event: .event
    case .person: .person
    case .work: .work
    }
  }
}
