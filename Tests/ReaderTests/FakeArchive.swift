/// An archive of a few stories that answers the reader's effects at once.

import Articles
import Queries
import Reader

struct FakeArchive {
  /// How many rows are counted while a window is read, where counting is not waited for.
  static let cheapCount = 120

  var stories: [Story]
  var marks: [Mark] = []
  var searches: [SavedSearch] = []
  /// Whether windows come with the number of all rows.
  var countsWindows = true
  /// Whether questions for a number are answered.
  var countsAtOnce = true

  static let small = FakeArchive(stories: [
    MarkedStory.story(
      1, headline: "Harbour wall to close for repairs", source: "The Quay Courier", day: "2024-03-12",
      byline: "Ansel Brandt", url: "https://quaycourier.example/harbour-wall",
      paragraphs: [
        "The harbour wall of [l:Port Elgin] will close to walkers from Monday, mayor [p:Mira Osei] said, after divers of the [o:Coastal Survey] found cracks below the waterline.",
        "“{d:Mira Osei|We would rather lose a summer than a wall},” [p:Osei=Mira Osei] told the council. Shopkeepers who live on the walkers were not asked.",
        "The [o:Survey=Coastal Survey] wrote in March that the wall was “{m:Coastal Survey|in a fair state for its age}”. It was built by [m:Flemish] masons in 1881.",
        "Its engineer, [p:Tobias Lind], said that {i:Tobias Lind|the cracks had been there for years}. “{d:Tobias Lind|Nobody looked},” he said. [p:Lind=Tobias Lind] leaves the survey in June. [l:Port Elgin] has no other wall.",
      ],
      trimmings: ["Share this story", "Leave a comment"]),
    MarkedStory.story(
      2, headline: "One line from the weather desk", source: "The Quay Courier", day: "2024-03-11",
      paragraphs: ["Rain is expected over [l:Port Elgin] until Thursday."],
      work: ReaderWork(tags: [TagName("weather")].compactMap(\.self), isRead: true)),
    MarkedStory.story(
      3, headline: "Ferry line cuts its night boats", source: "Inland Ledger", day: "2024-02-02",
      paragraphs: ["The line blamed the price of fuel."],
      work: ReaderWork(tags: ["ferries", "money"].compactMap { TagName($0) }, isStarred: true)),
  ])

  /// As many stories as wanted, newest first.
  static func large(_ count: Int) -> FakeArchive {
    FakeArchive(
      stories: (0..<count).map { number in
        MarkedStory.story(
          number, headline: "Story number \(number)", source: "The Quay Courier", day: "2024-01-01",
          paragraphs: ["Nothing much happened."])
      })
  }

  /// The answer to an effect; nil for those that have none here.
  mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .ask(let ask, let ticket): answer(ask).map { .answered(ticket, $0) }
    case .change(let change): make(change)
    case .apply(let changes, let target, let isUndoable): apply(changes, target, isUndoable)
    default: nil
    }
  }

  private func answer(_ ask: Ask) -> Answer? {
    switch ask {
    case .window(let request): .window(window(request))
    case .count(let query): countsAtOnce ? .count(rows(query, .newest).count) : nil
    case .story(let id): stories.first { $0.article.id == id }.map { .story($0) }
    case .tags:
      .tags(
        Dictionary(grouping: stories.flatMap(\.work.tags), by: { $0 })
          .map { TagCount(tag: $0.key, count: $0.value.count) }.sorted { $0.tag < $1.tag })
    case .marks: .marks(marks.map(markedStory))
    case .searches: .searches(searches)
    case .counts, .pause: nil
    }
  }

  private func markedStory(_ mark: Mark) -> MarkedArticle {
    let story = stories.first { $0.article.id == mark.article }
    return MarkedArticle(mark: mark, headline: story?.article.headline, tag: story?.work.tags.first)
  }

  private mutating func make(_ change: ArchiveChange) -> Message {
    switch change {
    case .setMark(let mark): marks = marks.filter { $0.letter != mark.letter } + [mark]
    case .removeMark(let letter): marks.removeAll { $0.letter == letter }
    case .saveSearch(let search): searches = searches.filter { $0.name != search.name } + [search]
    case .removeSearch(let name): searches.removeAll { $0.name == name }
    case .renameSearch(let name, let to):
      searches = searches.map { search in
        var search = search
        if search.name == name { search.name = to }
        return search
      }
    case .moveSearch(let name, let to):
      guard let index = searches.firstIndex(where: { $0.name == name }) else { break }
      searches.insert(searches.remove(at: index), at: to)
    }
    return .changed(summary: "changed", articles: [])
  }

  private mutating func apply(_ changes: [Change], _ target: Target, _ isUndoable: Bool) -> Message {
    let ids: [ArticleID]
    switch target {
    case .articles(let all): ids = all
    case .matching(let query): ids = rows(query, .newest).map(\.id)
    case .matchingExcept(let query, let without):
      ids = rows(query, .newest).map(\.id).filter { !without.contains($0) }
    }
    let changed = Set(ids)
    for index in stories.indices where changed.contains(stories[index].article.id) {
      for change in changes { stories[index].work.apply(change) }
    }
    return .changed(summary: isUndoable ? "changed \(ids.count)" : "", articles: ids)
  }

  func window(_ request: ListRequest) -> ListWindow {
    let all = rows(request.query, request.order)
    let count = min(request.count, all.count)
    func index(_ key: ListKey) -> Int? { all.firstIndex { $0.key == key } }
    let start: Int
    switch request.anchor {
    case .first: start = 0
    case .last: start = all.count - count
    case .after(let key): start = (index(key) ?? -1) + 1
    case .before(let key): start = max(0, (index(key) ?? 0) - count)
    case .around(let key): start = min(max(0, (index(key) ?? 0) - count / 2), all.count - count)
    }
    let rows = Array(all.dropFirst(start).prefix(count))
    // Whoever reads the end of a list knows its length.
    guard !countsWindows, start + rows.count < all.count, all.count > Self.cheapCount else {
      return ListWindow(rows: rows, offset: start, total: all.count)
    }
    return ListWindow(rows: rows, offset: start, total: start + rows.count + 1, isCounted: false)
  }

  /// What a query finds; a story under each of its tags where the list is by tags.
  private func rows(_ query: Query, _ order: SortOrder) -> [ListRow] {
    let all = stories.filter {
      (query == .everything || query.matches($0)) && ($0.work.isBinned == query.text.contains("is:binned"))
    }
    .map { story in
      ListRow(
        id: story.article.id, headline: story.article.headline, source: story.article.source,
        published: story.article.published, filed: story.article.provenance.filed,
        quotes: story.analysis.quotes.count, work: story.work)
    }
    switch order {
    case .newest, .relevance: return all
    case .oldest: return all.reversed()
    case .source: return all.sorted { ($0.source ?? "~") < ($1.source ?? "~") }
    case .headline: return all.sorted { $0.headline < $1.headline }
    case .quotes: return all.sorted { $0.quotes > $1.quotes }
    case .tag:
      let tagged = Set(all.flatMap(\.work.tags)).sorted().flatMap { tag in
        all.filter { $0.work.tags.contains(tag) }.map { row in
          var row = row
          row.heading = tag
          return row
        }
      }
      return tagged + all.filter(\.work.tags.isEmpty)
    }
  }
}

extension Query {
  fileprivate func matches(_ story: Story) -> Bool {
    guard let today = CalendarDay("2024-06-01") else { return false }
    return matches(QueryFacts(story.article, analysis: story.analysis, work: story.work), today: today)
  }
}
