/// Text of stories and file names, made fit to be printed.

import Surface

/// The text on one line, without what could steer a terminal: what a screen of the reader's would show.
func printable(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(text) }
  var shown = ""
  for scalar in text.unicodeScalars {
    switch Printable(scalar) {
    case .shown: shown.unicodeScalars.append(scalar)
    case .blank: shown += " "
    case .dropped: break
    case .replaced: shown += Printable.standIn
    }
  }
  return shown
}
