/// `morgue undo` and `morgue redo`: take changes back, and make them again.

import Archiving

extension Subcommand {
  static let undo = Subcommand(
    name: "undo",
    summary: "takes the latest change back: tags, stars, read; also one of many articles",
    usesArchive: true,
    examples: [Example("morgue undo", "takes back what the last morgue tag did")],
    run: { invocation, output in
      let archive = try invocation.openArchive()
      return try tell(try blocking { try await archive.undo() }, else: "nothing to take back", &output)
    })

  static let redo = Subcommand(
    name: "redo",
    summary: "makes the change again that was taken back last",
    usesArchive: true,
    examples: [Example("morgue redo", "takes back a morgue undo")],
    run: { invocation, output in
      let archive = try invocation.openArchive()
      return try tell(try blocking { try await archive.redo() }, else: "nothing to make again", &output)
    })
}

private func tell(
  _ report: ChangeReport?, else nothing: String, _ output: inout StandardOutput
) throws -> ExitStatus {
  guard let report else {
    Messages.say("morgue: " + nothing)
    return .foundNothing
  }
  try output.line(report.summary)
  return .done
}
