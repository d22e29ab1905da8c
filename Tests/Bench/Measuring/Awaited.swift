/// What is awaited on a screen.

import ScreenProbe

/// Any of these texts. In a text `#` stands for a number.
struct Awaited: CustomStringConvertible {
  var texts: [String]

  init(_ texts: String...) { self.texts = texts }

  func isShown(on screen: VirtualScreen) -> Bool { isIn(screen.text) }

  func isIn(_ screen: String) -> Bool {
    texts.contains { text in
      let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return screen.contains(text) }
      return screen.ranges(of: parts[0]).contains { place in
        let digits = screen[place.upperBound...].prefix { $0.isNumber || $0 == "," }
        return !digits.isEmpty && screen[digits.endIndex...].hasPrefix(parts[1])
      }
    }
  }

  var description: String { texts.map { "“\($0)”" }.joined(separator: " or ") }
}
