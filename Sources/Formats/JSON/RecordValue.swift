/// Values of the objects of news collections, whatever kind of JSON they are.

/// A string, a number, a list of them, or an object with a name: as texts.
struct RecordValue: Decodable {
  /// Without white space around them; none is empty.
  var texts: [String]

  private enum Name: String, CodingKey { case name }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    // The kinds that it may be of are tried in turn; what is of none of them says nothing.
    if let text = try Self.attempt({ try single.decode(String.self) }) {
      texts = [text]
    } else if let number = try? single.decode(Int64.self) {
      texts = ["\(number)"]
    } else if let number = try? single.decode(Double.self) {
      texts = ["\(number)"]
    } else if let list = try Self.attempt({ try single.decode([RecordValue].self) }) {
      texts = list.flatMap(\.texts)
    } else if let object = try? decoder.container(keyedBy: Name.self),
      let named = try Self.attempt({ try object.decode(RecordValue.self, forKey: .name) })
    {
      texts = named.texts
    } else {
      texts = []
    }
    texts.removeAll { $0.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
  }

  /// Nil for a value of another kind. A string that is not well formed is no value of any kind.
  private static func attempt<Value>(_ decode: () throws -> Value) throws -> Value? {
    do {
      return try decode()
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound, DecodingError.keyNotFound {
      return nil
    }
  }

  static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }

  /// "By Ada Brook" as "Ada Brook"; several names as one line.
  static func byline(_ names: [String]) -> String? {
    var names = names.map { name in
      let words = name.unicodeScalars.split { $0.isSpace }.map { String($0) }
      return (words.count > 1 && words[0].lowercased() == "by" ? words.dropFirst() : words[...])
        .joined(separator: " ")
    }
    names.removeAll { $0.isEmpty }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
