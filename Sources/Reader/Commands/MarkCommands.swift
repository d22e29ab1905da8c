/// Marks: named places in stories, and the way back to where one was.

import Articles
import Queries

extension Command {
  static let marks: [Command] = [mark, goToMark, jumpBack, removeMark]

  static let mark = Command(
    "mark", "mark this place", keys: ["m{a-z}"], in: .story, argument: .letter, unless: noSubject
  ) { state, call throws(Refusal) in
    let letter = try markLetter(call.argument)
    guard let subject = state.subject else { return [] }
    let place = state.focus == .list ? nil : state.body.markedByte
    return Mark(letter, article: subject, place: place).map { [.change(.setMark($0))] } ?? []
  }
  static let goToMark = Command(
    "go-to-mark", "go to the place marked with a letter", keys: ["'{a-z}"], in: .story, argument: .letter
  ) { state, call throws(Refusal) in state.marks.load(goingTo: try markLetter(call.argument)) }
  static let jumpBack = Command(
    "jump-back", "back to before the last jump", keys: ["''"], in: .story,
    unless: { $0.marks.before == nil ? "no jump to go back from yet" : nil }
  ) { state, _ in
    guard let before = state.marks.before else { return [] }
    state.rememberSpot()
    return state.go(to: before)
  }
  static let removeMark = Command("remove-mark", "remove a mark", in: .story, argument: .letter) {
    _, call throws(Refusal) in [.change(.removeMark(try markLetter(call.argument)))]
  }
}

extension Argument {
  /// The letter of a mark. Its menu lists the marks there are.
  fileprivate static let letter = Argument(
    "LETTER",
    menu: { state in
      state.marks.all.map { " \($0.mark.letter)  \($0.headline ?? "(not in the archive)") " }
    })
}

private func markLetter(_ argument: String) throws(Refusal) -> Character {
  guard argument.count == 1, let letter = argument.first, Mark.letters.contains(letter) else {
    throw Refusal("a mark is one letter, a to z")
  }
  return letter
}

/// Marks as they were read last, and what has to do with going to them.
struct MarkBook: Equatable {
  private(set) var all: [MarkedArticle] = []
  private var asked = Pending(.marks)
  /// The letter whose place is gone to when the marks come.
  private var wanted: Character?
  /// Where one was before the last jump.
  fileprivate var before: Spot?

  mutating func load(goingTo letter: Character? = nil) -> [Effect] {
    wanted = letter
    return [asked.ask(.marks)]
  }

  /// Takes the marks in; returns the letter that was waited for.
  fileprivate mutating func adopt(_ marks: [MarkedArticle], _ ticket: Ticket) -> Character? {
    guard asked.accepts(ticket) else { return nil }
    all = marks
    defer { wanted = nil }
    return wanted
  }

  mutating func miss(_ ticket: Ticket) -> Bool {
    wanted = nil
    return asked.accepts(ticket)
  }
}

/// A place that one can come back to.
struct Spot: Equatable {
  var pane: ReaderState.Pane
  var row: ListKey?
  var story: ArticleID?
  /// The byte of its text at the top of the body.
  var byte: Int?
}

extension ReaderState {
  /// Takes in the marks, and goes to the one that was waited for.
  mutating func receive(_ marks: [MarkedArticle], _ ticket: Ticket) throws(Refusal) -> [Effect] {
    guard let letter = self.marks.adopt(marks, ticket) else { return [] }
    guard let found = marks.first(where: { $0.mark.letter == letter }) else {
      throw Refusal("mark \(letter) is not set")
    }
    guard found.headline != nil else { throw Refusal("the story with mark \(letter) is not in the archive") }
    rememberSpot()
    let key = ListKey(found.mark.article, under: list.order == .tag ? found.tag : nil)
    guard let byte = found.mark.place else {
      if found.mark.isLost { complain("the words at mark \(letter) are no longer in this story") }
      return go(to: Spot(pane: .list, row: key))
    }
    return go(to: Spot(pane: .body, row: key, story: key.article, byte: byte))
  }

  /// Keeps where one is, for `jump-back`.
  mutating func rememberSpot() {
    marks.before = Spot(
      pane: focus == .list ? .list : .body, row: list.current, story: body.story?.article.id,
      byte: body.topByte)
  }

  /// Goes to a spot: its row in the list, and its story in the body where that had the keys.
  mutating func go(to spot: Spot) -> [Effect] {
    var effects = spot.row.map { list.select($0) } ?? []
    guard spot.pane == .body, let story = spot.story else {
      focus(on: .list)
      return effects
    }
    body.landing = spot.byte.map { BodyPane.Landing(story: story, byte: $0) }
    effects += open(story)
    if body.story?.article.id == story { body.land() }
    return effects
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
  var markedByte: Int {
    let position = position
    return trail?.current.first?.start == position ? position : max(0, position + 1)
  }

  /// The byte of the text at the top; nil where there is none.
  var topByte: Int? { layout.offset(atOrBelow: scroller.top).map { scroller.top == 0 ? 0 : $0 } }

  /// Scrolls to where the story was to be opened at.
  mutating func land() {
    guard let landing, landing.story == story?.article.id else { return }
    self.landing = nil
    scroller.go(to: landing.byte == 0 ? 0 : layout.line(of: landing.byte) ?? 0)
  }
}
