/// What the one writer of an archive does, stage by stage, while stories are filed.

import Archiving
import Glibc
import Synchronization

/// Listens to a writer. A file step costs what its thread uses until the next step or statement; a statement what it
/// uses without the statements that it runs itself.
final class WriterStages: Sendable {
  fileprivate struct State {
    var times = StageTimes()
    /// Waiting included.
    var syncSeconds = 0.0
    /// What is under way: a file step, or statements, the innermost last.
    var step: String?
    var statements: [String] = []
    var stagesOfStatements: [String: String] = [:]
    /// CPU that listening took, in nanoseconds: no part of a filing.
    var listening = 0
    var thread = pthread_t()
    var lastCPU = 0
    var lastMoment = Moment()
  }

  private let state = Mutex(State())

  var times: StageTimes { state.withLock(\.times) }
  var listening: Int { state.withLock(\.listening) }
  var syncSeconds: Double { state.withLock(\.syncSeconds) }

  func hear(_ event: FilingSteps.Event) {
    // Removing is done on threads beside the writer's, and nobody waits for it.
    if case .file(step: "remove") = event { return }
    state.withLock { state in
      let (cpu, thread) = (CPUClock.thread.now, pthread_self())
      if thread == state.thread, let stage = state.statements.last ?? state.step {
        state.times.add(cpu - state.lastCPU, to: stage)
        if stage == Self.syncs { state.syncSeconds += Moment().milliseconds(since: state.lastMoment) / 1000 }
      }
      state.take(event)
      state.thread = thread
      if state.step == Self.syncs { state.lastMoment = Moment() }
      state.lastCPU = CPUClock.thread.now
      state.listening += state.lastCPU - cpu
    }
  }

  private static let syncs = "syncs"

  fileprivate static func stage(ofStep step: String) -> String {
    switch step {
    case "create": "files made"
    case "write": "files written"
    case "sync": syncs
    case "rename": "renames"
    default: "folders made"
    }
  }
}

extension WriterStages.State {
  fileprivate mutating func take(_ event: FilingSteps.Event) {
    switch event {
    case .file(let step):
      let stage = WriterStages.stage(ofStep: step)
      self.step = stage
      times.add(0, to: stage, times: 1)
    case .statement(let sql):
      let stage = stagesOfStatements[sql] ?? StatementStage.of(sql)
      stagesOfStatements[sql] = stage
      step = nil
      // What a full-text table does for another statement is no statement more.
      times.add(0, to: stage, times: statements.isEmpty ? 1 : 0)
      statements.append(stage)
    case .statementEnds: _ = statements.popLast()
    }
  }
}

/// The stage that a statement of SQL belongs to.
enum StatementStage {
  static func of(_ sql: String) -> String {
    let words = sql.split { !($0.isLetter || $0 == "_") }.map { $0.lowercased() }
    let table = words.lazy.compactMap { tables[$0] }.first
    switch words.first {
    case "select", "with": return table.flatMap { $0.hasSuffix("(FTS5)") ? $0 : nil } ?? "questions"
    case "begin", "commit": return "begin and commit"
    default: return table ?? "other rows"
    }
  }

  private static let tables: [String: String] = {
    var stages: [String: String] = [:]
    let rows = [
      "articles": "articles and their orders", "by_headline": "articles and their orders",
      "by_source": "articles and their orders", "by_quotes": "articles and their orders",
      "by_tag": "articles and their orders", "buckets": "articles and their orders", "versions": "versions",
      "terms": "terms", "analyses": "analyses", "named": "names", "entities": "names", "said": "quotes",
    ]
    for (table, stage) in rows { stages[table] = "rows of " + stage }
    for table in ["words", "names", "quoted"] {
      for part in ["", "_data", "_idx", "_docsize", "_config"] { stages[table + part] = table + " (FTS5)" }
    }
    return stages
  }()
}
