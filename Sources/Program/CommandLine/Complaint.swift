/// The one place that turns errors into words and exit statuses.

import Archiving
import Articles
import Formats
import Glibc
import Ncurses

/// What the user is told when something cannot be done: one line.
struct Complaint: Error, Hashable, Sendable {
  /// The file, option or article that it is about.
  var thing: String?
  var problem: String
  /// What to do about it.
  var remedy: String?
  var status: ExitStatus

  init(_ thing: String?, _ problem: String, remedy: String? = nil, status: ExitStatus) {
    self.thing = thing
    self.problem = problem
    self.remedy = remedy
    self.status = status
  }

  /// Everything that the program throws passes here.
  init(_ error: any Error) {
    switch error {
    case let complaint as Complaint: self = complaint
    case let error as UsageError: self.init(error)
    case let error as ArchiveError: self.init(error)
    case let error as FormatError:
      self.init(nil, error.description, status: .unusableInput)
    case let error as TerminalError:
      self.init(nil, error.description, status: .usage)
    case let error as SystemError:
      self.init(error.thing, error.reason, status: .inputOutput)
    default:
      self.init(nil, "\(error)", status: .inputOutput)
    }
  }

  private init(_ error: UsageError) {
    self.init(
      error.thing, error.problem,
      remedy: error.remedy ?? "see morgue \(error.command.map { $0 + " " } ?? "")--help",
      status: .usage)
  }

  private init(_ error: ArchiveError) {
    switch error {
    case .noArchive(let path):
      self.init(
        path, "there is no archive here", remedy: "morgue import PATH makes one, morgue demo shows one",
        status: .noSuchInput)
    case .notAFolder(let path):
      self.init(
        path, "this is a file, and an archive is a folder", remedy: "name a folder with --archive",
        status: .unusableInput)
    case .notAnArchive(let path):
      self.init(
        path, "this folder holds other things and no archive", remedy: "name an empty folder or an archive",
        status: .unusableInput)
    case .newerFormat(let path, let version):
      self.init(
        path, "a newer morgue wrote this (format \(version))",
        remedy: "use that version; nothing was changed",
        status: .unusableInput)
    case .damaged(let path, let reason):
      self.init(
        path, "damaged: \(reason)", remedy: "restore it from a copy; nothing was changed",
        status: .unusableInput)
    case .noSuchArticle(let id):
      self.init(id, "no article has this id", remedy: "morgue list --id shows ids", status: .noSuchInput)
    case .ambiguous(let text, let ids):
      self.init(
        text, "\(ids.count) articles have ids that start so",
        remedy: "write more of one: \(ids.prefix(4).map(\.description).joined(separator: ", "))",
        status: .usage)
    case .cannotRead(let path, let reason): self.init(path, reason, status: .inputOutput)
    case .cannotWrite(let path, let reason):
      self.init(path, "cannot be written: \(reason)", status: .cannotCreate)
    case .busy(let path, let holder):
      self.init(
        path, "the archive is in use by \(holder)", remedy: "try again when it is done", status: .busy)
    }
  }

  /// `morgue: THING: what is wrong; what to do`
  var line: String { printable("morgue: " + words) }

  /// The same without the program's name, for its own screen.
  var words: String {
    (thing.map { $0 + ": " } ?? "") + problem + (remedy.map { "; " + $0 } ?? "")
  }
}

/// A system call that failed.
struct SystemError: Error, Hashable, Sendable {
  var thing: String
  var code: Int32

  var reason: String { String(cString: strerror(code)) }
}
