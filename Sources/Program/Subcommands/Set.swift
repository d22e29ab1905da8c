/// `morgue set`: sets facts of an article.

import Archiving
import Articles
import Formats
import Queries

extension Subcommand {
  static let set = Subcommand(
    name: "set",
    summary: "sets the date, headline, byline, source or URL of an article",
    details: [
      "Lists, sort orders and queries use the values that you set. The publisher's own values are "
        + "kept: morgue show --json prints them under \"publisher\". An empty value restores the "
        + "publisher's. morgue undo undoes the change in one step."
    ],
    operands: Operands(usage: "ID FACT=VALUE...", count: 2...Int.max, completion: .none),
    usesArchive: true,
    examples: [
      Example("morgue set 3f2a date=2018-11-28", "dates an article that has no date"),
      Example(
        "morgue set 3f2a 'headline=Envoy writes' source=",
        "sets the headline and restores the publisher's source"),
    ],
    run: { invocation, output in
      let changes = try invocation.operands.dropFirst().map(factChange)
      let archive = try invocation.openArchive()
      let word = invocation.operands[0]
      let id = try blocking { try await archive.resolve(word) }
      try output.line(
        printable(try blocking { try await archive.apply(changes, to: .articles([id])) }.summary))
      return .done
    })
}

private func factChange(_ word: String) throws(UsageError) -> Change {
  let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  guard parts.count == 2, let fact = ReaderFact(rawValue: parts[0]) else {
    throw UsageError(
      command: "set", thing: word, problem: "not a fact that can be set",
      remedy: "write one of " + ReaderFact.allCases.map { $0.rawValue + "=" }.joined(separator: ", "))
  }
  guard !parts[1].isEmpty else { return fact.change(to: nil) }
  guard let text = fact.checked(parts[1]) else {
    throw UsageError(command: "set", thing: word, problem: "not a \(fact.rawValue)", remedy: fact.rule)
  }
  return fact.change(to: text)
}

extension ReaderWork {
  /// The publisher's values of the facts that the reader has set, for `show --json`.
  func publisher(_ imprint: Imprint) -> [JSONText.Member] {
    let set = ReaderFact.allCases.filter { $0.isSet(in: self) }.map(\.imprintName)
    guard !set.isEmpty else { return [] }
    let members = Imprint.facts.filter { set.contains($0.name) }.map { fact in
      if case .text(let text)? = fact.value(in: imprint) {
        JSONText.Member(fact.name, .string(text))
      } else {
        JSONText.Member(fact.name, .null)
      }
    }
    return [JSONText.Member("publisher", .object(members))]
  }
}
