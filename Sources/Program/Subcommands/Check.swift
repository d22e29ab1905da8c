/// `morgue check`: checks an archive for damage.

import Archiving
import Articles
import Extraction
import Formats
import Models

extension Subcommand {
  static let check = Subcommand(
    name: "check",
    summary: "looks for damage in every file of the archive and in its index",
    details: [
      "Prints one line for each problem: the file, what is wrong with it, and what to do about it. A "
        + "summary of what was checked follows. The exit status is 1 if a problem was found. Without "
        + "--repair nothing is written. With --repair, morgue finishes what an interrupted run began, "
        + "deletes its leftovers, merges the conflict copies that git or a file synchronizer left, and "
        + "rebuilds a damaged index. No other file with stories or with work of yours is touched: restore "
        + "those from a backup."
    ],
    options: [.repair, .json],
    usesArchive: true,
    examples: [
      Example("morgue check", "checks everything and prints what is wrong"),
      Example("morgue check --repair", "repairs whatever can be repaired without loss"),
    ],
    run: { invocation, output in try lookForDamage(invocation, &output) })
}

extension Option {
  fileprivate static let repair = Option("repair", does: "repairs whatever can be repaired without loss")
}

/// Repairs findings, and returns those that remain.
private func repair(
  _ findings: [CheckFinding], path: String, _ weights: Weights, _ check: ArchiveCheck,
  _ progress: ProgressLine
) throws -> [CheckFinding] {
  let isReindexed = findings.contains { $0.repair == .reindexing }
  let options = ArchiveOptions(
    catchesUpLater: isReindexed, weights: weights, clock: Timestamp.now, milliseconds: millisecondsNow)
  let archive = try Archive(path: path, options: options)
  if isReindexed {
    try blocking { try await archive.rebuildIndex(showing: progress) }
  }
  let doubled = findings.filter { $0.repair == .joining }
  let left = doubled.isEmpty ? [] : try blocking { try await archive.join(doubled.map(\.path)) }
  return doubled.filter { left.contains($0.path) } + check.leftovers() + (isReindexed ? check.index() : [])
}

private func lookForDamage(_ invocation: Invocation, _ output: inout StandardOutput) throws -> ExitStatus {
  let path = try invocation.archivePath()
  var check = try ArchiveCheck(path: path)
  var report = CheckReport(isDocument: invocation.has(.json))
  let progress = ProgressLine()
  let meter = ProgressMeter(of: "file", "files")
  defer { progress.clear() }
  while let step = try step(&check) {
    if !step.findings.isEmpty { progress.clear() }
    for finding in step.findings { try report.take(finding, &output) }
    report.counts = step.counts
    progress.show { meter.line(done: step.counts.all, total: nil, share: nil, width: $0) }
  }
  progress.show { _ in "checking the index" }
  for finding in check.index() { try report.take(finding, &output) }

  var failure: (any Error)?
  if invocation.has(.repair), !report.repairable.isEmpty {
    do {
      let left = try repair(
        report.repairable, path: path, invocation.models.weights, check, progress)
      report.mended = report.repairable.filter { !left.contains($0) }
    } catch {
      failure = error
    }
  }
  progress.clear()
  try report.finish(&output)
  // The findings are printed first.
  if let failure { throw failure }
  return report.isSound ? .done : .foundNothing
}

private func step(_ check: inout ArchiveCheck) throws -> ArchiveCheck.Step? {
  let before = check
  let (after, step) = try blocking {
    var check = before
    let step = await check.next()
    return (check, step)
  }
  check = after
  return step
}
