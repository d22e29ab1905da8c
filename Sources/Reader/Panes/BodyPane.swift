/// The open story: its lines, where it is scrolled to, and the place that was jumped to.

import Articles
import Surface

package struct BodyPane: Equatable, Sendable {
  package var story: Story?
  package var layout = BodyLayout.empty
  /// The line at the top of the pane.
  package var top = 0
  package var showsTrimmings = false
  package var trail: Trail?
  var landing: Landing?
  /// Whether the story came just now and is being marked read: it is not called unread meanwhile, lest the
  /// text jump by a line.
  fileprivate var isFresh = false
  /// The width that the layout was made for.
  private(set) var columns = 0
  /// The latest question for a story; nil when it is answered.
  var ticket: Int?
  /// Whether the story's analysis is that of a closer look, which no quick one replaces.
  private(set) var isLookedAtClosely = false

  /// Breaks the story into lines of this many columns; the text at the top stays there.
  mutating func layOut(columns: Int) {
    self.columns = columns
    let anchor = top == 0 ? nil : layout.offset(atOrBelow: top)
    var shown = story
    if isFresh { shown?.work.isRead = true }
    layout = shown.map { BodyLayout($0, columns: columns, showsTrimmings: showsTrimmings) } ?? .empty
    top = anchor.flatMap(layout.line(of:)) ?? 0
  }

  mutating func scroll(by lines: Int, visible: Int) {
    top = min(max(0, top + lines), lastTop(visible: visible))
  }

  /// The line at the top when the end is in view.
  func lastTop(visible: Int) -> Int { max(0, layout.lines.count - max(1, visible)) }

  /// Where reading stands: the place jumped to while it is in view, else the first text in view.
  func position(visible: Int) -> Int {
    if let place = trail?.current.first, let line = layout.line(of: place.start), isInView(line, visible) {
      return place.start
    }
    return top == 0 ? -1 : (layout.offset(atOrBelow: top) ?? 0) - 1
  }

  private func isInView(_ line: Int, _ visible: Int) -> Bool { line >= top && line < top + visible }

  /// Scrolls so that a place is in view: not at all if it is, else with a third of the pane above it.
  mutating func reveal(_ range: TextRange, visible: Int) {
    guard let first = layout.line(of: range.start) else { return }
    let last = layout.line(of: max(range.start, range.end - 1)) ?? first
    guard !isInView(first, visible) || !isInView(last, visible) else { return }
    top = min(max(0, first - visible / 3), lastTop(visible: visible))
  }

  /// Puts the line of the current place at a share of the pane: 0 top, 1 bottom.
  mutating func align(_ share: Double, visible: Int) {
    guard let line = trail?.current.first.flatMap({ layout.line(of: $0.start) }) else { return }
    top = min(max(0, line - Int(Double(max(0, visible - 1)) * share)), lastTop(visible: visible))
  }

  mutating func follow(_ trail: Trail, visible: Int) {
    self.trail = trail
    if let place = trail.current.first { reveal(place, visible: visible) }
  }
}

extension BodyPane {
  /// The same article again keeps what a closer look has found.
  fileprivate mutating func take(_ story: Story) {
    var story = story
    if isLookedAtClosely, let own = self.story, own.article == story.article {
      story.analysis = own.analysis
    } else {
      isLookedAtClosely = false
    }
    self.story = story
  }

  fileprivate mutating func take(_ analysis: Analysis, of article: Article) -> Bool {
    guard story?.article == article else { return false }
    story?.analysis = analysis
    isLookedAtClosely = true
    return true
  }

  /// What the bracket keys jump to.
  package enum Landmark: String, Sendable, CaseIterable {
    case quote, entity, person

    var title: String { self == .person ? "people" : self == .entity ? "entities" : "quotes" }
  }

  /// The places of one kind, in text order.
  func places(_ landmark: Landmark) -> [[TextRange]] {
    guard let analysis = story?.analysis else { return [] }
    switch landmark {
    case .quote: return analysis.quotes.map(\.content)
    case .entity: return analysis.mentions.map { [$0.range] }
    case .person:
      return analysis.mentions.filter { analysis.entities[$0.entity].type == .person }.map { [$0.range] }
    }
  }
}

extension ReaderState {
  /// Columns of a line of the body: the pane without its margins, at most the measure.
  var bodyColumns: Int {
    let pane = layout.body ?? Layout(size, focus: .body, isBodyAlone: isBodyAlone).body
    return max(1, min(settings.measure, (pane?.size.columns ?? 80) - 2))
  }

  var visibleBodyLines: Int { max(1, size.rows - 2) }

  /// Asks for a story; it is shown when it comes.
  mutating func loadStory(_ id: ArticleID) -> [Effect] {
    let ticket = nextTicket()
    body.ticket = ticket
    return [.loadStory(ticket: ticket, id)]
  }

  /// Shows a story that has come. The same story again keeps its place.
  mutating func show(_ story: Story) {
    let isSame = body.story?.article.id == story.article.id
    body.ticket = nil
    body.take(story)
    body.isFresh = !isSame
    if !isSame {
      body.top = 0
      body.trail = nil
      sidebar = SidebarPane()
    }
    body.layOut(columns: bodyColumns)
    body.land(visible: visibleBodyLines)
    fillSidebar()
  }

  /// Puts what a closer look has found in the place of what the open story had. Neither text nor selection
  /// moves; of a story that is no longer shown as it was, nothing is taken.
  mutating func take(_ analysis: Analysis, of article: Article) {
    guard body.take(analysis, of: article) else { return }
    fillSidebar()
  }

  private mutating func fillSidebar() {
    guard let analysis = body.story?.analysis else { return }
    sidebar.fill(analysis, visible: visibleSidebarLines, keepsRow: focus == .sidebar)
  }
}
