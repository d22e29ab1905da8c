/// Where in a text a mark points: scalars on disk, bytes in the program, and found again in newer words.

import Articles

extension Writer {
  /// How many scalars of the text tell a place.
  private static let wordsLength = 40

  /// What the file of a mark is to say. A place outside the text is its end; one inside a scalar that
  /// scalar's start.
  func place(of mark: Mark) throws(ArchiveError) -> MarkPlace {
    let article = try article(mark.article)
    guard let byte = mark.place else { return MarkPlace(article: article.id) }
    let text = Array(article.text.utf8)
    var start = min(max(byte, 0), text.count)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    let rest = String(decoding: text[start...], as: UTF8.self).unicodeScalars
    var words = String.UnicodeScalarView()
    words.append(contentsOf: rest.prefix(Self.wordsLength))
    return MarkPlace(
      article: article.id, place: ScalarOffsets(article.text).scalar(atByte: start),
      words: String(words))
  }

  /// The byte of an article's newest text that a mark points at: where its words stand, the nearest if
  /// there are several, else where they stood. Nil without a place, and where there is no such article.
  func byte(of place: MarkPlace) -> Int? {
    // Without its article a mark is still one: the article may come with the next merge.
    guard let scalar = place.place, let text = try? article(place.article).text else { return nil }
    let offsets = ScalarOffsets(text)
    let start = offsets.byte(atScalar: min(scalar, offsets.scalarCount)) ?? 0
    guard let words = place.words, !words.isEmpty else { return start }
    return Self.nearest(Array(words.utf8), in: Array(text.utf8), to: start) ?? start
  }

  private static func nearest(_ words: [UInt8], in text: [UInt8], to start: Int) -> Int? {
    let last = text.count - words.count
    guard last >= 0 else { return nil }
    // Outwards from where they stood.
    for distance in 0...max(start, last) {
      for place in [start - distance, start + distance] where (0...last).contains(place) {
        if text[place] == words[0], text[place..<(place + words.count)].elementsEqual(words) { return place }
      }
    }
    return nil
  }
}
