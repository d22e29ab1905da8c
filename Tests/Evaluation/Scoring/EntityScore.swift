/// Names found against gold names: exact span and type, as at CoNLL.

import Articles

struct EntityScore: Equatable {
  var types: [EntityType: Figures] = [:]
  /// Same span, whatever the type.
  var anyType = Figures()
  /// An overlap of one character or more and the right type, one to one.
  var partial = Figures()

  /// All types, or those named.
  func micro(_ wanted: [EntityType] = EntityType.allCases) -> Figures {
    wanted.reduce(into: Figures()) { $0 += types[$1] ?? Figures() }
  }

  /// - Parameter mergesMisc: event, work and misc count as one type.
  init(_ gold: [Story], _ found: [String: Story], mergesMisc: Bool) {
    for story in gold { add(story, found[story.id], mergesMisc) }
  }

  private mutating func add(_ story: Story, _ found: Story?, _ mergesMisc: Bool) {
    var annotated = Set(story.annotated.compactMap(EntityType.init))
    if annotated.isEmpty { annotated = Set(EntityType.allCases) }
    let wanted = story.entities.filter { $0.optional != true }
    let gold = Self.spans(wanted, mergesMisc ? annotated.union([.misc]) : annotated, mergesMisc)
    var guesses = Self.spans(found?.entities ?? [], annotated, mergesMisc)
    let optional = story.entities.filter { $0.optional == true }.map(\.span)
    if !optional.isEmpty {
      let goldSpans = Set(gold.map(\.span))
      // What meets an optional name and no obligatory one is left out.
      guesses = guesses.filter { guess in
        gold.contains(guess) || goldSpans.contains(guess.span)
          || !optional.contains { $0.overlaps(guess.span) }
      }
    }
    for name in gold { types[name.type, default: Figures()].gold += 1 }
    for name in guesses { types[name.type, default: Figures()].found += 1 }
    for name in gold.intersection(guesses) { types[name.type, default: Figures()].right += 1 }
    let (goldSpans, guessedSpans) = (Set(gold.map(\.span)), Set(guesses.map(\.span)))
    anyType += Figures(
      right: goldSpans.intersection(guessedSpans).count, found: guessedSpans.count, gold: goldSpans.count)
    partial += Figures(
      right: Self.overlapping(gold.sorted(), guesses.sorted()), found: guesses.count, gold: gold.count)
  }

  private struct TypedSpan: Hashable, Comparable {
    var span: Span
    var type: EntityType
    static func < (one: TypedSpan, other: TypedSpan) -> Bool {
      one.span == other.span ? one.type.rawValue < other.type.rawValue : one.span < other.span
    }
  }

  /// Types that are not annotated are left out, except that events and works are misc where that is annotated.
  private static func spans(
    _ names: [Story.Name], _ annotated: Set<EntityType>, _ mergesMisc: Bool
  ) -> Set<TypedSpan> {
    Set(
      names.compactMap { name in
        var type = name.type
        let isNearMisc = type == .event || type == .work
        if !annotated.contains(type) {
          guard isNearMisc && annotated.contains(.misc) else { return nil }
          type = .misc
        }
        if mergesMisc && isNearMisc { type = .misc }
        return TypedSpan(span: name.span, type: type)
      })
  }

  /// Each gold name takes the first guess of its type that overlaps it. Linear where names do not overlap.
  private static func overlapping(_ gold: [TypedSpan], _ guesses: [TypedSpan]) -> Int {
    var used = [Bool](repeating: false, count: guesses.count)
    var count = 0
    for name in gold {
      let match = guesses.indices.first {
        !used[$0] && guesses[$0].type == name.type && guesses[$0].span.overlaps(name.span)
      }
      guard let match else { continue }
      used[match] = true
      count += 1
    }
    return count
  }
}
