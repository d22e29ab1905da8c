/// neomutt on a maildir, its header cache in use.

import TestKit

extension Peer {
  static func neomutt(_ corpus: Corpus, _ folder: String) throws -> Peer? {
    guard let path = installed("neomutt"), let mail = try corpus.maildir() else { return nil }
    Files.makeFolder(folder + "/cache")
    try write(
      """
      set folder="\(mail)" spoolfile="\(mail)" mbox_type=Maildir
      set header_cache="\(folder)/cache/"
      set sort=reverse-date wait_key=no sleep_time=0 quit=yes beep=no
      set mail_check=9999 timeout=9999 record="" postponed=""
      bind index j next-entry
      bind index g noop
      bind index g first-entry
      bind index G last-entry
      bind index \\Cf next-page

      """, to: folder + "/settings")
    let count = corpus.stories
    return Peer(
      name: "neomutt",
      program: TerminalProgram(
        name: "neomutt",
        command: Command(
          path: path, arguments: ["-R", "-F", folder + "/settings"], environment: peerEnvironment(folder)),
        firstScreen: Awaited("Msgs:\(count)"),
        leaving: "qx"))
  }
}
