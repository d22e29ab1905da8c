/// newsboat on feeds of ten thousand stories.

import TestKit

extension Peer {
  static func newsboat(_ corpus: Corpus, _ folder: String) throws -> Peer? {
    guard let path = installed("newsboat"), let feeds = try corpus.feeds(of: 10_000) else { return nil }
    let addresses = feeds.map { "file://" + $0 + "\n" }.joined()
    // One feed is the list of all; of several, a feed that asks for everything is.
    let isOne = feeds.count == 1
    try write((isOne ? "" : "\"query:All stories:age < 99999\"\n") + addresses, to: folder + "/urls")
    try write(
      """
      cleanup-on-quit no
      max-items 0
      keep-articles-days 0
      prepopulate-query-feeds yes
      confirm-exit no
      bind-key j down
      bind-key g home
      bind-key G end
      bind-key ^F pagedown

      """, to: folder + "/config")
    let database = folder + "/cache.db"
    let files = ["-u", folder + "/urls", "-C", folder + "/config", "-c", database]
    let environment = peerEnvironment(folder)
    return Peer(
      name: "newsboat",
      filing: Command(path: path, arguments: files + ["-x", "reload"], environment: environment),
      files: database, holdsText: true,
      program: TerminalProgram(
        name: "newsboat", command: Command(path: path, arguments: ["-q"] + files, environment: environment),
        firstScreen: Awaited(isOne ? "Feed 0" : "All stories"),
        wayToList: [("\r", Awaited("Articles in feed", "Query"))],
        search: .init(
          keys: { "/\($0)\r" }, awaited: { _ in Awaited("Search result") }, back: "q",
          words: { Peer.few($0, stories: corpus.stories) }, seconds: 300),
        leaving: "qqq"))
  }
}
