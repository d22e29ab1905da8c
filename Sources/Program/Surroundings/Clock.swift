/// The time of day.

import Articles
import Glibc

extension Timestamp {
  @Sendable static func now() -> Timestamp { Timestamp(secondsSince1970: time(nil)) }
}

/// Milliseconds since 1970 by the clock on the wall.
@Sendable func millisecondsNow() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
