/// One run of the benchmark: every measure asked for, at every size.

import TestKit
import ScreenProbe

struct Session {
  let options: BenchOptions
  private let morgue: Morgue
  private let floor: Floor
  private(set) var report = Report()
  private(set) var stages: [StageTable] = []

  init(_ options: BenchOptions) throws {
    self.options = options
    let cache = absolutePath(options.cache)
    Files.makeFolder(cache + "/home")
    morgue = Morgue(path: absolutePath(options.morgue ?? builtProgram("morgue")), home: cache + "/home")
    floor = Floor(folder: cache)
    for path in [morgue.path, floor.nothing.path] where !Files.exists(path) {
      throw BenchFailure("\(path) is not there; `make bench` builds it")
    }
    report.onRow = { row in
      let figures = row.figures.map { "\($0.program) \(Table.number($0.value))" }.joined(separator: ", ")
      tell("\(row.stories.map { "\(Table.grouped($0)): " } ?? "")\(row.measure): \(figures)")
    }
  }

  private func asks(_ measure: BenchOptions.Measure) -> Bool { options.measures.contains(measure) }

  mutating func run() throws {
    if asks(.floors) { try FloorMeasures(floor: floor).measure(into: &report) }
    if asks(.stages) { try measureStages() }
    if options.measures.allSatisfy({ [.floors, .stages].contains($0) }) { return }
    if let folder = options.stories {
      try measure(givenFiles: absolutePath(folder))
    } else {
      for size in options.sizes {
        let folder = absolutePath(options.cache) + "/\(size)"
        Files.makeFolder(folder)
        try measure(Corpus(source: .made(size), folder: folder))
      }
    }
  }

  private mutating func measureStages() throws {
    let sizes = options.sizes == BenchOptions().sizes ? [BenchOptions.stagesSize] : options.sizes
    for size in sizes {
      let folder = absolutePath(options.cache) + "/\(size)"
      Files.makeFolder(folder)
      stages.append(
        try StageMeasures(corpus: Corpus(source: .made(size), folder: folder), folder: folder).measure())
    }
  }

  /// How many stories the files hold is known when they are filed.
  private mutating func measure(givenFiles path: String) throws {
    let folder = absolutePath(options.cache) + "/given"
    Files.makeFolder(folder)
    let archive = folder + "/archive"
    Files.remove(archive)
    try morgue.run(["import", path], archive: archive)
    let count = try morgue.count(archive: archive)
    try measure(Corpus(source: .given(folder: path, stories: count), folder: folder))
  }

  private mutating func measure(_ corpus: Corpus) throws {
    let archive = corpus.folder + "/archive"
    let measures = ArchiveMeasures(morgue: morgue, corpus: corpus, archive: archive)
    let peers = try peers(for: corpus)
    try fileStories(measures, peers)
    if asks(.disk) { try measures.measureDisk(beside: peers, into: &report) }

    let turns = TurnTaking(
      programs: [try morgue.reader(archive: archive), floor.list(rows: corpus.stories)]
        + peers.compactMap(\.program),
      stories: corpus.stories, rounds: options.rounds)
    if asks(.start) { try turns.measureStart(into: &report) }
    if asks(.keys) { try turns.measureKeys(options.keys, into: &report) }
    if asks(.search) {
      let words = WordChoice(texts: corpus.sample()).words(each: 4)
      try turns.measureSearch(words, into: &report)
      let notmuch = peers.first { $0.search != nil }
      try measures.measureList(words, beside: notmuch, into: &report)
    }
    if asks(.bulk) { try measures.measureBulk(options.bulk, into: &report) }
  }

  /// The peers that are installed and can take so many stories.
  private mutating func peers(for corpus: Corpus) throws -> [Peer] {
    guard case .made = corpus.source else {
      report.remark("Your own files are given to morgue alone.")
      return []
    }
    guard corpus.stories <= options.peersUpTo else {
      report.remark("Other programs are measured up to \(Table.grouped(options.peersUpTo)) stories.")
      return []
    }
    return try Peer.names.compactMap { name in
      guard let peer = try Peer.named(name, corpus: corpus, folder: corpus.folder) else {
        report.remark("\(name) is not installed here.")
        return nil
      }
      return peer
    }
  }

  /// Leaves an archive of the corpus, and the peers' own, measured where that was asked for.
  private mutating func fileStories(_ measures: ArchiveMeasures, _ peers: [Peer]) throws {
    let corpus = measures.corpus
    if asks(.import) {
      if corpus.stories <= 100_000 {
        try measures.measureImport("text files", from: try corpus.texts(), beside: [], into: &report)
      }
      if case .made = corpus.source {
        try measures.measureImport(
          "JSON Lines, mail or feeds", from: try corpus.jsonLines(), beside: peers, into: &report)
      }
    } else if !Files.exists(measures.archive) {
      try morgue.run(["import", try corpus.jsonLines()], archive: measures.archive)
    }
    for peer in peers where peer.files.map({ !Files.exists($0) }) ?? false { _ = try peer.fileStories() }
    // What a program does once with files that it has not seen before is no part of a measure.
    _ = try morgue.count(archive: measures.archive)
    for program in peers.compactMap(\.program) {
      try program.opened(noting: &report)?.run.leave(program.leaving)
    }
  }
}
