/// spaCy's small English model with textacy's direct quotations, where they are installed.

import FoundationEssentials
import TestKit

struct SpacyPeer: EvaluatedProgram {
  static let name = "spacy"

  private let python: String
  private let script: String

  var name: String { Self.name }

  /// The Python is `MORGUE_PEER_PYTHON` or the usual one; nil where it lacks spaCy, textacy or a model.
  init?(script: String = "Tests/Evaluation/Extractors/spacy_peer.py") {
    python = ProcessInfo.processInfo.environment["MORGUE_PEER_PYTHON"] ?? "/usr/bin/python3"
    self.script = script
    let trial = try? RunningProgram(
      python, [script, "--is-there"], environment: ProcessInfo.processInfo.environment, inputFile: "/dev/null"
    ).finish()
    guard trial?.outcome.status == 0 else { return nil }
  }

  func command(for file: String) -> [String] { [python, script, file] }
}
