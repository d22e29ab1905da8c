/// What a format reader finds in a file: a story that is not filed yet.

package import Articles

/// The publisher's facts are had by their names: `story.headline`.
@dynamicMemberLookup
package struct ParsedArticle: Hashable, Sendable {
  package var imprint: Imprint
  /// As `Article.text`.
  package var text: String
  /// As `Article.blocks`.
  package var blocks: [Block]

  package init(imprint: Imprint, text: String, blocks: [Block]) {
    self.imprint = imprint
    self.text = text
    self.blocks = blocks
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Imprint, Value>) -> Value {
    get { imprint[keyPath: path] }
    set { imprint[keyPath: path] = newValue }
  }
}

/// Why bytes are no story.
package enum FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case binary(byte: UInt8, offset: Int)
  case notUTF8(offset: Int)
  case tooLarge(limit: Int)
  case tooManyLines(limit: Int)
  case noText

  /// What is wrong and what to do; the file is named by whoever read it.
  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let byte, let offset):
      "this is no text (byte 0x\(String(byte, radix: 16)) at offset \(offset)); file the text of the story"
    case .notUTF8(let offset):
      "not UTF-8 at offset \(offset); convert it first, as with iconv -f WINDOWS-1252 -t UTF-8"
    case .tooLarge(let limit):
      "more than the \(limit >> 20) MiB that a story may have; split the file"
    case .tooManyLines(let limit):
      "more than the \(limit) lines that a story may have; split the file"
    case .noText: "there is nothing but white space and page leftovers in it"
    }
  }
}
