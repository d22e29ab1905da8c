/// Moving in the open story: by lines and paragraphs, and along what is followed.

import Articles

extension BodyPane {
  mutating func move(_ motion: Motion) {
    // Two lines of a page stay in view, so that the eye finds its place again.
    let page = max(1, scroller.visible - 2)
    scroller.move(.lines(motion.lines(visible: page, total: scroller.total)))
  }

  mutating func goToParagraph(_ count: Int) {
    for _ in 0..<abs(count) {
      guard let line = layout.paragraph(from: scroller.top, forwards: count > 0) else { break }
      scroller.go(to: line)
    }
  }

  /// Where reading stands: the place jumped to while it is in view, else the first text in view.
  var position: Int {
    if let place = trail?.current.first, let line = layout.line(of: place.start),
      scroller.range.contains(line)
    {
      return place.start
    }
    return scroller.top == 0 ? -1 : (layout.offset(atOrBelow: scroller.top) ?? 0) - 1
  }

  // MARK: Following

  mutating func follow(_ trail: Trail) {
    self.trail = trail
    if let place = trail.current.first { reveal(place) }
  }

  mutating func stepTrail(_ count: Int) {
    guard var trail else { return }
    trail.step(count)
    follow(trail)
  }

  /// Scrolls so that a place is in view: not at all if it is, else with a third of the pane above it.
  private mutating func reveal(_ range: TextRange) {
    guard let first = layout.line(of: range.start) else { return }
    let last = layout.line(of: max(range.start, range.end - 1)) ?? first
    let view = scroller.range
    guard !view.contains(first) || !view.contains(last) else { return }
    scroller.go(to: first - scroller.visible / 3)
  }

  /// Puts the line of the current place at a share of the pane: 0 top, 1 bottom.
  mutating func align(_ share: Double) {
    guard let line = trail?.current.first.flatMap({ layout.line(of: $0.start) }) else { return }
    scroller.go(to: line - Int(Double(scroller.visible - 1) * share))
  }

  // MARK: Landmarks

  /// What the bracket keys jump to.
  package enum Landmark: String, Sendable, CaseIterable {
    case quote, entity, person

    fileprivate var title: String { self == .person ? "people" : self == .entity ? "names" : "quotes" }
  }

  /// Goes to the next place of a kind after where reading stands, or to the one before.
  mutating func jump(to landmark: Landmark, count: Int) throws(Refusal) {
    let places = places(landmark)
    guard let next = Trail.next(in: places, from: position, forwards: count > 0) else {
      throw Refusal(
        places.isEmpty ? "no \(landmark.title) in this story" : "no more \(landmark.title) in that direction",
        kind: .information)
    }
    let index = min(max(0, next + (count > 0 ? count - 1 : count + 1)), places.count - 1)
    follow(
      Trail(landmark == .quote ? .quotes : .names, title: landmark.title, places: places, index: index))
  }

  /// The places of one kind, in text order.
  private func places(_ landmark: Landmark) -> [[TextRange]] {
    guard let analysis = story?.analysis else { return [] }
    switch landmark {
    case .quote: return analysis.quotes.map(\.content)
    case .entity: return analysis.mentions.map { [$0.range] }
    case .person:
      return analysis.mentions.filter { analysis.entities[$0.entity].type == .person }.map { [$0.range] }
    }
  }

  // MARK: Search

  /// Follows the places where words stand in the text in view, from the first one after `origin`, or after
  /// where reading stands; case and accents are folded. False where they stand nowhere.
  @discardableResult
  mutating func search(_ words: String, from origin: Int? = nil) -> Bool {
    guard let story else { return false }
    let places = BodySearch.places(of: words, in: story.article, withTrimmings: showsTrimmings)
    guard !places.isEmpty else {
      trail = nil
      return false
    }
    let position = origin ?? position
    let index = places.firstIndex { $0.start > position } ?? 0
    follow(Trail(.search, title: "“\(words)”", places: places.map { [$0] }, index: index))
    return true
  }
}
