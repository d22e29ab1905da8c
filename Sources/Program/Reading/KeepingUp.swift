/// How the reader hears of what others do to the archive.

import Archiving
import Models
import Reader
import Synchronization

/// Keeps a sitting up to date: with other instances as they write, and with what other programs did to the files
/// at the start and whenever the terminal gets the focus. Starts once the first list is on the screen.
final class KeepingUp: Sendable {
  private let mailbox: Mailbox
  private let models: ModelFiles
  private let notices: ModelNotices
  private let watch = Mutex<ArchiveWatch?>(nil)
  private let isLooking = Atomic(false)
  private let hasBegun = Atomic(false)

  init(_ mailbox: Mailbox, _ models: ModelFiles, _ notices: ModelNotices) {
    (self.mailbox, self.models, self.notices) = (mailbox, models, notices)
  }

  /// Does nothing the second time.
  func begin(_ archive: Archive) {
    guard hasBegun.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else {
      return
    }
    let mailbox = mailbox
    let held = archive.watch { mailbox.post(.message(.archiveChanged)) }
    watch.withLock { $0 = held }
    look(archive)
  }

  /// Looks for changed files, in the background; while one look is under way, another is not begun.
  func look(_ archive: Archive) {
    guard isLooking.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else {
      return
    }
    Task.detached(priority: .utility) { [self] in
      let (rowsPace, pace) = (Pace(.milliseconds(500)), Pace(.seconds(3)))
      notices.tell(models.notices)
      defer { mailbox.post(.message(.indexing(nil))) }
      do {
        let hasChanged = try await archive.refresh { far in
          guard far.total > 1_000 else { return }
          mailbox.post(.message(.indexing(far.line)))
          // What comes after the rows changes what queries find, and little of what is shown.
          guard (far.step == "rows" ? rowsPace : pace).isDue() else { return }
          mailbox.post(.message(.archiveChanged))
        }
        guard hasChanged else { return isLooking.store(false, ordering: .relaxed) }
        mailbox.post(.message(.archiveChanged))
        await mailbox.postNotices(of: archive)
      } catch {
        mailbox.post(.message(.failed(Complaint(error).words)))
      }
      isLooking.store(false, ordering: .relaxed)
    }
  }
}

/// Now and then at most.
private final class Pace: Sendable {
  private let interval: Duration
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(_ interval: Duration) { self.interval = interval }

  func isDue() -> Bool {
    last.withLock { last in
      let now = ContinuousClock.now
      if let before = last, now - before < interval { return false }
      last = now
      return true
    }
  }
}

extension Mailbox {
  /// Says what of an archive cannot be read.
  func postNotices(of archive: Archive) async {
    let notices = await archive.notices()
    guard let first = notices.first else { return }
    let more = notices.count > 1 ? " (and \(notices.count - 1) more; morgue check names them)" : ""
    // The row is short: a path within the archive is told from the archive's folder on.
    let shown = first.hasPrefix(archive.path + "/") ? String(first.dropFirst(archive.path.count + 1)) : first
    post(.message(.failed(shown + more)))
  }
}
