/// git's merge of three files by lines, as it works without a driver.

import TestKit

enum GitMergeFile {
  /// What `ours`, `base` and `theirs` of a folder come to.
  static func run(_ folder: String, _ style: String) throws -> String {
    let options = style == "merge" ? [] : ["--\(style)"]
    return try RunningProgram(
      "/usr/bin/env", ["git", "merge-file", "-p"] + options + ["ours", "base", "theirs"],
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder], folder: folder
    ).finish().outcome.text
  }
}
