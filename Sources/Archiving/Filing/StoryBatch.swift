/// Stories that go through the filing together.

import Articles
import Extraction

struct StoryBatch: Sendable {
  enum Item: Sendable {
    case story(CandidateStory, StoryOrigin)
    case refused(FilingReport.Refusal)
  }

  /// In the order of the input.
  var items: [Item] = []
  /// How much of the input it is.
  var inputBytes = 0

  var isEmpty: Bool { items.isEmpty }

  var stories: [CandidateStory] {
    items.compactMap { if case .story(let story, _) = $0 { story } else { nil } }
  }

  /// How many stories one worker takes at a time.
  private static let share = 16

  /// The same with the stories prepared that the archive does not know; several workers share them. Once the task
  /// is cancelled the rest is left as it is.
  ///
  /// - Parameter isKnown: an answer for each of `stories`.
  func prepared(isKnown: [Bool], _ analyst: Analyst) async -> StoryBatch {
    var due: [Int] = []
    var answers = isKnown.makeIterator()
    for (index, item) in items.enumerated() {
      if case .story = item, answers.next() == false { due.append(index) }
    }
    var batch = self
    await withTaskGroup(of: [(Int, CandidateStory, StoryOrigin)].self) { group in
      for start in stride(from: 0, to: due.count, by: Self.share) {
        let indices = due[start..<min(start + Self.share, due.count)]
        let share = indices.map { ($0, items[$0]) }
        group.addTask {
          share.compactMap { index, item in
            guard case .story(var story, let origin) = item, !Task.isCancelled else { return nil }
            story.prepare(analyst)
            return (index, story, origin)
          }
        }
      }
      for await share in group {
        for (index, story, origin) in share { batch.items[index] = .story(story, origin) }
      }
    }
    return batch
  }
}
