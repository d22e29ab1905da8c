/// How carefully a command looks for names.

import Articles
import Models

extension Option {
  static let careful = Option(
    "careful", does: "uses the careful model, which finds more names but takes a hundred times as long")
}

extension Invocation {
  /// What `--careful` asks for. A model that cannot be had is told once, and the rest goes on without it.
  func care() -> Care {
    let care: Care = has(.careful) ? .careful : .fast
    for complaint in models.complaints(about: care) { Messages.say("morgue: " + complaint) }
    return care
  }
}
