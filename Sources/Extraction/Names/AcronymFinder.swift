/// Which acronym stands for which long name.

import Articles

struct AcronymFinder {
  let story: Story
  let names: [Name]

  /// For a name that is an acronym, the name that spells it out.
  func longForms() -> [Int: Int] {
    var long: [String: Int] = [:]
    for (index, name) in names.enumerated()
    where name.count > 1 && (name.type == .organization || name.type == .place) {
      let initials = Self.initials(of: name.tokens, story)
      if initials.count >= 2, long[initials] == nil { long[initials] = index }
    }
    guard !long.isEmpty else { return [:] }
    var found: [Int: Int] = [:]
    for (index, name) in names.enumerated()
    where name.count == 1 && name.canonical == nil && name.type != .person {
      let token = story.tokens[name.tokens.lowerBound]
      guard token.shape == .allCaps, let full = long[EntityLinker.key(story.words(name.tokens))] else {
        continue
      }
      found[index] = full
    }
    return found
  }

  private static func initials(of tokens: Range<Int>, _ story: Story) -> String {
    var initials = ""
    for at in tokens where story.tokens[at].isCapital {
      initials.unicodeScalars.append(
        Unicode.Scalar(UInt8(truncatingIfNeeded: story.tokens[at].scalar | 0x20)))
    }
    return initials
  }
}
