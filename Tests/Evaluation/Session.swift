/// One run of the evaluation: every program on every corpus.

import FoundationEssentials

struct Session {
  let options: EvaluationOptions
  /// What a program found and needed, by its name, gets its column in this order.
  static let programNames = Analyser.Effort.allCases.map(\.rawValue) + [SpacyPeer.name]

  init(_ options: EvaluationOptions) { self.options = options }

  /// The report, and how sure programs were of what was right, as lines of a table. Nothing where there is no
  /// corpus, which is said.
  func run() throws -> (report: Report, calibration: [String])? {
    let corpora = try gold()
    guard !corpora.isEmpty else {
      print("No corpora in \(options.corpora) and \(options.stories): nothing to evaluate.")
      return nil
    }
    var report = Report()
    var calibration: [String] = []
    for program in try programs() {
      var all = Expense()
      for corpus in corpora {
        let run = try program.run(on: corpus)
        let speed = Table.grouped(Int(run.expense.wordsPerSecond))
        tell("\(program.name): \(corpus.name), \(speed) words/s")
        all += run.expense
        Scores(corpus, run.found).report(of: program.name, into: &report)
        if corpus.hasQuotes {
          calibration += Calibration(corpus.stories, run.found).lines(corpus.name, program.name)
        }
      }
      report.add(
        "all", "speed, words/s on one core", program.name, Table.grouped(Int(all.wordsPerSecond)))
      report.add(
        "all", "peak memory, MB more", program.name, Table.oneDecimal(all.megabytes))
    }
    report.sort(corpora: corpora.map(\.name) + ["all"])
    return (report, calibration)
  }

  private func isAsked(_ name: String) -> Bool {
    options.programs.isEmpty || options.programs.contains(name)
  }

  private func programs() throws -> [any EvaluatedProgram] {
    let own: [any EvaluatedProgram] = Analyser.Effort.allCases
      .filter { isAsked($0.rawValue) && $0.isThere }.map(OwnProgram.init)
    guard isAsked(SpacyPeer.name) else { return own }
    guard let peer = SpacyPeer() else {
      tell("spaCy and textacy are not installed here.")
      return own
    }
    return own + [peer]
  }

  /// Our own stories, then the shared development sets and one training set, or what is named.
  private func gold() throws -> [Corpus] {
    let own = "own stories"
    func isAsked(_ name: String) -> Bool {
      options.only.isEmpty
        ? name == own || name.hasSuffix(".dev") || name == "gum_news.train"
        : options.only.contains { name.contains($0) }
    }
    var corpora: [Corpus] = []
    if isAsked(own) {
      let folder = URL(filePath: options.stories)
      let corpus = try Corpus(annotated: folder, writtenTo: options.cache + "/\(own).jsonl")
      corpora = [corpus].compactMap { $0 }
    }
    return corpora
      + (try Self.files(in: options.corpora + "/nlp").filter { isAsked($0.name) }.map {
        try Corpus(path: $0.path)
      })
  }

  private static func files(in folder: String) -> [(name: String, path: String)] {
    // A folder that is not there has no corpora.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map {
      (String($0.dropLast(6)), folder + "/" + $0)
    }
  }
}
