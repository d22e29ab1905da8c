/// What is made of an original by reading it, and who read it.

/// What a reader makes of an original: a better one makes another reading, and no other version.
package struct Reading: Hashable, Sendable {
  package var reader: FormatReader
  package var imprint: Imprint
  /// As `Article.text`.
  package var text: String
  /// As `Article.blocks`.
  package var blocks: [Block]

  package init(reader: FormatReader, imprint: Imprint, text: String, blocks: [Block]) {
    self.reader = reader
    self.imprint = imprint
    self.text = text
    self.blocks = blocks
  }

  /// Whether another reader made the same of it.
  package func isLike(_ other: Reading) -> Bool {
    text == other.text && blocks == other.blocks && imprint == other.imprint
  }
}

/// The reader of a format, in one of its versions.
package struct FormatReader: Hashable, Sendable, CustomStringConvertible {
  /// The format's name: lower-case letters and digits.
  package let name: String
  /// From 1; a reader that makes something else of any original has a higher one.
  package let version: Int

  package init(_ name: String, version: Int) { (self.name, self.version) = (name, version) }

  /// From its text form; nil if that is invalid.
  package init?(_ text: some StringProtocol) {
    guard let dash = text.lastIndex(of: "-"), let version = Int(text[text.index(after: dash)...]) else {
      return nil
    }
    self.init(String(text[..<dash]), version: version)
    guard isSound, description == text else { return nil }
  }

  /// Whether the name of a file can hold it.
  package var isSound: Bool {
    name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      && (1...32).contains(name.utf8.count) && (1...999_999).contains(version)
  }

  /// `jsonl-2`
  package var description: String { "\(name)-\(version)" }
}
