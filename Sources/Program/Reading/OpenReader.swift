/// Opens the reader.

import Archiving
import Articles
import Glibc
import Models
import Ncurses
import Queries
import Reader
import Surface

/// What the reader is opened on.
enum ReaderSource: Sendable {
  case archive(path: String, Query?)
  /// A scratch copy of the built-in sample, which goes away again.
  case sample
}

/// Runs the reader until its user leaves; the answer is the program's exit status.
///
/// - Throws: `TerminalError` where there is no terminal to read in, `Complaint` where the archive can't be
///   opened.
func openReader(_ source: ReaderSource, _ models: ModelFiles) throws -> ExitStatus {
  var source = source
  while true {
    switch try sit(at: source, models) {
    case .quit: return .done
    case .openSample: source = .sample
    case .signal(let number): return .signal(number)
    case .hopeless(let complaint): throw complaint
    }
  }
}

/// One sitting. The terminal is given back before this returns.
private func sit(at source: ReaderSource, _ models: ModelFiles) throws -> ReaderSession.Ending {
  let mailbox = try Mailbox()
  switch source {
  case .archive(let path, let query):
    // The archive opens while settings, terminal and theme are made ready.
    let runner = EffectRunner(mailbox: mailbox, models: models) {
      let archive = try Archive(
        path: path,
        options: ArchiveOptions(
          catchesUpLater: true, weights: models.weights, clock: Timestamp.now, milliseconds: millisecondsNow))
      if let advice = GitClone(archive: path)?.advice(GitDriver.userConfigs) {
        mailbox.post(.message(.notice(advice)))
      }
      return archive
    }
    return try Seat(mailbox).read(nameOfFolder(path), query ?? .everything, runner)
  case .sample:
    // Nothing is made for a reader that finds no terminal.
    let seat = try Seat(mailbox)
    let scratch = try ScratchArchive(in: Environment.ofProcess.scratchFolder)
    let (path, stories) = (scratch.path, scratch.storiesPath)
    let runner = EffectRunner(mailbox: mailbox, models: models) {
      try await ScratchArchive.fill(path, from: stories, models.weights)
    }
    return try seat.read("Sample", .everything, runner)
  }
}

/// What a sitting needs besides an archive.
private struct Seat: ~Copyable {
  private let mailbox: Mailbox
  private let terminal: Terminal
  private let settings: Settings
  private let keymap: Keymap
  private let theme: ResolvedTheme

  init(_ mailbox: Mailbox) throws {
    let environment = Environment.ofProcess
    self.mailbox = mailbox
    let complaints: [String]
    (settings, keymap, complaints) = SettingsFile.ofUser
    if let words = oneLine(of: complaints, home: environment["HOME"]) {
      mailbox.post(.message(.failed(words)))
    }
    terminal = try Terminal(environment: ["TERM": environment["TERM"] ?? ""])
    let choice = ThemeChoice(named: settings.theme, environment: environment, depth: terminal.colorDepth)
    if let complaint = choice.complaint { mailbox.post(.message(.failed(complaint))) }
    theme = choice.resolved
  }

  consuming func read(
    _ name: String, _ query: Query, _ runner: EffectRunner
  ) throws -> ReaderSession.Ending {
    runner.follow(settings)
    let state = ReaderState(
      size: terminal.size, archiveName: name, query: query, settings: settings, keymap: keymap)
    var session = try ReaderSession(
      terminal: terminal, state: state, theme: theme, mailbox: mailbox, runner: runner)
    return session.run()
  }
}

/// Complaints about one file, as the reader's one line for news shows them: the first, and how many more there are.
private func oneLine(of complaints: [String], home: String?) -> String? {
  guard var words = complaints.first else { return nil }
  if let home, words.hasPrefix(home + "/") { words = "~" + words.dropFirst(home.count) }
  return complaints.count == 1 ? words : "\(words) (and \(complaints.count - 1) more; morgue keys lists them)"
}

/// The last part of a path, for headings.
private func nameOfFolder(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
