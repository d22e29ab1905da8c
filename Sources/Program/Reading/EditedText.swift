/// A text in the user's editor.

import Archiving
import FoundationEssentials

/// A copy of a text in a folder of its own, which goes away when this goes out of scope.
struct EditedText: ~Copyable {
  /// The user's editor, and the copy's path.
  let command: [String]
  private let path: String
  private let folder: TemporaryFolder

  init(_ text: String, name: String) throws {
    let environment = Environment.ofProcess
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let folder = try TemporaryFolder(in: environment.temporaryFolder)
    let path = folder.path + "/" + name
    try TemporaryFolder.write(text.utf8, to: path)
    command = editor.split(separator: " ").map(String.init) + [path]
    self.path = path
    self.folder = folder
  }

  /// What the copy says now, without the line ends behind it that editors add.
  func content() throws -> String {
    var text = String(decoding: try InputFile.content(of: path), as: UTF8.self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
