/// How carefully a command looks for names.

import Articles
import Models

extension Option {
  static let careful = Option(
    "careful", does: "uses the careful model, which finds more names but takes a hundred times as long")
}

extension Invocation {
  /// The care requested by `--careful`. A missing model is reported once, and the command continues without it.
  func care() -> Care {
    let care: Care = has(.careful) ? .careful : .fast
    for complaint in models.complaints(about: care) { Messages.say("morgue: " + complaint) }
    return care
  }
}
