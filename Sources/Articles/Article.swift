/// One filed story.

/// The name of an article: sixteen lower-case hexadecimal digits, made from what was filed, so that
/// the same story filed twice, or in two clones of an archive, has the same name.
package struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digits as one number.
  package let number: UInt64

  package init(number: UInt64) { self.number = number }

  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 16, let number = Hex.number(text) else { return nil }
    self.number = number
  }

  package var description: String { Hex.text(number) }

  package static func < (a: ArticleID, b: ArticleID) -> Bool { a.number < b.number }
}

/// One stretch of a story's text and what it is.
package struct Block: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case headline
    /// Lines about the story that are neither its words nor leftovers: byline, date, address.
    case furniture
    case paragraph
    /// Boilerplate of the page that the story came on: kept, counted out of the body, shown on request.
    case trimming
  }

  package var kind: Kind
  /// Without the blank lines around it; the lines of a hard-wrapped paragraph are one block.
  package var range: TextRange

  package init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// Where an article came from.
package struct Provenance: Hashable, Sendable {
  /// The path or address as it was given, `-` for standard input.
  package var origin: String
  /// The name of the format that it was read as.
  package var format: String
  package var filed: Timestamp

  package init(origin: String, format: String, filed: Timestamp) {
    self.origin = origin
    self.format = format
    self.filed = filed
  }
}

/// One filed story: what its publisher asserts, and how it came here. It is never changed once filed.
/// The publisher's facts are had by their names: `article.headline`.
@dynamicMemberLookup
package struct Article: Hashable, Sendable, Identifiable {
  package var id: ArticleID
  package var imprint: Imprint
  /// All of the story's text in reading order, trimmings included. Of a text file in UTF-8 it is the
  /// file, byte for byte.
  package var text: String
  /// In order, without overlap, each inside `text`.
  package var blocks: [Block]
  /// The reader that made this from the original.
  package var reader: FormatReader
  package var original: Original
  package var provenance: Provenance
  /// 1 for the story as first filed; later versions count on.
  package var version: Int

  package init(
    id: ArticleID, imprint: Imprint, text: String, blocks: [Block], reader: FormatReader,
    original: Original, provenance: Provenance, version: Int = 1
  ) {
    self.id = id
    self.imprint = imprint
    self.text = text
    self.blocks = blocks
    self.reader = reader
    self.original = original
    self.provenance = provenance
    self.version = version
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Imprint, Value>) -> Value {
    get { imprint[keyPath: path] }
    set { imprint[keyPath: path] = newValue }
  }

  /// What its text, blocks and facts are made of.
  package var reading: Reading {
    get { Reading(reader: reader, imprint: imprint, text: text, blocks: blocks) }
    set {
      (reader, imprint, text, blocks) = (newValue.reader, newValue.imprint, newValue.text, newValue.blocks)
    }
  }

  /// The day that the list sorts by: published, else filed.
  package var day: CalendarDay? { imprint.published?.day ?? provenance.filed.day }
}
