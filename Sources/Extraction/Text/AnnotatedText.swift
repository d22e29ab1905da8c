/// A text made ready for the rules: passages, tokens, sentences.

import Articles

/// A headline or a paragraph.
struct Passage: Sendable {
  var range: TextRange
  var isHeadline: Bool
  /// Indices into `AnnotatedText.tokens`.
  var tokens: Range<Int> = 0..<0
  /// Indices into `AnnotatedText.sentences`.
  var sentences: Range<Int> = 0..<0
}

struct Sentence: Sendable {
  /// Indices into `AnnotatedText.tokens`.
  var tokens: Range<Int>
  var passage: Int
  /// Its words have capitals that say nothing: a headline in title case, a shout in capitals.
  var isTitleCase: Bool
}

/// All that the rules read. Building it is linear in the text.
struct AnnotatedText: Sendable {
  let bytes: [UInt8]
  private(set) var passages: [Passage]
  private(set) var tokens: [Token]
  private(set) var sentences: [Sentence] = []
  /// The sentence of each token.
  private(set) var sentenceOf: [Int32]

  init(text: String, passages: [Passage], lexicon: Lexicon) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    self.passages = passages
    let tokens = Tokenizer.tokens(of: bytes, in: passages.map(\.range), lexicon.words)
    self.tokens = tokens
    sentenceOf = Array(repeating: 0, count: tokens.count)
    var next = 0
    for index in passages.indices {
      let first = next
      while next < tokens.count, tokens[next].start < passages[index].range.end { next += 1 }
      self.passages[index].tokens = first..<next
      let firstSentence = sentences.count
      SentenceSplitter.split(tokens, first..<next) { range in
        for token in range { sentenceOf[token] = Int32(truncatingIfNeeded: sentences.count) }
        sentences.append(
          Sentence(
            tokens: range, passage: index,
            isTitleCase: SentenceSplitter.isTitleCase(tokens[range])))
      }
      self.passages[index].sentences = firstSentence..<sentences.count
    }
  }

  /// The same story with its sentences in capitals and its headlines in title case written as any other:
  /// names keep a capital, and so does the first word. Verbs of speech are known by their small letters.
  func lettered(names: [Range<Int>]) -> AnnotatedText {
    guard sentences.contains(where: { $0.isTitleCase || isInCapitals($0.tokens) }) else { return self }
    var story = self
    for index in sentences.indices {
      let shape: Token.Shape
      if isInCapitals(sentences[index].tokens) {
        shape = .allCaps
      } else if sentences[index].isTitleCase {
        shape = .capitalised
      } else {
        continue
      }
      for at in sentences[index].tokens where tokens[at].shape == shape && !tokens[at].isStopped {
        story.tokens[at].shape = at == sentences[index].tokens.lowerBound ? .capitalised : .lower
      }
      story.sentences[index].isTitleCase = false
    }
    for at in names.joined() where story.tokens[at].shape == .lower {
      story.tokens[at].shape = tokens[at].shape
    }
    return story
  }

  /// Four words or more, none with a small letter.
  private func isInCapitals(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for at in range where tokens[at].isWord {
      if tokens[at].shape != .allCaps, tokens[at].end - tokens[at].start > 1, !tokens[at].isStopped {
        return false
      }
      capitals += 1
    }
    return capitals >= 4
  }

  func sentence(at token: Int) -> Sentence { sentences[Int(sentenceOf[token])] }
  func passage(at token: Int) -> Int { sentence(at: token).passage }

  /// The bytes from the start of one token to the end of another.
  func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(self.tokens[tokens.lowerBound].start, self.tokens[tokens.upperBound - 1].end)
  }

  /// The text of some tokens, with any white space between them as one space.
  func words(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first else { return "" }
    if isPlain(tokens) {
      return String(
        decoding: bytes[self.tokens[first].start..<self.tokens[tokens.upperBound - 1].end], as: UTF8.self)
    }
    var text = ""
    for index in tokens {
      let token = self.tokens[index]
      if index > tokens.lowerBound, self.tokens[index - 1].end < token.start { text += " " }
      text += String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }
    return text
  }

  /// Whether nothing stands between some tokens but single spaces.
  private func isPlain(_ tokens: Range<Int>) -> Bool {
    for at in tokens.dropFirst() {
      let (before, start) = (self.tokens[at - 1].end, self.tokens[at].start)
      guard before == start || before + 1 == start && bytes[before] == 0x20 else { return false }
    }
    return true
  }

  /// Whether white space, or nothing at all, stands before a token.
  func spaceBefore(_ token: Int) -> Bool {
    token == 0 || tokens[token - 1].end < tokens[token].start
  }

  func spaceAfter(_ token: Int) -> Bool {
    token + 1 >= tokens.count || tokens[token].end < tokens[token + 1].start
  }
}
