/// Screens kept as text files that a person can read.

import FoundationEssentials
import Surface
import Testing

@testable import Reader

enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Goldens")

  /// Compares a screen with its file. With MORGUE_RECORD=1 in the environment the file is written instead,
  /// to be read before it is committed.
  static func check(_ grid: Grid, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name + ".txt")
    let cursor = grid.cursor.map { "cursor at column \($0.column), row \($0.row)" } ?? "no cursor"
    let shown = grid.text + "\n" + cursor + "\n"
    if ProcessInfo.processInfo.environment["MORGUE_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    guard let kept else {
      Issue.record(
        "there is no golden screen \(name); MORGUE_RECORD=1 makes it", sourceLocation: sourceLocation)
      return
    }
    let difference = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      shown.split(separator: "\n", omittingEmptySubsequences: false)
    ).enumerated().filter { $0.element.0 != $0.element.1 }
      .map { "row \($0.offset)\n  kept  |\($0.element.0)|\n  shown |\($0.element.1)|" }
    #expect(
      kept == shown, "screen \(name) differs:\n\(difference.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }
}
