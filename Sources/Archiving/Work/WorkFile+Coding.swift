/// Files of the reader's work as bytes; see Documentation/archive-format.md.

import Articles
import Formats

extension WorkFile {
  // MARK: Writing

  /// The same bytes as `WorkJSON` makes of the file as a value, without making the value: bulk changes write thousands.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256 + 128 * registers.count)
    bytes += "{\n  \"".utf8
    // Before the other keys, as in the alphabet.
    bytes += subject.family.headKey.utf8
    bytes += "\" : ".utf8
    JSONBytes.quote(subject.name, to: &bytes)
    bytes += ",\n  \"registers\" : {".utf8
    var isFirst = true
    for (key, register) in registers.sorted(by: { $0.key < $1.key }) {
      bytes += (isFirst ? "\n    " : ",\n    ").utf8
      isFirst = false
      JSONBytes.quote(key.description, to: &bytes)
      bytes += " : ".utf8
      Self.write(register, to: &bytes)
    }
    bytes += (isFirst ? "},\n" : "\n  },\n").utf8
    bytes += "  \"schema\" : \(Self.schema)\n}\n".utf8
    return bytes
  }

  private static func write(_ register: Register, to bytes: inout [UInt8]) {
    guard case .latest(let value, let stamp) = register, stamp != .none, value == nil || value == .flag(true)
    else {
      return WorkJSON.write(Self.value(register), indent: 4, to: &bytes)
    }
    bytes += "{\n      \"stamp\" : \"".utf8
    bytes += stamp.description.utf8
    bytes += (value == nil ? "\"\n    }" : "\",\n      \"value\" : true\n    }").utf8
  }

  private static func value(_ register: Register) -> WorkValue {
    switch register {
    case .latest(let value, let stamp):
      .fields(of: ["stamp": stamp == .none ? nil : .text(stamp.description), "value": value])
    case .words(let words, let replaced):
      .fields(of: [
        "replaced": replaced.isEmpty ? nil : .list(replaced.sorted().map { .text($0.description) }),
        "words": .fields(
          words.sorted { $0.key < $1.key }.map { WorkValue.Field($0.key.description, .text($0.value)) }),
      ])
    }
  }

  // MARK: Reading

  /// Reads a file of any known schema; the caller checks its subject.
  init(_ bytes: [UInt8], at path: String) throws(ArchiveError) {
    try self.init(WorkJSON.value(bytes), at: path)
  }

  /// The same for a file that git merged line by line.
  init(merged bytes: [UInt8], at path: String) throws(ArchiveError) {
    try self.init(WorkJSON.value(bytes, isLoose: true), at: path)
  }

  private init(_ value: WorkValue?, at path: String) throws(ArchiveError) {
    let (value, schema) = try Self.checked(value, at: path, upTo: Self.schema)
    guard let family = WorkSubject.Family.allCases.first(where: { value[$0.headKey] != nil }) else {
      throw .damaged(path: path, reason: "\"id\" is missing")
    }
    let name = value[family.headKey]?.text ?? ""
    guard let subject = WorkSubject(family, name) else {
      throw .damaged(path: path, reason: "its \"\(family.headKey)\" is invalid: \(name)")
    }
    self.init(on: subject)
    guard schema == Self.schema else {
      registers = try WorkCatalogue.registers(of: value, schema: schema, on: subject, at: path)
      return
    }
    guard let fields = value["registers"]?.fields else {
      throw .damaged(
        path: path,
        reason: value["registers"] == nil
          ? "\"registers\" is missing" : "\"registers\" has the wrong type")
    }
    for field in fields {
      let key = WorkKey(field.key)
      guard let register = Self.register(field.value), WorkCatalogue.isSound(register, key, on: subject)
      else {
        throw .damaged(path: path, reason: "\"\(key)\" has an invalid value")
      }
      registers[key] = registers[key].map { $0.merging(register) } ?? register
    }
  }

  /// Checks that JSON has a schema from 1 up to `newest`.
  static func checked(
    _ value: WorkValue?, at path: String, upTo newest: Int
  ) throws(ArchiveError) -> (WorkValue, schema: Int) {
    guard let value else {
      throw .damaged(path: path, reason: "it is not valid JSON")
    }
    guard value.fields != nil else {
      throw .damaged(path: path, reason: "the top level has the wrong type")
    }
    guard let schema = value["schema"] else { throw .damaged(path: path, reason: "\"schema\" is missing") }
    guard let number = schema.number, number > 0 else {
      throw .damaged(path: path, reason: "its schema is unknown")
    }
    guard number <= newest else { throw .newerFormat(path: path, version: number) }
    return (value, number)
  }

  private static func register(_ value: WorkValue) -> Register? {
    guard let words = value["words"] else {
      guard let stamp = value["stamp"] else { return .latest(value["value"], .none) }
      return stamp.text.flatMap { Stamp($0) }.map { .latest(value["value"], $0) }
    }
    guard let fields = words.fields else { return nil }
    var found: [Stamp: String] = [:]
    for field in fields {
      guard let stamp = Stamp(field.key), let text = field.value.text else { return nil }
      found[stamp] = text
    }
    let listed = value["replaced"]?.list ?? []
    let replaced = listed.compactMap { $0.text.flatMap { Stamp($0) } }
    guard replaced.count == listed.count else { return nil }
    return .words(found.filter { !replaced.contains($0.key) }, replaced: Set(replaced))
  }

  /// The work on a subject, from its file; empty if there is no file.
  init(on subject: WorkSubject, in folder: ArchiveFolder, _ disk: Disk) throws(ArchiveError) {
    let path = subject.path(in: folder)
    guard let bytes = try disk.read(path) else {
      self.init(on: subject)
      return
    }
    try self.init(bytes, at: path)
    guard self.subject == subject else {
      throw .damaged(path: path, reason: "it belongs to \(self.subject.name)")
    }
  }
}
