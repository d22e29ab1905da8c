/// Finds names in sentences by rules and word lists.

import Articles

/// Tags the names of a story, first sentence by sentence, then with what the whole story tells.
///
/// A learned tagger can stand in its place: tokens in, names in text order out.
struct NameTagger {
  let story: AnnotatedText
  let lexicon: Lexicon
  var tokens: [Token] { story.tokens }

  /// All names in text order, without overlap. Names that nothing tells the type of are left out.
  func names() -> [Name] {
    var names: [Name] = []
    for sentence in story.sentences { tag(sentence, into: &names) }
    DocumentPass(story: story, lexicon: lexicon).settle(&names)
    return names
  }

  private func tag(_ sentence: Sentence, into names: inout [Name]) {
    var at = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    let dates = DateFinder(story: story)
    while at < end {
      let token = tokens[at]
      if token.kind == .number || token.has([.month, .weekday]), let date = dates.date(at: at, to: end) {
        names.append(Name(tokens: date, type: .date, rule: "date"))
        at = date.upperBound
        continue
      }
      guard token.isCapital || token.has(.opensPhrase) else {
        at += 1
        continue
      }
      let run = NameRun.from(at, in: sentence, tokens, lexicon)
      guard !run.isEmpty else {
        at += 1
        continue
      }
      RunParser(story: story, lexicon: lexicon, sentence: sentence, run: run).parse(into: &names)
      at = run.upperBound
    }
  }
}
