/// Whether a quote's speaker is the right one.

extension ScoredText {
  /// Spans that overlap are right, and names that end in the same word. Nobody is right where gold has nobody.
  func isSpeaker(_ found: Story.SaidWords, of gold: Story.SaidWords) -> Bool {
    guard gold.hasSpeaker else { return !found.hasSpeaker }
    let spans = [gold.speaker].compactMap { $0 } + (gold.speakerAlternatives ?? [])
    if let span = found.speaker, spans.contains(where: { $0.overlaps(span) }) { return true }
    let (name, wanted) = (speakerName(found), speakerName(gold))
    return !name.isEmpty && !wanted.isEmpty && Self.lastWord(name) == Self.lastWord(wanted)
  }

  private func speakerName(_ quote: Story.SaidWords) -> String {
    if let name = quote.speakerCanonical, !name.isEmpty { return name }
    return quote.speaker.map(words) ?? ""
  }

  /// The last word of a name in small letters, without marks, possessive, “Jr.” or numeral.
  static func lastWord(_ name: String) -> [UInt8] {
    let marks: Set<Unicode.Scalar> = [".", ",", ";", ":", "(", ")", "\"", "“", "”"]
    let words = name.unicodeScalars.split(whereSeparator: isSpace).compactMap { word -> String? in
      var word = word.drop { marks.contains($0) }
      while let last = word.last, marks.contains(last) { word.removeLast() }
      guard !word.isEmpty else { return nil }
      var possessive = word.suffix(2)
      if let mark = possessive.popFirst(), mark == "'" || mark == "’", possessive.first == "s" {
        word.removeLast(2)
      }
      return String(word).lowercased()
    }
    let suffixes = ["jr", "sr", "jr.", "sr.", "ii", "iii"]
    let word = words.last { !suffixes.contains($0) } ?? words.last
    return Array((word ?? "").utf8)
  }
}

extension Story.SaidWords {
  var hasSpeaker: Bool { speaker != nil || speakerCanonical?.isEmpty == false }
}
