/// The beginning of a file, by which formats are recognized.

import Articles

/// What a file begins with, and what its name ends in: the first says what it is, the second only what it may be.
package struct FileOpening: Sendable {
  /// So many bytes of a file are looked at.
  package static let size = 1 << 16

  /// Without a byte order mark; in UTF-8 where the file is in UTF-16 or UTF-32.
  let bytes: ArraySlice<UInt8>
  /// Whether there is no more of the file.
  let isWhole: Bool
  /// What the name ends in, in lower case and without the dot; empty where there is no dot.
  let ending: String
  /// Whether the file is in UTF-16 or UTF-32.
  let isWide: Bool
  /// What the first bytes that are no white space promise.
  let magic: String?
  /// Nil where there is not one tag.
  let markup: MarkupSigns?

  /// - Parameters:
  ///   - bytes: the first of the file, as many as `size` where it has as many.
  ///   - name: the file's, with or without its folder.
  package init(_ bytes: ArraySlice<UInt8>, isWhole: Bool, name: String) {
    self.isWhole = isWhole
    ending = Self.ending(of: name)
    let (text, isWide) = Self.narrowed(bytes)
    self.isWide = isWide
    self.bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    magic = MagicBytes.name(self.bytes)
    markup = magic == nil ? MarkupSigns(self.bytes) : nil
  }

  /// What a name ends in, in lower case and without the dot; empty for a name without, or with only one at its start.
  package static func ending(of name: String) -> String {
    let file =
      name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// The first byte that is no white space.
  var first: UInt8? { bytes.first { !$0.isASCIISpace } }

  /// From there on.
  var trimmed: ArraySlice<UInt8> { bytes.drop { $0.isASCIISpace } }

  /// So many lines at most, without their ends; the last may be cut where there is more of the file.
  func lines(_ count: Int) -> [ArraySlice<UInt8>] {
    trimmed.prefix(1 << 14).split(maxSplits: count, omittingEmptySubsequences: false) { $0 == 0x0A }.prefix(
      count
    )
    .map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }

  private static func narrowed(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, isWide: Bool) {
    let marked = WideText.marked(bytes)
    guard let form = marked?.form ?? WideText.unmarked(bytes) else { return (bytes, false) }
    // The last unit may be half of a letter.
    for cut in [0, 2] {
      let whole = bytes.dropFirst(marked?.mark ?? 0)
      let units = whole.prefix(whole.count / 4 * 4 - cut)
      if let text = Iconv.utf8(units, from: form.rawValue) { return (text[...], true) }
    }
    return (bytes, true)
  }
}
