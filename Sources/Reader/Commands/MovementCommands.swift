/// Moving in whichever pane or layer has the keys.

import Articles

extension Command {
  static let movement: [Command] = [
    down, up, first, last, halfPageDown, halfPageUp, pageDown, pageUp, otherDown, otherUp,
  ]

  static let down = moving(
    "down", "move down", keys: ["j", "<Down>"], also: [.these(["<Enter>"], in: .help)]
  ) { .lines($0) }
  static let up = moving("up", "move up", keys: ["k", "<Up>"]) { .lines(-$0) }
  static let first = moving("first", aliases: ["top"], "go to the start", keys: ["gg", "<Home>"]) { _ in
    .start
  }
  static let last = moving("last", aliases: ["bottom"], "go to the end", keys: ["G", "<End>"]) { _ in .end }
  static let halfPageDown = moving("half-page-down", "move half a page down", keys: ["<C-d>"]) {
    .pages(0.5 * Double($0))
  }
  static let halfPageUp = moving("half-page-up", "move half a page up", keys: ["<C-u>"]) {
    .pages(-0.5 * Double($0))
  }
  static let pageDown = moving("page-down", "move a page down", keys: ["<C-f>", "<PgDn>"]) {
    .pages(Double($0))
  }
  static let pageUp = moving("page-up", "move a page up", keys: ["<C-b>", "<PgUp>"]) { .pages(-Double($0)) }

  static let otherDown = Command(
    "other-down", "move down the other pane; in the body, open the next story", keys: ["J"]
  ) { state, call throws(Refusal) in try state.moveOther(by: call.times) }
  static let otherUp = Command(
    "other-up", "move up the other pane; in the body, open the previous story", keys: ["K"]
  ) { state, call throws(Refusal) in try state.moveOther(by: -call.times) }

  private static func moving(
    _ name: String, aliases: [String] = [], _ summary: String, keys: [String], also: [Keys] = [],
    _ motion: @escaping @Sendable (Int) -> Motion
  ) -> Command {
    Command(name, aliases: aliases, summary, keys: keys, also: [.same(in: .layers)] + also) {
      state, call throws(Refusal) in try state.move(motion(call.times))
    }
  }
}

extension ReaderState {
  mutating func move(_ motion: Motion) throws(Refusal) -> [Effect] {
    guard layers.isEmpty else {
      layers.moveTop(motion)
      return []
    }
    if motion == .start || motion == .end, focus != .sidebar { rememberSpot() }
    switch focus {
    case .list: return try list.move(motion)
    case .body: body.move(motion)
    case .sidebar: sidebar.move(motion)
    }
    return []
  }

  /// From the list and the sidebar the other pane is the body; from the body it is the list.
  fileprivate mutating func moveOther(by step: Int) throws(Refusal) -> [Effect] {
    guard focus == .body else {
      body.move(.lines(step))
      return []
    }
    let before = list.current
    let effects = try list.move(.lines(step))
    guard let current = list.current, current != before else {
      say(step > 0 ? "this is the last story of the list" : "this is the first story of the list")
      return effects
    }
    return effects + body.load(current.article)
  }
}
