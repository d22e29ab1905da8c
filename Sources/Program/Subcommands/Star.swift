/// `morgue star`: puts stars on articles.

import Articles

extension Subcommand {
  static let star = Subcommand(
    name: "star",
    summary: "puts a star on articles, or takes it off",
    operands: .target,
    options: [.off],
    usesArchive: true,
    examples: [
      Example("morgue star 3f2a", "puts a star on one article"),
      Example("morgue star --off is:starred", "takes every star off"),
    ],
    run: { invocation, output in try invocation.change([.star(!invocation.has(.off))], &output) })
}

extension Option {
  fileprivate static let off = Option("off", does: "takes the star off")
}
