/// The labels of the fast tagger, as numbers.

import Articles

/// 0 outside names, 1 to 6 the first token of a name of each type, 7 to 12 a further one.
enum TaggerLabel {
  static let count = 13
  static let types: [EntityType] = [.person, .organization, .place, .event, .work, .misc]
  static let outside = 0

  static func number(of type: EntityType, begins: Bool) -> Int? {
    types.firstIndex(of: type).map { $0 + (begins ? 1 : 1 + types.count) }
  }

  static func type(of label: Int) -> EntityType? {
    label == outside ? nil : types[(label - 1) % types.count]
  }

  static func begins(_ label: Int) -> Bool { (1...types.count).contains(label) }

  /// A name goes on only behind a token of that type.
  static func canFollow(_ label: Int, after last: Int) -> Bool {
    guard label > types.count else { return true }
    return last == label || last == label - types.count
  }
}
