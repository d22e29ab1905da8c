/// Kills morgue at random moments of its work and looks at what is left. `make torture` runs it.

import Glibc
import TestKit

@main
enum Torture {
  static func main() {
    do {
      let options = try TortureOptions(CommandLine.arguments.dropFirst())
      tell("torture: \(options.rounds) rounds with seed \(options.seed)")
      var session = try TortureSession(options)
      do {
        try session.run { tell("  \($0)") }
      } catch {
        print("FAILED: \(error)\n\(session.tally)\nthe archive is left in \(session.folder.path)")
        exit(1)
      }
      print("\(session.tally), nothing lost")
      Files.remove(session.folder.path)
    } catch {
      print("torture: \(error)")
      exit(64)
    }
  }
}

/// Prints a line at once, also into a pipe.
private func tell(_ words: String) {
  print(words)
  fflush(nil)
}

/// A promise that did not hold, or something that kept from trying it.
struct TortureFailure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
