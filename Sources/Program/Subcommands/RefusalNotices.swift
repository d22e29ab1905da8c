/// Messages during an import about files and stories that cannot be used.

import Archiving
import Synchronization

/// Reports the first few of each kind; the others are counted at the end, and all are in `--json`.
final class RefusalNotices: Sendable {
  /// How many of each kind are reported.
  static let named = 3

  private let counts = Mutex<[String: Int]>([:])

  /// The message for a refusal; nil if enough of its kind were reported.
  func line(_ refusal: FilingReport.Refusal) -> String? {
    let count = counts.withLock { counts in
      counts[refusal.kind, default: 0] += 1
      return counts[refusal.kind, default: 0]
    }
    guard count <= Self.named else { return nil }
    return Complaint(refusal.place, refusal.reason, status: .unusableInput).line
  }

  /// How many were not reported: `morgue: 409 more html; --json lists each with its reason`; nil for none.
  var rest: String? {
    let left = counts.withLock { counts in counts.mapValues { $0 - Self.named }.filter { $0.value > 0 } }
    guard !left.isEmpty else { return nil }
    let kinds = left.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return "morgue: " + kinds.map { "\(grouped($0.value)) more \($0.key)" }.joined(separator: ", ")
      + "; --json lists each with its reason"
  }
}
