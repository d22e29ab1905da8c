/// The one place that turns errors into words and exit statuses.

import Archiving
import Articles
import Formats
import Glibc
import Ncurses
import Reader

/// A one-line message to the user about something that failed.
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
    case let error as FilingStopped: self.init(error.cause)
    case let error as FormatError:
      self.init(nil, error.description, status: .unusableInput)
    case let error as TerminalError:
      self.init(nil, error.description, status: .usage)
    case let error as ThemeError: self.init(nil, error.description, status: .unusableInput)
    case let error as SystemError:
      self.init(error.thing, error.reason, status: .inputOutput)
    default:
      self.init(nil, "\(error)", status: .inputOutput)
    }
  }

  private init(_ error: UsageError) {
    self.init(
      error.thing, error.problem,
      remedy: error.remedy ?? "see `morgue \(error.command.map { $0 + " " } ?? "")--help`",
      status: .usage)
  }

  private init(_ error: ArchiveError) {
    let status: ExitStatus =
      switch error {
      case .noArchive, .noSuchArticle, .originalNotKept: .noSuchInput
      case .notAFolder, .notAnArchive, .newerFormat, .damaged: .unusableInput
      case .ambiguous: .usage
      case .cannotRead, .index, .withdrawn: .inputOutput
      case .cannotWrite: .cannotCreate
      case .busy: .busy
      }
    self.init(nil, error.description, status: status)
  }

  /// `morgue: THING: what is wrong; what to do`
  var line: String { "morgue: " + words }

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
