/// Another program that keeps stories, where it is installed.

import TestKit

struct Peer {
  var name: String
  /// Files every story anew, as a user of it would. Nil where nothing has to be filed.
  var filing: Command?
  /// What it wrote, besides the stories that it was given.
  var files: String?
  /// Whether those files hold the text as well.
  var holdsText = false
  /// How it is used in a terminal; nil where it has no list.
  var program: TerminalProgram?
  /// A search for the first fifty hits as a whole process.
  var search: ((_ word: String) -> Command)?

  static let names = ["newsboat", "neomutt", "sfeed", "notmuch"]

  /// A peer ready to run on the stories, its settings written; nil where it is not installed.
  static func named(_ name: String, corpus: Corpus, folder: String) throws -> Peer? {
    let folder = folder + "/" + name
    Files.makeFolder(folder)
    switch name {
    case "newsboat": return try newsboat(corpus, folder)
    case "neomutt": return try neomutt(corpus, folder)
    case "sfeed": return try sfeed(corpus, folder)
    default: return try notmuch(corpus, folder)
    }
  }

  /// Files the stories anew.
  func fileStories() throws -> CommandRun? {
    if let files { Files.remove(files) }
    return try filing.map { try CommandRun($0) }
  }

  /// The words that a slow search is tried with: one of each kind, or one at all.
  static func few(_ words: [SearchWord], stories: Int) -> [SearchWord] {
    let kinds = stories <= 10_000 ? words.map(\.kind).withoutRepeats.filter { $0 != "two words" } : ["common"]
    return kinds.compactMap { kind in words.first { $0.kind == kind } }
  }
}

/// The environment of a peer: a home of its own.
func peerEnvironment(_ folder: String, _ more: [String: String] = [:]) -> [String: String] {
  ["HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"].merging(more) { $1 }
}

func write(_ text: String, to path: String) throws {
  let file = try FileWriter(path)
  try file.write(text)
  try file.finish()
}
