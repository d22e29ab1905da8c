/// All keys and commands, searchable; a rendering of the catalogue.

import Surface

package struct HelpOverlay: Equatable, Sendable {
  package enum Line: Equatable, Sendable {
    case heading(String)
    case entry(keys: String, name: String, summary: String)
    case blank
  }

  package var top = 0
  package var search = TextField()
  /// Whether keys go to the search line.
  package var isSearching = false

  package init() {}

  /// The lines that fit the search, under their headings.
  package var lines: [Line] {
    let wanted = search.text.lowercased()
    var lines: [Line] = []
    for place in Command.Place.allCases {
      let members = Catalogue.commands.filter { command in
        command.place == place
          && (wanted.isEmpty
            || ([command.name, command.summary] + command.aliases + command.keys)
              .contains { $0.lowercased().contains(wanted) })
      }
      guard !members.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(place.rawValue))
      lines += members.map { command in
        .entry(
          keys: command.keys.map(KeyWords.plain).joined(separator: "  "), name: ":" + command.usage,
          summary: command.summary)
      }
    }
    return lines
  }
}

extension ReaderState {
  /// Lines of help in view: the screen without title and bottom line.
  var visibleHelpLines: Int { max(1, size.rows - 3) }

  mutating func pressInHelp(_ key: Key, _ old: HelpOverlay) -> [Effect] {
    var help = old
    if help.isSearching {
      switch key.code {
      case .enter: help.isSearching = false
      case .escape: (help.isSearching, help.search, help.top) = (false, TextField(), 0)
      case .backspace where help.search.characters.isEmpty: help.isSearching = false
      default: if help.search.edit(key) { help.top = 0 }
      }
      setTop(.help(help))
      return []
    }
    let page = visibleHelpLines
    switch (key.code, key.modifiers) {
    case (.character("q"), []), (.character("?"), []), (.escape, _), (.function(1), _),
      (.character("g"), .control), (.character("c"), .control):
      closeOverlay()
      return []
    case (.character("/"), []): help.isSearching = true
    case (.character("j"), []), (.down, []), (.enter, []): help.top += 1
    case (.character("k"), []), (.up, []): help.top -= 1
    case (.character(" "), []), (.pageDown, []), (.character("f"), .control): help.top += page
    case (.character("b"), []), (.pageUp, []), (.character("b"), .control): help.top -= page
    case (.character("d"), .control): help.top += page / 2
    case (.character("u"), .control): help.top -= page / 2
    case (.character("g"), []), (.home, []): help.top = 0
    case (.character("G"), []), (.end, []): help.top = .max
    default: return []
    }
    help.top = min(max(0, help.top), max(0, help.lines.count - page))
    setTop(.help(help))
    return []
  }
}
