/// What the tagger's trainer needs of this module: the runtime's own features and labels.

package import Articles

/// A text read as the fast tagger reads it.
package struct TaggerReading {
  /// A stretch of tokens that can hold names.
  package struct Stretch {
    package let tokens: Range<Int>
    /// The rows of each token.
    package fileprivate(set) var rows: [[UInt32]] = []
  }

  package static let labelCount = TaggerLabel.count
  package static let scale = FastTagger.scale
  package static let wordTableSize = WordTable.size
  /// Where each token stands in the text.
  package let tokens: [TextRange]
  package private(set) var stretches: [Stretch] = []
  /// What the rules say of each token.
  package let ruled: [UInt8]
  /// The same, but only of names that a table holds or that are made of one that it holds.
  package let listed: [UInt8]
  private let story: AnnotatedText

  /// Reads a text. `domain` is 0 for news, else the kind of corpus; `words` the bytes of a word table,
  /// which must stay in place. Nil where those are too few.
  package init?(_ text: String, words: UnsafeRawBufferPointer, rowBits: Int, domain: UInt32) {
    guard let words = WordTable(words) else { return nil }
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    self.story = story
    tokens = story.tokens.map(\.range)
    let names = NameTagger(story: story, lexicon: .english).names()
    var ruled = [UInt8](repeating: 0, count: tokens.count)
    var listed = ruled
    for name in names {
      for at in name.tokens {
        let label = name.type.flatMap { TaggerLabel.number(of: $0, begins: at == name.tokens.lowerBound) }
        ruled[at] = UInt8(label ?? 0)
        if name.isListed { listed[at] = ruled[at] }
      }
    }
    self.ruled = ruled
    self.listed = listed
    let input = TaggerInput(story: story, ruled: names, words: words, rowBits: rowBits, domain: domain)
    var stretches: [Stretch] = []
    input.forEachToken { stretch, token, rows in
      if token == stretch.lowerBound { stretches.append(Stretch(tokens: stretch)) }
      stretches[stretches.count - 1].rows.append(
        Array(UnsafeBufferPointer(start: rows.rows, count: rows.count)))
    }
    self.stretches = stretches
  }

  /// The further rows of each token of each stretch, once a first pass gave labels.
  package func secondRows(labels: [UInt8], rowBits: Int) -> [[[UInt32]]] {
    let memory = StoryMemory(story.tokens, labels)
    return stretches.map { stretch in
      stretch.tokens.map { token in
        guard memory.speaks(of: token) else { return [] }
        return Array(unsafeUninitializedCapacity: FeatureRows.limit) { buffer, count in
          guard let base = buffer.baseAddress else { return }
          var rows = FeatureRows(base, bits: rowBits)
          memory.write(token, labels, into: &rows)
          count = rows.count
        }
      }
    }
  }

  package static func label(of type: EntityType, begins: Bool) -> UInt8? {
    TaggerLabel.number(of: type, begins: begins).map(UInt8.init)
  }

  package static func type(of label: UInt8) -> EntityType? { TaggerLabel.type(of: Int(label)) }
  package static func begins(_ label: UInt8) -> Bool { TaggerLabel.begins(Int(label)) }
  package static func canFollow(_ label: Int, after last: Int) -> Bool {
    TaggerLabel.canFollow(label, after: last)
  }
}
