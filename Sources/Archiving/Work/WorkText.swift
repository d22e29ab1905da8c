/// The files of the reader's work, written and read without a general encoder: bulk changes handle thousands.

import Formats

/// The same bytes as `JSONFile` makes of a record of work, and their reading.
enum WorkText {
  // MARK: Writing

  static func bytes(_ record: WorkRecord) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(160)
    bytes += "{\n".utf8
    if let binned = record.binned { write("binned", binned, to: &bytes) }
    write("id", record.id, to: &bytes)
    if let note = record.note { write("note", note, to: &bytes) }
    write("read", record.read, to: &bytes)
    bytes += "  \"schema\" : \(record.schema),\n".utf8
    write("starred", record.starred, to: &bytes)
    bytes += "  \"tags\" : [\n".utf8
    for (number, tag) in record.tags.enumerated() {
      bytes += (number == 0 ? "    " : ",\n    ").utf8
      JSONBytes.quote(tag, to: &bytes)
    }
    bytes += "\n  ]\n}\n".utf8
    return bytes
  }

  private static func write(_ key: StaticString, _ value: Bool, to bytes: inout [UInt8]) {
    bytes += "  \"\(key)\" : \(value),\n".utf8
  }

  private static func write(_ key: StaticString, _ value: String, to bytes: inout [UInt8]) {
    bytes += "  \"\(key)\" : ".utf8
    JSONBytes.quote(value, to: &bytes)
    bytes += ",\n".utf8
  }

  // MARK: Reading

  /// The record in bytes of exactly the form that is written here, without escapes; nil for any other,
  /// sound or not.
  static func record(_ bytes: [UInt8]) -> WorkRecord? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = Reader(bytes: buffer)
      return reader.record()
    }
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    mutating func record() -> WorkRecord? {
      guard take("{\n") else { return nil }
      let binned = flag("binned")
      guard take("  \"id\" : "), let id = text(), take(",\n") else { return nil }
      var note: String?
      if take("  \"note\" : ") {
        note = text()
        guard note != nil, take(",\n") else { return nil }
      }
      guard let read = flag("read"), take("  \"schema\" : "), let schema = schema(), take(",\n"),
        let starred = flag("starred"), take("  \"tags\" : [\n"), let tags = tags(), place == bytes.count
      else { return nil }
      return WorkRecord(
        schema: schema, binned: binned, id: id, note: note, read: read, starred: starred, tags: tags)
    }

    private mutating func flag(_ key: StaticString) -> Bool? {
      let start = place
      guard take("  \""), take(key), take("\" : ") else {
        place = start
        return nil
      }
      if take("true,\n") { return true }
      return take("false,\n") ? false : nil
    }

    private mutating func schema() -> Int? { take("1") ? 1 : take("2") ? 2 : nil }

    private mutating func tags() -> [String]? {
      var tags: [String] = []
      while take(tags.isEmpty ? "    " : ",\n    ") {
        guard let tag = text() else { return nil }
        tags.append(tag)
      }
      return take("\n  ]\n}\n") ? tags : nil
    }

    /// A string in quotation marks that holds nothing to be undone.
    private mutating func text() -> String? {
      guard take("\"") else { return nil }
      let start = place
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        guard bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\") else { return nil }
        place += 1
      }
      let text = String(validating: bytes[start..<place], as: UTF8.self)
      return take("\"") ? text : nil
    }

    private mutating func take(_ expected: StaticString) -> Bool {
      let count = expected.utf8CodeUnitCount
      guard bytes.count - place >= count else { return false }
      for offset in 0..<count where bytes[place + offset] != expected.utf8Start[offset] { return false }
      place += count
      return true
    }
  }
}
