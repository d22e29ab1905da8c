/// Formats whose files begin with bytes that no text begins with.

enum MagicBytes {
  /// Source: the formats' own specifications, and file(1).
  private static let table: [(name: String, offset: Int, bytes: [UInt8])] = [
    ("pdf", 0, Array("%PDF-".utf8)), ("rtf", 0, Array("{\\rtf".utf8)),
    ("zip", 0, [0x50, 0x4B, 0x03, 0x04]), ("gzip", 0, [0x1F, 0x8B]),
    ("warc", 0, Array("WARC/".utf8)), ("arc", 0, Array("filedesc://".utf8)),
    ("doc", 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ("bzip2", 0, Array("BZh".utf8)), ("xz", 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("zstd", 0, [0x28, 0xB5, 0x2F, 0xFD]), ("7z", 0, [0x37, 0x7A, 0xBC, 0xAF]),
    ("rar", 0, Array("Rar!\u{1A}".utf8)), ("tar", 257, Array("ustar".utf8)),
    ("mobi", 60, Array("BOOKMOBI".utf8)), ("postscript", 0, Array("%!PS".utf8)),
    ("sqlite", 0, Array("SQLite format 3".utf8)), ("png", 0, [0x89, 0x50, 0x4E, 0x47]),
    ("jpeg", 0, [0xFF, 0xD8, 0xFF]), ("gif", 0, Array("GIF8".utf8)), ("djvu", 0, Array("AT&TFORM".utf8)),
  ]

  /// The content of a zip file is recognized by names and types near its beginning.
  private static let inZip: [(name: String, bytes: [UInt8])] = [
    ("epub", Array("mimetypeapplication/epub".utf8)), ("odt", Array("mimetypeapplication/vnd.oasis".utf8)),
    ("docx", Array("word/".utf8)), ("docx", Array("[Content_Types].xml".utf8)),
    ("wacz", Array("datapackage".utf8)), ("wacz", Array("archive/".utf8)),
  ]

  /// Some programs write a few lines before a PDF.
  private static let pdfWithin = 1024

  static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    for (name, offset, magic) in table where bytes.dropFirst(offset).starts(with: magic) {
      guard name == "zip" else { return name }
      return inZip.first { bytes.prefix(4096).holds($0.bytes) }?.name ?? name
    }
    if bytes.first == 0x0A || bytes.first == 0x0D || bytes.first == 0x25,
      bytes.prefix(pdfWithin).holds(table[0].bytes)
    {
      return "pdf"
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether bytes stand somewhere in these. Linear in these where the first of them is rare.
  func holds(_ bytes: [UInt8]) -> Bool { range(of: bytes) != nil }

  /// Where bytes first stand.
  func range(of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var rest = self
    while let at = rest.firstIndex(of: first) {
      if rest[at...].starts(with: bytes) { return at..<(at + bytes.count) }
      rest = rest[(at + 1)...]
    }
    return nil
  }
}
