/// An archive of a few stories that answers the reader's effects at once.

import Articles
import Queries
import Reader

struct FakeArchive {
  var stories: [Story]

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
    case .loadWindow(let ticket, let request): .windowArrived(ticket: ticket, window(request))
    case .loadStory(let ticket, let id):
      stories.first { $0.article.id == id }.map { .storyArrived(ticket: ticket, $0) }
    case .loadTags:
      .tagsArrived(
        Dictionary(grouping: stories.flatMap(\.work.tags), by: { $0 })
          .map { TagCount(tag: $0.key, count: $0.value.count) }.sorted { $0.tag < $1.tag })
    case .apply(let changes, let target, let isUndoable): apply(changes, target, isUndoable)
    default: nil
    }
  }

  private mutating func apply(_ changes: [Change], _ target: Target, _ isUndoable: Bool) -> Message {
    guard case .articles(let ids) = target else { return .failed("only articles here") }
    for index in stories.indices where ids.contains(stories[index].article.id) {
      for change in changes { stories[index].work.apply(change) }
    }
    return .changed(summary: isUndoable ? "changed \(ids.count)" : "", articles: ids)
  }

  private func window(_ request: ListRequest) -> ListWindow {
    let all = stories.filter { request.query.matches($0) }
      .map { story in
        ListRow(
          id: story.article.id, headline: story.article.headline, source: story.article.source,
          published: story.article.published, filed: story.article.provenance.filed,
          quotes: story.analysis.quotes.count, work: story.work)
      }
    let count = min(request.count, all.count)
    func index(_ id: ArticleID) -> Int? { all.firstIndex { $0.id == id } }
    let start: Int
    switch request.anchor {
    case .first: start = 0
    case .last: start = all.count - count
    case .after(let key): start = (index(key.article) ?? -1) + 1
    case .before(let key): start = max(0, (index(key.article) ?? 0) - count)
    case .around(let key): start = min(max(0, (index(key.article) ?? 0) - count / 2), all.count - count)
    }
    let rows = Array(all.dropFirst(start).prefix(count))
    return ListWindow(rows: rows, offset: start, total: all.count)
  }
}

extension Query {
  fileprivate func matches(_ story: Story) -> Bool {
    guard let today = CalendarDay("2024-06-01") else { return false }
    return matches(QueryFacts(story.article, analysis: story.analysis, work: story.work), today: today)
  }
}
