/// Speech that no quotation mark shows: the turns of a transcript, and dialogue behind dashes.

import Articles

/// Reads paragraphs that open with a speaker's name and a colon, or with a dash.
///
/// One such paragraph alone may be anything; from the second on they are speech. A dash needs a cue besides,
/// as lists have dashes, too.
struct Turns {
  private static let longestLabel = 6
  let story: Story
  let finder: AttributionFinder
  private var tokens: [Token] { story.tokens }

  /// In text order.
  func drafts() -> [QuoteFinder.Draft] {
    var turns: [QuoteFinder.Draft] = []
    var dashes: [Range<Int>] = []
    for passage in story.passages where !passage.isHeadline && passage.tokens.count >= 4 {
      if let turn = turn(passage.tokens) {
        turns.append(turn)
      } else if isDash(passage.tokens.lowerBound) {
        dashes.append(passage.tokens)
      }
    }
    let spoken = dashes.count > 1 ? dashes.compactMap(dialogue) : []
    return ((turns.count > 1 ? turns : []) + spoken).sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// `LEE: We won.` · `Ann Lee: We won.` Q: and A: are left alone, as they do not tell who speaks.
  private func turn(_ passage: Range<Int>) -> QuoteFinder.Draft? {
    let start = passage.lowerBound
    guard
      let colon = passage.prefix(Self.longestLabel).first(where: { tokens[$0].isMark(":") }), colon > start,
      colon + 2 < passage.upperBound, tokens[colon + 1].isWord,
      (start..<colon).allSatisfy({ tokens[$0].isWord }),
      Self.ends.contains(tokens[passage.upperBound - 1].scalar)
    else { return nil }
    let name = finder.phrases.name(at: colon - 1)
    let person = name.map { finder.phrases.names[$0] }.flatMap { $0.type == .person ? $0 : nil }
    let isName = person.map { $0.tokens.lowerBound - start <= 2 } ?? false
    let isCapitals = (start..<colon).allSatisfy(isLabelWord)
    guard isCapitals || isName && passage.upperBound - colon > 6 else { return nil }
    let speaker =
      name.flatMap { isName ? NounPhrase(head: .name($0), tokens: finder.phrases.names[$0].tokens) : nil }
      ?? NounPhrase(head: .description, tokens: start..<colon)
    return draft((colon + 1)..<passage.upperBound, colon..<(colon + 1), speaker, passage, "quote.turn")
  }

  /// Capitals that are no common word, as in NOTE: or UPDATE:.
  private func isLabelWord(_ at: Int) -> Bool {
    let token = tokens[at]
    return (token.shape == .allCaps || token.isStopped)
      && (!token.has(.common) || token.has([.personNoun, .title]))
  }

  /// `— We won, said Ann Lee.`
  private func dialogue(_ passage: Range<Int>) -> QuoteFinder.Draft? {
    var end = passage.upperBound
    while end > passage.lowerBound + 1, tokens[end - 1].kind == .punctuation { end -= 1 }
    let words = (passage.lowerBound + 1)..<end
    guard words.count > 3,
      !words.contains(where: { Self.marks.contains(tokens[$0].scalar) && tokens[$0].kind == .punctuation }),
      let tail = finder.trailing(words), tail.comma > words.lowerBound
    else { return nil }
    var found = tail.attribution
    found.rule = "quote.dash"
    return draft(words.lowerBound..<tail.comma, found.cue, found.speaker, passage, "quote.dash")
  }

  private func draft(
    _ content: Range<Int>, _ cue: Range<Int>, _ speaker: NounPhrase?, _ passage: Range<Int>, _ rule: String
  ) -> QuoteFinder.Draft {
    QuoteFinder.Draft(
      kind: .direct, content: [content],
      attribution: Attribution(cue: cue, speaker: speaker, window: passage, rule: rule), carriedFrom: nil,
      rule: rule, extent: passage)
  }

  private func isDash(_ at: Int) -> Bool {
    tokens[at].kind == .punctuation && [0x2014, 0x2015, 0x2013].contains(tokens[at].scalar)
  }

  private static let ends: Set<UInt32> = [0x2E, 0x3F, 0x21, 0x2026, 0x201D, 0x22, 0x2014, 0x29, 0x5D]
  private static let marks: Set<UInt32> = [0x201C, 0x201D, 0x22, 0xAB, 0xBB]
}
