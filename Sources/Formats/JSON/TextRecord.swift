/// Lines of JSON Lines that hold a text each: `{"id":…,"text":…}`.

import Articles
import FoundationEssentials

/// The name of a record: a string or a number, printed again as what it was.
package enum RecordID: Hashable, Sendable {
  case text(String)
  /// In decimal digits.
  case number(String)

  package init(_ text: String) { self = .text(text) }

  var json: JSONText {
    switch self {
    case .text(let text): .string(text)
    case .number(let digits): .digits(digits)
    }
  }
}

/// One text with its name.
package struct TextRecord: Hashable, Sendable {
  /// Nil where the line has none, or null.
  package var id: RecordID?
  package var text: String

  package init(id: RecordID?, text: String) {
    self.id = id
    self.text = text
  }

  /// Reads one line, line end left out or not. Other keys are passed over.
  package static func read(_ line: some Collection<UInt8>) throws(FormatError) -> TextRecord {
    guard line.count <= TextFormat.limit else { throw .tooLarge(limit: TextFormat.limit) }
    guard line.first(where: { !($0 == 0x20 || $0 == 0x09) }) == UInt8(ascii: "{") else { throw .notAnObject }
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch let error as DecodingError {
      throw Self.reason(error)
    } catch {
      throw .notJSON
    }
    return TextRecord(id: fields.id, text: fields.text)
  }

  /// Whether the file that begins so holds records: its first line is an object with a "text".
  package static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    let line = bytes.drop { $0.isASCIISpace }.prefix { $0 != 0x0A }
    // The reason does not matter to a caller who only asks whether the line is a record.
    return (try? read(line)) != nil
  }

  private static func reason(_ error: DecodingError) -> FormatError {
    switch error {
    case .keyNotFound: .noText
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.last?.stringValue == "id" ? .badID : .noText
    default: .notJSON
    }
  }

  private struct Fields: Decodable {
    enum Key: String, CodingKey { case id, text }

    var id: RecordID?
    var text: String

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      text = try fields.decode(String.self, forKey: .text)
      if try !fields.contains(.id) || fields.decodeNil(forKey: .id) { return }
      // The kinds that an id may be of are tried in turn; the last one's error is the one that counts.
      if let string = try? fields.decode(String.self, forKey: .id) {
        id = .text(string)
      } else if let integer = try? fields.decode(Int64.self, forKey: .id) {
        id = .number(String(integer))
      } else {
        id = .number("\(try fields.decode(Double.self, forKey: .id))")
      }
    }
  }
}
