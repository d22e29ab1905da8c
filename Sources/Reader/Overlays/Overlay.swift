/// What lies over the panes: a closed set, in a stack.

import Surface

package enum Overlay: Equatable, Sendable {
  case prompt(Prompt)
  case help(HelpOverlay)
  case question(Question)
  case searches(SearchesOverlay)
  /// There is no archive yet.
  case welcome
}

extension ReaderState {
  /// What has the keys by the catalogue; nil where an overlay takes them as they are.
  var keyContext: KeyContext? {
    switch overlays.last {
    case nil: .pane(focus)
    case .searches: .searches
    case .prompt, .help, .question, .welcome: nil
    }
  }

  /// Gives a key to the topmost overlay.
  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    switch overlays.last {
    case .prompt(let prompt): pressInPrompt(key, prompt)
    case .help(let help): pressInHelp(key, help)
    case .question(let question): pressInQuestion(key, question)
    case .welcome: pressInWelcome(key)
    // Its keys are commands.
    case .searches, nil: []
    }
  }

  mutating func closeOverlay() { if !overlays.isEmpty { overlays.removeLast() } }

  /// Puts a changed overlay back on top.
  mutating func setTop(_ overlay: Overlay) {
    if !overlays.isEmpty { overlays[overlays.count - 1] = overlay }
  }

  private mutating func pressInWelcome(_ key: Key) -> [Effect] {
    switch key.code {
    case .enter, .character("s"): return [.openSample]
    case .character("q"), .character("Q"), .escape: return [.quit]
    default: return []
    }
  }
}
