/// The way from tasks to the main thread, which blocks in `poll`.

import Articles
import Glibc
import Reader
import Synchronization

/// What a task leaves for the main thread.
enum Delivery: Sendable {
  case message(Message)
  /// The answer to an effect that writes; the reader does not leave before all of them are in.
  case written(Message)
  /// A text to be shown in the user's editor.
  case edit(name: String, text: String)
  /// The note on an article is to be written in the user's editor; this is what it says now.
  case editNote(ArticleID, String)
  /// The archive can't be opened: the reader ends.
  case hopeless(Complaint)
}

/// A queue with a pipe beside it that wakes the main thread. The pipe is written to only when the queue was
/// empty, so that it never fills.
final class Mailbox: Sendable {
  private let queue = Mutex<[Delivery]>([])
  /// The end to poll for reading.
  let descriptor: Int32
  private let writeEnd: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(thing: "pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  func post(_ delivery: Delivery) {
    let wasEmpty = queue.withLock { queue in
      queue.append(delivery)
      return queue.count == 1
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    // It fails only when the pipe is full, and then the main thread is awake already.
    _ = write(writeEnd, &byte, 1)
  }

  /// All that has been left since the last call, in order.
  func drain() -> [Delivery] {
    var bytes = [UInt8](repeating: 0, count: 16)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return queue.withLock { queue in
      defer { queue = [] }
      return queue
    }
  }
}
