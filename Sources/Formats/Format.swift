/// The formats that are known: told by what is in a file, and read where there is a reader.

package import Articles

/// One format. To add one: a reader of its own, and a line in `Format.all`.
package struct Format: Sendable {
  /// A story from the bytes of its original; of an original that holds several, the one that the locator names.
  package typealias Read =
    @Sendable (_ original: ArraySlice<UInt8>, _ locator: String?) throws(FormatError) -> ParsedArticle

  /// How a file of it becomes stories.
  package enum Shape: Sendable {
    /// The file is one story and its original.
    case story(Read)
    /// The file holds many, and is cut into pieces while it comes.
    case stories(cutter: @Sendable () -> any PieceCutter, read: Read)
    /// It is recognised and not read yet.
    case unread
  }

  /// As `--format` and an article's provenance have it.
  package let name: String
  /// Raised when any original is read otherwise than before.
  package let version: Int
  /// What its files hold, in a few words.
  package let summary: String
  /// What names of its files end in, in lower case: a hint, where what is in a file says nothing else.
  package let endings: [String]
  package let shape: Shape
  /// Whether a file begins as one of this format does.
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

  /// Name and version of its reader, as an article's file has it: `jsonl-2`.
  package var reader: FormatReader { FormatReader(name, version: version) }

  /// Whether a file of it is one story.
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
  /// All of them, in the order in which they are told: what is certain by its first bytes comes first, and text, which
  /// anything may be, last.
  package static let all: [Format] =
    unreadByMagic + [
      // A record or a mail may hold a page; no page begins as they do.
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

  /// The format of a file, by what it begins with.
  package static func told(by opening: FileOpening) -> Format { all.first { $0.looksLike(opening) } ?? text }

  /// The format of a name; nil for none.
  package static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The names of those that are read, in the order of the alphabet.
  package static let readable = all.filter(\.isRead).map(\.name).sorted()

  /// The format that a name's ending hints at, where nobody has looked into the file; text for any other.
  package static func hinted(by name: String) -> Format {
    let ending = FileOpening.ending(of: name)
    return all.first { $0.isRead && $0.endings.contains(ending) } ?? text
  }
}
