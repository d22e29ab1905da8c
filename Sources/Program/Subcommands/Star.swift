/// `morgue star`: stars articles.

import Articles

extension Subcommand {
  static let star = Subcommand(
    name: "star",
    summary: "stars articles, or removes their stars",
    operands: .target,
    options: [.off],
    usesArchive: true,
    examples: [
      Example("morgue star 3f2a", "stars one article"),
      Example("morgue star --off is:starred", "removes every star"),
    ],
    run: { invocation, output in try invocation.change([.star(!invocation.has(.off))], &output) })
}

extension Option {
  fileprivate static let off = Option("off", does: "removes the star")
}
