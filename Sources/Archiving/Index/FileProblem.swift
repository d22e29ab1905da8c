/// What is wrong with a file of the archive, as the index keeps it.

/// Kept by a number and a detail, so that nothing has to be read out of a sentence.
enum FileProblem: Hashable, Sendable {
  case damaged(reason: String)
  case newerFormat(version: Int)
  case unreadable(reason: String)

  /// Nil for an error that is not about one file.
  init?(_ error: ArchiveError) {
    switch error {
    case .damaged(_, let reason): self = .damaged(reason: reason)
    case .newerFormat(_, let version): self = .newerFormat(version: version)
    case .cannotRead(_, let reason): self = .unreadable(reason: reason)
    default: return nil
    }
  }

  /// The error that the file at a path gives.
  func error(at path: String) -> ArchiveError {
    switch self {
    case .damaged(let reason): .damaged(path: path, reason: reason)
    case .newerFormat(let version): .newerFormat(path: path, version: version)
    case .unreadable(let reason): .cannotRead(path: path, reason: reason)
    }
  }

  // MARK: In the index

  var code: Int {
    switch self {
    case .damaged: 1
    case .newerFormat: 2
    case .unreadable: 3
    }
  }

  var detail: Value {
    switch self {
    case .damaged(let reason), .unreadable(let reason): .text(reason)
    case .newerFormat(let version): .int(version)
    }
  }

  /// Nil if the number means no problem.
  init?(code: Int, in row: borrowing Row, detail column: Int32) {
    switch code {
    case 1: self = .damaged(reason: row.text(column))
    case 2: self = .newerFormat(version: row.int(column))
    case 3: self = .unreadable(reason: row.text(column))
    default: return nil
    }
  }
}
