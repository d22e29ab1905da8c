/// The time of day.

import Articles
import Glibc

extension Timestamp {
  @Sendable static func now() -> Timestamp { Timestamp(secondsSince1970: time(nil)) }
}
