/// What is said while an import meets what it cannot use.

import Archiving
import Synchronization

/// Names the first few of each kind; the rest is in the sum at the end, and all of it in `--json`.
final class RefusalNotices: Sendable {
  /// So many of a kind are named.
  static let named = 3

  private let counts = Mutex<[String: Int]>([:])

  /// The line for a refusal; nil for one of a kind of which enough were named.
  func line(_ refusal: FilingReport.Refusal) -> String? {
    let count = counts.withLock { counts in
      counts[refusal.kind, default: 0] += 1
      return counts[refusal.kind, default: 0]
    }
    guard count <= Self.named else { return nil }
    return Complaint(refusal.place, refusal.reason, status: .unusableInput).line
  }

  /// How many were not named: `morgue: 409 more html; --json names each with its reason`; nil for none.
  var rest: String? {
    let left = counts.withLock { counts in counts.mapValues { $0 - Self.named }.filter { $0.value > 0 } }
    guard !left.isEmpty else { return nil }
    let kinds = left.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return "morgue: " + kinds.map { "\(grouped($0.value)) more \($0.key)" }.joined(separator: ", ")
      + "; --json lists each with its reason"
  }
}
