/// Why bytes are not a story.

/// One type for all formats; the caller names the file, line or member.
package enum FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case binary(byte: UInt8, offset: Int)
  /// The encoding cannot be detected.
  case unknownEncoding(offset: Int)
  /// UTF-8 with invalid bytes.
  case brokenUTF8(offset: Int)
  /// Encoded as UTF-8 twice.
  case encodedTwice
  /// In a known encoding that this format does not support.
  case otherEncoding(String)
  case tooLarge(limit: Int)
  case tooManyLines(limit: Int)
  /// Text without the words of a story.
  case noWords
  /// A format that is recognized but not supported yet.
  case unread(String)
  case notAnObject
  case notJSON
  /// An object with neither text nor URL.
  case noText
  /// A text that is a whole web page.
  case page
  /// A record whose "id" is neither text nor number.
  case badID
  /// A document without stories.
  case noStories
  /// A container unpacks to too much data.
  case inflatesTooMuch(limit: Int)
  /// What is wrong with the text of a record.
  indirect case text(FormatError)

  /// For programs: a stable code of one or more words, joined by hyphens.
  package var code: String {
    switch self {
    case .empty: "empty"
    case .binary: "binary"
    case .unknownEncoding, .brokenUTF8, .otherEncoding: "encoding"
    case .encodedTwice: "encoded-twice"
    case .tooLarge: "too-large"
    case .tooManyLines: "too-many-lines"
    case .noWords: "no-words"
    case .unread: "unread-format"
    case .notAnObject: "not-an-object"
    case .notJSON: "not-json"
    case .noText: "no-text"
    case .page: "page"
    case .badID: "bad-id"
    case .noStories: "no-stories"
    case .inflatesTooMuch: "inflates-too-much"
    case .text(let error): error.code
    }
  }

  /// Its name in counts of refusals: "412 html, 3 empty".
  package var kind: String {
    switch self {
    case .unread(let name): name
    case .unknownEncoding, .brokenUTF8, .otherEncoding: "in an unknown encoding"
    case .encodedTwice: "encoded twice"
    case .tooLarge, .tooManyLines, .inflatesTooMuch: "too large"
    case .noWords, .noText: "without text"
    case .notAnObject, .notJSON: "broken JSON"
    case .page: "html"
    case .badID: "with an invalid id"
    case .noStories: "without stories"
    case .text(let error): error.kind
    case .empty, .binary: code
    }
  }

  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let byte, let offset):
      "not text (byte 0x\(String(byte, radix: 16)) at offset \(offset)); file the text of the story"
    case .unknownEncoding(let offset):
      "not UTF-8 at offset \(offset), and its encoding cannot be detected; convert it with iconv -f ENCODING -t UTF-8"
    case .brokenUTF8(let offset):
      "invalid UTF-8 at offset \(offset); iconv -c -f UTF-8 -t UTF-8 drops the invalid bytes"
    case .encodedTwice:
      "encoded as UTF-8 twice (\"Ã©\" for \"é\"); export or download the text again"
    case .otherEncoding(let name): "encoded as \(name), not UTF-8; convert it with iconv -f \(name) -t UTF-8"
    case .tooLarge(let limit):
      "larger than \(limit >> 20) MiB, the limit for one story; split the file"
    case .tooManyLines(let limit):
      "more than \(limit) lines, the limit for one story; split the file"
    case .noWords: "nothing but white space and page boilerplate in it"
    case .unread(let name):
      "\(name) is not supported yet; save the story as text, or import the file as it is with --format text"
    case .notAnObject: "not a JSON object; write one object per line, such as {\"id\": 1, \"text\": \"...\"}"
    case .notJSON: "not valid JSON in UTF-8; write one object per line"
    case .noText: "this object has no text; name it \"text\", \"body\" or \"content\""
    case .page: "its text is an HTML page, which is not supported yet; remove the tags"
    case .badID: "its \"id\" is neither a string nor a number"
    case .noStories: "no stories in it; write an object with \"text\", or a list of such objects"
    case .inflatesTooMuch(let limit):
      "unpacks to more than \(limit >> 20) MiB; unpack it and import the files inside"
    case .text(.empty): "its text is empty"
    case .text(let error): "its text: \(error)"
    }
  }
}
