/// What a format reader finds in a file: a story that is not filed yet.

package import Articles

package struct ParsedArticle: Hashable, Sendable {
  package var headline: String
  package var byline: String?
  package var dateline: String?
  package var source: String?
  package var published: PublishedDate?
  package var url: String?
  /// As `Article.text`.
  package var text: String
  /// As `Article.blocks`.
  package var blocks: [Block]

  package init(
    headline: String, byline: String? = nil, dateline: String? = nil, source: String? = nil,
    published: PublishedDate? = nil, url: String? = nil, text: String, blocks: [Block]
  ) {
    self.headline = headline
    self.byline = byline
    self.dateline = dateline
    self.source = source
    self.published = published
    self.url = url
    self.text = text
    self.blocks = blocks
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
