/// Who and what is in the open story, and the quotes with their speakers.

import Articles

package struct SidebarPane: Equatable, Sendable {
  package enum Item: Equatable, Sendable {
    case heading(Section, count: Int)
    /// Index into the analysis's entities.
    case entity(Int, count: Int)
    /// Index into the analysis's quotes.
    case quote(Int)

    var isSelectable: Bool { if case .heading = self { false } else { true } }
  }

  package enum Section: String, Equatable, Sendable, CaseIterable {
    case people = "People"
    case organizations = "Organizations"
    case places = "Places"
    case others = "Other names"
    case quotes = "Quotes"

    /// Where entities of a type stand; dates have no place of their own.
    static func of(_ type: EntityType) -> Section? {
      switch type {
      case .person: .people
      case .organization: .organizations
      case .place: .places
      case .event, .work, .misc: .others
      case .date: nil
      }
    }
  }

  package private(set) var items: [Item] = []
  package private(set) var selected = 0
  private(set) var scroller = Scroller()
  /// Lines that an item takes: a quote two (its words, its speaker), a heading two unless it is the first
  /// (a blank before it), a name one.
  private var starts: [Int] = []
  /// What the items stand for, of whichever analysis: by that they are found again in another one.
  private var meanings: [Meaning] = []
  /// Whether the careful model had a part in the analysis.
  private(set) var isOfCloserLook = false

  private enum Meaning: Equatable, Sendable {
    case heading
    case name(String)
    /// By the start of its words.
    case quote(Int)

    func isQuote(from start: Int) -> Bool { if case .quote(let own) = self { own >= start } else { false } }
  }

  /// Lists an analysis: names by how often they stand in the story, then by first mention. What was selected
  /// stays so, or what is now in its place.
  ///
  /// - Parameter keepsRow: keeps the selected item in its row of the screen, as far as can be.
  mutating func fill(_ analysis: Analysis, keepsRow: Bool) {
    let before = meanings.indices.contains(selected) ? meanings[selected] : nil
    let row = before == nil ? nil : starts[selected] - scroller.top
    var counts = Array(repeating: 0, count: analysis.entities.count)
    for mention in analysis.mentions { counts[mention.entity] += 1 }
    items = []
    for section in Section.allCases where section != .quotes {
      let members = analysis.entities.indices
        .filter { counts[$0] > 0 && Section.of(analysis.entities[$0].type) == section }
        .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      guard !members.isEmpty else { continue }
      items.append(.heading(section, count: members.count))
      items += members.map { .entity($0, count: counts[$0]) }
    }
    if !analysis.quotes.isEmpty {
      items.append(.heading(.quotes, count: analysis.quotes.count))
      items += analysis.quotes.indices.map { .quote($0) }
    }
    meanings = items.map { item in
      switch item {
      case .heading: .heading
      case .entity(let entity, _): .name(analysis.entities[entity].canonical)
      case .quote(let quote): .quote(analysis.quotes[quote].start)
      }
    }
    isOfCloserLook = analysis.care != .fast
    starts = []
    var total = 0
    for (index, item) in items.enumerated() {
      starts.append(total)
      total += lines(of: item, first: index == 0)
    }
    scroller.fit(total: total)
    guard let before, let row else {
      selected = items.firstIndex(where: \.isSelectable) ?? 0
      return
    }
    select(before)
    guard keepsRow, items.indices.contains(selected) else { return }
    scroller.go(to: starts[selected] - row)
    reveal()
  }

  /// Selects what something stood for; where that is no longer there, what is nearest to its place.
  private mutating func select(_ meaning: Meaning) {
    if let same = meanings.firstIndex(of: meaning) {
      selected = same
      return
    }
    let choices = items.indices.filter { items[$0].isSelectable }
    if case .quote(let start) = meaning,
      let after = choices.first(where: { meanings[$0].isQuote(from: start) })
    {
      selected = after
      return
    }
    let place = selected
    selected = choices.min { abs($0 - place) < abs($1 - place) } ?? 0
  }

  private func lines(of item: Item, first: Bool) -> Int {
    switch item {
    case .heading: first ? 1 : 2
    case .entity: 1
    case .quote: 2
    }
  }

  var selectedItem: Item? {
    items.indices.contains(selected) && items[selected].isSelectable ? items[selected] : nil
  }

  /// The first line of an item.
  func line(of item: Int) -> Int { starts[item] }

  mutating func arrange(visible: Int) { scroller.fit(visible: visible) }

  mutating func move(_ motion: Motion) {
    let choices = items.indices.filter { items[$0].isSelectable }
    guard !choices.isEmpty else { return }
    let step = motion.lines(visible: scroller.visible, total: items.count)
    let from = choices.firstIndex(of: selected) ?? 0
    selected = choices[min(max(0, from + step), choices.count - 1)]
    reveal()
  }

  /// Selects the first item of the next section, or of this one or the one before.
  mutating func moveSection(forwards: Bool) {
    let firsts = items.indices.filter { index in
      guard index > 0, items[index].isSelectable else { return false }
      return !items[index - 1].isSelectable
    }
    let found = forwards ? firsts.first { $0 > selected } : firsts.last { $0 < selected }
    guard let found else { return }
    selected = found
    reveal()
  }

  /// Selects the item that has a line of the pane; false where none can be selected there.
  mutating func select(row: Int) -> Bool {
    let line = scroller.top + row
    guard let index = starts.lastIndex(where: { $0 <= line }), items[index].isSelectable,
      line < starts[index] + lines(of: items[index], first: index == 0)
    else { return false }
    selected = index
    return true
  }

  /// Brings the selected item into view, and its heading where that fits.
  private mutating func reveal() {
    guard items.indices.contains(selected) else { return }
    let headed = selected > 0 && !items[selected - 1].isSelectable ? selected - 1 : selected
    scroller.reveal(starts[headed]..<(starts[selected] + lines(of: items[selected], first: false)))
  }
}
