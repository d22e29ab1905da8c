/// What `morgue import` says at its end.

import Archiving
import Articles
import Formats

extension FilingReport {
  /// `filed 3, already there 2, newer versions 0, refused 1`
  func summary(isDryRun: Bool) -> String {
    (isDryRun ? "would have filed " : "filed ") + "\(filed.count), already there \(alreadyThere.count), "
      + "newer versions \(newerVersions.count), refused \(refusedCount)"
  }

  /// What is kept of a filing that stopped, and how to go on.
  var remainder: String {
    "\(grouped(newCount)) filed, which stay; the same command again goes on from there"
  }

  /// One JSON document, id by id: there may be a million.
  func writeJSON(isDryRun: Bool, stopped: ArchiveError?, to output: inout StandardOutput) throws {
    try output.write("{\"dry_run\":\(isDryRun),\"stopped\":\(wasCancelled || stopped != nil)")
    for (name, ids) in [
      ("filed", filed), ("already_there", alreadyThere), ("newer_versions", newerVersions),
    ] {
      try output.write(",\"\(name)\":[")
      for (index, id) in ids.enumerated() {
        try output.write((index == 0 ? "\"" : ",\"") + id.description + "\"")
      }
      try output.write("]")
    }
    try output.write(",\"refused\":[")
    for (index, refusal) in refused.enumerated() {
      try output.write((index == 0 ? "" : ",") + refusal.json.line)
    }
    try output.line("],\"refused_count\":\(refusedCount)}")
  }
}

extension FilingReport.Refusal {
  fileprivate var json: JSONText {
    .object(
      ("path", .string(path)), ("line", line.map { .int($0) } ?? .null), ("reason", .string(reason)))
  }
}
