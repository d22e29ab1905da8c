/// What the reader's work is made of: small values, each under a key.

/// A value of the reader's work; what has none is not set.
package indirect enum WorkValue: Hashable, Sendable {
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([WorkValue])
  /// In the order of their keys, each once.
  case fields([Field])

  package struct Field: Hashable, Sendable {
    package var key: String
    package var value: WorkValue

    package init(_ key: String, _ value: WorkValue) { (self.key, self.value) = (key, value) }
  }

  /// Fields in any order, each key once; those without a value are left out.
  package static func fields(of members: KeyValuePairs<String, WorkValue?>) -> WorkValue {
    .fields(
      members.compactMap { key, value in value.map { Field(key, $0) } }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  }

  /// The value of a field whose key has the same bytes.
  package subscript(key: String) -> WorkValue? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  package var number: Int? { if case .number(let number) = self { number } else { nil } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var list: [WorkValue]? { if case .list(let list) = self { list } else { nil } }
  package var fields: [Field]? { if case .fields(let fields) = self { fields } else { nil } }
}

/// What a value of the reader's work is of: a kind alone (`starred`), or a kind and a name (`tag bridge`). Keys are
/// the same where their bytes are: Swift's strings are the same already where they read the same.
package struct WorkKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }

  package init(_ kind: String, _ name: some CustomStringConvertible) {
    description = "\(kind) \(name)"
  }

  /// The word before the first blank.
  package var kind: Substring { description.prefix { $0 != " " } }

  /// The text after the first space; nil if there is none.
  package var name: Substring? {
    description.firstIndex(of: " ").map { description[description.index(after: $0)...] }
  }

  package static func == (a: WorkKey, b: WorkKey) -> Bool {
    a.description.utf8.count == b.description.utf8.count
      && a.description.utf8.elementsEqual(b.description.utf8)
  }

  package static func < (a: WorkKey, b: WorkKey) -> Bool {
    a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = description
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Whether it reads the same, though its bytes may be others.
  package func readsLike(_ other: WorkKey) -> Bool { description == other.description }

  /// The name where the key is of this kind; nil for another, and for one without a name.
  package func name(of kind: String) -> Substring? {
    guard description.utf8.starts(with: kind.utf8), let name, self.kind == kind else { return nil }
    return name
  }
}
