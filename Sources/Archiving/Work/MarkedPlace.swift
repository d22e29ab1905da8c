/// Where in a text a mark points: scalars on disk, bytes in the program, and found again in newer words or lost.

import Articles

extension MarkPlace {
  /// How many scalars of the text identify a place.
  private static let wordsLength = 40

  /// What the file of a mark is to say. A place outside the text is its end; one inside a scalar that
  /// scalar's start.
  init(_ mark: Mark, in article: Article) {
    self.init(article: article.id)
    guard let byte = mark.place else { return }
    let text = Array(article.text.utf8)
    var start = min(max(byte, 0), text.count)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    var words = String.UnicodeScalarView()
    words.append(
      contentsOf: String(decoding: text[start...], as: UTF8.self).unicodeScalars.prefix(Self.wordsLength))
    let range = TextRange(start, start + String(words).utf8.count)
    guard let anchor = TextAnchor(range, of: article.text, textHash: ContentHash.ofText(article.text)) else {
      return
    }
    (place, self.words, textHash) = (anchor.start, anchor.words, anchor.textHash)
    (before, after) = (anchor.before, anchor.after)
  }

  /// The byte of a text that it points at; nil where it points at the article as a whole, and where its words are
  /// not there, or in several places that nothing tells apart: the nearest one would be a guess.
  func byte(in text: String) -> Int? {
    guard let place else { return nil }
    let words = words ?? ""
    guard let textHash else { return earlyByte(in: text) }
    let anchor = TextAnchor(
      start: place, end: place + words.unicodeScalars.count, words: words, before: before ?? "",
      after: after ?? "", textHash: textHash)
    return anchor.find(in: text, textHash: ContentHash.ofText(text)).range?.start
  }

  /// The same of a mark that does not say which text it was set in: where its words stood, if they stand there.
  private func earlyByte(in text: String) -> Int? {
    guard let place, let words else { return nil }
    if let start = ScalarOffsets(text).byte(atScalar: place),
      Array(text.utf8)[start...].starts(with: words.utf8), !words.isEmpty || start == text.utf8.count
    {
      return start
    }
    let anchor = TextAnchor(start: 0, end: 0, words: words, before: "", after: "", textHash: "")
    return anchor.find(in: text, textHash: ContentHash.ofText(text)).range?.start
  }
}

extension Mark {
  /// A mark as it is in an article's newest text; nil for what is no letter. Without its article a mark is still one:
  /// the article may come with the next merge.
  init?(_ letter: Character, _ place: MarkPlace, in article: Article?) {
    let byte = article.flatMap { place.byte(in: $0.text) }
    self.init(
      letter, article: place.article, place: byte,
      isLost: article != nil && place.place != nil && byte == nil)
  }
}
