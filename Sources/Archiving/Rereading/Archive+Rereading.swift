/// New readings for articles whose readers have become better.

import Articles
import Dispatch
package import Queries

extension Archive {
  /// So many articles are read again, and written, between two other things.
  private static let atATime = 200

  /// Makes new readings of the articles that a query finds, of all their versions, where their format has a better
  /// reader than the one that their reading in force is by and their original is kept. What comes out the same
  /// is not written. On return the readings outlive a power cut; those made before an error or a cancelled task stay.
  ///
  /// - Parameters:
  ///   - isDryRun: says what would be done, and writes nothing.
  ///   - progress: articles that were looked at, and all.
  package func reread(
    _ query: Query, isDryRun: Bool = false,
    progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(ArchiveError) -> RereadReport {
    var report = RereadReport()
    let ids = try writer.writing(catchUp: .rows) { (writer) throws(ArchiveError) in try writer.ids(query) }
    for start in stride(from: 0, to: ids.count, by: Self.atATime) {
      guard !Task.isCancelled else {
        report.wasCancelled = true
        break
      }
      let share = ids[start..<min(start + Self.atATime, ids.count)]
      let formats = formats
      try writer.writing { (writer) throws(ArchiveError) in
        try writer.reread(Array(share), formats, isDryRun: isDryRun, &report)
      }
      progress(start + share.count, ids.count)
      await Task.yield()
    }
    if !report.reread.isEmpty, !isDryRun { try await refresh() }
    return report
  }
}
