/// sfeed and its sfeed_curses, which keep headlines in one file of lines.

import TestKit

extension Peer {
  static func sfeed(_ corpus: Corpus, _ folder: String) throws -> Peer? {
    guard let path = installed("sfeed_curses"), installed("sfeed") != nil,
      let feeds = try corpus.feeds(of: 10_000)
    else { return nil }
    let file = folder + "/all"
    let environment = peerEnvironment(folder)
    // The file comes first, then the feeds.
    let script = "all=$1; shift; for feed; do sfeed < \"$feed\" || exit; done > \"$all\""
    return Peer(
      name: "sfeed",
      filing: Command(
        path: "/bin/sh", arguments: ["-c", script, "sh", file] + feeds, environment: environment),
      files: file, holdsText: true,
      program: TerminalProgram(
        name: "sfeed", command: Command(path: path, arguments: [file], environment: environment),
        firstScreen: Awaited("/\(corpus.stories))"), approach: "\t", leaving: "q"))
  }
}
