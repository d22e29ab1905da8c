/// How stories come to the writer: in order, not too many ahead, and no farther than somebody wants them.

import Glibc
import Testing

@testable import Archiving

@Suite struct FilingLineTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A line over so many stories, one a line of a file, whose workers do something with each.
  private func line(
    _ count: Int, workers: Int = 3, _ work: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> FilingLine {
    let lines = (1...count).map { #"{"text":"Story \#($0)"}"# + "\n" }.joined()
    return try line(scratch.write("in.jsonl", lines), workers: workers, work)
  }

  private func line(
    _ path: String, workers: Int, _ work: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> FilingLine {
    try FilingLine(
      StoryFinder([path], format: "jsonl", archive: scratch.archive, disk: Disk()), workers: workers
    ) { find, _ in
      guard case .story(let raw) = find else { return .refused(.init(path: "-", reason: "refused")) }
      work(raw.origin.text)
      return .refused(.init(path: raw.origin.text, reason: "a test"))
    }
  }

  private static func paths(_ share: StoryShare) -> [String] {
    share.items.compactMap { if case .refused(let refusal) = $0 { refusal.path } else { nil } }
  }

  private func everything(_ line: FilingLine) -> [String] {
    var paths: [String] = []
    while case .share(let share) = line.next() { paths += Self.paths(share) }
    return paths
  }

  /// The worker of the first share waits until another one is through with a later share.
  @Test func sharesComeInTheOrderOfTheInput() throws {
    let isLaterDone = Monitor(false)
    let path = scratch.path + "/in.jsonl"
    let line = try line(200) { origin in
      if origin == path + ":1" { _ = isLaterDone.wait { $0 ? true : nil } }
      if origin == path + ":40" { isLaterDone.change { $0 = true } }
    }
    #expect(everything(line) == (1...200).map { "\(path):\($0)" })
  }

  @Test func noMoreThanAFewSharesAreAhead() throws {
    let made = Monitor(0)
    let line = try line(5_000, workers: 2) { _ in made.change { $0 += 1 } }
    defer { line.stop() }
    // Every share that may be ahead is made, and no other begun.
    let ahead = 2 * FilingLine.sharesAhead * StoryShare.countLimit
    _ = made.wait { $0 >= ahead ? true : nil }
    #expect(made.read { $0 } == ahead)
    guard case .share = line.next() else {
      Issue.record("nothing is ready")
      return
    }
    _ = made.wait { $0 >= ahead + StoryShare.countLimit ? true : nil }
    #expect(everything(line).count == 5_000 - StoryShare.countLimit)
  }

  /// A few large stories fill the room as many small ones do; one that is larger than the room comes by itself.
  @Test func noMoreThanSomeBytesAreAhead() throws {
    let made = Monitor(0)
    let large = String(repeating: "x", count: FilingLine.bytesAhead)
    let lines = (1...6).map { _ in #"{"text":"\#(large)"}"# + "\n" }.joined()
    let line = try line(scratch.write("in.jsonl", lines), workers: 3) { _ in made.change { $0 += 1 } }
    defer { line.stop() }
    for number in 1...6 {
      _ = made.wait { $0 >= number ? true : nil }
      #expect(made.read { $0 } == number, "the next waits until this one is taken")
      guard case .share(let share) = line.next() else {
        Issue.record("nothing is ready")
        return
      }
      #expect(share.items.count == 1)
    }
    guard case .end = line.next() else {
      Issue.record("there is no more")
      return
    }
  }

  /// A pipe that has nothing ends what is waited for with patience, and goes on later.
  @Test func aPipeIsNotWaitedForWithPatience() throws {
    let path = scratch.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let end = open(path, O_RDWR | O_CLOEXEC)
    defer { close(end) }
    func give(_ text: String) {
      _ = text.utf8.withContiguousStorageIfAvailable { write(end, $0.baseAddress, $0.count) }
    }
    let line = try line(path, workers: 2)
    give(#"{"text":"One"}"# + "\n" + #"{"text":"Two"}"# + "\n")
    var paths: [String] = []
    while paths.count < 2 { if case .share(let share) = line.next() { paths += Self.paths(share) } }
    let patience = Patience()
    guard case .dry = line.next(patience) else {
      Issue.record("the pipe has more")
      return
    }
    give(#"{"text":"Three"}"# + "\n")
    while paths.count < 3 { if case .share(let share) = line.next() { paths += Self.paths(share) } }
    line.stop()
    guard case .end = line.next() else {
      Issue.record("it was stopped")
      return
    }
  }

  @Test func aTaskThatIsCancelledWaitsNoLonger() async throws {
    let path = scratch.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let end = open(path, O_RDWR | O_CLOEXEC)
    defer { close(end) }
    let line = try line(path, workers: 1)
    let waiting = Task { await line.awaitNext() }
    waiting.cancel()
    guard case .end = await waiting.value else {
      Issue.record("there is nothing to come")
      return
    }
  }
}
