/// What a filing would do.

import Articles

/// Remembers the stories of a filing that writes nothing, since a later one may be the same as an earlier one.
struct Rehearsal {
  private var entries: [ArticleID: IndexEntry] = [:]
  private var byText: [String: [ArticleID]] = [:]
  private var byURL: [String: ArticleID] = [:]
  private var byStory: [Index.StoryKey: [(id: ArticleID, likeness: Likeness)]] = [:]
  private var byOriginal: [OriginalKey: [ArticleID]] = [:]

  mutating func outcome(
    of story: CandidateStory, _ writer: Writer
  ) throws(ArchiveError) -> FilingBatch.Outcome {
    let article = story.article
    if let same = try FiledStory(index: writer.index).same(as: story) { return .alreadyThere(same.id) }
    if let same = rehearsed(story) { return .alreadyThere(same) }
    let key = Index.StoryKey(source: article.source, headline: article.headline, day: article.published?.day)
    let likeness = key == nil ? nil : Likeness(article)
    let alike = key.flatMap { byStory[$0] }?.first { likeness?.isOfOneStory(with: $0.likeness) == true }
    let older = try writer.older(than: article)?.id ?? article.url.flatMap { byURL[$0] } ?? alike?.id
    let id = older ?? article.id
    let name = ArticleFileName(id: id, version: older == nil ? nil : String(article.id.description.prefix(8)))
    let version = IndexedVersion(article, place: name.text, textHash: story.textHash)
    entries[id] = IndexEntry(id: id, versions: (entries[id]?.readings ?? []) + [version])
    byOriginal[version.original, default: []].append(id)
    if !article.isLink { byText[story.textHash, default: []].append(id) }
    if let url = article.url { byURL[url] = id }
    if let key, let likeness { byStory[key, default: []].append((id, likeness)) }
    return older == nil ? .new(id) : .newer(id)
  }

  /// The one before that a story is already.
  private func rehearsed(_ story: CandidateStory) -> ArticleID? {
    let article = story.article
    let original = OriginalKey(article.original)
    let ofOriginal = (byOriginal[original] ?? []).compactMap { entries[$0] }
    if let same = ofOriginal.first(where: { FiledStory.isSame(article, in: $0, original) }) { return same.id }
    if article.isLink { return article.url.flatMap { byURL[$0] } }
    let ofText = (byText[story.textHash] ?? []).compactMap { entries[$0] }
    return ofText.first { FiledStory.isSame(article, in: $0, story.textHash) }?.id
  }
}
