/// Runs of the program from a shell, for pipes and redirections.

import Glibc
import Testing

extension Home {
  /// Runs a line of bash in which `morgue` is the built program.
  func shell(_ line: String) throws -> Outcome {
    let folder = Self.program.split(separator: "/").dropLast().joined(separator: "/")
    return try Child(
      "/bin/bash", ["-c", line],
      environment: [
        "HOME=\(path)", "PATH=/\(folder):/usr/bin:/bin", "LANG=C.UTF-8", "TZ=UTC", "TERM=dumb",
        "SWIFT_BACKTRACE=enable=no",
      ], folder: path
    ).finish()
  }
}

/// Whether the machine that the tests run on has a program.
func isInstalled(_ program: String) -> Bool {
  ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains { access($0 + program, X_OK) == 0 }
}
