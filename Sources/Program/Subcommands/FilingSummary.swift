/// What `morgue import` says at its end.

import Archiving
import Articles
import Formats

extension FilingReport {
  /// `filed 3, already there 2, newer versions 0, refused 1`
  func summary(isDryRun: Bool) -> String {
    (isDryRun ? "would have filed " : "filed ") + "\(filed.count), already there \(alreadyThere.count), "
      + "newer versions \(newerVersions.count), refused \(refused.count)"
  }

  func json(isDryRun: Bool) -> JSONText {
    .object(
      ("dry_run", .bool(isDryRun)),
      ("stopped", .bool(wasCancelled)),
      ("filed", .strings(filed.map(\.description))),
      ("already_there", .strings(alreadyThere.map(\.description))),
      ("newer_versions", .strings(newerVersions.map(\.description))),
      (
        "refused",
        .array(refused.map { .object(("path", .string($0.path)), ("reason", .string($0.reason))) })
      ))
  }
}
