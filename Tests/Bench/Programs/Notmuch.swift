/// notmuch, which searches a maildir from the command line.

import TestKit

extension Peer {
  static func notmuch(_ corpus: Corpus, _ folder: String) throws -> Peer? {
    guard let path = installed("notmuch"), let mail = try corpus.maildir() else { return nil }
    try write(
      """
      [database]
      path=\(mail)
      [user]
      name=reader
      primary_email=reader@news.example
      [new]
      tags=inbox
      [maildir]
      synchronize_flags=false

      """, to: folder + "/settings")
    let environment = peerEnvironment(folder, ["NOTMUCH_CONFIG": folder + "/settings"])
    return Peer(
      name: "notmuch", filing: Command(path: path, arguments: ["new", "--quiet"], environment: environment),
      files: mail + "/.notmuch",
      search: { word in
        Command(
          path: path, arguments: ["search", "--limit=50"] + word.split(separator: " ").map(String.init),
          environment: environment)
      })
  }
}
