/// Decides whether two stories with the same headline are versions of one story.

import Articles

/// Of a story that may be a newer version of another, or have one.
struct Likeness: Hashable, Sendable {
  /// The name that its publisher's archive has for it.
  let document: String?
  let sentences: Sentences

  init(_ article: Article) { (document, sentences) = (article.document, Sentences(article)) }

  /// Whether one is a version of the other, given that an outlet printed both under one headline on one day. "In
  /// brief" and "Letters" are other stories each time.
  func isOfOneStory(with other: Likeness) -> Bool {
    if let document, let theirs = other.document, document != theirs { return false }
    return sentences.agree(with: other.sentences)
  }
}

extension Article {
  /// Whether only the address of the story is known, and perhaps its headline.
  var isLink: Bool { imprint.url != nil && !blocks.contains { $0.kind == .paragraph } }
}
