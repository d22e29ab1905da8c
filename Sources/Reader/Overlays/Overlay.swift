/// What lies over the panes: a closed set, in a stack.

import Surface

package enum Overlay: Equatable, Sendable {
  case prompt(Prompt)
  case help(HelpOverlay)
  case question(Question)
  /// There is no archive yet.
  case welcome
}

extension ReaderState {
  /// Gives a key to the topmost overlay.
  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    switch overlays.last {
    case .prompt(let prompt): pressInPrompt(key, prompt)
    case .help(let help): pressInHelp(key, help)
    case .question(let question): pressInQuestion(key, question)
    case .welcome: pressInWelcome(key)
    case nil: []
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
