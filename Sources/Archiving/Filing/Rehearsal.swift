/// What a filing would do.

import Articles

/// Remembers the stories of a filing that writes nothing, since a later one may be the same as an earlier one.
struct Rehearsal {
  private var entries: [ArticleID: IndexEntry] = [:]
  private var byText: [String: [ArticleID]] = [:]
  private var byURL: [String: ArticleID] = [:]
  private var byStory: [Index.StoryKey: ArticleID] = [:]

  mutating func take(_ stories: [FiledStory], _ writer: Writer) throws(ArchiveError) -> [Writer.Filed] {
    var answers: [Writer.Filed] = []
    for story in stories { answers.append(try take(story, writer)) }
    return answers
  }

  private mutating func take(_ story: FiledStory, _ writer: Writer) throws(ArchiveError) -> Writer.Filed {
    let article = story.article
    if let same = try writer.same(as: story) { return .alreadyThere(same.id) }
    let rehearsed = (byText[story.textHash] ?? []).compactMap { entries[$0] }
    if let same = rehearsed.first(where: { Writer.isSame(article, in: $0, story.textHash) }) {
      return .alreadyThere(same.id)
    }
    let key = Index.StoryKey(source: article.source, headline: article.headline, day: article.published?.day)
    let older =
      try writer.older(than: article)?.id ?? article.url.flatMap { byURL[$0] } ?? key.flatMap { byStory[$0] }
    let id = older ?? article.id
    let version = IndexedVersion(article, place: article.id.description, textHash: story.textHash)
    entries[id] = IndexEntry(id: id, versions: (entries[id]?.versions ?? []) + [version])
    byText[story.textHash, default: []].append(id)
    if let url = article.url { byURL[url] = id }
    if let key { byStory[key] = id }
    return older == nil ? .new(id) : .newer(id)
  }
}
