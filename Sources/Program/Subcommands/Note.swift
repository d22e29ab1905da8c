/// `morgue note`: the note on an article.

import Archiving
import Articles
import Queries

extension Subcommand {
  static let note = Subcommand(
    name: "note",
    summary: "prints the note on an article, or writes one",
    details: [
      "Words after the id become the note and replace the old one; - reads the note from standard "
        + "input. If the article has no note, the exit status is 1."
    ],
    operands: Operands(usage: "ID [TEXT...|-]", count: 1...Int.max, completion: .none),
    options: [.remove],
    usesArchive: true,
    examples: [
      Example("morgue note 3f2a", "prints the note on the article whose id starts with 3f2a"),
      Example("morgue note 3f2a Ask her about the letter", "writes a note"),
      Example("morgue note --remove 3f2a", "removes the note"),
    ],
    run: { invocation, output in
      let words = invocation.operands.dropFirst()
      if invocation.has(.remove), let surplus = words.first {
        throw UsageError.operands(of: invocation.command, surplus: surplus)
      }
      let archive = try invocation.openArchive()
      let word = invocation.operands[0]
      let id = try blocking { try await archive.resolve(word) }
      if invocation.has(.remove) { return try write(nil, on: id, in: archive, &output) }
      if !words.isEmpty { return try write(text(of: words), on: id, in: archive, &output) }
      guard let note = try blocking({ try await archive.work(id) }).note else {
        Messages.say("morgue: \(id) has no note")
        return .foundNothing
      }
      for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
        try output.line(printable(line))
      }
      return .done
    })
}

extension Option {
  fileprivate static let remove = Option("remove", does: "removes the note")
}

/// The text of the note, without the trailing line ends that a pipe or an editor adds.
private func text(of words: ArraySlice<String>) throws -> String {
  guard words == ["-"] else { return words.joined(separator: " ") }
  guard var text = String(validating: try InputFile.content(of: "-"), as: UTF8.self) else {
    throw Complaint(
      "standard input", "not UTF-8 text", remedy: "convert it with iconv", status: .unusableInput)
  }
  while text.last?.isNewline == true { text.removeLast() }
  return text
}

private func write(
  _ note: String?, on id: ArticleID, in archive: Archive, _ output: inout StandardOutput
) throws -> ExitStatus {
  try output.line(try blocking { try await archive.apply([.note(note)], to: .articles([id])) }.summary)
  return .done
}
