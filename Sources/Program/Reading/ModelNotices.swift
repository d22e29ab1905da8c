/// What is said of models that cannot be used.

import Reader
import Synchronization

/// Says each thing once a sitting.
final class ModelNotices: Sendable {
  private let mailbox: Mailbox
  private let told = Mutex<Set<String>>([])

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func tell(_ notices: [String]) {
    for notice in notices where told.withLock({ $0.insert(notice).inserted }) {
      mailbox.post(.message(.failed(notice)))
    }
  }
}
