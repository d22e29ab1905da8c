/// What keeps a test from being set up.

import Glibc

package struct TestKitFailure: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  /// - Parameter code: an errno.
  package init(_ what: String, _ code: Int32) { self.init("\(what): \(String(cString: strerror(code)))") }
}
