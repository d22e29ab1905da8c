/// Folders and stories that tests work with.

import Articles
import Extraction
import TestKit

@testable import Archiving

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A copy of another one, as it is now.
  convenience init(copying other: Scratch) throws {
    try self.init()
    for file in Files.all(under: other.path) { try write(file, Files.read(other.path + "/" + file) ?? []) }
  }

  var path: String { folder.path }
  var archive: String { path + "/archive" }

  /// Writes a file and answers its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try folder.write(text, to: name) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String { try folder.write(bytes, to: name) }

  /// Writes stories, a file each, and answers their folder.
  @discardableResult
  func writeStories(_ numbers: ClosedRange<Int>, to name: String = "in") throws -> String {
    for number in numbers { try write("\(name)/\(number).txt", Stories.text(number)) }
    return path + "/" + name
  }

  /// Makes the archive and files stories into it; their ids are in the order in which they were filed.
  func fileStories(
    _ numbers: ClosedRange<Int>, options: ArchiveOptions = Fixed.options
  ) async throws -> (archive: Archive, ids: [ArticleID]) {
    let archive = try Archive(path: self.archive, options: options)
    return (archive, Array(try await archive.file([writeStories(numbers)]).filed))
  }

  /// The files under a folder, by their paths in it.
  func files(under folder: String) throws -> [String] { Files.all(under: folder) }

  func text(_ path: String) throws -> String { try Files.text(of: path) }
}

/// A clock that stands still, and options for archives that need not outlive a power cut.
enum Fixed {
  static let noon = Timestamp(secondsSince1970: 1_543_406_400)
  static let options = ArchiveOptions(createsArchive: true, isDurable: false, weights: .none, clock: { noon })
}

enum Stories {
  /// A story with outlet, date and a quote; each number is another headline and day.
  static func text(_ number: Int, words: String = "They met for an hour.") -> String {
    """
    Talks on bridge number \(number) go on

    Lowland Courier, November \(number), 2018

    RIVERTON (LC) — The council talked about bridge number \(number) on Monday. \(words)

    “We are not done with it,” said Ada Brook, the mayor of Riverton.

    """
  }
}

extension TagName {
  static let bridge = made("bridge")
  static let river = made("river")

  private static func made(_ text: String) -> TagName {
    guard let name = TagName(text) else { preconditionFailure("\(text) is a tag") }
    return name
  }
}
