/// What the first pass said of each word all over the story: features for the second pass.

/// How often each capitalised word got each type. Built in one pass over the labels.
struct StoryMemory {
  private struct Word {
    /// Outside of names, then as `TaggerLabel.types`.
    var counts: (UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0, 0, 0, 0)
    /// How often it ends, or begins, a person's name of several words, and stands in a longer other name.
    var lastOfPerson: UInt16 = 0
    var firstOfPerson: UInt16 = 0
    var inLongName: UInt16 = 0
  }

  private var slots: [UInt64: Int32] = [:]
  private var words: [Word] = []
  /// The word of each token; -1 for those without a capital.
  private var wordOf: [Int32]

  init(_ tokens: [Token], _ labels: [UInt8]) {
    wordOf = Array(repeating: -1, count: tokens.count)
    let most = tokens.reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
    slots.reserveCapacity(most)
    words.reserveCapacity(most)
    for (at, token) in tokens.enumerated() where token.isCapital {
      let word = slots[token.hash] ?? Int32(truncatingIfNeeded: words.count)
      if Int(word) == words.count {
        words.append(Word())
        slots[token.hash] = word
      }
      wordOf[at] = word
      note(at, labels, into: &words[Int(word)])
    }
  }

  private func note(_ at: Int, _ labels: [UInt8], into word: inout Word) {
    let label = Int(labels[at])
    let type = label == 0 ? 0 : (label - 1) % TaggerLabel.types.count + 1
    withUnsafeMutableBytes(of: &word.counts) { counts in
      let counts = counts.assumingMemoryBound(to: UInt16.self)
      counts[type] = counts[type] == .max ? .max : counts[type] + 1
    }
    guard type != 0 else { return }
    let goesOn = at + 1 < labels.count && Int(labels[at + 1]) == type + TaggerLabel.types.count
    let begins = TaggerLabel.begins(label)
    if type == 1 {
      if !begins, !goesOn { word.lastOfPerson &+= word.lastOfPerson == .max ? 0 : 1 }
      if begins, goesOn { word.firstOfPerson &+= word.firstOfPerson == .max ? 0 : 1 }
    } else if goesOn || !begins {
      word.inLongName &+= word.inLongName == .max ? 0 : 1
    }
  }

  /// What the other mentions of a token's word say: 0 where there are none, else its commonest type
  /// from 1 (outside) on, with 8 added where all agree and 16 where it is part of a longer name.
  private func word(at token: Int, _ label: Int) -> (type: UInt32, part: UInt32) {
    guard token >= 0, token < wordOf.count, wordOf[token] >= 0 else { return (0, 0) }
    let word = words[Int(wordOf[token])]
    let own = label == 0 ? 0 : (label - 1) % TaggerLabel.types.count + 1
    var best = 0
    var most = 0
    var total = 0
    withUnsafeBytes(of: word.counts) { counts in
      let counts = counts.assumingMemoryBound(to: UInt16.self)
      for type in 0..<7 {
        let count = Int(counts[type]) - (type == own ? 1 : 0)
        total += count
        if count > most {
          most = count
          best = type
        }
      }
    }
    guard total > 0 else { return (0, 0) }
    let part: UInt32 =
      (word.lastOfPerson > 0 ? 1 : 0) | (word.firstOfPerson > 0 ? 2 : 0) | (word.inLongName > 0 ? 4 : 0)
    return (UInt32(best + 1) + (most == total ? 8 : 0), part)
  }

  /// Whether a token's word is, somewhere in the story, the last of a person's name of several words.
  func endsPerson(_ token: Int) -> Bool {
    wordOf[token] >= 0 && words[Int(wordOf[token])].lastOfPerson > 0
  }

  /// Whether a token has rows in the second pass.
  func speaks(of token: Int) -> Bool { wordOf[token] >= 0 }

  /// Writes the rows of a token for the second pass, to be added to those of the first.
  func write(_ token: Int, _ labels: [UInt8], into rows: inout FeatureRows) {
    let own = UInt32(labels[token])
    let here = word(at: token, Int(labels[token]))
    let before = token > 0 ? word(at: token - 1, Int(labels[token - 1])) : (type: 0, part: 0)
    let behind = token + 1 < labels.count ? word(at: token + 1, Int(labels[token + 1])) : (type: 0, part: 0)
    rows.add(140, here.type, own)
    rows.add(141, here.type, here.part)
    rows.add(142, here.part, own)
    rows.add(143, here.type << 8 | before.type, behind.type)
    rows.add(144, here.part << 8 | before.part, behind.part)
    rows.add(
      145, own,
      UInt32(token > 0 ? labels[token - 1] : 0) << 8
        | UInt32(token + 1 < labels.count ? labels[token + 1] : 0))
  }
}
