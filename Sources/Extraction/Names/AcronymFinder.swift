/// Which acronym stands for which long name.

import Articles

/// "National Union of Bakers (NUB)", "NUB, or National Union of Bakers," and NUB alone, later or earlier.
struct AcronymFinder {
  let story: AnnotatedText
  let names: [Name]

  /// For a name that is an acronym, the name that spells it out. Linear in the names.
  func longForms() -> [Int: Int] {
    var long: [String: Int] = [:]
    var acronyms: [Int] = []
    for (index, name) in names.enumerated() where Self.canStand(name) {
      if name.count == 1 {
        if isAcronym(name) { acronyms.append(index) }
        continue
      }
      // A title is an acronym's where the text says so.
      guard name.type != .work else { continue }
      for initials in initials(of: name) where long[initials] == nil { long[initials] = index }
    }
    guard !acronyms.isEmpty else { return [:] }
    // What the text itself puts side by side goes before what the letters alone allow.
    var told: [String: Int] = [:]
    var found: [Int: Int] = [:]
    for index in acronyms {
      let letters = letters(names[index])
      if told[letters] == nil, let beside = spelledOut(beside: index, letters) { told[letters] = beside }
    }
    for index in acronyms {
      let letters = letters(names[index])
      if let full = told[letters] ?? long[letters] { found[index] = full }
    }
    return found
  }

  private static func canStand(_ name: Name) -> Bool {
    name.type != nil && name.type != .person && name.type != .date
  }

  private func isAcronym(_ name: Name) -> Bool {
    let token = story.tokens[name.tokens.lowerBound]
    return token.shape == .allCaps && token.end - token.start >= 2
  }

  private func letters(_ name: Name) -> String { NameKey.of(story.words(name.tokens)) }

  /// The capitals of a long name, with and without a country before them, and with the small words.
  private func initials(of name: Name) -> [String] {
    var capitals = ""
    var all = ""
    for at in name.tokens where story.tokens[at].isWord {
      let letter = Unicode.Scalar(UInt8(truncatingIfNeeded: story.tokens[at].scalar | 0x20))
      if story.tokens[at].isCapital { capitals.unicodeScalars.append(letter) }
      all.unicodeScalars.append(letter)
    }
    var forms = [capitals]
    // The Hut Group (THG)
    let before = name.tokens.lowerBound - 1
    if before >= 0, story.tokens[before].hash == Self.the, capitals.utf8.count > 1 {
      forms.append("t" + capitals)
    }
    if all != capitals { forms.append(all) }
    if capitals.utf8.count > 2, story.tokens[name.tokens.lowerBound].has([.place, .nationality]) {
      forms.append(String(capitals.dropFirst()))
    }
    return forms.filter { $0.utf8.count >= 2 }
  }

  /// The long name in brackets beside an acronym, or the one that it stands in brackets behind, or one
  /// with "or" between them, if it begins with the acronym's first letter.
  private func spelledOut(beside index: Int, _ letters: String) -> Int? {
    let at = names[index].tokens.lowerBound
    if index > 0 {
      let before = names[index - 1]
      let gap = before.tokens.upperBound..<at
      if joins(gap), fits(before, letters) || isForeign(index, behind: before, gap) { return index - 1 }
    }
    if index + 1 < names.count {
      let after = names[index + 1]
      if joins((at + 1)..<max(at + 1, after.tokens.lowerBound)), fits(after, letters) { return index + 1 }
    }
    return nil
  }

  /// "Justice Party (AKP)": alone in brackets behind a body whose name in its own language the letters are of.
  private func isForeign(_ index: Int, behind long: Name, _ gap: Range<Int>) -> Bool {
    let acronym = names[index]
    guard gap.count == 1, acronym.type == .organization, long.type == .organization, long.count > 1,
      acronym.canonical == nil, (2...6).contains(story.words(acronym.tokens).utf8.count),
      acronym.tokens.upperBound < story.tokens.count, story.tokens[acronym.tokens.upperBound].isMark(")")
    else { return false }
    return story.tokens[long.tokens.upperBound - 1].has(.bodyNoun)
      || story.tokens[long.tokens.lowerBound].has(.bodyOf)
  }

  /// Only "(", or ", or", with an article perhaps.
  private func joins(_ gap: Range<Int>) -> Bool {
    guard (1...4).contains(gap.count) else { return false }
    let tokens = story.tokens
    if tokens[gap.lowerBound].isMark("(") {
      return gap.dropFirst().allSatisfy { tokens[$0].has(.determiner) || tokens[$0].hash == Self.or }
    }
    return gap.contains { tokens[$0].hash == Self.or }
      && gap.allSatisfy {
        tokens[$0].isMark(",") || tokens[$0].has(.determiner) || tokens[$0].hash == Self.or
      }
  }

  private static let the = WordHash.of("the")
  private static let or = WordHash.of("or")

  /// Whether the acronym's letters stand in this order in the long name, the first at its start or at
  /// that of a later word; or half of them begin words of it: Radical Civic Union (UCR).
  private func fits(_ name: Name, _ letters: String) -> Bool {
    guard name.count > 1, Self.canStand(name) else { return false }
    var open = letters[...]
    for byte in NameKey.of(story.words(name.tokens)).unicodeScalars
    where byte == open.unicodeScalars.first {
      open = open.dropFirst()
    }
    guard let first = letters.unicodeScalars.first else { return false }
    var left = name.tokens.filter { story.tokens[$0].isCapital }.map { story.tokens[$0].scalar | 0x20 }
    if open.isEmpty { return left.contains(first.value) }
    guard name.type == .organization else { return false }
    let begun = letters.unicodeScalars.count { letter in
      left.firstIndex(of: letter.value).map { left.remove(at: $0) } != nil
    }
    return 2 * begun >= letters.unicodeScalars.count && begun > 1
  }
}
