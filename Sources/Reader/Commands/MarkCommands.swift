/// Marks: named places in stories, and the way back to where one was.

import Articles
import Queries
import Surface

let markCommands: [Command] = [
  Command(
    "mark", "mark this place with a letter", keys: ["m{a-z}"], in: .story, argument: .letter,
    unless: noSubject
  ) { state, call in state.mark(call.argument) },
  Command(
    "go-to-mark", "go to the place marked with a letter", keys: ["'{a-z}"], in: .story, argument: .letter
  ) { state, call in
    guard let letter = state.letter(call.argument) else { return [] }
    state.marks.wanted = letter
    return state.loadMarks()
  },
  Command(
    "jump-back", "go back to where you were before the last jump", keys: ["''"], in: .story,
    unless: { $0.marks.before == nil ? "there was no jump yet" : nil }
  ) { state, _ in
    guard let before = state.marks.before else { return [] }
    state.rememberPlace()
    return state.go(to: before)
  },
  Command("remove-mark", "take a mark away", in: .story, argument: .letter) { state, call in
    state.letter(call.argument).map { [.change(.removeMark($0))] } ?? []
  },
]

/// Marks as they were told last, and what has to do with going to them.
struct MarkBook: Equatable {
  var all: [MarkedArticle] = []
  /// The latest question; nil when it is answered.
  var ticket: Int?
  /// The letter whose place is gone to when the answer comes.
  var wanted: Character?
  /// Where one was before the last jump.
  var before: Place?
}

/// A place that one can come back to.
struct Place: Equatable {
  var pane: ReaderState.Pane
  var row: ListKey?
  var story: ArticleID?
  /// The byte of its text at the top of the body.
  var byte: Int?
}

extension ReaderState {
  fileprivate mutating func letter(_ argument: String) -> Character? {
    guard argument.count == 1, let letter = argument.first, Mark.letters.contains(letter) else {
      complain("a mark is one letter, a to z")
      return nil
    }
    return letter
  }

  fileprivate mutating func mark(_ argument: String) -> [Effect] {
    guard let letter = letter(argument), let subject else { return [] }
    let place = focus == .list ? nil : body.markedByte(visible: visibleBodyLines)
    return Mark(letter, article: subject, place: place).map { [.change(.setMark($0))] } ?? []
  }

  mutating func loadMarks() -> [Effect] {
    let ticket = nextTicket()
    marks.ticket = ticket
    return [.loadMarks(ticket: ticket)]
  }

  /// Takes in the marks, and goes to the one that was waited for.
  mutating func take(_ all: [MarkedArticle]) -> [Effect] {
    marks.ticket = nil
    marks.all = all
    guard let letter = marks.wanted else { return [] }
    marks.wanted = nil
    guard let found = all.first(where: { $0.mark.letter == letter }) else {
      complain("there is no mark \(letter)")
      return []
    }
    guard found.headline != nil else {
      complain("the story with mark \(letter) is not in the archive")
      return []
    }
    rememberPlace()
    let key = ListKey(found.mark.article, under: list.order == .tag ? found.tag : nil)
    guard let byte = found.mark.place else {
      if found.mark.isLost {
        complain("the words that mark \(letter) stood at are not in this story any more")
      }
      return go(to: Place(pane: .list, row: key))
    }
    return go(to: Place(pane: .body, row: key, story: key.article, byte: byte))
  }

  // MARK: Going back

  /// Keeps where one is, for `''`.
  mutating func rememberPlace() {
    marks.before = Place(
      pane: focus == .list ? .list : .body, row: list.current, story: body.story?.article.id,
      byte: body.layout.offset(atOrBelow: body.top).map { body.top == 0 ? 0 : $0 })
  }

  /// Goes to a place: its row in the list, and its story in the body where that had the keys.
  fileprivate mutating func go(to place: Place) -> [Effect] {
    var effects = place.row.map { select($0) } ?? []
    guard place.pane == .body, let story = place.story else {
      focus(on: .list)
      return effects
    }
    body.landing = place.byte.map { BodyPane.Landing(story: story, byte: $0) }
    effects += open(story)
    if body.story?.article.id == story { body.land(visible: visibleBodyLines) }
    return effects
  }

  /// Puts the cursor of the list on a row, wherever in the list that is.
  private mutating func select(_ key: ListKey) -> [Effect] {
    guard let index = list.rows.firstIndex(where: { $0.key == key }) else {
      return loadList(.around(key), wish: .find(key))
    }
    list.go(to: list.window.offset + index, fit: listFit)
    return feedList()
  }

  /// A row that was sought is not in the list: the list stays as it is, and its story is opened.
  mutating func missed(_ key: ListKey) -> [Effect] {
    list.ticket = nil
    list.wish = .keep
    guard focus == .list else { return [] }
    say("the list does not have the story; ga shows every one")
    return open(key.article)
  }

  /// What the keys typed so far may go on with, where that is the letter of a mark; nil for other keys.
  var markMenu: [String]? {
    guard pending.keys == [Key("m")] || pending.keys == [Key("'")] else { return nil }
    let lines = marks.all.map { " \($0.mark.letter)  \($0.headline ?? "(not in the archive)") " }
    let others =
      pending.keys == [Key("m")] ? " a to z  mark this place " : " '  back to before the last jump "
    return lines + [others]
  }
}

extension BodyPane {
  /// A place to scroll to when its story is shown.
  struct Landing: Equatable {
    var story: ArticleID
    var byte: Int
  }

  /// The byte that a mark set here points at: the place jumped to while it is in view, else the top of what is
  /// in view.
  func markedByte(visible: Int) -> Int {
    let position = position(visible: visible)
    return trail?.current.first?.start == position ? position : max(0, position + 1)
  }

  /// Scrolls to where the story was to be opened at.
  mutating func land(visible: Int) {
    guard let landing, landing.story == story?.article.id else { return }
    self.landing = nil
    let line = landing.byte == 0 ? 0 : layout.line(of: landing.byte) ?? 0
    top = min(line, lastTop(visible: visible))
  }
}
