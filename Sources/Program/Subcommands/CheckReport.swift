/// What `morgue check` prints.

import Archiving
import Formats

/// Findings are printed as they are found, except repairable ones: these come last.
struct CheckReport {
  let isDocument: Bool
  var counts = CheckCounts()
  private(set) var repairable: [CheckFinding] = []
  /// The repaired ones of `repairable`.
  var mended: [CheckFinding] = []
  private var damagedCount = 0
  private var document = JSONStream()

  init(isDocument: Bool) {
    self.isDocument = isDocument
    document.begin(.object)
    document.begin(.array, "findings", lines: true)
  }

  private var problemCount: Int { damagedCount + repairable.count }
  var isSound: Bool { problemCount == mended.count }

  mutating func take(_ finding: CheckFinding, _ output: inout StandardOutput) throws {
    if finding.repair != nil {
      repairable.append(finding)
    } else {
      damagedCount += 1
      try print(finding, &output)
    }
  }

  mutating func finish(_ output: inout StandardOutput) throws {
    for finding in repairable { try print(finding, &output) }
    guard isDocument else {
      try output.line(summary)
      return
    }
    let checked: JSONText = .object(
      ("articles", .int(counts.articles)), ("works", .int(counts.works)), ("marks", .int(counts.marks)),
      ("searches", .int(counts.searches)), ("changes", .int(counts.changes)),
      ("originals", .int(counts.originals)))
    document.end()
    document.add(checked, "checked")
    document.add(.int(problemCount), "problems")
    document.add(.int(mended.count), "mended")
    document.end()
    try output.line(document.written())
  }

  private mutating func print(_ finding: CheckFinding, _ output: inout StandardOutput) throws {
    let isMended = mended.contains(finding)
    guard isDocument else {
      let remedy = isMended ? "repaired" : finding.remedy
      try output.line(printable("\(finding.path): \(finding.problem); \(remedy)"))
      return
    }
    document.add(
      .object(
        ("path", .string(finding.path)), ("problem", .string(finding.problem)),
        ("remedy", .string(finding.remedy)), ("mended", .bool(isMended))))
    try output.write(document.written())
  }

  /// `checked 2 articles, 2 originals, 1 tags-and-notes file, 0 marks, 1 saved search, 4 changes: no problems found`
  private var summary: String {
    let words =
      "checked \(counted(counts.articles, "article")), "
      // An original that is the article's own text has no file to count.
      + (counts.originals == 0 ? "" : counted(counts.originals, "original") + ", ")
      + counted(counts.works, "tags-and-notes file") + ", " + counted(counts.marks, "mark") + ", "
      + (counts.searches == 1 ? "1 saved search, " : "\(counts.searches) saved searches, ")
      + counted(counts.changes, "change") + ": "
    if problemCount == 0 { return words + "no problems found" }
    return words + counted(problemCount, "problem") + (mended.isEmpty ? "" : ", \(mended.count) repaired")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }
}
