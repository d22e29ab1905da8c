/// What only the body does: paragraphs, jumps, search.

import Articles

let bodyCommands: [Command] =
  [
    Command("page", "move a page down", keys: ["<Space>"], in: .body) { state, call in
      state.move(pages: Double(call.times))
    },
    Command("page-back", "move a page up", keys: ["b"], in: .body) { state, call in
      state.move(pages: -Double(call.times))
    },
    Command("right", "go to the sidebar", keys: ["l", "<Right>", "<Enter>"], in: .body) { state, _ in
      state.focus(on: .sidebar)
      return []
    },
    Command("next-paragraph", "go to the next paragraph", keys: ["}"], in: .body) { state, call in
      state.goToParagraph(call.times)
    },
    Command("previous-paragraph", "go to the paragraph before", keys: ["{"], in: .body) { state, call in
      state.goToParagraph(-call.times)
    },
    Command("search", "search in the story", keys: ["/"], argument: .words, unless: nothingOpen) {
      state, call in
      guard !call.argument.isEmpty else { return state.ask(.search) }
      return state.search(call.argument)
    },
    Command("next", "go to the next place of a search or a walk", keys: ["n"], unless: noTrail) {
      state, call in
      state.stepTrail(call.times)
    },
    Command("previous", "go to the place before", keys: ["N"], unless: noTrail) { state, call in
      state.stepTrail(-call.times)
    },
    Command("trimmings", "show the trimmings, or hide them", keys: ["zx"], unless: nothingOpen) { state, _ in
      state.body.showsTrimmings.toggle()
      state.body.layOut(columns: state.bodyColumns)
      state.say(state.body.showsTrimmings ? "trimmings shown" : "trimmings hidden")
      return []
    },
    Command("align-top", "bring the current place to the top", keys: ["zt"], in: .body, unless: noTrail) {
      state, _ in state.align(0)
    },
    Command("align-middle", "bring the current place to the middle", keys: ["zz"], in: .body, unless: noTrail)
    {
      state, _ in state.align(0.5)
    },
    Command("align-bottom", "bring the current place to the bottom", keys: ["zb"], in: .body, unless: noTrail)
    {
      state, _ in state.align(1)
    },
  ]
  + landmarkCommands(.quote, "quote", key: "q") + landmarkCommands(.entity, "name", key: "e")
  + landmarkCommands(.person, "person", key: "p")

private func landmarkCommands(_ landmark: BodyPane.Landmark, _ name: String, key: String) -> [Command] {
  [
    Command("next-\(name)", "go to the next \(name)", keys: ["]\(key)"], in: .body, unless: nothingOpen) {
      state, call in state.jump(to: landmark, count: call.times)
    },
    Command("previous-\(name)", "go to the \(name) before", keys: ["[\(key)"], in: .body, unless: nothingOpen)
    {
      state, call in state.jump(to: landmark, count: -call.times)
    },
  ]
}

@Sendable private func nothingOpen(_ state: ReaderState) -> String? {
  state.body.story == nil ? "no story is open" : nil
}

@Sendable private func noTrail(_ state: ReaderState) -> String? {
  state.body.trail == nil ? "no search or name is being followed; / searches" : nil
}

extension ReaderState {
  fileprivate mutating func goToParagraph(_ count: Int) -> [Effect] {
    for _ in 0..<abs(count) {
      guard let line = body.layout.paragraph(from: body.top, forwards: count > 0) else { break }
      body.top = min(line, body.lastTop(visible: visibleBodyLines))
    }
    return []
  }

  /// Goes to the next place of a kind behind where reading stands, or to the one before.
  fileprivate mutating func jump(to landmark: BodyPane.Landmark, count: Int) -> [Effect] {
    let places = body.places(landmark)
    let position = body.position(visible: visibleBodyLines)
    guard let next = Trail.next(in: places, from: position, forwards: count > 0) else {
      say(places.isEmpty ? "no \(landmark.title) in this story" : "no more \(landmark.title) that way")
      return []
    }
    let index = min(max(0, next + (count > 0 ? count - 1 : count + 1)), places.count - 1)
    follow(
      Trail(landmark == .quote ? .quotes : .names, title: landmark.title, places: places, index: index))
    return []
  }

  mutating func follow(_ trail: Trail) {
    body.follow(trail, visible: visibleBodyLines)
  }

  fileprivate mutating func stepTrail(_ count: Int) -> [Effect] {
    guard var trail = body.trail else { return [] }
    trail.step(count)
    follow(trail)
    return []
  }

  fileprivate mutating func align(_ share: Double) -> [Effect] {
    body.align(share, visible: visibleBodyLines)
    return []
  }

  /// Walks the places where words stand in the text in view, from the first one behind `origin`, or behind
  /// where reading stands; case and accents are folded.
  mutating func search(_ words: String, from origin: Int? = nil) -> [Effect] {
    guard let story = body.story else { return [] }
    let places = BodySearch.places(of: words, in: story.article, withTrimmings: body.showsTrimmings)
    guard !places.isEmpty else {
      body.trail = nil
      complain("“\(words)” is not in this story")
      return []
    }
    let position = origin ?? body.position(visible: visibleBodyLines)
    let index = places.firstIndex { $0.start > position } ?? 0
    follow(Trail(.search, title: "“\(words)”", places: places.map { [$0] }, index: index))
    return []
  }
}
