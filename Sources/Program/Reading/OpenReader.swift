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
  let environment = Environment.ofProcess
  let (settings, keymap, complaints) = SettingsFile.ofUser
  let mailbox = try Mailbox()
  if let words = oneLine(of: complaints, home: environment["HOME"]) {
    mailbox.post(.message(.failed(words)))
  }
  let terminal = try Terminal(environment: ["TERM": environment["TERM"] ?? ""])
  // The archive opens while the theme is read.
  switch source {
  case .archive(let path, let query):
    let runner = EffectRunner(mailbox: mailbox, models: models, looksCarefully: settings.looksCarefully) {
      let archive = try Archive(
        path: path,
        options: ArchiveOptions(
          catchesUpLater: true, weights: models.weights, clock: Timestamp.now, milliseconds: millisecondsNow))
      if let advice = GitClone(archive: path)?.advice(GitDriver.userConfigs) {
        mailbox.post(.message(.notice(advice)))
      }
      return archive
    }
    let theme = theme(settings, environment, terminal.colorDepth, mailbox)
    let state = ReaderState(
      size: terminal.size, archiveName: nameOfFolder(path), query: query ?? .everything,
      settings: settings, keymap: keymap)
    var session = try ReaderSession(
      terminal: terminal, state: state, theme: theme, mailbox: mailbox, runner: runner)
    return session.run()
  case .sample:
    let scratch = try ScratchArchive(in: environment.scratchFolder)
    let (path, stories) = (scratch.path, scratch.storiesPath)
    let runner = EffectRunner(mailbox: mailbox, models: models, looksCarefully: settings.looksCarefully) {
      try await ScratchArchive.fill(path, from: stories, models.weights)
    }
    let theme = theme(settings, environment, terminal.colorDepth, mailbox)
    let state = ReaderState(size: terminal.size, archiveName: "Sample", settings: settings, keymap: keymap)
    var session = try ReaderSession(
      terminal: terminal, state: state, theme: theme, mailbox: mailbox, runner: runner)
    return session.run()
  }
}

/// The theme that the user chose; what is wrong with it is said in the mailbox.
private func theme(
  _ settings: Settings, _ environment: Environment, _ depth: ColorDepth, _ mailbox: Mailbox
) -> ResolvedTheme {
  let choice = ThemeChoice(named: settings.theme, environment: environment, depth: depth)
  if let complaint = choice.complaint { mailbox.post(.message(.failed(complaint))) }
  return choice.resolved
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
