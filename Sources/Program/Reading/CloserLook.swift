/// The closer look at the story that is open, behind the scenes.

import Archiving
import Articles
import Models
import Reader
import Synchronization

/// Asks the careful model about one story at a time: the one that was shown last. What it finds follows by
/// the mailbox.
final class CloserLook: Sendable {
  private struct Look {
    let article: Article
    let task: Task<Void, Never>
  }

  /// Who leafs through stories does not want each of them looked at.
  private static let pause = Duration.milliseconds(150)

  private let mailbox: Mailbox
  private let models: ModelFiles
  private let notices: ModelNotices
  private let latest = Mutex<Look?>(nil)
  private let wanted = Atomic(true)

  init(_ mailbox: Mailbox, _ models: ModelFiles, _ notices: ModelNotices) {
    (self.mailbox, self.models, self.notices) = (mailbox, models, notices)
  }

  /// Whether stories are looked at.
  var isWanted: Bool {
    get { wanted.load(ordering: .relaxed) }
    set { wanted.store(newValue, ordering: .relaxed) }
  }

  /// Looks at a story, and at the one before no longer. A story that comes again as it was is looked at once.
  func begin(at article: Article, in archive: Archive) {
    guard isWanted else { return }
    latest.withLock { latest in
      guard latest?.article != article else { return }
      latest?.task.cancel()
      let task = Task.detached(priority: .utility) { [mailbox, models, notices] in
        // Cancelled, it goes on at once, and does nothing.
        try? await Task.sleep(for: Self.pause)
        let analysis = await archive.carefulAnalysis(of: article)
        guard !Task.isCancelled else { return }
        if let analysis { mailbox.post(.message(.analysisArrived(article, analysis))) }
        notices.tell(models.notices + [models.careful?.error?.description].compactMap(\.self))
      }
      latest = Look(article: article, task: task)
    }
  }
}
