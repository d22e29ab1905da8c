/// Small things that the reader gave a name, a file each: marks and saved searches.

/// A file that holds one thing under a name.
protocol NamedRecord: SchemaBearing {
  associatedtype Value: Codable & Hashable & Sendable

  init(_ value: Value, named name: String)
  /// The name of the thing, not of its file.
  var name: String { get }
  var value: Value { get }
  /// Whether it is of the form that files of this kind have.
  static func isFileName(_ file: String) -> Bool
  static func fileName(of name: String) -> String
  static func isSound(_ value: Value, named name: String) -> Bool
}

/// The things of one kind, by name.
struct NamedFiles<Record: NamedRecord> {
  let folder: String
  let disk: Disk
  private(set) var values: [String: Record.Value] = [:]
  /// Files that are left alone, by path, with what is wrong.
  private(set) var unreadable: [String: ArchiveError] = [:]

  /// Reads them all.
  init(_ type: Record.Type, in folder: String, on disk: Disk) throws(ArchiveError) {
    (self.folder, self.disk) = (folder, disk)
    for file in try disk.list(folder) ?? [] where Record.isFileName(file) {
      let path = folder + "/" + file
      do throws(ArchiveError) {
        guard let bytes = try disk.read(path) else { continue }
        let record: Record = try JSONFile.record(bytes, at: path)
        guard Record.fileName(of: record.name) == file, Record.isSound(record.value, named: record.name)
        else { throw .damaged(path: path, reason: "it holds \"\(record.name)\" or what cannot be under it") }
        values[record.name] = record.value
      } catch {
        unreadable[path] = error
      }
    }
  }

  func path(of name: String) -> String { folder + "/" + Record.fileName(of: name) }

  /// A name as its file spells it, where one is there that reads the same.
  func spelling(of name: String) -> String { values.index(forKey: name).map { values[$0].key } ?? name }

  /// What is in the way of writing a thing.
  func obstacle(of name: String) -> ArchiveError? { unreadable[path(of: name)] }

  /// What the replacements make different now; those whose file cannot be read are left out.
  func effective(_ replacements: [Replacement<Record.Value>]) -> (
    free: [Replacement<Record.Value>], leftOut: [ArchiveError]
  ) {
    let leftOut = replacements.compactMap { obstacle(of: $0.name) }
    let free = replacements.filter { obstacle(of: $0.name) == nil && values[$0.name] != $0.now }
    return (free.map { Replacement(name: $0.name, was: values[$0.name], now: $0.now) }, leftOut)
  }

  /// Takes replacements as made.
  mutating func take(_ replacements: [Replacement<Record.Value>]) {
    for replacement in replacements { values[replacement.name] = replacement.now }
  }

  /// Stages the files of replacements; one that cannot be read is left alone.
  func stage(
    _ replacements: [Replacement<Record.Value>], in files: inout Staging
  ) throws(ArchiveError) {
    for replacement in replacements where obstacle(of: replacement.name) == nil {
      let path = path(of: replacement.name)
      if let value = replacement.now {
        try files.write(try JSONFile.bytes(Record(value, named: replacement.name)), to: path)
      } else {
        files.remove(path)
      }
    }
  }
}
