/// spaCy's small English model with textacy's direct quotations, where they are installed.

import Foundation

struct SpacyPeer: EvaluatedProgram {
  static let name = "spacy"

  private let python: String
  private let script: String

  var name: String { Self.name }

  /// The Python is `MORGUE_PEER_PYTHON` or the usual one; nil where it lacks spaCy, textacy or a model.
  init?(script: String = "Tests/Evaluation/Extractors/spacy_peer.py") {
    python = ProcessInfo.processInfo.environment["MORGUE_PEER_PYTHON"] ?? "/usr/bin/python3"
    self.script = script
    let trial = Process()
    trial.executableURL = URL(filePath: python)
    trial.arguments = [script, "--is-there"]
    trial.standardOutput = FileHandle.nullDevice
    trial.standardError = FileHandle.nullDevice
    guard (try? trial.run()) != nil else { return nil }
    trial.waitUntilExit()
    guard trial.terminationStatus == 0 else { return nil }
  }

  func command(for file: String) -> [String] { [python, script, file] }
}
