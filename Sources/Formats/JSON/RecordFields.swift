/// What the objects of news collections call the parts of a story.

import Articles

/// The parts of a story that an object names. Other keys are passed over.
struct RecordFields: Decodable {
  /// The text's names, and by fact of `Imprint.facts` the names of each, in the order in which they are believed; of
  /// several in one object the first that holds something. Written without case and signs: `articleBody` and
  /// `article_body` are one.
  static let names: [(part: String, names: [String])] = [
    (
      textPart,
      [
        "text", "body", "content", "maintext", "articlebody", "articletext", "fulltext", "bodytext",
        "contentencoded",
        "bodyhtml", "contenthtml", "story", "article", "rawtext", "paragraphs",
      ]
    ),
    ("headline", ["headline", "title", "webtitle"]),
    (
      "standfirst",
      [
        "standfirst", "subtitle", "subheadline", "subhead", "dek", "trailtext", "description", "summary",
        "abstract",
        "excerpt", "leadparagraph", "snippet",
      ]
    ),
    ("byline", ["byline", "author", "authors", "creator"]),
    ("dateline", ["dateline"]),
    (
      "source",
      [
        "source", "outlet", "publisher", "publication", "newspaper", "sitename", "sourcename",
        "hostname", "sourcedomain", "domain",
      ]
    ),
    ("section", ["section", "sectionname", "articlesection", "category", "categories", "newsdesk", "desk"]),
    ("page", ["page", "printpage", "pagenumber", "pages"]),
    (
      "published",
      [
        "published", "publishedat", "publisheddate", "datepublished", "datepublish", "publishdate",
        "publicationdate", "webpublicationdate", "pubdate", "publishtime", "publishedtime", "date",
        "datetime",
        "timestamp",
      ]
    ),
    (
      "updated",
      [
        "updated", "updatedat", "dateupdated", "updateddate", "modified", "modifiedat", "datemodified",
        "datemodify", "modifieddate", "modifiedtime", "lastmodified", "lastupdated",
      ]
    ),
    ("url", ["url", "link", "weburl", "articleurl", "canonicalurl", "permalink", "uri"]),
    ("language", ["language", "lang", "inlanguage", "languagecode", "locale"]),
    (
      "document",
      [
        "documentid", "docid", "articleid", "storyid", "guid", "uuid", "identifier", "accessionnumber",
        "document",
        "id",
      ]
    ),
    ("links", ["links", "outlinks", "hyperlinks"]),
    ("people", ["people", "persons", "person"]),
    ("organizations", ["organizations", "organisations", "orgs", "companies"]),
    ("places", ["places", "locations", "geo", "geofacet"]),
    ("keywords", ["keywords", "tags", "newskeywords", "subjects", "topics"]),
  ]

  static let textPart = "text"
  /// Objects that hold more of a story's parts, as the Guardian's do.
  private static let nested: Set<String> = ["fields"]
  /// Lists that are often one string.
  private static let commaSeparated: Set<String> = ["keywords"]

  private static let parts: [String: (part: String, rank: Int)] = {
    var parts: [String: (part: String, rank: Int)] = [:]
    for (part, names) in names {
      for (rank, name) in names.enumerated() { parts[name] = (part, rank) }
    }
    return parts
  }()

  /// Whether a name, written without case and signs, is that of any part.
  static func isName(_ name: String) -> Bool { parts[name] != nil }
  static func isTextName(_ name: String) -> Bool { parts[name]?.part == textPart }

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  private struct Found {
    var rank: Int
    var name: String
    var value: RecordValue

    var text: String { value.texts[0] }
  }

  /// What the object has for a part, the most believed first.
  private var found: [String: [Found]] = [:]

  /// Nil where an object is not plain.
  ///
  /// - Parameter object: valid UTF-8.
  init?(plain object: ArraySlice<UInt8>) {
    let members = PlainRecord.members(of: object) { Self.parts[$0] != nil || Self.nested.contains($0) }
    guard let members else { return nil }
    for (name, value) in members {
      guard let (part, rank) = Self.parts[name] else {
        // An object there would not be plain, and nothing else holds fields.
        continue
      }
      let value = value.withoutBlanks
      if !value.texts.isEmpty {
        found[part, default: []].append(Found(rank: rank, name: name, value: value))
      }
    }
    sort()
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Name.self)
    for key in object.allKeys {
      let name = Self.folded(key.stringValue)
      if Self.nested.contains(name) {
        guard let fields = try RecordValue.attempt({ try object.decode(RecordFields.self, forKey: key) })
        else {
          continue
        }
        found.merge(fields.found) { $0 + $1 }
      } else if let (part, rank) = Self.parts[name] {
        let value = try object.decode(RecordValue.self, forKey: key)
        if !value.texts.isEmpty {
          found[part, default: []].append(Found(rank: rank, name: name, value: value))
        }
      }
    }
    sort()
  }

  private mutating func sort() {
    for (part, values) in found where values.count > 1 { found[part] = values.sorted { $0.rank < $1.rank } }
  }

  private static func folded(_ key: String) -> String {
    String(
      decoding: key.utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F && $0 != 0x3A }, as: UTF8.self
    ).lowercased()
  }

  /// As it stands, tags and names of characters included; a list of paragraphs is one text.
  var text: String? { found[Self.textPart]?.first?.value.texts.joined(separator: "\n\n") }

  /// What stands for the text where an object has none: the beginning or the sum of it, not what describes a site.
  var summary: String? {
    found["standfirst"]?.first { Self.summaries.contains($0.name) }?.value.texts.joined(separator: "\n\n")
  }
  private static let summaries: Set<String> = ["summary", "abstract", "excerpt", "leadparagraph"]

  /// What the object says of the story, in plain words.
  var imprint: Imprint {
    var imprint = Imprint()
    for fact in Imprint.facts {
      guard let values = found[fact.name] else { continue }
      switch fact.kind {
      case .title(let path):
        imprint[keyPath: path] = values.first.map { InlineMarkup.line($0.value.texts[0]) } ?? ""
      case .text(let path): imprint[keyPath: path] = text(values, of: fact.name)
      case .url(let path):
        imprint[keyPath: path] = values.lazy.map(\.text).first(where: RecordValue.isAddress)
      case .date(let path):
        imprint[keyPath: path] =
          values.lazy.compactMap { RecordDate.read($0.value.texts[0], named: $0.name) }.first
      case .texts(let path): imprint[keyPath: path] = values.first.map { list($0, of: fact.name) } ?? []
      }
    }
    if let names = found["byline"]?.first?.value {
      imprint.byline = Byline.line(names.texts.map(InlineMarkup.line))
      if names.isList { imprint.authors = names.texts.compactMap { Byline.line([InlineMarkup.line($0)]) } }
    }
    // Some collections keep the story's address under "source".
    imprint.url =
      imprint.url ?? found["source"]?.lazy.map(\.text).first(where: RecordValue.isAddress)
    return imprint
  }

  private func text(_ values: [Found], of fact: String) -> String? {
    let texts = values.lazy.map(\.text)
    let text = fact == "source" ? texts.first { !RecordValue.isAddress($0) } : texts.first
    return text.map(InlineMarkup.line)
  }

  private func list(_ found: Found, of fact: String) -> [String] {
    let texts = found.value.texts
    guard texts.count == 1, !found.value.isList, !fact.isEmpty else { return texts.map(InlineMarkup.line) }
    let line = InlineMarkup.line(texts[0])
    let separator: Character = line.contains(";") || !Self.commaSeparated.contains(fact) ? ";" : ","
    return line.split(separator: separator).map { Headline.unwrapped($0) }
  }
}
