/// `morgue bin`: moves articles to the bin.

import Articles

extension Subcommand {
  static let bin = Subcommand(
    name: "bin",
    summary: "moves articles to the bin, or takes them out; lists skip articles in the bin",
    operands: .target,
    options: [.off],
    usesArchive: true,
    examples: [
      Example("morgue bin 3f2a", "moves one article to the bin"),
      Example("morgue bin --off is:binned", "takes every article out of the bin"),
    ],
    run: { invocation, output in try invocation.change([.bin(!invocation.has(.off))], &output) })
}

extension Option {
  fileprivate static let off = Option("off", does: "takes the articles out of the bin")
}
