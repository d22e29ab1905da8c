/// `morgue unread`: marks articles as unread.

import Articles

extension Subcommand {
  static let unread = Subcommand(
    name: "unread",
    summary: "marks articles as unread, or as read",
    operands: .target,
    options: [.off],
    usesArchive: true,
    examples: [
      Example("morgue unread 3f2a", "marks one article as unread"),
      Example("morgue unread --off '*'", "marks every article as read"),
    ],
    run: { invocation, output in try invocation.change([.read(invocation.has(.off))], &output) })
}

extension Option {
  fileprivate static let off = Option("off", does: "marks them as read")
}
