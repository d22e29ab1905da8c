/// Where a story's time goes when it is filed.

import TestKit
import Archiving
import Articles
import Dispatch
import Extraction
import Glibc
import Models

struct StageMeasures {
  let corpus: Corpus
  /// A folder that an archive may be made in.
  let folder: String

  /// First what workers do, each stage by itself; then a filing of the same stories, whose writer is listened to.
  func measure() throws -> StageTable {
    let path = try corpus.jsonLines()
    guard let text = readText(path) else { throw BenchFailure("\(path): \(lastError())") }
    let weights = ModelFiles.installed().weights
    let workers = try WorkerStages(weights).measure(Array(text.utf8))
    let writer = WriterStages()
    let archive = folder + "/stages"
    Files.remove(archive)
    defer { Files.remove(archive) }
    let (start, cpu) = (Moment(), CPUClock.process.now)
    try Self.waiting {
      let archive = try FilingSteps.archive(
        path: archive,
        options: ArchiveOptions(
          createsArchive: true, weights: weights,
          clock: { Timestamp(secondsSince1970: time(nil)) })
      ) { writer.hear($0) }
      let report = try await archive.file([path])
      guard report.filed.count == corpus.stories else {
        throw BenchFailure("of \(corpus.stories) stories \(report.filed.count) were filed from \(path)")
      }
    }
    return StageTable(
      stories: corpus.stories, workers: workers, writer: writer.times,
      cpuSeconds: Double(CPUClock.process.now - cpu - writer.listening) / 1e9,
      seconds: Moment().milliseconds(since: start) / 1000, syncSeconds: writer.syncSeconds)
  }

  /// Waits for a task, since the benchmark has no other.
  private static func waiting(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var failure: (any Error)?
    Task.detached {
      do { try await work() } catch { failure = error }
      done.signal()
    }
    done.wait()
    if let failure { throw failure }
  }
}
