/// A row of places in the body that `n` and `N` walk through.

package import Articles

package struct Trail: Equatable, Sendable {
  /// What the places are: a name, a search, "quotes".
  package var title: String
  /// Each place may consist of several pieces, as a quote does that its cue splits.
  package var places: [[TextRange]]
  package var index: Int
  package var kind: Kind

  package enum Kind: Equatable, Sendable {
    case names, quotes
    /// All its places are shown at once.
    case search
  }

  init(_ kind: Kind, title: String, places: [[TextRange]], index: Int = 0) {
    self.title = title
    self.places = places.filter { !$0.isEmpty }
    self.index = index
    self.kind = kind
  }

  package var current: [TextRange] { places.indices.contains(index) ? places[index] : [] }

  /// "Kim Song, 3 of 17"
  package var description: String { "\(title), \(index + 1) of \(places.count)" }

  /// Goes so many places on, round the ends.
  mutating func step(_ count: Int) {
    guard !places.isEmpty else { return }
    index = ((index + count) % places.count + places.count) % places.count
  }

  /// The first place behind an offset, or the last before it; nil where there is none.
  static func next(in places: [[TextRange]], from offset: Int, forwards: Bool) -> Int? {
    forwards
      ? places.firstIndex { ($0.first?.start ?? 0) > offset }
      : places.lastIndex { ($0.first?.start ?? 0) < offset }
  }
}
