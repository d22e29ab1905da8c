/// `morgue tag`: adds and removes tags.

import Articles

extension Subcommand {
  static let tag = Subcommand(
    name: "tag",
    summary: "adds tags (+a) to articles and removes tags (-b) from them",
    details: [
      "Words that start with + or - come first. Ids of articles follow, or a query; every article "
        + "that it matches is changed. Put -- before a query that starts with + or -. morgue undo undoes "
        + "the change in one step."
    ],
    operands: Operands(
      usage: "+TAG|-TAG... QUERY|ID...", count: 2...Int.max, completion: .none, mayStartWithDash: true),
    usesArchive: true,
    examples: [
      Example("morgue tag +dprk -todo confrontation", "tags every story about a confrontation"),
      Example("morgue tag +toread 3f2a", "tags the article whose id starts with 3f2a"),
    ],
    run: { invocation, output in
      let words = invocation.operands[..<(invocation.operandsBeforeDashes ?? invocation.operands.count)]
      let signed = words.prefix { $0.hasPrefix("+") || $0.hasPrefix("-") }
      guard !signed.isEmpty, signed.count < invocation.operands.count else {
        throw UsageError.operands(of: invocation.command, surplus: nil)
      }
      return try invocation.change(try signed.map(tagChange), from: signed.count, &output)
    })
}

private func tagChange(_ word: String) throws(UsageError) -> Change {
  guard let tag = TagName(word.dropFirst()) else {
    throw UsageError(command: "tag", thing: word, problem: "not a valid tag", remedy: TagName.rule)
  }
  return word.hasPrefix("+") ? .addTag(tag) : .removeTag(tag)
}
