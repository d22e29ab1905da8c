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

  /// `590 not read: 412 html, 120 eml, 58 empty`; nil for so few that each was named.
  var refusals: String? {
    guard refusedCount > RefusalNotices.named else { return nil }
    let kinds = refusedByKind.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return grouped(refusedCount) + " not read: "
      + kinds.map { "\(grouped($0.value)) \($0.key)" }.joined(separator: ", ")
  }

  /// What is kept of a filing that stopped, and how to go on.
  var remainder: String {
    "\(grouped(newCount)) filed and kept; run the same command again to continue"
  }

  /// The members of the JSON document, id by id: there may be a million.
  func write(stopped: ArchiveError?, to document: inout FilingDocument) throws(SystemError) {
    try document.add(.bool(wasCancelled || stopped != nil), "stopped")
    for (name, ids) in [
      ("filed", filed), ("already_there", alreadyThere), ("newer_versions", newerVersions),
    ] {
      try document.list(name, ids) { .string($0.description) }
    }
    try document.list("refused", refused) { $0.json }
    try document.add(.int(refusedCount), "refused_count")
  }
}

extension FilingReport.Refusal {
  fileprivate var json: JSONText {
    let members: [(String, JSONText)] = [
      ("path", .string(path)), ("line", position?.line.map { .int($0) } ?? .null),
      ("reason", .string(reason)),
      ("code", .string(code)), ("format", .string(format)),
    ]
    return .object((members + extra).map { JSONText.Member($0.0, $0.1) })
  }

  /// Where in the file it is, for what is no line.
  private var extra: [(String, JSONText)] {
    switch position {
    case .item(let number): [("item", .int(number))]
    case .member(let path): [("member", .string(path))]
    case .line, nil: []
    }
  }
}
