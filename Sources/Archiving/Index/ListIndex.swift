/// What answers questions about the whole archive without reading its files.

import Articles
import Queries

/// The index: every article with what lists, counts and filing ask of it.
///
/// Held in memory. Rows come in windows, so that whoever asks never holds all of them.
struct ListIndex: Sendable {
  private(set) var entries: [ArticleID: IndexEntry] = [:]
  /// Articles by the hash of each of their versions' texts.
  private var byText: [String: Set<ArticleID>] = [:]
  private var byURL: [String: Set<ArticleID>] = [:]
  private var byStory: [StoryKey: Set<ArticleID>] = [:]
  /// The lists that were asked for since the last change.
  private var lists: [ListName: [ArticleID]] = [:]

  private struct ListName: Hashable {
    var query: Query
    var order: SortOrder
  }

  /// What an outlet does not print twice on one day, but for a newer version.
  struct StoryKey: Hashable {
    var source: String
    var headline: String
    var day: CalendarDay

    /// Nil where one of them is unknown.
    init?(source: String?, headline: String, day: CalendarDay?) {
      guard let source, let day, !headline.isEmpty else { return nil }
      (self.source, self.headline, self.day) = (source, headline, day)
    }
  }

  subscript(_ id: ArticleID) -> IndexEntry? { entries[id] }

  // MARK: Changing

  mutating func put(_ entry: IndexEntry) {
    remove(entry.id)
    entries[entry.id] = entry
    for version in entry.versions {
      byText[version.textHash, default: []].insert(entry.id)
      if let url = version.url { byURL[url, default: []].insert(entry.id) }
      if let key = version.storyKey { byStory[key, default: []].insert(entry.id) }
    }
  }

  mutating func remove(_ id: ArticleID) {
    lists = [:]
    guard let entry = entries.removeValue(forKey: id) else { return }
    for version in entry.versions {
      byText[version.textHash]?.remove(id)
      if let url = version.url { byURL[url]?.remove(id) }
      if let key = version.storyKey { byStory[key]?.remove(id) }
    }
  }

  /// Sets the reader's work on an article; nothing where the index does not know it.
  mutating func set(_ work: ReaderWork, on id: ArticleID) {
    guard entries[id] != nil else { return }
    entries[id]?.work = work
    // The order of the whole list does not depend on the work; what a query finds does.
    lists = lists.filter { $0.key.query == .everything }
  }

  // MARK: Asking

  /// A window of the list. The first question of a kind costs a sort of its answer; the next ones what they answer.
  ///
  /// - Parameter find: every article that the query finds, asked for where that is not known yet.
  mutating func window(_ request: ListRequest, find: () -> [IndexEntry]) -> ListWindow {
    let all = list(request.query, request.order, find)
    let count = max(0, request.count)
    let bounds: Range<Int>
    switch request.anchor {
    case .first: bounds = 0..<min(count, all.count)
    case .last: bounds = max(0, all.count - count)..<all.count
    case .after(let id):
      let start = position(of: id.article, in: all, request.order, isAfter: true)
      bounds = start..<min(all.count, start + count)
    case .before(let id):
      let end = position(of: id.article, in: all, request.order, isAfter: false)
      bounds = max(0, end - count)..<end
    case .around(let id):
      let at = position(of: id.article, in: all, request.order, isAfter: false)
      let isThere = at < all.count && all[at] == id.article
      let start = isThere ? max(0, min(at - count / 2, all.count - count)) : 0
      bounds = start..<min(all.count, start + count)
    }
    return ListWindow(
      rows: all[bounds].compactMap { entries[$0]?.row }, offset: bounds.lowerBound, total: all.count)
  }

  /// Every article that the query finds, newest first.
  mutating func ids(_ query: Query, find: () -> [IndexEntry]) -> [ArticleID] { list(query, .newest, find) }

  /// The articles whose id starts with some digits.
  func ids(startingWith digits: String) -> [ArticleID] {
    entries.keys.filter { $0.description.hasPrefix(digits) }.sorted()
  }

  func tags() -> [(tag: TagName, count: Int)] {
    var counts: [TagName: Int] = [:]
    for entry in entries.values { for tag in entry.work.tags { counts[tag, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.map { (tag: $0.key, count: $0.value) }
  }

  func articles(withText hash: String) -> [IndexEntry] {
    (byText[hash] ?? []).sorted().compactMap { entries[$0] }
  }

  func articles(at url: String) -> [IndexEntry] { (byURL[url] ?? []).sorted().compactMap { entries[$0] } }

  func articles(of story: StoryKey) -> [IndexEntry] {
    (byStory[story] ?? []).sorted().compactMap { entries[$0] }
  }

  // MARK: Lists

  private mutating func list(
    _ query: Query, _ order: SortOrder, _ find: () -> [IndexEntry]
  ) -> [ArticleID] {
    let name = ListName(query: query, order: order)
    if let known = lists[name] { return known }
    let sorted = find().sorted { Self.precedes($0, $1, order) }.map(\.id)
    // One list beside the whole ones is enough: the latest question is the one that is paged through.
    lists = lists.filter { $0.key.query == .everything }
    lists[name] = sorted
    return sorted
  }

  /// Where an article stands in a list, or would stand.
  private func position(of id: ArticleID, in all: [ArticleID], _ order: SortOrder, isAfter: Bool) -> Int {
    guard let entry = entries[id] else { return isAfter ? all.count : 0 }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      guard let other = entries[all[middle]] else { return low }
      let isBefore = isAfter ? !Self.precedes(entry, other, order) : Self.precedes(other, entry, order)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The list's order; the id decides between equals, so that every order is total.
  private static func precedes(_ a: IndexEntry, _ b: IndexEntry, _ order: SortOrder) -> Bool {
    let (x, y) = (a.newest, b.newest)
    switch order {
    case .newest: return x.moment != y.moment ? x.moment > y.moment : a.id < b.id
    case .oldest: return x.moment != y.moment ? x.moment < y.moment : b.id < a.id
    case .source:
      let (one, two) = (x.source?.lowercased() ?? "", y.source?.lowercased() ?? "")
      // What names no outlet comes last.
      if one.isEmpty != two.isEmpty { return two.isEmpty }
      return one != two ? one < two : precedes(a, b, .newest)
    case .headline:
      let (one, two) = (x.headline.lowercased(), y.headline.lowercased())
      return one != two ? one < two : precedes(a, b, .newest)
    case .quotes: return a.quotes != b.quotes ? a.quotes > b.quotes : precedes(a, b, .newest)
    case .tag, .relevance: return precedes(a, b, .newest)
    }
  }
}

extension IndexedVersion {
  fileprivate var storyKey: ListIndex.StoryKey? {
    ListIndex.StoryKey(source: source, headline: headline, day: published?.day)
  }

  /// Minutes since 1970 that the list sorts by: published, else filed.
  fileprivate var moment: Int {
    published.map { $0.day.daysSince1970 * 1440 + ($0.minute ?? 0) - ($0.utcOffset ?? 0) }
      ?? filed.secondsSince1970 / 60
  }
}
