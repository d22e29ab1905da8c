/// How far the index is, in a line.

import Archiving

extension IndexProgress {
  /// `index: words 34,000 of 100,000`
  var line: String { "index: \(step) \(grouped(done)) of \(grouped(total))" }
}
