/// How the archive's files are written as JSON and read back.

import FoundationEssentials

/// Every file of the archive states its schema.
protocol SchemaBearing: Codable {
  /// The highest schema that this program knows. It reads the lower ones too, and writes the lowest that
  /// can hold the data.
  static var schema: Int { get }
  var schema: Int { get }
}

/// JSON as the archive keeps it: UTF-8, one key per line, keys in alphabetical order, a newline at
/// the end, so that two versions of a file differ only in the lines that changed.
enum JSONFile {
  private struct Probe: Decodable { var schema: Int? }

  static func bytes(_ record: some Encodable) throws(ArchiveError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
    } catch {
      throw .damaged(path: "a record", reason: "\(error)")
    }
  }

  /// Reads a record of a schema that this program knows.
  /// - Throws: `newerFormat` for a schema of a later program, `damaged` if it is not such a record.
  static func record<Record: SchemaBearing>(
    _ bytes: [UInt8], at path: String
  ) throws(ArchiveError) -> Record {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    do {
      let record = try decoder.decode(Record.self, from: data)
      if (1...Record.schema).contains(record.schema) { return record }
    } catch {
      // The reason is reported below, unless the file turns out to be a newer program's.
      let known = try? decoder.decode(Probe.self, from: data)
      if let schema = known?.schema, schema > Record.schema {
        throw .newerFormat(path: path, version: schema)
      }
      throw .damaged(path: path, reason: words(error))
    }
    // Decoded, but of another schema.
    guard let schema = (try? decoder.decode(Probe.self, from: data))?.schema, schema > Record.schema else {
      throw .damaged(path: path, reason: "its schema is unknown")
    }
    throw .newerFormat(path: path, version: schema)
  }

  /// Compact JSON for derived data.
  static func derivedBytes(_ record: some Encodable) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A record that cannot be encoded is simply not kept.
    return (try? encoder.encode(record)).map(Array.init)
  }

  /// Derived JSON read back; nil if it is not of this type.
  static func derived<Record: Decodable>(_ type: Record.Type, _ bytes: [UInt8]?) -> Record? {
    // Nothing is lost by skipping invalid data: it is derived again.
    bytes.flatMap { try? JSONDecoder().decode(type, from: Data($0)) }
  }

  /// A decoding error in a few words.
  private static func words(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not valid JSON" }
    switch error {
    case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let name = context.codingPath.last.map { "\"\($0.stringValue)\"" } ?? "the top level"
      return "\(name) has the wrong type"
    case .dataCorrupted(let context):
      // A syntax error has no path; an invalid value has one, and is reported under its key.
      guard let key = context.codingPath.last?.stringValue else { return "it is not valid JSON" }
      return "\"\(key)\" \(context.debugDescription)"
    default: return "it is not valid JSON"
    }
  }
}
