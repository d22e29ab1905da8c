/// The open story: its lines, where it is scrolled to, and the place that was jumped to.

import Articles

package struct BodyPane: Equatable, Sendable {
  package private(set) var story: Story?
  package private(set) var layout = BodyLayout.empty
  var scroller = Scroller()
  var showsTrimmings = false { didSet { layOut() } }
  package internal(set) var trail: Trail?
  var landing: Landing?
  /// Whether the story came just now and is being marked read: it is not called unread meanwhile, lest the
  /// text jump by a line.
  private var isFresh = false
  /// The width of a line.
  private(set) var columns = 80
  private var asked = Pending(.body)
  /// Whether the story's analysis is that of a closer look, which no quick one replaces.
  private var isLookedAtClosely = false

  /// Whether a story is on its way.
  var isWaiting: Bool { asked.isOpen }

  // MARK: Room

  /// Gives it other room: the text at the top stays there.
  mutating func arrange(columns: Int, visible: Int) {
    scroller.fit(visible: visible)
    guard columns != self.columns else { return }
    self.columns = columns
    layOut()
  }

  /// Breaks the story into lines; the text at the top stays there.
  private mutating func layOut() {
    let anchor = scroller.top == 0 ? nil : layout.offset(atOrBelow: scroller.top)
    var shown = story
    if isFresh { shown?.work.isRead = true }
    layout = shown.map { BodyLayout($0, columns: columns, showsTrimmings: showsTrimmings) } ?? .empty
    scroller.fit(total: layout.lines.count)
    scroller.go(to: anchor.flatMap(layout.line(of:)) ?? 0)
  }

  // MARK: Stories

  /// Asks for a story; it is shown when it comes.
  mutating func load(_ id: ArticleID) -> [Effect] { [asked.ask(.story(id))] }

  /// Asks for the open story again, unless another is on its way.
  mutating func reload() -> [Effect] {
    guard let story, !asked.isOpen else { return [] }
    return load(story.article.id)
  }

  mutating func miss(_ ticket: Ticket) -> Bool { asked.accepts(ticket) }

  /// Shows a story that has come; the same story again keeps its place. Nil where another is waited for, else
  /// whether it is another story than before.
  mutating func receive(_ story: Story, _ ticket: Ticket) -> Bool? {
    guard asked.accepts(ticket) else { return nil }
    let isNew = self.story?.article.id != story.article.id
    adopt(story)
    isFresh = isNew
    if isNew {
      scroller.go(to: 0)
      trail = nil
    }
    layOut()
    land()
    return isNew
  }

  /// The same article again keeps what a closer look has found.
  private mutating func adopt(_ story: Story) {
    var story = story
    if isLookedAtClosely, let own = self.story, own.article == story.article {
      story.analysis = own.analysis
    } else {
      isLookedAtClosely = false
    }
    self.story = story
  }

  /// Puts what a closer look has found in the place of what the open story had; the text does not move. False
  /// where that story is no longer shown as it was.
  mutating func receive(_ analysis: Analysis, of article: Article) -> Bool {
    guard story?.article == article else { return false }
    story?.analysis = analysis
    isLookedAtClosely = true
    return true
  }
}
