/// `morgue highlight`: highlights passages of a story.

import Archiving
import Articles
import Queries

extension Subcommand {
  static let highlight = Subcommand(
    name: "highlight",
    summary: "prints the highlights of an article, or highlights a passage",
    details: [
      "WORDS are a passage of the story, word for word. Differences in white space do not matter, and "
        + "straight quotation marks match curly ones. The passage must occur exactly once in the story; "
        + "if it occurs several times, give a longer passage. A highlight whose words are no longer in "
        + "the story is listed as lost. The query has:highlight finds the articles with highlights."
    ],
    operands: Operands(usage: "ID [WORDS...]", count: 1...Int.max, completion: .none),
    options: [.highlightNote, .remove],
    usesArchive: true,
    examples: [
      Example("morgue highlight 3f2a", "prints the highlights of the article whose id starts with 3f2a"),
      Example("morgue highlight 3f2a 'we are not done with it'", "highlights these words"),
      Example(
        "morgue highlight 3f2a 'not done' --note 'Ask her why.'", "highlights these words and adds a note"),
      Example("morgue highlight 3f2a 'not done' --remove", "removes the highlight"),
    ],
    run: { invocation, output in
      try invocation.exclude(.highlightNote, .remove)
      let words = invocation.operands.dropFirst().joined(separator: " ")
      let archive = try invocation.openArchive()
      let word = invocation.operands[0]
      let id = try blocking { try await archive.resolve(word) }
      guard !words.isEmpty else {
        guard !invocation.has(.highlightNote), !invocation.has(.remove) else {
          throw UsageError.operands(of: invocation.command, surplus: nil)
        }
        return try print(id, in: archive, &output)
      }
      let changes =
        try invocation.has(.remove)
        ? removal(of: words, from: id, in: archive)
        : keeping(words, of: id, note: invocation.value(.highlightNote), in: archive)
      try output.line(
        printable(try blocking { try await archive.apply(changes, to: .articles([id])) }.summary))
      return .done
    })
}

extension Option {
  fileprivate static let highlightNote = Option(
    "note", ValueKind("TEXT"), does: "adds this note to the highlight")
  fileprivate static let remove = Option("remove", does: "removes the highlight")
}

private func keeping(_ words: String, of id: ArticleID, note: String?, in archive: Archive) throws -> [Change]
{
  let article = try blocking { try await archive.article(id) }
  let places = WordsInText.places(of: words, in: article.text)
  guard let range = places.first else {
    throw Complaint(
      words, "not found in the story", remedy: "compare it with `morgue show \(id)`",
      status: .noSuchInput)
  }
  guard places.count == 1 else {
    throw Complaint(
      words, "occurs \(places.count) times in the story", remedy: "give a longer passage",
      status: .usage)
  }
  // A passage that is already highlighted, perhaps in an older reading, gets the new note, or keeps its own.
  let known = try blocking { try await archive.highlights(id) }.first { $0.range == range }?.highlight
  guard var highlight = known ?? Archive.highlight(range, of: article) else {
    throw Complaint(words, "cannot be highlighted", status: .unusableInput)
  }
  if let note { highlight.note = note.isEmpty ? nil : note }
  return .keep(highlight)
}

private func removal(of words: String, from id: ArticleID, in archive: Archive) throws -> [Change] {
  let kept = try blocking { try await archive.work(id) }.highlights
  let meant = kept.filter { highlight in
    [highlight.anchor.words, highlight.anchor.lastWords ?? ""].contains {
      !WordsInText.places(of: words, in: $0).isEmpty
    }
  }
  // Words that match a whole highlight mean that one, not another that contains them.
  let whole = meant.filter { highlight in
    let length = highlight.anchor.words.utf8.count
    return WordsInText.places(of: words, in: highlight.anchor.words).contains { $0 == TextRange(0, length) }
  }
  if !whole.isEmpty { return whole.flatMap { [Change].drop($0) } }
  guard let highlight = meant.first else {
    throw Complaint(
      words, "no highlight has these words", remedy: "`morgue highlight \(id)` prints the highlights",
      status: .noSuchInput)
  }
  guard meant.count == 1 else {
    throw Complaint(
      words, "\(meant.count) highlights have these words", remedy: "give a longer passage", status: .usage)
  }
  return .drop(highlight)
}

private func print(
  _ id: ArticleID, in archive: Archive, _ output: inout StandardOutput
) throws -> ExitStatus {
  let highlights = try blocking { try await archive.highlights(id) }
  guard !highlights.isEmpty else {
    Messages.say("morgue: \(id) has no highlights")
    return .foundNothing
  }
  for kept in highlights { for line in kept.lines { try output.line(printable(line)) } }
  return .done
}

extension KeptHighlight {
  /// Its words, and the note under them.
  var lines: [String] {
    let anchor = highlight.anchor
    let words = anchor.words + (anchor.lastWords.map { " … " + $0 } ?? "")
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let notes = highlight.note?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return [(range == nil ? "lost: " : "") + "“\(line)”"] + notes.map { "  " + $0 }
  }
}
