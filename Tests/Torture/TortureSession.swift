/// Rounds of doing, killing and looking.

import Glibc
import TestKit

/// One archive after another, each through many kills, beside what it must hold.
struct TortureSession {
  let options: TortureOptions
  let folder: ScratchFolder
  var numbers: RandomNumbers
  var tally = Tally()
  /// Numbers tags and inputs.
  var serial = 0
  var storyCount = 0
  var edition = 1
  var history = History()
  var inspection = FileInspection()
  /// Whether the program has `morgue reindex`; without it the derived folder is deleted.
  var hasReindex = false
  /// How long an assault takes, in nanoseconds.
  private var durations: [Assault: Int] = [:]
  private var archiveNumber = 1

  init(_ options: TortureOptions) throws {
    self.options = options
    folder = try ScratchFolder(in: options.place, isKept: true)
    numbers = RandomNumbers(seed: options.seed)
  }

  var archive: String { folder.path + "/archive\(archiveNumber)" }

  /// - Throws: the first promise that does not hold.
  mutating func run(tell: (Tally) -> Void = { _ in }) throws {
    hasReindex = try start(["reindex", "--help"]).finish().status == 0
    var now = try Sight("")
    while tally.rounds < options.rounds {
      if now.rows.count > options.stories {
        Files.remove(archive)
        Files.remove(folder.path + "/in")
        archiveNumber += 1
        (history, inspection, now) = (History(), FileInspection(), try Sight(""))
      }
      let order = try nextOrder(now)
      do { now = try round(order, now) } catch {
        throw TortureFailure(
          "round \(tally.rounds + 1), morgue \(order.arguments.joined(separator: " ")): \(error)")
      }
      tally.rounds += 1
      if tally.rounds % 100 == 0 { tell(tally) }
    }
  }

  // MARK: A round

  private mutating func round(_ order: Order, _ before: Sight) throws -> Sight {
    if order.assault == .reindex, !hasReindex { Files.remove(archive + "/.derived") }
    let rival = try rival(to: order, before)
    let outcome = try start(order.arguments, input: order.input).finish(moment(order.assault))
    try rival?.run.finish().expect(status: 0, "another process")
    if outcome.wasKilled {
      tally.kills += 1
    } else {
      try outcome.expect(status: 0)
      durations[order.assault] = max(outcome.nanoseconds, (durations[order.assault] ?? 0) * 3 / 4)
    }
    if !before.rows.isEmpty || !outcome.wasKilled || access(archive + "/archive.json", F_OK) == 0 {
      let after = try look()
      let isDone = try judge(order, before, after, isAcknowledged: !outcome.wasKilled, rival?.works ?? [:])
      if outcome.wasKilled { tally.count(order.assault, isDone) }
      if rival != nil { history = History() }
      return try goOn(order, after)
    }
    tally.count(order.assault, false)
    return before
  }

  /// Another process that changes something else at the same time.
  private mutating func rival(
    to order: Order, _ before: Sight
  ) throws -> (run: Run, works: [String: Work])? {
    guard
      [.tagAll, .tagSome, .importFiles, .importLines, .importNewerLines, .reindex].contains(order.assault),
      !before.rows.isEmpty, numbers.below(4) == 0
    else { return nil }
    let row = before.rows[numbers.below(before.rows.count)]
    var work = before.works[row.id] ?? Work()
    work.tags.insert("rival\(serial)")
    return (try start(["tag", "+rival\(serial)", row.id]), [row.id: work])
  }

  private mutating func moment(_ assault: Assault) -> KillMoment {
    // The first of all is let to its end, to see how long such things take here.
    guard let duration = durations[assault] ?? durations.values.max() else { return .never }
    let changes = archive + "/reader/changes"
    let staging = archive + "/.derived/staging"
    switch numbers.below(12) {
    case 0: return .never
    case 1...3 where assault.isWhole || assault == .importTagged:
      return .seen(
        { Files.names(in: changes).contains { $0.hasSuffix(".pending.json") } },
        andAfter: numbers.below(max(1, duration / 10)))
    case 4...6 where assault.isWhole || assault.isImport:
      return .seen({ !Files.all(under: staging).isEmpty }, andAfter: numbers.below(max(1, duration / 5)))
    default: return .after(Int(Double(duration) * 1.1 * numbers.fraction()))
    }
  }

  /// Opens the archive as it was left, and sees whether the index, the files and themselves agree.
  private mutating func look() throws -> Sight {
    let seen = try sight(of: archive)
    try inspection.look(at: archive)
    let copy = folder.path + "/copy"
    Files.remove(copy)
    for file in Files.all(under: archive, except: ".derived") {
      try Files.write(copy + "/" + file, Files.read(archive + "/" + file) ?? [])
    }
    let questions = [
      ["list", "--jsonl"], ["list", "--sort", "quotes", "--jsonl", "Riverton OR mayor"],
      ["list", "--sort", "headline", "--id", "person:Brook is:unread"], ["count", "tag:t\(serial)"],
      ["list", "--sort", "relevance", "--limit", "20", "--jsonl", "\"end of story\""],
    ]
    for question in questions where question == questions[0] || numbers.below(2) == 0 {
      let asked = try start(question).finish()
      let anew = try start(question, on: copy).finish()
      guard asked.output == anew.output, asked.status == anew.status else {
        throw TortureFailure("the index says otherwise than the files to \(question)")
      }
    }
    try lookAtOriginals(seen)
    return seen
  }

  /// Sees that what stories came as is there: some of them byte for byte, and now and then all by their hashes.
  private mutating func lookAtOriginals(_ seen: Sight) throws {
    if numbers.below(4) == 0 {
      let check = try start(["check"]).finish()
      guard check.status == 0 else { throw TortureFailure("check says \(check.output)") }
    }
    for _ in 0..<2 where !seen.rows.isEmpty {
      let row = seen.rows[numbers.below(seen.rows.count)]
      let raw = try start(["show", "--raw", row.id]).finish()
      guard raw.status == 0, TortureStory.isWhole(original: raw.output) else {
        throw TortureFailure("the original of \(row.id) is not what was filed: \(raw.messages)")
      }
    }
  }

  /// Does what was killed again, or takes it back, and sees that both work.
  private mutating func goOn(_ order: Order, _ after: Sight) throws -> Sight {
    if order.assault.isImport {
      try start(order.arguments, input: order.input).finish().expect(status: 0, "again")
      let again = try look()
      let isDone = try judge(order, after, again, isAcknowledged: true, [:])
      guard isDone else { throw TortureFailure("what was killed is not done by doing it again") }
      return again
    }
    guard let change = history.toUndo, numbers.below(3) == 0 else { return after }
    try start(["undo"]).finish().expect(status: 0, "undo")
    let undone = try sight(of: archive)
    guard undone.works == after.works.merging(change.mapValues(\.before), uniquingKeysWith: { $1 }) else {
      throw TortureFailure("undo does not bring back what was there")
    }
    try start(["redo"]).finish().expect(status: 0, "redo")
    guard try sight(of: archive).works == after.works else {
      throw TortureFailure("redo does not do it again")
    }
    return after
  }

  // MARK: Running

  func start(_ arguments: [String], input: String = "/dev/null", on archive: String? = nil) throws
    -> Run
  {
    let environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
      "SWIFT_BACKTRACE": "enable=no", "MORGUE_ARCHIVE": archive ?? self.archive, "TMPDIR": folder.path,
    ]
    return try Run(options.program, arguments, environment: environment, input: input)
  }

  func sight(of archive: String, _ query: String = "*") throws -> Sight {
    let outcome = try start(["list", "--jsonl", query], on: archive).finish()
    guard outcome.status == 0 || outcome.status == 1 && query != "*" || outcome.output.isEmpty else {
      throw TortureFailure("list ends with \(outcome.status): \(outcome.messages)")
    }
    guard outcome.messages.isEmpty || outcome.status == 1 else {
      throw TortureFailure("list says \(outcome.messages)")
    }
    return try Sight(outcome.output)
  }
}

extension RunOutcome {
  func expect(status expected: Int32, _ who: String = "it") throws {
    guard status == expected, messages.isEmpty else {
      throw TortureFailure("\(who) ends with \(status) and says \(messages)")
    }
  }
}
