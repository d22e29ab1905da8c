/// Where the program starts: reads the command line, runs the subcommand, exits.

import Glibc
import Models

package enum Launch {
  package static let version = "0.1.0"

  package static func main() {
    holdStandardStreams()
    exit(run(Array(CommandLine.arguments.dropFirst())).code)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    var output = StandardOutput()
    do {
      let status: ExitStatus
      do {
        status = try answer(arguments, &output)
      } catch {
        // What was found before the failure is still data.
        try output.flush()
        throw error
      }
      try output.flush()
      return status
    } catch {
      let complaint = Complaint(error)
      Messages.say(complaint.line)
      return complaint.status
    }
  }

  private static func answer(_ arguments: [String], _ output: inout StandardOutput) throws -> ExitStatus {
    let reader = ArgumentReader(subcommands: Subcommand.all, standard: .read)
    switch try reader.read(arguments) {
    case .run(var invocation):
      invocation.models = .installed()
      return try invocation.command.run(invocation, &output)
    case .help(let command?): try output.write(HelpPage.text(of: command))
    case .help(nil): try output.write(HelpPage.overview(of: Subcommand.all))
    case .version:
      try output.line("morgue " + version)
      for line in ModelFiles.installed().inventory { try output.line(line) }
    }
    return .done
  }
}
