/// Work on many values by as many threads as there are processors.

import Dispatch
import Glibc

/// How many processors the system has.
let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

extension Array where Element: Sendable {
  /// What is made of each element, in their order.
  func inParallel<Made: Sendable>(_ make: @escaping @Sendable (Element) -> Made) -> [Made] {
    guard count > 1 else { return map(make) }
    var made = [Made?](repeating: nil, count: count)
    made.withUnsafeMutableBufferPointer { buffer in
      // Safe: each element of the buffer is written by one iteration alone.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: count) { at in buffer[at] = make(self[at]) }
    }
    return made.compactMap(\.self)
  }
}
