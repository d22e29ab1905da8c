/// Filings that end early, by a signal or by a disk: what is filed stays and is told, and the rest is filed later.

import Articles
import Glibc
import Queries
import Synchronization
import Testing

@testable import Archiving

@Suite struct InterruptedFilingTests {
  static let count = 1_200
  static var quick: FilingOptions {
    var options = FilingOptions(isAnalysed: false)
    options.limits = FilingBatch.Limits(count: 500, bytes: .max, time: .max / 2_000_000)
    return options
  }
  let scratch: Scratch
  let path: String

  /// Three batches.
  init() throws {
    scratch = try Scratch()
    let lines = (1...Self.count).map { #"{"text":"Talks on bridge \#($0) go on\n\nThey met."}"# }
    path = try scratch.write("in/stories.jsonl", lines.joined(separator: "\n"))
  }

  @Test func aFilingThatWasStoppedGoesOn() async throws {
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let (events, continuation) = AsyncStream.makeStream(of: Int.self)
    let filing = Task { [path] in
      try await archive.file([path], options: Self.quick) { event in
        guard case .progress(let progress) = event else { return }
        continuation.yield(progress.done)
        // After the first batch, and in the middle of the work on the next.
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    for await _ in events { break }
    let first = try await filing.value
    #expect(first.wasCancelled && first.filed.count > 0 && first.filed.count < Self.count)
    #expect(try await archive.count(.everything) == first.filed.count)
    let second = try await archive.file([path], options: Self.quick)
    #expect(second.alreadyThere == first.filed)
    #expect(second.filed.count == Self.count - first.filed.count && !second.wasCancelled)
    #expect(try await archive.count(.everything) == Self.count)
    let third = try await archive.file([path], options: Self.quick)
    #expect(third.alreadyThere.count == Self.count && third.newCount == 0)
  }

  /// The disk is full from the second batch on.
  @Test func whatWasFiledIsToldWhenTheDiskIsFull() async throws {
    let isFull = Mutex(false)
    let disk = Disk(isDurable: true) { step, _ in
      isFull.withLock { $0 } && [.create, .write, .makeFolder].contains(step) ? .fail(ENOSPC) : .proceed
    }
    let archive = try Archive(path: scratch.archive, options: Fixed.options, disk: disk)
    var stopped: FilingStopped?
    do throws(FilingStopped) {
      _ = try await archive.file([path], options: Self.quick) { _ in isFull.withLock { $0 = true } }
    } catch {
      stopped = error
    }
    let failure = try #require(stopped)
    #expect(failure.description.contains("no space left on device"))
    let filed = failure.report.filed
    #expect(filed.count > 0 && filed.count < Self.count && failure.report.refusedCount == 0)
    #expect(try await archive.count(.everything) == filed.count)
    isFull.withLock { $0 = false }
    let rest = try await archive.file([path], options: Self.quick)
    #expect(rest.alreadyThere == filed && rest.filed.count == Self.count - filed.count)
  }

  @Test func sharesAddUpToTheWhole() async throws {
    try scratch.write("in/a/1.txt", Stories.text(1))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let walk = FileWalk([scratch.path + "/in"], archive: scratch.archive, disk: Disk())
    let size = InputSize(of: walk, format: nil)
    while size.sum == nil { await Task.yield() }
    let bytes = try [path, scratch.path + "/in/a/1.txt"].reduce(0) { $0 + (try Disk().status($1)?.size ?? 0) }
    #expect(size.sum == InputSize.Sum(files: 2, bytes: bytes, isByFile: false))
    let shares = Mutex<[Double]>([])
    let options = FilingOptions(isAnalysed: false, looksAhead: true)
    _ = try await archive.file([scratch.path + "/in"], options: options) { event in
      guard case .progress(let progress) = event, let share = progress.share else { return }
      shares.withLock { $0.append(share) }
    }
    #expect(shares.withLock { $0 }.allSatisfy { (0...1).contains($0) })
    #expect(shares.withLock { $0 == $0.sorted() })
  }

  @Test func aPipeHasNoSize() async throws {
    let pipe = scratch.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let seen = Mutex<[FilingProgress]>([])
    // The pipe comes last, and nobody writes to it: opening it must wait for nobody.
    let filing = Task { [path] in
      try await archive.file([path, pipe], options: FilingOptions(isAnalysed: false, looksAhead: true)) {
        event in
        if case .progress(let progress) = event { seen.withLock { $0.append(progress) } }
      }
    }
    while seen.withLock({ $0.last?.done ?? 0 }) < Self.count { await Task.yield() }
    filing.cancel()
    #expect(try await filing.value.filed.count == Self.count)
    #expect(seen.withLock { $0 }.allSatisfy { $0.share == nil && $0.total == nil })
  }

  @Test func namesAreKeptInEightBytes() throws {
    let ids = try ["0000000000000000", "00000000000000ff", "ffffffffffffffff", "0123456789abcdef"].map {
      try #require(ArticleID($0))
    }
    var kept = ArticleIDs()
    for id in ids { kept.append(id) }
    #expect(Array(kept) == ids && kept[3] == ids[3])
    #expect(kept != [ids[0]])
  }
}
