/// What only the body does: paragraphs, jumps, search.

import Articles

extension Command {
  static let reading: [Command] =
    [
      page, pageBack, right, nextParagraph, previousParagraph, search, next, previous, trimmings, alignTop,
      alignMiddle, alignBottom,
    ] + landmarks

  static let page = Command(
    "page", "move a page down", keys: ["<Space>"], in: .body, also: [.same(in: .help)]
  ) {
    state, call throws(Refusal) in try state.move(.pages(Double(call.times)))
  }
  static let pageBack = Command(
    "page-back", "move a page up", keys: ["b"], in: .body, also: [.same(in: .help)]
  ) {
    state, call throws(Refusal) in try state.move(.pages(-Double(call.times)))
  }
  static let right = Command("right", "go to the sidebar", keys: ["l", "<Right>", "<Enter>"], in: .body) {
    state, _ in
    state.focus(on: .sidebar)
    return []
  }
  static let nextParagraph = Command("next-paragraph", "go to the next paragraph", keys: ["}"], in: .body) {
    state, call in
    state.body.goToParagraph(call.times)
    return []
  }
  static let previousParagraph = Command(
    "previous-paragraph", "go to the previous paragraph", keys: ["{"], in: .body
  ) { state, call in
    state.body.goToParagraph(-call.times)
    return []
  }

  static let search = Command(
    "search", "search in the story", keys: ["/"],
    argument: Argument("WORDS", prompt: "/", preview: { SearchPreview($0) }), unless: nothingOpen
  ) { state, call throws(Refusal) in
    guard state.body.search(call.argument) else { throw Refusal("“\(call.argument)” is not in this story") }
    return []
  }
  static let next = Command(
    "next", "go to the next match of a search, name or quote", keys: ["n"], unless: noTrail
  ) { state, call in
    state.body.stepTrail(call.times)
    return []
  }
  static let previous = Command("previous", "go to the previous match", keys: ["N"], unless: noTrail) {
    state, call in
    state.body.stepTrail(-call.times)
    return []
  }

  static let trimmings = Command(
    "trimmings", "show the trimmings, or hide them", keys: ["zx"], unless: nothingOpen
  ) { state, _ in
    state.body.showsTrimmings.toggle()
    state.say(state.body.showsTrimmings ? "trimmings shown" : "trimmings hidden")
    return []
  }
  static let alignTop = aligning("align-top", "bring the current match to the top", keys: ["zt"], 0)
  static let alignMiddle = aligning(
    "align-middle", "bring the current match to the middle", keys: ["zz"], 0.5)
  static let alignBottom = aligning("align-bottom", "bring the current match to the bottom", keys: ["zb"], 1)

  private static func aligning(_ name: String, _ summary: String, keys: [String], _ share: Double) -> Command
  {
    Command(name, summary, keys: keys, in: .body, unless: noTrail) { state, _ in
      state.body.align(share)
      return []
    }
  }

  // MARK: Landmarks

  private static let landmarks: [Command] =
    jumps(to: .quote, "quote", key: "q") + jumps(to: .entity, "name", key: "e")
    + jumps(to: .person, "person", key: "p")

  private static func jumps(to landmark: BodyPane.Landmark, _ name: String, key: String) -> [Command] {
    func jump(_ direction: String, _ bracket: String, _ sign: Int) -> Command {
      Command(
        "\(direction)-\(name)", "go to the \(direction) \(name)", keys: [bracket + key], in: .body,
        unless: nothingOpen
      ) { state, call throws(Refusal) in
        try state.body.jump(to: landmark, count: sign * call.times)
        return []
      }
    }
    return [jump("next", "]", 1), jump("previous", "[", -1)]
  }
}

@Sendable private func nothingOpen(_ state: ReaderState) -> KeyedText? {
  state.body.story == nil ? "no story is open" : nil
}

@Sendable private func noTrail(_ state: ReaderState) -> KeyedText? {
  state.body.trail == nil ? "no search or name is being followed; \(key: .search) searches" : nil
}
