/// How the archive's files are written as JSON and read back.

import FoundationEssentials

/// What every file of the archive says of itself.
protocol SchemaBearing: Codable {
  /// The highest schema that this program knows. It reads the lower ones too, and writes the lowest that
  /// holds what is to be said.
  static var schema: Int { get }
  var schema: Int { get }
}

/// JSON as the archive keeps it: UTF-8, a key a line, keys in the order of the alphabet, a newline at
/// the end, so that two versions of a file differ in the lines that changed.
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
  /// - Throws: `newerFormat` for a schema of a later program, `damaged` for what is no such record.
  static func record<Record: SchemaBearing>(
    _ bytes: [UInt8], at path: String
  ) throws(ArchiveError) -> Record {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    do {
      let record = try decoder.decode(Record.self, from: data)
      if (1...Record.schema).contains(record.schema) { return record }
    } catch {
      // What is wrong is told below, once it is known that the file is not a later program's.
      let known = try? decoder.decode(Probe.self, from: data)
      if let schema = known?.schema, schema > Record.schema {
        throw .newerFormat(path: path, version: schema)
      }
      throw .damaged(path: path, reason: words(error))
    }
    // Decoded, and yet of another schema.
    guard let schema = (try? decoder.decode(Probe.self, from: data))?.schema, schema > Record.schema else {
      throw .damaged(path: path, reason: "its schema is unknown")
    }
    throw .newerFormat(path: path, version: schema)
  }

  /// Compact JSON for what can be made again at any time.
  static func derivedBytes(_ record: some Encodable) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A record that cannot be encoded is only not kept.
    return (try? encoder.encode(record)).map(Array.init)
  }

  /// Derived JSON read back; nil for whatever is not what was asked for.
  static func derived<Record: Decodable>(_ type: Record.Type, _ bytes: [UInt8]?) -> Record? {
    // Nothing is lost by passing over what does not parse: it is made again.
    bytes.flatMap { try? JSONDecoder().decode(type, from: Data($0)) }
  }

  /// What a decoding error says, in a few words.
  private static func words(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not valid JSON" }
    switch error {
    case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let name = context.codingPath.last.map { "\"\($0.stringValue)\"" } ?? "the top level"
      return "\(name) has the wrong type"
    case .dataCorrupted(let context):
      // JSON that does not parse has no path; a value that is wrong has, and is told under its name.
      guard let key = context.codingPath.last?.stringValue else { return "it is not valid JSON" }
      return "\"\(key)\" \(context.debugDescription)"
    default: return "it is not valid JSON"
    }
  }
}
