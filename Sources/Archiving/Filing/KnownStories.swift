/// Tells what is filed already, before anybody reads or analyses it.

import Articles
import Synchronization

/// What a story is already in an archive, by what its index knows.
struct FiledStory {
  let index: Index

  /// The article that a story is already: the same original, or the same text.
  func same(as story: CandidateStory) throws(ArchiveError) -> IndexEntry? {
    let article = story.article
    let original = OriginalKey(article.original)
    if let same = try index.articles(of: original).first(where: { Self.isSame(article, in: $0, original) }) {
      return same
    }
    if story.isUnread { return nil }
    // A link adds nothing to an article of the same URL, and has no text to be recognised by.
    if article.isLink {
      return try article.url.flatMap { (url) throws(ArchiveError) in try index.articles(at: url).first }
    }
    return try index.articles(withText: story.textHash).first { Self.isSame(article, in: $0, story.textHash) }
  }

  /// Whether a version with the same text is the same story: what is known of where both came from
  /// does not differ.
  static func isSame(_ article: Article, in entry: IndexEntry, _ textHash: String) -> Bool {
    entry.readings.contains { $0.textHash == textHash && agree($0, article) }
  }

  /// The same of a version with the same original.
  static func isSame(_ article: Article, in entry: IndexEntry, _ original: OriginalKey) -> Bool {
    entry.readings.contains { $0.original == original && agree($0, article) }
  }

  /// The same of an original that nobody has read, by what was stated of it.
  static func isSame(_ original: Original, in entry: IndexEntry) -> Bool {
    let place = OriginalKey(original)
    return entry.readings.contains { version in
      version.original == place && agree(version.source, original.source) && agree(version.url, original.url)
    }
  }

  private static func agree(_ version: IndexedVersion, _ article: Article) -> Bool {
    agree(version.source, article.source) && agree(version.url, article.url)
  }

  private static func agree(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
}

/// A connection to the index for the workers that read stories. Its answer is for now, and saves them work: what
/// becomes of a story is decided when it is filed.
final class KnownStories: Sendable {
  private let index: Mutex<Index?>

  /// Knows nothing where the index cannot be opened once more: then every story is read.
  init(_ writer: borrowing Writer) {
    let (path, disk) = (writer.folder.index, writer.disk)
    let isShared = writer.canWrite
    let index = isShared ? try? Index(at: path, isDurable: disk.isDurable, on: disk) : nil
    try? index?.expectFew()
    self.index = Mutex(index)
  }

  /// Whether an original is filed that nobody has read yet.
  func contains(_ original: Original) -> Bool {
    asks { (index) throws(ArchiveError) in
      try index.articles(of: OriginalKey(original)).contains { FiledStory.isSame(original, in: $0) }
    }
  }

  /// Whether a story is filed.
  func contains(_ story: CandidateStory) -> Bool {
    asks { (index) throws(ArchiveError) in try FiledStory(index: index).same(as: story) != nil }
  }

  private func asks(_ question: (Index) throws(ArchiveError) -> Bool) -> Bool {
    index.withLock { index in
      guard let index else { return false }
      // An index that fails here fails again when the story is filed, and is reported then.
      return (try? question(index)) ?? false
    }
  }
}
