/// `morgue bin`: puts articles into the bin.

import Articles

extension Subcommand {
  static let bin = Subcommand(
    name: "bin",
    summary: "puts articles into the bin, or takes them out; lists leave out what is there",
    operands: .target,
    options: [.off],
    usesArchive: true,
    examples: [
      Example("morgue bin 3f2a", "puts one article into the bin"),
      Example("morgue bin --off is:binned", "takes all out of it"),
    ],
    run: { invocation, output in try invocation.change([.bin(!invocation.has(.off))], &output) })
}

extension Option {
  fileprivate static let off = Option("off", does: "takes them out of the bin")
}
