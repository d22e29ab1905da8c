/// The entities of an annotated story, by type and name.

import Articles

struct EntityTable {
  private(set) var all: [Entity] = []
  private var byMark: [String: Int] = [:]

  /// The words for types in marks. A government is a place that stands for those who rule it.
  private static let types: [String: EntityType] = [
    "person": .person, "org": .organization, "place": .place, "government": .place, "event": .event,
    "work": .work, "date": .date, "misc": .misc,
  ]
  /// What a place that stands for its government has as role.
  static let government = "government"

  /// Nil where there is no such type, or the name was seen with another. A city and the government that
  /// is called by it are two.
  mutating func entity(_ mark: String, _ canonical: String) -> Int? {
    guard let type = Self.types[mark] else { return nil }
    if let known = byMark[mark + " " + canonical] { return known }
    guard all.allSatisfy({ $0.canonical != canonical || $0.type == type }) else { return nil }
    byMark[mark + " " + canonical] = all.count
    all.append(
      Entity(type: type, canonical: canonical, roles: mark == Self.government ? [Self.government] : []))
    return all.count - 1
  }

  func named(_ canonical: String) -> Int? { all.firstIndex { $0.canonical == canonical } }
}
