/// `morgue import`: files stories.

import Archiving
import Articles
import Formats
import Glibc

extension Subcommand {
  /// `import` is a word of Swift's.
  static let importing = Subcommand(
    name: "import",
    summary: "files stories; what is already there is filed once",
    details: [
      "Folders are walked; - is standard input. The archive is made where there is none. What cannot be "
        + "used is named, and the rest goes on. Ctrl-C stops between two stories: what is filed by then stays, "
        + "and running the same command again goes on from there."
    ],
    operands: Operands(usage: "PATH...", count: 1...Int.max, completion: .files),
    options: [.format, .tag, .source, .dryRun, .json],
    usesArchive: true,
    examples: [
      Example("morgue import ~/stories", "files every text file in a folder"),
      Example("morgue import --tag dprk --source AP story.txt", "files one story with a tag and its outlet"),
      Example("xclip -o | morgue import -", "files what another program prints"),
    ],
    run: { invocation, output in
      let options = FilingOptions(
        format: invocation.value(.format), tags: try invocation.values(.tag).map(tagName),
        source: invocation.value(.source), isDryRun: invocation.has(.dryRun))
      let (paths, missing) = present(invocation.operands)
      guard !paths.isEmpty else {
        for refusal in missing { Messages.say(Complaint(refusal).line) }
        return .noSuchInput
      }
      do {
        let archive = try invocation.openArchive(creating: !options.isDryRun)
        return try file(paths, missing, options, in: archive, invocation, &output)
      } catch ArchiveError.noArchive where options.isDryRun {
        let folder = try TemporaryFolder(in: Environment.ofProcess.temporaryFolder)
        let empty = ArchiveOptions(createsArchive: true, isDurable: false, clock: Timestamp.now)
        let archive = try Archive(path: folder.path + "/empty", options: empty)
        return try file(paths, missing, options, in: archive, invocation, &output)
      }
    })
}

private func file(
  _ paths: [String], _ missing: [FilingReport.Refusal], _ options: FilingOptions, in archive: Archive,
  _ invocation: Invocation, _ output: inout StandardOutput
) throws -> ExitStatus {
  let progress = ProgressLine()
  // Nothing but the signal itself ends the wait for what a terminal or a pipe has not sent yet.
  let signals = paths.contains("-") ? [] : [SIGINT, SIGTERM, SIGHUP]
  var (report, signal) = try interruptible(by: signals) {
    try await archive.file(paths, options: options) { progress.show("filed \($0.done) of \($0.found)") }
  }
  progress.clear()
  report.refused = missing + report.refused
  for refusal in report.refused { Messages.say(Complaint(refusal).line) }
  try output.line(
    invocation.has(.json)
      ? report.json(isDryRun: options.isDryRun).line : report.summary(isDryRun: options.isDryRun))
  if let signal, report.wasCancelled {
    Messages.say("morgue: stopped; what is filed stays, and the same command again goes on from there")
    return .signal(signal)
  }
  return report.refused.isEmpty ? .done : .unusableInput
}

extension Option {
  fileprivate static let format = Option(
    "format", .oneOf(FilingOptions.formats), does: "reads every file as this, whatever it looks like")
  fileprivate static let tag = Option(
    "tag", ValueKind("TAG"), mayRepeat: true, does: "tags each story, those already there too")
  fileprivate static let source = Option(
    "source", ValueKind("NAME"), does: "names the outlet where a story does not")
  fileprivate static let dryRun = Option("dry-run", does: "reads and counts, and writes nothing")
}

private func tagName(_ word: String) throws(UsageError) -> TagName {
  guard let tag = TagName(word) else {
    throw UsageError(command: "import", thing: "--tag \(word)", problem: "no tag", remedy: TagName.rule)
  }
  return tag
}

extension Complaint {
  fileprivate init(_ refusal: FilingReport.Refusal) {
    self.init(refusal.path == "-" ? "standard input" : refusal.path, refusal.reason, status: .unusableInput)
  }
}

/// The paths that are there, and those that are not: a mistyped name makes no archive.
private func present(_ paths: [String]) -> (present: [String], missing: [FilingReport.Refusal]) {
  var present: [String] = []
  var missing: [FilingReport.Refusal] = []
  for path in paths {
    if path == "-" || access(path, F_OK) == 0 {
      present.append(path)
    } else {
      missing.append(FilingReport.Refusal(path: path, reason: SystemError(thing: path, code: errno).reason))
    }
  }
  return (present, missing)
}
