/// `morgue unread`: makes articles count as not read.

import Articles

extension Subcommand {
  static let unread = Subcommand(
    name: "unread",
    summary: "makes articles count as unread, or as read",
    operands: .target,
    options: [.off],
    usesArchive: true,
    examples: [
      Example("morgue unread 3f2a", "one article is unread again"),
      Example("morgue unread --off '*'", "everything counts as read"),
    ],
    run: { invocation, output in try invocation.change([.read(invocation.has(.off))], &output) })
}

extension Option {
  fileprivate static let off = Option("off", does: "makes them count as read")
}
