/// `morgue merge-file`: what git calls to merge one file of an archive.

import Archiving

extension Subcommand {
  static let mergeFile = Subcommand(
    name: "merge-file",
    summary: "joins two forms of a file of an archive: what git calls after morgue git-setup",
    details: [
      "OURS and THEIRS are two forms of the file that lies at PATH in the repository; what both say together is "
        + "written to OURS. BASE is not looked at. The status is 65 where one of the two cannot be read: then "
        + "nothing is written, and git names the file as a conflict."
    ],
    operands: Operands(usage: "BASE OURS THEIRS PATH", count: 4...4, completion: .files),
    examples: [
      Example(
        "morgue merge-file base.json ours.json theirs.json reader/marks/a.json", "joins two forms of a mark")
    ],
    run: { invocation, _ in
      let words = invocation.operands
      try FileMerge.run(ours: words[1], theirs: words[2], path: words[3])
      return .done
    })
}
