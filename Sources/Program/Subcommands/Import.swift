/// `morgue import`: files stories.

import Archiving
import Articles
import Formats
import Glibc
import Models

extension Subcommand {
  /// `import` is a Swift keyword.
  static let importing = Subcommand(
    name: "import",
    summary: "files stories in the archive; a story already there is not filed again",
    details: [
      "Folders are searched with their subfolders; - is standard input. If there is no archive yet, "
        + "one is created. The content of a file decides its format. Text is one story. JSON Lines holds "
        + "one story per line. A JSON document holds one story or a list of them. Each JSON story is an "
        + "object with \"text\" or \"body\", and optionally \"title\", \"date\", \"source\", \"author\" "
        + "and \"url\", or other common names for these. Files in formats that are not supported yet, "
        + "such as HTML and PDF, are refused by name. A story that cannot be used is reported with its "
        + "file and line, and the rest continues. Ctrl-C stops the import: what is filed by then is kept. "
        + "Run the same command again to continue; stories already there are skipped quickly.",
      "With --dry-run --json, \"files\" lists what was read from each file: its format, why it was "
        + "refused, and its stories with their paragraphs.",
    ],
    operands: Operands(usage: "PATH...", count: 1...Int.max, completion: .files),
    options: [.format, .tag, .source, .careful, .dryRun, .json],
    usesArchive: true,
    examples: [
      Example("morgue import ~/stories", "files every text file in a folder"),
      Example("morgue import --tag dprk --source AP story.txt", "files one story with a tag and an outlet"),
      Example("morgue import dump.jsonl", "files one story per line"),
      Example(
        "morgue import --dry-run --json ~/stories", "shows the stories that would be read, and files nothing"),
      Example("xclip -o | morgue import -", "files the output of another program"),
    ],
    run: { invocation, output in
      let options = FilingOptions(
        format: invocation.value(.format), tags: try invocation.values(.tag).map(tagName),
        source: invocation.value(.source), isDryRun: invocation.has(.dryRun),
        care: invocation.care(), looksAhead: isTerminal(STDERR_FILENO),
        tellsStories: invocation.has(.dryRun) && invocation.has(.json))
      let paths = invocation.operands
      // A mistyped path must not create an archive.
      guard paths.contains(where: { $0 == "-" || access($0, F_OK) == 0 }) else {
        for path in paths {
          let reason = SystemError(thing: path, code: access(path, F_OK) == 0 ? ENOENT : errno).reason
          Messages.say(Complaint(path, reason, status: .noSuchInput).line)
        }
        return .noSuchInput
      }
      do {
        let archive = try invocation.openArchive(creating: !options.isDryRun)
        return try file(paths, options, in: archive, invocation, &output)
      } catch ArchiveError.noArchive where options.isDryRun {
        let folder = try TemporaryFolder(in: Environment.ofProcess.temporaryFolder)
        let empty = ArchiveOptions(
          createsArchive: true, isDurable: false, weights: invocation.models.weights, clock: Timestamp.now,
          milliseconds: millisecondsNow)
        let archive = try Archive(path: folder.path + "/empty", options: empty)
        return try file(paths, options, in: archive, invocation, &output)
      }
    })
}

private func file(
  _ paths: [String], _ options: FilingOptions, in archive: Archive, _ invocation: Invocation,
  _ output: inout StandardOutput
) throws -> ExitStatus {
  let document = invocation.has(.json) ? SharedFilingDocument(isDryRun: options.isDryRun) : nil
  if options.tellsStories { document?.openFiles() }
  // Messages from here on come after the lines written so far.
  try output.flush()
  let notices = RefusalNotices()
  let line = ProgressLine()
  let meter = ProgressMeter(of: "story", "stories")
  var stopped: ArchiveError?
  var (report, signal) = (FilingReport(), Int32?.none)
  do {
    (report, signal) = try interruptible(by: [SIGINT, SIGTERM, SIGHUP]) {
      try await archive.file(paths, options: options) { event in
        switch event {
        case .progress(let progress):
          line.show { width in
            meter.line(done: progress.done, total: progress.total, share: progress.share, width: width)
          }
        case .refused(let refusal):
          if let words = notices.line(refusal) { line.say(words) }
          if options.tellsStories { document?.add(refusal) }
        case .rehearsed(let story): document?.add(story)
        }
      }
    }
  } catch let failure as FilingStopped {
    // If nothing was filed, only the error is printed, unless a document was begun.
    guard failure.report.newCount > 0 || options.tellsStories else {
      line.clear()
      throw failure.cause
    }
    (report, stopped) = (failure.report, failure.cause)
  }
  line.clear()
  if let document {
    try document.end(report, stopped: stopped)
  } else {
    if let rest = notices.rest { Messages.say(rest) }
    try output.line(report.summary(isDryRun: options.isDryRun))
    if let refusals = report.refusals { try output.line(refusals) }
  }
  if let stopped {
    Messages.say(Complaint(stopped).line)
    Messages.say("morgue: stopped: " + report.remainder)
    return .inputOutput
  }
  if let signal, report.wasCancelled {
    Messages.say("morgue: stopped: " + report.remainder)
    return .signal(signal)
  }
  return report.refusedCount == 0 ? .done : .unusableInput
}

extension Option {
  fileprivate static let format = Option(
    "format", .oneOf(FilingOptions.formats),
    does: "reads every file in this format, whatever its content looks like")
  fileprivate static let tag = Option(
    "tag", ValueKind("TAG"), mayRepeat: true, does: "tags each story, including those already there")
  fileprivate static let source = Option(
    "source", ValueKind("NAME"), does: "names the outlet of stories that do not name theirs")
  fileprivate static let dryRun = Option("dry-run", does: "reads and counts the stories, but writes nothing")
}

private func tagName(_ word: String) throws(UsageError) -> TagName {
  guard let tag = TagName(word) else {
    throw UsageError(
      command: "import", thing: "--tag \(word)", problem: "not a valid tag", remedy: TagName.rule)
  }
  return tag
}
