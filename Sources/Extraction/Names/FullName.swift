/// The words of a person's full name.

import Articles

struct FullName {
  /// Keys, one a word; never empty.
  let words: [String]
  /// As written, without honours.
  let shown: String
  /// The words that somebody is called by first: the last, and the first where the family name leads.
  let surnames: [String]

  init(_ name: Name, _ story: AnnotatedText) {
    let words = name.tokens.map { NameKey.of(story.words($0..<($0 + 1))) }.filter { $0 != "&" }
    self.words = words.isEmpty ? [""] : words
    let reading = Reading(name: name, story: story)
    shown = story.words(name.tokens.lowerBound..<reading.endWithoutHonours())
    let last = min(reading.surname(), self.words.count - 1)
    let leads = story.tokens[name.tokens.lowerBound].has(.familyFirst)
    surnames = [self.words[last]] + (leads ? [self.words[0]] : [])
  }

  /// The words of a name that its bearer may be called by alone: Mudhaf for al-Mudhaf. Initials and particles
  /// between are none.
  static func callable(_ words: [String]) -> [String] {
    var callable: Set<String> = []
    for (place, word) in words.enumerated()
    where place == 0 || place == words.count - 1 || word.utf8.count > 2 {
      callable.insert(word)
      if word.hasPrefix("al ") || word.hasPrefix("el ") { callable.insert(String(word.dropFirst(3))) }
    }
    return callable.sorted()
  }

  private struct Reading {
    let name: Name
    let story: AnnotatedText

    /// The place of the surname, suffixes left out.
    func surname() -> Int {
      var last = name.count - 1
      while last > 0, isSuffix(story.tokens[name.tokens.lowerBound + last]) { last -= 1 }
      return last
    }

    /// OBE and MP behind a name are no part of it.
    func endWithoutHonours() -> Int {
      var end = name.tokens.upperBound
      while end - name.tokens.lowerBound > 2 {
        let token = story.tokens[end - 1]
        guard !token.has(.nameSuffix), isSuffix(token), !isNumeral(token) else { break }
        end -= 1
      }
      return end
    }

    /// Jr., XVI, OBE: said behind a name.
    private func isSuffix(_ token: Token) -> Bool {
      if token.has(.nameSuffix) { return true }
      guard token.shape == .allCaps, !token.isStopped, token.end - token.start <= 4,
        story.tokens[name.tokens.lowerBound].shape == .capitalised
      else { return false }
      return name.count > 2 || isNumeral(token)
    }

    private func isNumeral(_ token: Token) -> Bool {
      story.bytes[token.start..<token.end].allSatisfy { "IVX".utf8.contains($0) }
    }
  }
}
