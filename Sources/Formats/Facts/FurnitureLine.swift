/// Lines about a story: who wrote it, when, where it stood.

import Articles

/// What a line of furniture says. A line is furniture only if the grammar takes all of it.
struct FurnitureLine: Equatable {
  var names: [String] = []
  var published: PublishedDate?
  var updated: PublishedDate?
  /// A date stands there, be it ambiguous.
  var hasDate = false
  var source: String?
  /// A name that may be an outlet's; believed next to other furniture.
  var outlet: String?
  var url: String?
  /// "Staff Writer": says that the line before is a name.
  var hasRole = false

  /// Whether it needs no neighbours to be believed.
  var isCertain: Bool { !names.isEmpty || hasDate || source != nil || url != nil }
  var byline: String? { Byline.joined(names) }

  /// The longest line that is looked at, in bytes.
  private static let limit = 200
  private static let limitWithAddress = 2000

  init() {}

  /// Reads a line in UTF-8; nil if it is not a furniture line. Linear in the line.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.count <= Self.limitWithAddress else { return nil }
    if let url = LineAddress.find(in: line) {
      self.url = url
      return
    }
    guard line.count <= Self.limit else { return nil }
    var cursor = TokenCursor(line)
    guard !cursor.isAtEnd, take(&cursor) else { return nil }
    guard isCertain || outlet != nil || hasRole else { return nil }
  }

  private static let publishedLabels: Set<Word> = [
    "published", "posted", "first", "date", "dated", "issued", "released", "created", "on", "veröffentlicht",
    "publié", "publicado", "le", "am", "vom", "el", "pub", "filed", "printed",
  ]
  private static let updatedLabels: Set<Word> = [
    "updated", "update", "last", "modified", "revised", "corrected", "aktualisiert", "actualizado", "mis",
    "jour",
    "modifié",
  ]
  private static let separators = Set(",|—–-·•:;./()[]".map { Word($0.utf8) })
  private static let sourceEnds: Set<Word> = ["|", "•", "·"]
  private static let sourceLabels: Set<Word> = [
    "source", "publication", "outlet", "newspaper", "publisher", "quelle", "fuente",
  ]

  /// Takes all of a line; false where something in it is no furniture.
  private mutating func take(_ cursor: inout TokenCursor) -> Bool {
    var isUpdate = false
    while let token = cursor.current {
      if token.kind == .sign, Self.separators.contains(token.folded) {
        cursor.at += 1
      } else if takeLabelledSource(&cursor) {
        continue
      } else if let names = cursor.attempt({ Byline.take(&$0, isIntroduced: true) }) {
        add(names)
      } else if let date = PrintedDate.take(&cursor) {
        hasDate = true
        if isUpdate { updated = updated ?? date.date } else { published = published ?? date.date }
        isUpdate = false
      } else if cursor.attempt({ PrintedTime.take(&$0) }) != nil {
        continue
      } else if let names = cursor.attempt({ Byline.take(&$0, isIntroduced: false) }) {
        add(names)
      } else if takeReadingTime(&cursor) {
        continue
      } else if let label = cursor.takeWord({
        Self.updatedLabels.contains($0) || Self.publishedLabels.contains($0) || $0 == "à" || $0 == "at"
      }) {
        isUpdate = isUpdate || Self.updatedLabels.contains(label)
      } else if let name = OutletName.take(&cursor) {
        outlet = outlet ?? name
      } else if cursor.attempt({ Byline.takeRole(&$0) }) != nil {
        hasRole = true
      } else {
        return false
      }
    }
    return true
  }

  private mutating func add(_ byline: Byline) {
    names += byline.names.filter { !names.contains($0) }
    outlet = outlet ?? byline.outlet
  }

  /// "Source: The Evening Star", to the end of the line or to a bar.
  private mutating func takeLabelledSource(_ cursor: inout TokenCursor) -> Bool {
    let name: String? = cursor.attempt { cursor in
      guard cursor.takeWord({ Self.sourceLabels.contains($0) }) != nil, cursor.takeSign(":") != nil else {
        return nil
      }
      let start = cursor.at
      while let token = cursor.current, !(token.kind == .sign && Self.sourceEnds.contains(token.folded)) {
        cursor.at += 1
      }
      return cursor.text(from: start)
    }
    guard let name else { return false }
    source = source ?? name
    return true
  }

  /// "4 min read".
  private func takeReadingTime(_ cursor: inout TokenCursor) -> Bool {
    let word: Word? = cursor.attempt { cursor in
      guard cursor.takeNumber() != nil else { return nil }
      _ = cursor.takeSign("-")
      guard cursor.takeWord({ ["min", "mins", "minute", "minutes"].contains($0) }) != nil else { return nil }
      _ = cursor.takeSign("-")
      return cursor.takeWord { $0 == "read" }
    }
    return word != nil
  }
}
