/// What the archive answers to each question of the reader. A new `Ask` has its answer here.

import Archiving
import Articles
import Queries
import Reader

enum Answering {
  /// The answer to a question that has one answer.
  static func answer(_ ask: Ask, from archive: Archive) async throws -> Answer? {
    switch ask {
    case .window(let request): .window(try await archive.window(request))
    case .count(let query): .count(try await archive.count(query))
    case .story(let id):
      .story(
        Story(
          article: try await archive.article(id), analysis: try await archive.analysis(id),
          work: try await archive.work(id),
          highlights: try await archive.highlights(id).compactMap(\.range)))
    case .tags: .tags(try await archive.tags().map { TagCount(tag: $0.tag, count: $0.count) })
    case .marks: .marks(await articles(of: try await archive.marks(), in: archive))
    case .searches: .searches(try await archive.searches())
    // These are answered in parts, and by the main loop.
    case .counts, .pause: nil
    }
  }

  /// Marks with what is shown of their articles. One whose article cannot be read is shown without.
  private static func articles(of marks: [Mark], in archive: Archive) async -> [MarkedArticle] {
    var articles: [MarkedArticle] = []
    for mark in marks {
      articles.append(
        MarkedArticle(
          mark: mark, headline: try? await archive.article(mark.article).headline,
          tag: try? await archive.work(mark.article).tags.first))
    }
    return articles
  }
}
