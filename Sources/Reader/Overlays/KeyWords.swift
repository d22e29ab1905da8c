/// Keys in plain words, for help: `Ctrl-d` for `<C-d>`.

import Surface

enum KeyWords {
  /// A notation that can't be read stays as it is; a test finds it.
  static func plain(_ notation: String) -> String {
    guard let keys = try? Key.sequence(notation) else { return notation }
    return keys.map { key in
      let text = key.description
      guard text.count > 1, text != "<lt>" else { return text == "<lt>" ? "<" : text }
      return String(
        text.dropFirst().dropLast().spelling("C-", as: "Ctrl-").spelling("A-", as: "Alt-")
          .spelling("S-", as: "Shift-"))
    }.joined()
  }
}

extension Substring {
  fileprivate func spelling(_ prefix: String, as other: String) -> Substring {
    hasPrefix(prefix) ? Substring(other + dropFirst(prefix.count)) : self
  }
}
