/// The keys that this very terminal sends in a way of its own.

import CNcurses
import Surface

enum TerminfoKeys {
  /// The names of terminfo for keys, and what they are here.
  private static let names: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)),
      ("kent", Key(.enter)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

  /// The sequences, of those that begin with ESC, that the common grammar reads otherwise, or not
  /// at all, by what ncurses knows of the terminal that it has open.
  static func known() -> [[UInt8]: Key] {
    var known: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let text = ScreenModes.capability(name) else { continue }
      let bytes = Array(text.utf8)
      var common = KeyDecoder()
      let read = common.decode(bytes, at: 0) + common.settle()
      if bytes.count > 1, bytes[0] == 0x1B, read != [.key(key)] { known[bytes] = key }
    }
    return known
  }
}
