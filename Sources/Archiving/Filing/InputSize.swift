/// How much there is to file, found out while the first of it is filed.

import Formats
import Synchronization

/// Looks at every file that the filing will come to, and reads none. Stops when nobody has it any more.
final class InputSize: Sendable {
  struct Sum: Sendable, Hashable {
    var files = 0
    var bytes = 0
    /// Whether each file is one story.
    var isByFile = true
  }

  /// Where the task leaves its answer; it does not keep this object alive.
  private final class Answer: Sendable { let sum = Mutex<Sum?>(nil) }

  private let answer = Answer()
  private let task: Task<Void, Never>

  init(of walk: FileWalk, format: String?) {
    task = Task.detached(priority: .utility) { [answer] in
      var sum = Sum()
      for element in walk {
        if Task.isCancelled { return }
        sum.files += 1
        guard case .file(let path, let size) = element else { continue }
        // A pipe does not say how much it will bring.
        guard let size else { return }
        sum.bytes += size
        // What a file is, its name may not say; then the sum of stories is only a guess, as the time left is.
        let hinted = format.flatMap { Format.named($0) } ?? Format.hinted(by: path)
        if !hinted.isOneStory { sum.isByFile = false }
      }
      answer.sum.withLock { [sum] in $0 = sum }
    }
  }

  deinit { task.cancel() }

  /// Nil while it is not known, and where it cannot be.
  var sum: Sum? { answer.sum.withLock { $0 } }
}
