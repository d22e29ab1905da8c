/// The words of a title beside a name.

import Articles

enum RoleSpan {
  /// A capitalised title from `start` to the name at `end`, with the modifiers, nationality or body
  /// before it: "North Korea's U.N. Ambassador", "General Assembly President".
  static func before(_ end: Int, from start: Int, story: AnnotatedText) -> Range<Int> {
    extendLeft(start, story)..<end
  }

  /// A title in small letters right before a name: "human rights chief", "North Korean leader".
  static func lowerCase(before name: Int, story: AnnotatedText) -> Range<Int>? {
    let tokens = story.tokens
    let first = story.sentence(at: name).tokens.lowerBound
    guard name > first, tokens[name - 1].shape == .lower, tokens[name - 1].has(.personNoun) else {
      return nil
    }
    var start = name - 1
    while start > first, tokens[start - 1].shape == .lower,
      tokens[start - 1].has([.personNoun, .roleModifier]),
      !tokens[start - 1].has(.preposition)
    {
      start -= 1
    }
    return extendLeft(start, story)..<name
  }

  /// Takes in a body, country or people before a title, and a possessive of one.
  private static func extendLeft(_ start: Int, _ story: AnnotatedText) -> Range<Int>.Bound {
    let tokens = story.tokens
    let first = story.sentence(at: start).tokens.lowerBound
    var at = start
    var steps = 0
    while at > first, steps < 8 {
      let before = tokens[at - 1]
      let belongs =
        before.isCapital
        && (before.has([
          .place, .nationality, .organization, .roleModifier, .bodyNoun, .direction, .opensPhrase, .role,
        ])
          || before.shape == .allCaps || before.isStopped)
        && !before.has([.honorific, .givenName, .month])
        && (!before.has(.grammar) || before.shape == .allCaps)
        || before.shape == .lower && before.has(.roleModifier) && !before.has([.preposition, .conjunction])
        || before.kind == .possessive && at - 2 >= first && tokens[at - 2].isCapital
          && tokens[at - 2].has([.place, .organization, .bodyNoun])
      guard belongs else { break }
      at -= 1
      steps += 1
    }
    if at < start, tokens[at].kind == .possessive { at += 1 }
    return at
  }

  /// ", the mayor of Springfield," behind a name.
  static func apposition(after end: Int, story: AnnotatedText) -> Range<Int>? {
    let tokens = story.tokens
    let limit = min(story.sentence(at: end - 1).tokens.upperBound, end + 16)
    guard end + 2 < limit, tokens[end].isMark(",") else { return nil }
    var start = end + 1
    if tokens[start].hash == asWord { start += 1 }
    if start < limit, tokens[start].has(.determiner), tokens[start].shape == .lower { start += 1 }
    var at = start
    var noun: Int?
    while at < limit, tokens[at].isWord || tokens[at].kind == .possessive {
      if tokens[at].has(.personNoun), tokens[at].shape == .lower || start > end + 1 { noun = at }
      if noun == nil, tokens[at].has([.preposition, .conjunction, .auxiliary, .relative, .cue]), at > start {
        return nil
      }
      if noun != nil, tokens[at].has([.relative, .auxiliary, .cue, .conjunction]) { return nil }
      at += 1
    }
    guard noun != nil, at < limit, at - start <= 10, tokens[at].isMark(",") || tokens[at].isMark(".") else {
      return nil
    }
    return start..<at
  }

  private static let asWord = WordHash.of("as")
}
