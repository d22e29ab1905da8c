/// Runs of the program from a shell, for pipes and redirections.

import TestKit

extension Home {
  /// Runs lines of bash in which `morgue` is the built program.
  func shell(_ lines: String) throws -> Outcome {
    let folder = Self.program.split(separator: "/").dropLast().joined(separator: "/")
    return try RunningProgram(
      "/bin/bash", ["-c", lines], environment: environment(["PATH": "/\(folder):/usr/bin:/bin"]), folder: path
    ).finish().outcome
  }
}
