/// What `morgue import` says at its end.

import Archiving
import Articles

extension FilingReport {
  /// `filed 3, already there 2, newer versions 0, refused 1`
  func summary(isDryRun: Bool) -> String {
    (isDryRun ? "would have filed " : "filed ") + "\(filed.count), already there \(alreadyThere.count), "
      + "newer versions \(newerVersions.count), refused \(refused.count)"
  }

  func json(isDryRun: Bool) -> String {
    var object = JSONLine()
    object.add("dry_run", isDryRun)
    object.add("stopped", wasCancelled)
    object.add("filed", filed.map(\.description))
    object.add("already_there", alreadyThere.map(\.description))
    object.add("newer_versions", newerVersions.map(\.description))
    object.add(
      "refused",
      refused.map { refusal in
        var object = JSONLine()
        object.add("path", refusal.path)
        object.add("reason", refusal.reason)
        return object
      })
    return object.text
  }
}
