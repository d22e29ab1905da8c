/// Speech that no quotation mark shows: the turns of a transcript or interview, and dialogue behind dashes.

import Articles

/// Reads paragraphs that open with a speaker's name and a colon, with Q. or A., or with a dash.
///
/// One such paragraph alone may be anything; from the second on they are speech. A dash needs a cue besides,
/// as lists have dashes, too.
struct Turns {
  private static let longestLabel = 6
  let story: AnnotatedText
  let finder: AttributionFinder
  private var tokens: [Token] { story.tokens }
  private var names: [Name] { finder.phrases.names }

  /// In text order.
  func drafts() -> [QuoteFinder.Draft] {
    var turns: [(passage: Int, draft: QuoteFinder.Draft)] = []
    var dashes: [Range<Int>] = []
    var parties: InterviewParties?
    for (index, passage) in story.passages.enumerated() where !passage.isHeadline && passage.tokens.count >= 4
    {
      if let turn = turn(passage.tokens) {
        turns.append((index, turn))
      } else if let label = letter(passage.tokens) {
        let known = parties ?? InterviewParties(story: story, phrases: finder.phrases, before: index)
        parties = known
        turns.append((index, answer(passage.tokens, label, known)))
      } else if isDash(passage.tokens.lowerBound) {
        dashes.append(passage.tokens)
      }
    }
    let spoken = dashes.count > 1 ? dashes.compactMap(dialogue) : []
    let whole = turns.count > 1 ? goingOn(turns) : []
    return (whole + spoken).sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  // MARK: Labels

  /// `LEE: We won.` · `Ann Lee: We won.` · `QUESTION: Did you win?`
  private func turn(_ passage: Range<Int>) -> QuoteFinder.Draft? {
    let start = passage.lowerBound
    guard
      let colon = passage.prefix(Self.longestLabel).first(where: { tokens[$0].isMark(":") }), colon > start,
      colon + 2 < passage.upperBound,
      tokens[colon + 1].kind != .punctuation || Self.openers.contains(tokens[colon + 1].scalar),
      (start..<colon).allSatisfy({ tokens[$0].isWord }), !isLetter(start) || colon > start + 1,
      endsSpeech(passage.upperBound - 1)
    else { return nil }
    let name = finder.phrases.name(at: colon - 1)
    let isName = name.map { names[$0].type == .person && names[$0].tokens.lowerBound - start <= 2 } ?? false
    let isCapitals = (start..<colon).allSatisfy(isLabelWord)
    guard isCapitals || isName && passage.upperBound - colon > 6 else { return nil }
    let speaker =
      name.flatMap { isName ? NounPhrase(head: .name($0), tokens: names[$0].tokens) : nil }
      ?? NounPhrase(
        head: person(called: colon - 1).map { .name($0) } ?? .description, tokens: start..<colon)
    return draft((colon + 1)..<passage.upperBound, colon..<(colon + 1), speaker, passage, "quote.turn")
  }

  /// The one person of the story with this surname: the label has it in capitals.
  private func person(called at: Int) -> Int? {
    var found: Int?
    for (index, name) in names.enumerated()
    where name.type == .person && name.count > 1 && tokens[name.tokens.upperBound - 1].hash == tokens[at].hash
    {
      if let other = found, tokens[names[other].tokens.lowerBound].hash != tokens[name.tokens.lowerBound].hash
      {
        return nil
      }
      found = found ?? index
    }
    return found
  }

  /// Capitals that are no common word, as in NOTE: or UPDATE:, but for those who ask.
  private func isLabelWord(_ at: Int) -> Bool {
    let token = tokens[at]
    return (token.shape == .allCaps || token.isStopped || token.scalar == 0x51)
      && (!token.has(.common) || token.has([.personNoun, .title]) || Self.askers.contains(token.hash))
  }

  /// The token behind `Q.`, `A:` or `Q` that opens a paragraph.
  private func letter(_ passage: Range<Int>) -> Int? {
    let start = passage.lowerBound
    guard isLetter(start), endsSpeech(passage.upperBound - 1), passage.count > 3 else { return nil }
    let next = tokens[start + 1]
    if next.isMark(":") || next.isMark(".") { return start + 2 }
    return tokens[start].isStopped && (next.isCapital || next.kind == .number) ? start + 1 : nil
  }

  private func isLetter(_ at: Int) -> Bool {
    tokens[at].isWord && Self.letters.contains(tokens[at].scalar)
      && tokens[at].end - tokens[at].start <= (tokens[at].isStopped ? 2 : 1)
  }

  private func answer(_ passage: Range<Int>, _ first: Int, _ parties: InterviewParties) -> QuoteFinder.Draft {
    let label = passage.lowerBound..<(passage.lowerBound + 1)
    let asks = tokens[label.lowerBound].scalar == Self.letters.first
    let name = asks ? parties.interviewer : parties.interviewee
    let speaker = NounPhrase(head: name.map { .name($0) } ?? .description, tokens: label)
    return draft(first..<passage.upperBound, label, speaker, passage, "quote.turn")
  }

  // MARK: Paragraphs

  /// Paragraphs without a label between those with one go on with the words of the last, in a text that is
  /// mostly such turns.
  private func goingOn(_ turns: [(passage: Int, draft: QuoteFinder.Draft)]) -> [QuoteFinder.Draft] {
    guard let first = turns.first, let last = turns.last, turns.count >= 3,
      turns.count * 3 >= (last.passage - first.passage + 1) * 2
    else { return turns.map(\.draft) }
    return turns.indices.map { index in
      var draft = turns[index].draft
      guard index + 1 < turns.count else { return draft }
      for passage in (turns[index].passage + 1)..<turns[index + 1].passage {
        let words = story.passages[passage].tokens
        guard words.count >= 4, tokens[words.lowerBound].isWord,
          !words.prefix(Self.longestLabel).contains(where: { tokens[$0].isMark(":") }),
          endsSpeech(words.upperBound - 1)
        else {
          break
        }
        draft.content.append(withoutAside(words))
        draft.extent = draft.extent.lowerBound..<words.upperBound
      }
      return draft
    }
  }

  /// `— We won, said Ann Lee. — We did.`
  private func dialogue(_ passage: Range<Int>) -> QuoteFinder.Draft? {
    let rest =
      passage.dropFirst(2).first { isDash($0) && Self.stops.contains(tokens[$0 - 1].scalar) }
      ?? story.sentence(at: passage.lowerBound).tokens.upperBound
    var end = rest
    while end > passage.lowerBound + 1, tokens[end - 1].kind == .punctuation { end -= 1 }
    let words = (passage.lowerBound + 1)..<end
    guard words.count > 3,
      !words.contains(where: { Self.marks.contains(tokens[$0].scalar) && tokens[$0].kind == .punctuation }),
      let tail = finder.trailing(words), tail.comma > words.lowerBound
    else { return nil }
    var found = tail.attribution
    found.rule = "quote.dash"
    var made = draft(words.lowerBound..<tail.comma, found.cue, found.speaker, passage, "quote.dash")
    // A second dash opens the words that follow.
    if rest + 2 < passage.upperBound, isDash(rest) { made.content.append((rest + 1)..<passage.upperBound) }
    return made
  }

  private func draft(
    _ content: Range<Int>, _ cue: Range<Int>, _ speaker: NounPhrase?, _ passage: Range<Int>, _ rule: String
  ) -> QuoteFinder.Draft {
    QuoteFinder.Draft(
      kind: .direct, content: [withoutAside(content)],
      attribution: Attribution(cue: cue, speaker: speaker, window: passage, rule: rule), carriedFrom: nil,
      rule: rule, extent: passage)
  }

  /// "(laughs)" at the start and "[Applause]" at the end are nobody's words.
  private func withoutAside(_ words: Range<Int>) -> Range<Int> {
    var words = words
    if let first = words.first, isBracket(first),
      let close = words.prefix(6).first(where: { tokens[$0].isMark(")") || tokens[$0].isMark("]") }),
      close + 2 < words.upperBound
    {
      words = (close + 1)..<words.upperBound
    }
    guard let last = words.last, tokens[last].isMark(")") || tokens[last].isMark("]"),
      let open = words.suffix(6).last(where: isBracket),
      open > words.lowerBound + 1, tokens[open - 1].kind == .punctuation
    else { return words }
    return words.lowerBound..<open
  }

  private func isBracket(_ at: Int) -> Bool { tokens[at].isMark("(") || tokens[at].isMark("[") }

  // MARK: Marks

  private func isDash(_ at: Int) -> Bool {
    tokens[at].kind == .punctuation && [0x2014, 0x2015, 0x2013].contains(tokens[at].scalar)
  }

  private func endsSpeech(_ at: Int) -> Bool {
    tokens[at].kind == .punctuation && Self.ends.contains(tokens[at].scalar)
  }

  /// Brackets and quotation marks.
  private static let openers: Set<UInt32> = [0x28, 0x5B, 0x201C, 0x22, 0x2018, 0x27]
  private static let letters: [UInt32] = [0x51, 0x41]
  private static let askers: Set<UInt64> = Set(
    [
      "question", "questioner", "answer", "court", "audience", "member", "male", "female", "unidentified",
      "voice", "caller", "the", "staff", "operator",
    ]
    .map { WordHash.of($0) })
  private static let ends: Set<UInt32> = [
    0x2E, 0x3F, 0x21, 0x2026, 0x201D, 0x22, 0x2014, 0x2D, 0x29, 0x5D, 0x2019,
  ]
  private static let stops: Set<UInt32> = [0x2E, 0x3F, 0x21]
  private static let marks: Set<UInt32> = [0x201C, 0x201D, 0x22, 0xAB, 0xBB]
}
