/// Values of the objects of news collections, whatever kind of JSON they are.

import Articles

/// A string, a number, a list of them, or an object with a name: as texts.
struct RecordValue: Decodable {
  /// None is blank.
  var texts: [String]
  /// Whether they came in a list.
  var isList = false

  /// Where objects hold the text that they stand for, in the order in which it is believed.
  private enum Name: String, CodingKey, CaseIterable {
    case name, rendered, main, original, plain, value, html, href, url, label
  }

  init(texts: [String], isList: Bool = false) { (self.texts, self.isList) = (texts, isList) }

  /// The same without texts that are blank.
  var withoutBlanks: RecordValue {
    texts.contains { $0.utf8.isBlank }
      ? RecordValue(texts: texts.filter { !$0.utf8.isBlank }, isList: isList) : self
  }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    // The possible kinds are tried in turn; any other value is ignored.
    if let text = try Self.attempt({ try single.decode(String.self) }) {
      texts = [text]
    } else if let number = try? single.decode(Int64.self) {
      texts = ["\(number)"]
    } else if let number = try? single.decode(Double.self) {
      texts = ["\(number)"]
    } else if let list = try Self.attempt({ try single.decode([RecordValue].self) }) {
      texts = list.flatMap(\.texts)
      isList = true
    } else if let object = try? decoder.container(keyedBy: Name.self) {
      texts = []
      for name in Name.allCases where texts.isEmpty && object.contains(name) {
        let named = try Self.attempt { try object.decode(RecordValue.self, forKey: name) }
        texts = named?.texts ?? []
      }
    } else {
      texts = []
    }
    texts.removeAll { $0.utf8.isBlank }
  }

  /// Nil for a value of another kind. A string that is not well formed is no value of any kind.
  static func attempt<Value>(_ decode: () throws -> Value) throws -> Value? {
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
}
