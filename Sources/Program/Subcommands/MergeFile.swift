/// `morgue merge-file`: git's merge driver for one file of an archive.

import Archiving

extension Subcommand {
  static let mergeFile = Subcommand(
    name: "merge-file",
    summary: "merges two versions of an archive's file; git uses it after morgue git-setup",
    details: [
      "OURS and THEIRS are two versions of the file at PATH in the repository. The merged file is "
        + "written to OURS. BASE is ignored. If either version cannot be read, nothing is written, the "
        + "exit status is 65, and git reports the file as a conflict."
    ],
    operands: Operands(usage: "BASE OURS THEIRS PATH", count: 4...4, completion: .files),
    examples: [
      Example(
        "morgue merge-file base.json ours.json theirs.json reader/marks/a.json",
        "merges two versions of a mark")
    ],
    run: { invocation, _ in
      let words = invocation.operands
      try FileMerge.run(ours: words[1], theirs: words[2], path: words[3])
      return .done
    })
}
