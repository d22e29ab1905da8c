/// `morgue undo` and `morgue redo`: undo and redo changes.

import Archiving

extension Subcommand {
  static let undo = Subcommand(
    name: "undo",
    summary: "undoes the latest change (tags, stars, read marks, notes), even one to many articles",
    usesArchive: true,
    examples: [Example("morgue undo", "undoes the last morgue tag, for example")],
    run: { invocation, output in
      let archive = try invocation.openArchive()
      return try tell(try blocking { try await archive.undo() }, else: "nothing to undo", &output)
    })

  static let redo = Subcommand(
    name: "redo",
    summary: "redoes the change that was undone last",
    usesArchive: true,
    examples: [Example("morgue redo", "redoes the change that morgue undo undid")],
    run: { invocation, output in
      let archive = try invocation.openArchive()
      return try tell(try blocking { try await archive.redo() }, else: "nothing to redo", &output)
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
