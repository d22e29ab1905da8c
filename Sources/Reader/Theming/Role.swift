/// What there is on the screen that a theme can give looks to. The one list of it.

package import Surface

/// A role that text or a line plays on the screen. Panes name roles; only a theme knows colours.
package enum Role: Int, CaseIterable, Sendable {
  case text
  case textDim
  case border
  case borderFocused
  case listRow
  case listUnread
  case listSelected
  case listSelectedUnfocused
  case listChosen
  case listHeading
  case listDate
  case listSource
  case listTag
  case listStar
  case listNote
  case storyHeadline
  case storyFurniture
  case storyNote
  case storyBody
  case storyTrimming
  case storyHighlight
  case mentionPerson
  case mentionOrganization
  case mentionPlace
  case mentionEvent
  case mentionWork
  case mentionMisc
  case mentionDate
  case mentionCurrent
  case quoteDirect
  case quoteMixed
  case quoteIndirect
  case quoteCurrent
  case quoteSpeaker
  case quoteCue
  case searchMatch
  case searchCurrent
  case sidebarHeading
  case sidebarCount
  case sidebarSelected
  case sidebarSelectedUnfocused
  case status
  case statusPosition
  case statusNotice
  case statusError
  case prompt
  case promptCompletion
  case promptCompletionSelected
  case overlayTitle
  case helpHeading
  case helpKey
  case helpText

  /// How themes call it. What a theme does not set, it takes from the name's front part:
  /// `mention.person` from `mention`, and that from `text`.
  package var name: String { declaration.name }
  /// One line for the documentation.
  package var summary: String { declaration.summary }
  /// Its looks on a terminal that shows no colours.
  package var colourless: Attributes { declaration.colourless }

  private var declaration: (name: String, summary: String, colourless: Attributes) {
    switch self {
    case .text: ("text", "Text that has no role of its own", [])
    case .textDim: ("text.dim", "Text of less weight", .dim)
    case .border: ("border", "Lines between panes", .dim)
    case .borderFocused: ("border.focused", "The line or title of the pane that takes the keys", .bold)
    case .listRow: ("list.row", "A row of the list", [])
    case .listUnread: ("list.unread", "A row whose article was not opened yet", .bold)
    case .listSelected: ("list.selected", "The selected row of the focused list", .reverse)
    case .listSelectedUnfocused:
      ("list.selected.unfocused", "The selected row of a list that is not focused", .underline)
    case .listChosen: ("list.chosen", "A row that the next command acts on", .italic)
    case .listHeading: ("list.heading", "The heading of a group of rows", .dim)
    case .listDate: ("list.date", "A row's date", .dim)
    case .listSource: ("list.source", "A row's outlet", [])
    case .listTag: ("list.tag", "A row's tags", .italic)
    case .listStar: ("list.star", "A row's star", .bold)
    case .listNote: ("list.note", "The sign of a note or of the bin", .bold)
    case .storyHeadline: ("story.headline", "The headline over the body", .bold)
    case .storyFurniture: ("story.furniture", "Outlet, date, byline and address", .dim)
    case .storyNote: ("story.note", "The reader's note on the story", .italic)
    case .storyBody: ("story.body", "The story's words", [])
    case .storyTrimming: ("story.trimming", "Boilerplate, when it is shown", .dim)
    case .storyHighlight: ("story.highlight", "A passage that the reader keeps", .underline)
    case .mentionPerson: ("mention.person", "A person's name in the body", .bold)
    case .mentionOrganization: ("mention.organization", "An organization's name in the body", .underline)
    case .mentionPlace: ("mention.place", "A place's name in the body", .underline)
    case .mentionEvent: ("mention.event", "An event's name in the body", [.italic, .underline])
    case .mentionWork: ("mention.work", "The title of a work in the body", .italic)
    case .mentionMisc: ("mention.misc", "A nationality, language or religion in the body", [])
    case .mentionDate: ("mention.date", "A date in the body", [])
    case .mentionCurrent: ("mention.current", "The mention that was jumped to", .reverse)
    case .quoteDirect: ("quote.direct", "Words inside quotation marks", .italic)
    case .quoteMixed: ("quote.mixed", "A quote that is partly inside quotation marks", .italic)
    case .quoteIndirect: ("quote.indirect", "A quote without quotation marks", [])
    case .quoteCurrent: ("quote.current", "The quote that was jumped to", [.bold, .underline])
    case .quoteSpeaker: ("quote.speaker", "The words that name a quote's speaker", .bold)
    case .quoteCue: ("quote.cue", "The word that reports a quote", .underline)
    case .searchMatch: ("search.match", "What a search found", .underline)
    case .searchCurrent: ("search.current", "The find that was jumped to", .reverse)
    case .sidebarHeading: ("sidebar.heading", "The heading of a section of the sidebar", .bold)
    case .sidebarCount: ("sidebar.count", "How often a name occurs", .dim)
    case .sidebarSelected: ("sidebar.selected", "The selected row of the focused sidebar", .reverse)
    case .sidebarSelectedUnfocused:
      ("sidebar.selected.unfocused", "The selected row of a sidebar that is not focused", .underline)
    case .status: ("status", "The status line", .reverse)
    case .statusPosition: ("status.position", "Where the reader is, on the status line", .reverse)
    case .statusNotice: ("status.notice", "What just happened", .bold)
    case .statusError: ("status.error", "What went wrong", [.bold, .reverse])
    case .prompt: ("prompt", "The command line and its like", [])
    case .promptCompletion: ("prompt.completion", "A completion that is offered", .dim)
    case .promptCompletionSelected: ("prompt.completion.selected", "The completion that is chosen", .reverse)
    case .overlayTitle: ("overlay.title", "The title of a window over the panes", .bold)
    case .helpHeading: ("help.heading", "A heading of the help", [.bold, .underline])
    case .helpKey: ("help.key", "A key in the help", .bold)
    case .helpText: ("help.text", "What a key does", [])
    }
  }
}
