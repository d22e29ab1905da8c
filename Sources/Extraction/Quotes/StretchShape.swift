/// What quoted words look like from the outside: a title, a label, a single word used as another.

import Articles

struct StretchShape {
  let story: AnnotatedText
  private var tokens: [Token] { story.tokens }

  init(story: AnnotatedText) { self.story = story }

  /// Marks behind which an attribution may follow: , ? ! and dashes.
  private static let openEnds: Set<UInt32> = [0x2C, 0x3F, 0x21, 0x2014, 0x2013]
  private static let nestedMarks: Set<UInt32> = [0x2019, 0x27, 0x201D, 0x22]

  /// Whether the words end as those do that an attribution follows; marks of nested words aside.
  func endsOpen(_ stretch: Stretch) -> Bool {
    var last = stretch.inner.upperBound - 1
    while last > stretch.inner.lowerBound, tokens[last].kind == .punctuation,
      Self.nestedMarks.contains(tokens[last].scalar)
    { last -= 1 }
    return tokens[last].kind == .punctuation && Self.openEnds.contains(tokens[last].scalar)
  }

  /// Every word has a capital but the small ones, and no stop ends it: “Fox News Sunday”.
  func looksLikeTitle(_ stretch: Stretch) -> Bool {
    guard let words = titleWords(stretch) else { return false }
    let last = tokens[stretch.inner.upperBound - 1]
    return (2...12).contains(words.all) && words.capitals >= 2 && words.capitals * 2 >= words.all
      && !last.isMark(".") && !last.isMark("!") && !last.isMark("?")
  }

  /// On CBS’s “Face the Nation.”, on “Today”: a title although a stop ends the sentence with it.
  func namesProgramme(_ stretch: Stretch, before pre: Range<Int>) -> Bool {
    let before = tokens[pre.upperBound - 1]
    let isOwned = before.kind == .possessive || before.hash == Self.on || before.hash == Self.told
    guard isOwned || before.shape == .lower && before.has(.preposition) && before.hash != Self.with,
      let words = titleWords(stretch), let last = stretch.inner.last(where: { tokens[$0].isWord })
    else { return false }
    let end = tokens[stretch.inner.upperBound - 1]
    return (isOwned ? 1...7 : 2...7).contains(words.all) && tokens[last].isCapital && !end.isMark("!")
      && !end.isMark("?")
  }

  /// How many words there are, and how many with a capital; nil where a word has none that a title's would.
  private func titleWords(_ stretch: Stretch) -> (all: Int, capitals: Int)? {
    var words = (all: 0, capitals: 0)
    for at in stretch.inner where tokens[at].isWord || tokens[at].kind == .number {
      if tokens[at].shape == .lower, !tokens[at].has(.grammar) { return nil }
      words.all += 1
      if tokens[at].isCapital { words.capitals += 1 }
    }
    let first = tokens[stretch.inner.lowerBound]
    return first.isCapital || first.kind == .number ? words : nil
  }

  /// A heading: a whole paragraph of a few words in single marks, or of capitals.
  func isHeading(_ stretch: Stretch) -> Bool {
    let passage = story.passages[stretch.passage].tokens
    guard stretch.open == passage.lowerBound, passage.upperBound - stretch.close <= 2,
      stretch.inner.count <= 12
    else {
      return false
    }
    let isSingle =
      tokens[stretch.open].scalar == 0x2018
      || tokens[stretch.open].scalar == 0x27 && tokens[stretch.open].end - tokens[stretch.open].start == 1
    return isSingle && stretch.inner.count <= 7
      || stretch.inner.filter { tokens[$0].isWord }.count > 2
        && stretch.inner.allSatisfy {
          !tokens[$0].isWord || tokens[$0].shape == .allCaps || tokens[$0].end - tokens[$0].start == 1
        }
  }

  /// The ad, titled “…”, his book “…”: the words name a work.
  func namesWork(_ stretch: Stretch, before pre: Range<Int>) -> Bool {
    guard stretch.inner.count <= 14 else { return false }
    var at = pre.upperBound - 1
    if tokens[at].isMark(","), at > pre.lowerBound { at -= 1 }
    let word = tokens[at]
    guard word.isWord, word.shape == .lower else { return false }
    if Self.titling.contains(word.hash) { return true }
    return Self.works.contains(word.hash) && titleWords(stretch).map { $0.capitals >= 2 } ?? false
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let told = WordHash.of("told")
  private static let on = WordHash.of("on")
  private static let with = WordHash.of("with")
  private static let titling = hashes("titled entitled headlined nicknamed subtitled")
  private static let works = hashes(
    """
    song songs book books film films movie movies novel album albums single show series play musical opera
    painting poem essay column article ad documentary sitcom episode ballad hit memoir track tune drama comedy
    thriller sequel anthem hymn game magazine newsletter podcast blog exhibition exhibit installation sculpture
    published recorded sang sings performed directed called named
    """)

  func isDash(_ at: Int) -> Bool {
    tokens[at].kind == .punctuation && Self.dashes.contains(tokens[at].scalar)
  }

  private static let dashes: Set<UInt32> = [0x2014, 0x2013, 0x2015, 0x2D]

  /// The colon of a transcript's label: “PENCE: Well, look …
  func labelEnd(_ stretch: Stretch) -> Int? {
    let start = stretch.inner.lowerBound
    for at in start..<max(start, min(stretch.inner.upperBound - 1, start + 4)) {
      if tokens[at].isMark(":") { return at > start ? at : nil }
      guard tokens[at].isWord, tokens[at].shape == .allCaps || tokens[at].isStopped else { return nil }
    }
    return nil
  }

  /// “yes” votes: a quoted word before a noun.
  func modifies(_ next: Range<Int>) -> Bool {
    guard let first = next.first else { return false }
    return tokens[first].isWord && tokens[first].shape == .lower && !tokens[first].has(.grammar)
      && !tokens[first].has(.cue)
  }
}
