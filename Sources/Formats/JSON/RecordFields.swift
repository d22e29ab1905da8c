/// What the objects of news collections call the parts of a story.

import Articles

/// The parts of a story that an object names. Other keys are passed over.
struct RecordFields: Decodable {
  enum Part: Hashable { case text, headline, byline, dateline, source, published, url }

  /// By part, in the order in which they are believed; of several in one object the first that holds
  /// something. Written without case and signs: `articleBody` and `article_body` are one.
  static let names: [(part: Part, names: [String])] = [
    (
      .text,
      [
        "text", "body", "content", "maintext", "articlebody", "articletext", "fulltext", "story",
        "article", "rawtext", "paragraphs",
      ]
    ),
    (.headline, ["headline", "title"]),
    (.byline, ["byline", "author", "authors", "creator"]),
    (.dateline, ["dateline"]),
    (
      .source,
      [
        "source", "outlet", "publisher", "publication", "newspaper", "sitename", "sourcename",
        "hostname", "sourcedomain", "domain",
      ]
    ),
    (
      .published,
      [
        "published", "publishedat", "publisheddate", "datepublished", "datepublish", "publishdate",
        "publicationdate", "pubdate", "publishtime", "publishedtime", "date", "datetime", "timestamp",
      ]
    ),
    (.url, ["url", "link", "weburl", "articleurl", "canonicalurl", "permalink", "uri"]),
  ]

  private static let places: [String: (part: Part, rank: Int)] = {
    var places: [String: (part: Part, rank: Int)] = [:]
    for (part, names) in names {
      for (rank, name) in names.enumerated() { places[name] = (part, rank) }
    }
    return places
  }()

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// What the object has for a part, the most believed first.
  private var found: [Part: [(rank: Int, name: String, value: RecordValue)]] = [:]

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Name.self)
    for key in object.allKeys {
      let name = Self.folded(key.stringValue)
      guard let (part, rank) = Self.places[name] else { continue }
      let value = try object.decode(RecordValue.self, forKey: key)
      if !value.texts.isEmpty { found[part, default: []].append((rank, name, value)) }
    }
    for part in found.keys { found[part]?.sort { $0.rank < $1.rank } }
  }

  private static func folded(_ key: String) -> String {
    String(decoding: key.utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }, as: UTF8.self).lowercased()
  }

  private func values(_ part: Part) -> [(rank: Int, name: String, value: RecordValue)] { found[part] ?? [] }

  /// A list of paragraphs is one text.
  func text(_ part: Part) -> String? { values(part).first?.value.texts.joined(separator: "\n\n") }

  var names: [String]? { values(.byline).first?.value.texts }

  var date: PublishedDate? {
    values(.published).lazy.compactMap { RecordDate.read($0.value.texts[0], named: $0.name) }.first
  }

  /// Some collections keep the story's address under "source".
  var address: String? {
    let named = values(.url).lazy.map(\.value.texts[0]).first(where: RecordValue.isAddress)
    return named ?? values(.source).lazy.map(\.value.texts[0]).first(where: RecordValue.isAddress)
  }

  var source: String? {
    values(.source).lazy.map(\.value.texts[0]).first { !RecordValue.isAddress($0) }
  }
}
