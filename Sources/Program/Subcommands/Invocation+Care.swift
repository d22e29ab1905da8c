/// How carefully a command looks for names.

import Extraction

extension Option {
  static let careful = Option(
    "careful", does: "asks the careful model, which finds more names and takes a hundred times as long")
}

extension Invocation {
  /// What `--careful` asks for; where it cannot be had, that is said and the quick way taken.
  func care() -> Care {
    guard has(.careful) else { return .fast }
    if let complaint = Models.installed.complaint(about: .careful) { Messages.say("morgue: " + complaint) }
    return .careful
  }
}
