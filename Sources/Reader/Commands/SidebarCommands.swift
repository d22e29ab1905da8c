/// What only the sidebar does.

import Articles

extension Command {
  static let sidebar: [Command] = [jump, nextSection, previousSection]

  static let jump = Command(
    "jump", "show its first place in the story; again, the next", keys: ["<Enter>", "l", "<Right>"],
    in: .sidebar,
    unless: {
      $0.body.story == nil
        ? "no story is open" : $0.sidebar.selectedItem == nil ? "no names or quotes in this story" : nil
    }
  ) { state, _ in state.jumpToSelected() }
  static let nextSection = Command("next-section", "go to the next section", keys: ["}"], in: .sidebar) {
    state, _ in
    state.sidebar.moveSection(forwards: true)
    return []
  }
  static let previousSection = Command(
    "previous-section", "go to the previous section", keys: ["{"], in: .sidebar
  ) { state, _ in
    state.sidebar.moveSection(forwards: false)
    return []
  }
}

extension ReaderState {
  /// Brings the place of the selected name or quote into view. On a screen of one pane the body is shown
  /// for it; else the focus stays, so that the next name is one key away.
  fileprivate mutating func jumpToSelected() -> [Effect] {
    guard let item = sidebar.selectedItem, let analysis = body.story?.analysis else { return [] }
    var trail: Trail
    switch item {
    case .heading: return []
    case .entity(let entity, _):
      trail = Trail(
        .names, title: analysis.entities[entity].canonical, places: analysis.mentions(of: entity).map { [$0] }
      )
    case .quote(let quote):
      trail = Trail(.quotes, title: "quotes", places: analysis.quotes.map(\.content), index: quote)
    }
    if let before = body.trail, before.title == trail.title, before.places == trail.places,
      case .entity = item
    {
      trail.index = before.index
      trail.step(1)
    }
    if layout.body == nil { focus(on: .body) }
    body.follow(trail)
    return []
  }
}
