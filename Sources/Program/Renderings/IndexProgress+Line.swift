/// How far the index is, in a line.

import Archiving

extension IndexProgress {
  /// `index: words 34,000 of 100,000`
  var line: String { "index: " + words }

  /// Nobody knows at the very beginning how many there are.
  var words: String { total > 0 ? "\(step) \(grouped(done)) of \(grouped(total))" : step }
}
