/// The known formats: how they are recognized, and their readers if there are any.

package import Articles

/// One format. To add one: a reader of its own, and a line in `Format.all`.
package struct Format: Sendable {
  /// Reads a story from the bytes of its original; if the original holds several, the one named by the locator.
  package typealias Read =
    @Sendable (_ original: ArraySlice<UInt8>, _ locator: String?) throws(FormatError) -> ParsedArticle

  /// How a file of it becomes stories.
  package enum Shape: Sendable {
    /// The file is one story and its original.
    case story(Read)
    /// The file holds many stories, and is cut into pieces as it is read.
    case stories(cutter: @Sendable () -> any PieceCutter, read: Read)
    /// The format is recognized but not supported yet.
    case unread
  }

  /// As in `--format` and in an article's provenance.
  package let name: String
  /// Raised when the reading of any original changes.
  package let version: Int
  /// The content of its files, in a few words.
  package let summary: String
  /// The endings of its file names, in lower case: used only if the content is ambiguous.
  package let endings: [String]
  package let shape: Shape
  /// Whether the beginning of a file matches this format.
  let looksLike: @Sendable (FileOpening) -> Bool

  init(
    _ name: String, version: Int = 1, _ summary: String, endings: [String] = [], _ shape: Shape = .unread,
    looksLike: @escaping @Sendable (FileOpening) -> Bool
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.endings = endings
    self.shape = shape
    self.looksLike = looksLike
  }

  /// Name and version of its reader, as in an article's file: `jsonl-2`.
  package var reader: FormatReader { FormatReader(name, version: version) }

  /// Whether each file holds one story.
  package var isOneStory: Bool { if case .stories = shape { false } else { true } }

  /// Whether there is a reader.
  package var isRead: Bool { if case .unread = shape { false } else { true } }

  /// Reads one story.
  package func read(_ original: ArraySlice<UInt8>, locator: String? = nil) throws(FormatError)
    -> ParsedArticle
  {
    switch shape {
    case .story(let read), .stories(_, let read): return try read(original, locator)
    case .unread: throw .unread(name)
    }
  }
}

extension Format {
  /// All formats, in the order in which they are checked: those with unmistakable first bytes come first, and text, which
  /// matches anything, last.
  package static let all: [Format] =
    unreadByMagic + [
      // A record or a mail may contain a web page, but no web page begins like them.
      jsonl, json,
      Format("mbox", "mailboxes") { $0.mailKind == "mbox" },
      Format("mhtml", "saved web pages") { $0.mailKind == "mhtml" },
      Format("eml", "mails") { $0.mailKind == "eml" },
      markup("html", "web pages"), markup("feed", "RSS and Atom feeds"), markup("nitf", "NITF stories"),
      markup("newsml", "NewsML stories"), markup("enex", "Evernote exports"),
      markup("sgml", "SGML collections, such as Reuters-21578"), markup("xml", "other XML"),
      Format("markdown", "Markdown") { $0.isMarkdown },
      Format("bibtex", "BibTeX references") { $0.referenceKind == "bibtex" },
      Format("ris", "RIS references") { $0.referenceKind == "ris" },
      Format("csv", "tables") { $0.isTable },
      text,
    ]

  package static let text = Format(
    "text", version: 2, "one story: its headline, a blank line, its paragraphs",
    .story { bytes, _ throws(FormatError) in try TextFormat.read(bytes) }
  ) { $0.magic == nil }

  package static let jsonl = Format(
    "jsonl", version: 2, "one story per line, each a JSON object", endings: ["jsonl", "ndjson"],
    .stories(
      cutter: { StoryLines() },
      read: { bytes, _ throws(FormatError) in try StoryRecord.read(bytes) })
  ) {
    $0.isJSONLines || ($0.magic == nil && $0.markup?.kind == nil && ["jsonl", "ndjson"].contains($0.ending))
  }

  package static let json = Format(
    "json", "a JSON document: one story, or a list of them", endings: ["json"],
    .stories(
      cutter: { StoryList() },
      read: { bytes, _ throws(FormatError) in try StoryRecord.read(bytes) })
  ) { $0.isJSONDocument }

  private static let unreadByMagic = [
    ("pdf", "PDF"), ("epub", "EPUB books"), ("docx", "Word documents"), ("odt", "OpenDocument texts"),
    ("wacz", "web archives in zip files"), ("zip", "zip files"), ("gzip", "gzip files"), ("rtf", "RTF"),
    ("doc", "old Word documents"), ("warc", "web archives"), ("arc", "old web archives"),
    ("mobi", "Kindle books"),
    ("postscript", "PostScript"), ("djvu", "DjVu"), ("bzip2", "bzip2 files"), ("xz", "xz files"),
    ("zstd", "zstd files"), ("7z", "7-Zip files"), ("rar", "RAR files"), ("tar", "tar files"),
    ("sqlite", "SQLite databases"), ("png", "images"), ("jpeg", "images"), ("gif", "images"),
  ].map { name, summary in Format(name, summary) { $0.magic == name } }

  private static func markup(_ name: String, _ summary: String) -> Format {
    Format(name, summary) { $0.markup?.kind == name }
  }

  /// The format of a file, from its beginning.
  package static func told(by opening: FileOpening) -> Format { all.first { $0.looksLike(opening) } ?? text }

  /// The format with a name; nil if there is none.
  package static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The names of the supported formats, in alphabetical order.
  package static let readable = all.filter(\.isRead).map(\.name).sorted()

  /// The format suggested by a file name's ending, without looking into the file; text for any other ending.
  package static func hinted(by name: String) -> Format {
    let ending = FileOpening.ending(of: name)
    return all.first { $0.isRead && $0.endings.contains(ending) } ?? text
  }
}
