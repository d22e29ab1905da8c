/// Words between quotation marks.

import Articles

struct Stretch: Sendable {
  var passage: Int
  /// Token of the opening mark.
  var open: Int
  /// Token of the closing mark; one past the passage where none closes it.
  var close: Int
  /// `close` is a mark.
  var isClosed: Bool

  /// The tokens between the marks.
  var inner: Range<Int> { (open + 1)..<max(open + 1, close) }
}
