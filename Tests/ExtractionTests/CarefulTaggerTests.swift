/// From tokens to pieces and from scores to labels.

import Articles
import Testing
import TinyModels

@testable import Extraction

@Suite struct CarefulTaggerTests {
  private static let pieces = {
    let lines = "[PAD]\n[CLS]\n[SEP]\n[UNK]\n.\nann\nstone\nsaid\nwait\nmon\n##day\n##s\nu\nrene"
    return Array(lines.utf8).withUnsafeBytes { WordPieces($0) }
  }()

  @Test(arguments: [
    ("Ann", [5]), ("STONES", [6, 11]), ("monday", [9, 10]), ("mondays", [9, 10, 11]), ("René", [13]),
    ("Rene\u{301}", [13]), ("U.S.", [12, 4, 3, 4]), ("monk", [3]), ("東京", [3]), ("…", [3]),
    ("\u{301}", [3]), ("u.u.u.u.u.u.", [12, 4, 12, 4, 12, 4, 12, 4]),
  ])
  func wordsBecomePieces(_ word: String, _ expected: [Int32]) {
    var found: [Int32] = []
    Array(word.utf8).withUnsafeBufferPointer { Self.pieces.add($0, to: &found) }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("said", 1), ("A", 2), ("NATO", 3), ("U.S.", 3), ("J.", 3), ("Stone", 4), ("Émile", 4), ("McCain", 5),
    ("iPhone", 5), ("2018", 6), ("1st", 6), ("(", 7), ("東京", 1),
  ])
  func caseIsToldApart(_ word: String, _ expected: Int) {
    let found = Array(word.utf8).withUnsafeBufferPointer { LetterCase.of($0) }
    #expect(found == expected)
  }

  /// A label that continues a name stands only behind one of its kind.
  @Test(
    arguments: [
      ([[0, 1, 5], [0, 1, 5]], [1, 2]), ([[9, 0, 0], [0, 1, 5]], [0, 1]),
      ([[0, 5, 0], [4, 0, 5]], [1, 2]),
      ([], []),
    ] as [([[Float]], [Int])])
  func bestPathIsWellFormed(_ scores: [[Float]], _ expected: [Int]) {
    let path = LabelPath([.outside, .begins(.person), .continues(.person)])
    #expect(path.best(scores.flatMap { $0 }) == expected)
  }

  /// Windows of twelve pieces: sentences of all lengths get a label a token, the same on every run.
  @Test(arguments: [0, 1, 3, 9, 10, 11, 40, 500])
  func everySentenceIsRead(_ words: Int) throws {
    let model = try #require(withFile(TinyModel.bytes()) { Weights(carefulAt: $0).careful?.value })
    let long = Array(repeating: "Mondays", count: words).joined(separator: " ")
    let text = "Ann said so. \(long). Stone said wait. Ann said wait."
    let lexicon = Lexicon.english
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: lexicon)
    let ruled = NameTagger(story: story, lexicon: lexicon).names()
    let untouched = [NameLabel](repeating: .outside, count: story.tokens.count)
    var all = untouched
    CarefulTagger(story: story, model: model, ruled: ruled).label(story.sentences.indices, in: &all)
    #expect(all.allSatisfy { $0.margin < NameLabel.certain })
    var again = untouched
    CarefulTagger(story: story, model: model, ruled: ruled).label(story.sentences.indices, in: &again)
    #expect(all == again)
    var last = untouched
    let sentence = story.sentences.count - 1
    CarefulTagger(story: story, model: model, ruled: ruled).label([sentence], in: &last)
    for token in last.indices {
      #expect((last[token].margin < NameLabel.certain) == (Int(story.sentenceOf[token]) == sentence))
    }
  }

  /// The sentences with the closest calls, up to a third of the words.
  @Test func cascadeTakesTheUnsure() {
    let text = "Ann said so. Stone said wait. Ann said wait. Berg said no."
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    var labels = [NameLabel](
      repeating: NameLabel(type: nil, begins: false, margin: 5), count: story.tokens.count)
    labels[story.sentences[2].tokens.lowerBound].margin = 0.5
    #expect(Cascade.sentences(of: story, labels: labels) == [2])
    let sure = [NameLabel](repeating: .outside, count: story.tokens.count)
    #expect(Cascade.sentences(of: story, labels: sure) == [])
  }
}
