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
  var byline: String? {
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The longest line that is looked at, in bytes.
  private static let limit = 200
  private static let limitWithAddress = 2000

  init() {}

  /// Nil where the line is none. Linear in the line.
  init?(_ line: Substring) {
    guard line.utf8.count <= Self.limitWithAddress else { return nil }
    if let url = Self.url(of: line) {
      self.url = url
      return
    }
    guard line.utf8.count <= Self.limit else { return nil }
    var cursor = TokenCursor(line)
    guard !cursor.isAtEnd, take(&cursor) else { return nil }
    guard isCertain || outlet != nil || hasRole else { return nil }
  }

  // MARK: Addresses

  private static let urlLabels: Set<String> = [
    "url", "link", "source", "source url", "original", "original url", "original article", "permalink", "web",
    "read at", "via", "from", "address", "lien", "quelle", "fuente", "retrieved from", "available at",
  ]

  /// The address of a line that holds one and at most a label before it.
  private static func url(of line: Substring) -> String? {
    guard let start = line.range(ofScheme: ["https://", "http://"]) else { return nil }
    let label = line[..<start].lowercased().filter { !":<([".contains($0) }
    let words = label.split(separator: " ").joined(separator: " ")
    guard words.isEmpty || urlLabels.contains(words) else { return nil }
    var address = line[start...]
    while let last = address.last, ">)]".contains(last) { address.removeLast() }
    guard !address.contains(where: \.isWhitespace), address.utf8.count > 10 else { return nil }
    return String(address)
  }

  // MARK: The grammar

  private static let publishedLabels: Set<String> = [
    "published", "posted", "first", "date", "dated", "issued", "released", "created", "on", "veröffentlicht",
    "publié", "publicado", "le", "am", "vom", "el", "pub", "filed", "printed",
  ]
  private static let updatedLabels: Set<String> = [
    "updated", "update", "last", "modified", "revised", "corrected", "aktualisiert", "actualizado", "mis",
    "jour",
    "modifié",
  ]
  private static let separators = Set(",|—–-·•:;./()[]".map(String.init))
  private static let sourceLabels: Set<String> = [
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
      while let token = cursor.current, !(token.kind == .sign && ["|", "•", "·"].contains(token.folded)) {
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
    let word: String? = cursor.attempt { cursor in
      guard cursor.takeNumber() != nil else { return nil }
      _ = cursor.takeSign("-")
      guard cursor.takeWord({ ["min", "mins", "minute", "minutes"].contains($0) }) != nil else { return nil }
      _ = cursor.takeSign("-")
      return cursor.takeWord { $0 == "read" }
    }
    return word != nil
  }
}

extension Substring {
  /// Where an address begins. Looks at bytes, since each line of a story comes here.
  fileprivate func range(ofScheme schemes: [String]) -> Index? {
    var at = utf8.startIndex
    while let colon = utf8[at...].firstIndex(of: UInt8(ascii: ":")) {
      at = utf8.index(after: colon)
      guard utf8[at...].starts(with: "//".utf8) else { continue }
      return schemes.lazy.compactMap { scheme -> Index? in
        let length = scheme.utf8.count - 3
        guard let start = utf8.index(colon, offsetBy: -length, limitedBy: utf8.startIndex) else { return nil }
        return self[start..<colon].lowercased() + "://" == scheme ? start : nil
      }.first
    }
    return nil
  }
}
