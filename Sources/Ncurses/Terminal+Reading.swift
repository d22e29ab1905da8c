/// Reading what was typed.

import Glibc
package import Surface

extension Terminal {
  /// How long a lone ESC waits for the rest of a sequence before it counts as the key, in ms.
  private static let escapeDelay: Int32 = 25
  /// What one call takes in at most, so that a flood of input leaves time to paint.
  private static let readLimit = 1 << 16

  /// All that has arrived. Waits for nothing, but 25 ms where an ESC may be the Escape key or the
  /// beginning of another. A paste comes as one event when it is complete.
  package mutating func readEvents() -> [InputEvent] {
    var events: [InputEvent] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    var total = 0
    while total < Self.readLimit {
      guard isReady(within: decoder.isUndecided ? Self.escapeDelay : 0) else {
        events += decoder.settle()
        break
      }
      let count = read(inputDescriptor, &bytes, bytes.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count > 0 else {
        isHungUp = true
        break
      }
      events += decoder.decode(bytes[..<count], at: Self.now)
      total += count
    }
    return events
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, milliseconds)
      if count < 0 && errno == EINTR { continue }
      return count > 0
    }
  }

  /// Seconds on the clock that never goes back.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
